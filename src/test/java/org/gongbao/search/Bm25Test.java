package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** The client's scores are Lucene's floats. */
class Bm25Test {

    @Test
    void scoresToTheLastBit() {
        long seed = 42;
        Random random = new Random(seed);
        try (JsModules js = new JsModules()) {
            Value bm25 = js.module("ranking.js");
            for (int i = 0; i < 300; i++) {
                int docCount = 1 + random.nextInt(300_000);
                int docFreq = 1 + random.nextInt(docCount);
                long tokens = docCount + (long) (random.nextDouble() * 200 * docCount);
                float boost = random.nextInt(4) == 0 ? 1f : random.nextFloat() * 8;
                SimScorer scorer = new BM25Similarity().scorer(boost,
                        new CollectionStatistics("body", docCount, docCount, tokens, Math.max(docCount, tokens / 2)),
                        new TermStatistics(new BytesRef("词"), docFreq, Math.max(docFreq, tokens / 100)));
                float idf = bm25.invokeMember("idf", docFreq, docCount).asFloat();
                float weight = boost * idf;
                for (int k = 0; k < 40; k++) {
                    int norm = random.nextInt(256);
                    int freq = 1 + random.nextInt(k < 20 ? 5 : 500);
                    int length = SmallFloat.byte4ToInt((byte) norm);
                    float inverse = bm25.invokeMember("inverseNorm", length, tokens, docCount).asFloat();
                    float score = bm25.invokeMember("score", weight, freq, inverse).asFloat();
                    assertEquals(scorer.score(freq, norm), score, 0f,
                            "seed " + seed + ": docFreq " + docFreq + " of " + docCount + ", norm " + norm + ", freq " + freq);
                }
            }
        }
    }
}
