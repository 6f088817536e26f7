package org.gongbao.index;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * The part of smartcn's dictionary that a client needs to segment queries about this corpus.
 *
 * @param rows for each head its words
 * @param markers what is known about the markers
 */
public record Lexicon(SortedMap<String, List<Word>> rows, Markers markers) {

    /** The name of 未##数 among following words. */
    public static final String NUMBER = "0";
    /** The name of 未##串 among following words. */
    public static final String LETTERS = "a";
    /** The name of 末##末 among following words. */
    public static final String END = "";

    public Lexicon {
        rows = Collections.unmodifiableSortedMap(rows);
    }

    /**
     * A word.
     *
     * @param tail what follows its head; the empty string for the head alone
     * @param frequency in smartcn's dictionary
     * @param start bigram count after 始##始
     * @param number bigram count after 未##数
     * @param letter bigram count after 未##串
     * @param next bigram counts of the words that follow, ascending
     */
    public record Word(String tail, int frequency, int start, int number, int letter, SortedMap<String, Integer> next) {
        public Word {
            next = Collections.unmodifiableSortedMap(next);
        }
    }

    /**
     * The markers of sentence start, numbers, letters and sentence end.
     *
     * @param frequencies of 始##始, 未##数, 未##串
     * @param pairs bigram counts of 始##始, 未##数, 未##串 (outer) followed by 未##数, 未##串, 末##末 (inner)
     */
    public record Markers(List<Integer> frequencies, List<List<Integer>> pairs) {
        public Markers {
            frequencies = List.copyOf(frequencies);
            pairs = pairs.stream().map(List::copyOf).toList();
        }
    }
}
