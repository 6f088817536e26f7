package org.gongbao.shard;

/** Lucene's BM25 in Lucene's floats (Lucene 9.12 {@code BM25Similarity}). */
final class Bm25 {

    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    private final float weight;
    private final float averageLength;

    /**
     * Makes the scorer of one term in one field.
     *
     * @param boost of the clause
     * @param docCount passages that have the field
     * @param sumTotalTermFreq occurrences of terms in the field
     * @param docFreq passages that have the term in it
     */
    Bm25(float boost, long docCount, long sumTotalTermFreq, long docFreq) {
        float idf = (float) Math.log(1 + (docCount - docFreq + 0.5D) / (docFreq + 0.5D));
        this.weight = boost * idf;
        this.averageLength = (float) (sumTotalTermFreq / (double) docCount);
    }

    /** Returns the score of a frequency in a field of a length. */
    float score(float frequency, int length) {
        float inverse = 1f / (K1 * ((1 - B) + B * length / averageLength));
        return weight - weight / (1f + frequency * inverse);
    }
}
