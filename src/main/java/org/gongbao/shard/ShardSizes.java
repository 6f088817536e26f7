package org.gongbao.shard;

import org.gongbao.index.SearchIndex;

/**
 * How large shards become before they close, in characters of JSON.
 *
 * <p>Small shards make a query cheap, and a host allows only so many files: the larger the corpus, the larger the shards.
 *
 * @param dict of a dictionary shard
 * @param text of a text shard
 * @param suggest of a suggestion shard
 * @param inline up to which a shard is carried by the manifest
 * @param namesReports whether the manifest carries the table of reports, so that text shards need not name them
 * @param postings how many postings of a key stay in the dictionary; the rest of a more frequent key stands in shards of its own
 * @param occurrences whether occurrences are shipped
 */
record ShardSizes(int dict, int text, int suggest, int inline, boolean namesReports, int postings,
        boolean occurrences) {

    private static final long SMALL_CORPUS = 3_000_000;
    /** A table of more reports weighs more than what it saves. */
    private static final int NAMED_REPORTS = 20;

    static ShardSizes of(SearchIndex index) {
        long chars = index.passages().stream().mapToLong(passage -> passage.text().length()).sum();
        boolean small = chars < SMALL_CORPUS;
        int dict = (int) Math.max(850, chars * 3 / 1700);
        // About 1,600 dictionary, 1,900 text and 300 suggestion shards at most, and one or two for each frequent key
        int postings = small ? Integer.MAX_VALUE : Math.max(3000, index.passages().size() / 66);
        return new ShardSizes(dict, (int) Math.max(650, chars / 1400), (int) Math.max(5000, chars / 200),
                600, index.plan().reports().size() <= NAMED_REPORTS, postings, small);
    }
}
