package org.gongbao.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongbao.index.Corpus;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.PlanFixture;
import org.gongbao.index.QueryParser;
import org.gongbao.index.ReferenceSearcher;
import org.gongbao.index.SearchIndex;
import org.junit.jupiter.api.Test;

/** Terms that often stand together are known with their best passages. */
class PhrasesTest {

    private static NavigableMap<String, Phrase> phrases(List<String> lines, int most) {
        try (SearchIndex index = IndexBuilder.build(new PlanFixture().report("r", lines.toArray(String[]::new)).plan(), 1)) {
            return Phrases.of(index, most);
        }
    }

    private static List<String> times(int n, String line) {
        return new ArrayList<>(IntStream.range(0, n).mapToObj(i -> line + "它".repeat(i)).toList());
    }

    @Test
    void aPhraseIsTermsThatStandNextToEachOtherInTwentyPassages() {
        assertEquals(Set.of("污水处理"), phrases(times(20, "污水处理"), 10).keySet());
        assertEquals(Set.of(), phrases(times(19, "污水处理"), 10).keySet());
    }

    @Test
    void termsWithAMarkBetweenThemAreNoPhrase() {
        assertEquals(Set.of(), phrases(times(30, "污水，处理"), 10).keySet());
    }

    @Test
    void noPhraseBeginsOrEndsWithAFunctionWord() {
        assertEquals(Set.of("污水的处理"), phrases(times(30, "污水的处理"), 10).keySet());
    }

    @Test
    void theMostFrequentPhrasesAreKept() {
        List<String> lines = times(30, "污水处理");
        lines.addAll(times(40, "粮食安全"));
        assertEquals(Set.of("粮食安全"), phrases(lines, 1).keySet());
        assertEquals(Set.of("污水处理", "粮食安全"), phrases(lines, 2).keySet());
    }

    @Test
    void theBestPassagesComeFirstWithTheFrequenciesOfTheirTerms() {
        List<String> lines = times(30, "污水处理");
        lines.add("污水处理，污水少");
        Phrase phrase = phrases(lines, 1).get("污水处理");
        assertEquals(List.of("污水", "处理"), phrase.terms());
        assertEquals(31, phrase.total());
        assertEquals(10, phrase.ids().length);
        assertEquals("[30, 0, 1, 2]", Arrays.toString(Arrays.copyOf(phrase.ids(), 4)));
        assertEquals("[2, 1]", Arrays.toString(phrase.frequencies()[0]));
        assertEquals("[1, 1]", Arrays.toString(phrase.frequencies()[1]));
    }

    /** What is cut otherwise has other terms. */
    @Test
    void theBestOfPhrasesOfTheSeedsAreThoseThatLuceneRanksFirstOfWhatIsCutAlike() {
        try (SearchIndex index = IndexBuilder.buildWithReference(Corpus.seeds())) {
            ReferenceSearcher reference = new ReferenceSearcher(index, index::terms);
            NavigableMap<String, Phrase> phrases = Phrases.of(index, 200);
            assertTrue(phrases.size() > 50, phrases.keySet().toString());
            for (Phrase phrase : phrases.values()) {
                List<Integer> first = reference.search(QueryParser.parse(phrase.text(), index.fold())).stream().map(ReferenceSearcher.Hit::passage)
                        .filter(id -> Collections.indexOfSubList(index.terms(index.passages().get(id).folded()), phrase.terms()) >= 0)
                        .limit(phrase.ids().length).toList();
                assertEquals(first, Arrays.stream(phrase.ids()).boxed().toList(), phrase.text());
            }
        }
    }
}
