package org.gongbao.parse.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fixed set of words, all of them searched for in one scan of a text. */
public final class WordSet {

    private final CharSet first;
    /** The second characters of all words: most places with a first one are told apart by what follows it. */
    private final CharSet second;
    /** The words of one character. */
    private final CharSet alone;
    private final Map<Character, List<String>> words = new HashMap<>();
    private int longest;

    private WordSet(CharSet first, CharSet second, CharSet alone) {
        this.first = first;
        this.second = second;
        this.alone = alone;
    }

    /** Returns the set of the given words, none of them empty. */
    public static WordSet of(String... words) {
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        StringBuilder alone = new StringBuilder();
        for (String word : words) {
            first.append(word.charAt(0));
            (word.length() > 1 ? second : alone).append(word.charAt(word.length() > 1 ? 1 : 0));
        }
        WordSet set = new WordSet(CharSet.of(first.toString()), CharSet.of(second.toString()), CharSet.of(alone.toString()));
        for (String word : words) {
            set.words.computeIfAbsent(word.charAt(0), c -> new ArrayList<>(2)).add(word);
            set.longest = Math.max(set.longest, word.length());
        }
        return set;
    }

    /** Returns the first offset at or after {@code from} at which a word stands, or -1. */
    public int next(String text, int from) {
        for (int i = first.next(text, from); i >= 0; i = first.next(text, i + 1)) {
            if (alone.has(text.charAt(i)) || i + 1 < text.length() && second.has(text.charAt(i + 1)) && begins(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean begins(String text, int at) {
        for (String word : words.get(text.charAt(at))) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a word stands anywhere in a text. */
    public boolean in(String text) {
        return next(text, 0) >= 0;
    }

    /** Returns whether a text ends with a word. */
    public boolean closes(String text) {
        for (int i = Math.max(0, text.length() - longest); i < text.length(); i++) {
            if (first.has(text.charAt(i)) && isWord(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether all of a text from an offset on is a word. */
    private boolean isWord(String text, int from) {
        for (String word : words.get(text.charAt(from))) {
            if (from + word.length() == text.length() && text.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }
}
