package org.gongbao.shard;

import java.util.List;
import org.gongbao.index.SearchIndex;

/**
 * How large shards become before they close, in characters of JSON.
 *
 * <p>Small shards make a query cheap, and a host allows only so many files: the larger the corpus, the larger the shards.
 *
 * @param dict of a dictionary shard
 * @param texts of text shards, short passages first
 * @param letters of the alphabet in which texts are written
 * @param suggest of a suggestion shard
 * @param inline up to which a shard is carried by the manifest
 * @param namesReports whether the manifest carries the table of reports, so that text shards need not name them
 * @param postings how many postings of a key stay in the dictionary; the rest of a more frequent key stands in shards of its own
 * @param post of a post shard, in which several keys may share
 * @param occurrences whether occurrences are shipped
 */
record ShardSizes(int dict, List<Tier> texts, int letters, int suggest, int inline, boolean namesReports, int postings,
        int post, boolean occurrences) {

    private static final long SMALL_CORPUS = 3_000_000;
    /** A table of more reports weighs more than what it saves. */
    private static final int NAMED_REPORTS = 20;
    /** Passages of so many terms are a tenth of the text and two thirds of the best hits, which BM25 prefers short. */
    private static final int SHORT = 32;

    ShardSizes {
        texts = List.copyOf(texts);
    }

    /**
     * Passages of similar length, whose texts stand together.
     *
     * @param upTo longest field length, 0 for any
     * @param size of a shard
     */
    record Tier(int upTo, int size) {}

    static ShardSizes of(SearchIndex index) {
        long chars = index.passages().stream().mapToLong(passage -> passage.text().length()).sum();
        boolean named = index.plan().reports().size() <= NAMED_REPORTS;
        if (chars < SMALL_CORPUS) {
            return new ShardSizes((int) Math.max(700, chars * 3 / 1700), List.of(new Tier(0, (int) Math.max(650, chars / 1400))), 0,
                    (int) Math.max(5000, chars / 200), 600, named, Integer.MAX_VALUE, 0, true);
        }
        // About 1,700 dictionary, 2,450 text, 450 post and 100 suggestion shards
        List<Tier> tiers = List.of(new Tier(SHORT, (int) (chars / 5200)), new Tier(0, (int) (chars / 1400)));
        return new ShardSizes((int) (chars / 860), tiers, 800, (int) (chars / 200), 600, named,
                Math.max(3000, index.passages().size() / 66), 10_000, false);
    }
}
