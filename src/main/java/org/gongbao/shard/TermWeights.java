package org.gongbao.shard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gongbao.index.ReferenceSearcher;
import org.gongbao.index.SearchIndex;

/** What terms add to the score of a passage, as the reference query counts it. */
final class TermWeights {

    private final SearchIndex index;
    private final Map<String, Weight> known = new HashMap<>();

    TermWeights(SearchIndex index) {
        this.index = index;
    }

    /**
     * The clauses of one term.
     *
     * @param inText in the text of a passage
     * @param heading passages whose own title has it, ascending
     * @param trail passages under such a title, ascending
     * @param inHeading what it adds there
     * @param inTrail what it adds there
     */
    record Weight(Bm25 inText, int[] heading, int[] trail, float inHeading, float inTrail) {

        /** Returns what the term adds to a passage that has it so often, in a text of a length. */
        double of(int id, int frequency, int length) {
            return inText.score(frequency, length) + (double) (Arrays.binarySearch(heading, id) >= 0 ? inHeading : 0)
                    + (Arrays.binarySearch(trail, id) >= 0 ? inTrail : 0);
        }
    }

    /** Returns the clauses of a term. */
    Weight of(String term) {
        return known.computeIfAbsent(term, each -> {
            int[] heading = index.passagesWith("heading", each);
            int[] trail = index.passagesWith("trail", each);
            return new Weight(bm25("text", 1f, index.passagesWith("text", each).length), heading, trail,
                    heading.length == 0 ? 0 : bm25("heading", ReferenceSearcher.HEADING_BOOST, heading.length).score(1f, 1),
                    trail.length == 0 ? 0 : bm25("trail", ReferenceSearcher.TRAIL_BOOST, trail.length).score(1f, 1));
        });
    }

    private Bm25 bm25(String field, float boost, int docFreq) {
        SearchIndex.FieldStats stats = index.stats(field);
        return new Bm25(boost, stats.docCount(), stats.sumTotalTermFreq(), docFreq);
    }
}
