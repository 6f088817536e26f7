package org.gongbao.shard;

import java.util.Arrays;
import org.gongbao.index.KeyGroup;

/** What a posting promises: the order in which the passages of a key are read. */
final class Promise {

    private final int[] lengths;
    private final double averageLength;

    /**
     * Makes the order of a corpus.
     *
     * @param lengths field length of each passage
     */
    Promise(int[] lengths) {
        this.lengths = lengths;
        this.averageLength = Math.max(1, Arrays.stream(lengths).average().orElse(1));
    }

    /**
     * Returns what the i-th posting of a key promises, from -1 to 2. It grows with the score for this term alone (BM25, k1 =
     * 1.2, b = 0.75), titles first. Passages without the term come last, those that promise most when each gram is counted
     * for one.
     */
    float of(KeyGroup.Key key, int i) {
        int tf = key.frequencies().length == 0 ? 0 : key.frequencies()[i];
        int frequency = tf > 0 ? tf : key.occurrences()[i];
        float alone = (float) (frequency / (frequency + 0.3 + 0.9 * lengths[key.ids()[i]] / averageLength)) - (tf > 0 ? 0 : 1);
        return Arrays.binarySearch(key.titles(), key.ids()[i]) >= 0 ? 1 + alone : alone;
    }

    /** Returns the indices of a key's postings, those that promise most first, then by passage. */
    int[] order(KeyGroup.Key key) {
        long[] order = new long[key.ids().length];
        // The bits of floats that are not negative are in order of their values.
        Arrays.setAll(order, i -> (long) Float.floatToIntBits(2 - of(key, i)) << Integer.SIZE | i);
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(i -> (int) i).toArray();
    }
}
