package org.gongbao.index;

import java.util.List;

/**
 * The keys that begin with one code point, with their postings.
 *
 * @param head the code point
 * @param keys ascending
 */
public record KeyGroup(String head, List<Key> keys) {

    public KeyGroup {
        keys = List.copyOf(keys);
    }

    /**
     * A gram, a term, or both, with its postings.
     *
     * @param text the key
     * @param gram whether it is a gram, so that {@code ids} are the passages that contain it; else those that have it as a term
     * @param ids passages, ascending
     * @param frequencies for each of {@code ids} how often it is a term there, or an empty array when it is nowhere
     * @param occurrences for each of {@code ids} how often the gram stands there, or an empty array when the key is no gram
     * @param titles passages whose own title has it as a term, ascending
     * @param strict whether a gram is in all of {@code ids}; else some have the term only, since phrase-aware conversion reads them so
     */
    public record Key(String text, boolean gram, int[] ids, int[] frequencies, int[] occurrences, int[] titles, boolean strict) {}
}
