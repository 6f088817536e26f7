package org.gongbao.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongbao.index.LexiconFixture;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.SiteFile;
import org.junit.jupiter.api.Test;

/** With the full lexicon words are known that no document has. */
class FullLexiconTest {

    private static final long SEED = 20_261_126;
    private static final List<String> TEXTS = LexiconFixture.texts(new Random(SEED));

    private static List<List<String>> terms(boolean full, boolean large) {
        try (SearchIndex index = LexiconFixture.index(full)) {
            List<SiteFile> files = large ? LargeLayout.pack(index, 60) : ShardPacker.pack(index);
            Segmenter segmenter = new Segmenter(new ShardStore(path ->
                    files.stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow().bytes()));
            return TEXTS.stream().map(segmenter::terms).toList();
        }
    }

    @Test
    void cutsQueriesAsSmartcnDoes() {
        List<List<String>> smartcn = SmartcnTerms.of(TEXTS);
        for (boolean large : new boolean[] {false, true}) {
            List<List<String>> own = terms(true, large);
            for (int i = 0; i < TEXTS.size(); i++) {
                assertEquals(smartcn.get(i), own.get(i), "seed " + SEED + ", large " + large + ", text: " + TEXTS.get(i));
            }
        }
    }

    @Test
    void withoutItTheseWordsAreNotShipped() {
        List<List<String>> smartcn = SmartcnTerms.of(TEXTS);
        List<List<String>> own = terms(false, false);
        assertTrue(IntStream.range(0, TEXTS.size()).filter(i -> !smartcn.get(i).equals(own.get(i))).count() > 100, "seed " + SEED);
    }
}
