package org.gongbao.parse.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fixed set of words, all of them searched for in one scan of a text. */
public final class WordSet {

    private final CharSet first;
    private final Map<Character, List<String>> words = new HashMap<>();

    private WordSet(CharSet first) {
        this.first = first;
    }

    /** Returns the set of the given words, none of them empty. */
    public static WordSet of(String... words) {
        StringBuilder first = new StringBuilder();
        for (String word : words) {
            first.append(word.charAt(0));
        }
        WordSet set = new WordSet(CharSet.of(first.toString()));
        for (String word : words) {
            set.words.computeIfAbsent(word.charAt(0), c -> new ArrayList<>(2)).add(word);
        }
        return set;
    }

    /** Returns the first offset at or after {@code from} at which a word stands, or -1. */
    public int next(String text, int from) {
        for (int i = first.next(text, from); i >= 0; i = first.next(text, i + 1)) {
            for (String word : words.get(text.charAt(i))) {
                if (text.startsWith(word, i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Returns whether a word stands anywhere in a text. */
    public boolean in(String text) {
        return next(text, 0) >= 0;
    }
}
