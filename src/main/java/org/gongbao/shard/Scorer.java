package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.index.ReferenceSearcher;

/** Scores passages for the terms of one query, clause by clause as the reference query does. */
final class Scorer {

    private final Map<String, Term> terms = new HashMap<>();
    private final Map<Integer, int[]> titles = new HashMap<>();
    private final int[] lengths;

    /**
     * A term with its postings by passage.
     *
     * @param symbols for each passage its symbol
     * @param heading passages whose own title has it
     * @param trail passages under such a title
     */
    private record Term(Map<Integer, Integer> symbols, BitSet heading, BitSet trail, Bm25 inText, float inHeading, float inTrail) {}

    Scorer(ShardStore store, KeyReader keys, Set<String> queryTerms) {
        lengths = store.lengths();
        for (String text : queryTerms) {
            terms.put(text, term(store.manifest().getAsJsonObject("fields"), keys.read(text)));
        }
    }

    private Term term(JsonObject fields, KeyReader.Key key) {
        Map<Integer, Integer> symbols = new HashMap<>();
        for (int i = 0; i < key.scores().length; i++) {
            if (key.scores()[i] > 0) {
                symbols.put(key.ids()[i], key.scores()[i]);
            }
        }
        BitSet heading = new BitSet();
        BitSet trail = new BitSet();
        for (int[] title : key.titles()) {
            heading.set(title[0]);
            trail.set(title[0] + 1, title[0] + 1 + title[1]);
            titles.put(title[0], title);
        }
        return new Term(symbols, heading, trail, bm25(fields, "text", 1f, symbols.size()),
                bm25(fields, "heading", ReferenceSearcher.HEADING_BOOST, heading.cardinality()).score(1f, 1),
                bm25(fields, "trail", ReferenceSearcher.TRAIL_BOOST, trail.cardinality()).score(1f, 1));
    }

    private static Bm25 bm25(JsonObject fields, String field, float boost, int docFreq) {
        JsonArray stats = fields.getAsJsonArray(field);
        return new Bm25(boost, stats.get(0).getAsLong(), stats.get(1).getAsLong(), docFreq);
    }

    /** Returns the passages that have a term of the query in their text. */
    List<Integer> having(String term) {
        return new ArrayList<>(terms.get(term).symbols.keySet());
    }

    /** Returns what the postings tell of a passage's title, or null: passage, passages under it, lengths of its keys. */
    int[] title(int passage) {
        return titles.get(passage);
    }

    /** Returns the score of a passage. The sum is exact in double, whatever the order. */
    float score(int passage, boolean isTitle, boolean equivalent) {
        double sum = (isTitle ? ReferenceSearcher.TITLE_SCORE : 0) + (equivalent ? ReferenceSearcher.EQUIVALENT_SCORE : 0);
        for (Term term : terms.values()) {
            Integer symbol = term.symbols.get(passage);
            if (symbol != null) {
                sum += term.inText.score(1f + (symbol - 1) / lengths.length, lengths[(symbol - 1) % lengths.length]);
            }
            sum += term.heading.get(passage) ? term.inHeading : 0;
            sum += term.trail.get(passage) ? term.inTrail : 0;
        }
        return (float) sum;
    }
}
