package org.gongbao.shard;

import java.util.Collections;
import java.util.NavigableMap;
import org.gongbao.index.KeyGroup;
import org.gongbao.index.Passage;
import org.gongbao.index.SearchIndex;

/**
 * How large shards become before they close, in characters of JSON.
 *
 * <p>Small shards make a query cheap, and a host allows only so many files: the larger the corpus, the larger the shards.
 *
 * @param dict of a dictionary shard, on average
 * @param gram of a shard of grams that are no terms, on average, 0 where these stand in the dictionary
 * @param texts of text shards
 * @param letters of the alphabet in which texts are written
 * @param suggest of a suggestion shard
 * @param inline up to which a shard is carried by the manifest
 * @param namesReports whether the manifest carries the names of reports, so that text shards need not name them
 * @param postings how postings are divided
 * @param occurrences whether occurrences are shipped
 * @param phrases the phrases that stand in the dictionary, by text
 */
record ShardSizes(int dict, int gram, TextTiers texts, int letters, int suggest, int inline, boolean namesReports, Postings postings,
        boolean occurrences, NavigableMap<String, Phrase> phrases) {

    private static final long SMALL_CORPUS = 3_000_000;
    /** A table of more reports weighs more than what it saves. */
    private static final int NAMED_REPORTS = 20;
    /**
     * The manifest tells of so many passages, one by one, in which shard each stands: a byte for each, and a request less for
     * many queries.
     */
    private static final int ALIKE = 1600;
    /** A phrase weighs about 50 bytes: with one for so many characters of text, all of them are a fiftieth of the index. */
    private static final int TEXT_OF_PHRASE = 950;
    /** A host may refuse files of more than a megabyte; a rest shard is fetched only by who wants all hits. */
    private static final int LARGEST_REST = 800_000;

    /**
     * How the postings of a frequent key are divided: what promises most stands beside the key, what promises less in a post shard, and
     * the rest in a rest shard. A query most often needs the first of them only.
     *
     * @param ofTerm how many postings of a term stay in the dictionary
     * @param ofGram how many postings of a gram that is no term stay beside it
     * @param next how many further ones stand in a post shard
     * @param medium keys of up to so many postings have all further ones in one post shard
     * @param post size of a post shard, which keys share
     * @param rest size of a rest shard, which keys share
     */
    record Postings(int ofTerm, int ofGram, int next, int medium, int post, int rest) {

        /** All of them stand beside their keys. */
        static final Postings WHOLE = new Postings(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0, 0, 0);
    }

    static ShardSizes of(SearchIndex index) {
        long chars = index.passages().stream().mapToLong(passage -> passage.text().length()).sum();
        boolean named = index.plan().reports().size() <= NAMED_REPORTS;
        if (chars < SMALL_CORPUS) {
            TextTiers texts = index.passages().size() <= ALIKE ? TextTiers.one(620, 0)
                    : TextTiers.one((int) Math.max(540, chars / 1400), 1);
            return new ShardSizes((int) Math.max(700, chars * 3 / 1700), 0, texts, 0,
                    (int) Math.max(5000, chars / 200), 600, named, Postings.WHOLE, true, Collections.emptyNavigableMap());
        }
        NavigableMap<String, Phrase> phrases = Phrases.of(index, (int) (chars / TEXT_OF_PHRASE));
        // About 1,050 dictionary, 460 gram, 2,700 text, 550 post, 125 rest and 20 other shards
        return new ShardSizes((int) (chars / 11_000), (int) (chars / 1300), TextTiers.of(index, phrases.values()), 800,
                (int) (chars / 200), 600, named,
                new Postings(20, 50, 450, 3000, (int) (chars / 380), (int) Math.min(LARGEST_REST, chars / 130)), false, phrases);
    }

    /** Returns the sizes of shards that hold so many times as much. */
    ShardSizes larger(double times) {
        return new ShardSizes(times(dict, times), times(gram, times), texts.larger(times), letters, times(suggest, times), inline,
                namesReports,
                new Postings(postings.ofTerm(), postings.ofGram(), postings.next(), postings.medium(),
                        times(postings.post(), times), postings.rest()),
                occurrences, phrases);
    }

    static int times(int size, double times) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(size * times));
    }

    /** Returns how many postings of a key stay beside it: fewer of a gram that is no term, of which rare ones tell most. */
    int postings(KeyGroup.Key key) {
        return isApart(key) ? postings.ofGram() : postings.ofTerm();
    }

    /** Returns whether postings of frequent keys are divided, and texts in tiers. */
    boolean divided() {
        return gram > 0;
    }

    /** Returns whether the table of reports is a shard of its own, and text shards say of their reports what it does. */
    boolean reportsApart() {
        return divided() && !namesReports;
    }

    /** Returns whether a key stands among the grams that are no terms, apart from the dictionary. */
    boolean isApart(KeyGroup.Key key) {
        return gram > 0 && key.frequencies().length == 0;
    }

    /** Returns about how many characters a passage adds to its text shard. */
    static int textSize(Passage passage) {
        return passage.text().length() + passage.places().get(0).block().length() + 8;
    }
}
