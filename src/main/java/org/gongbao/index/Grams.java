package org.gongbao.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides folded text into grams, the keys of the complete layer ({@code org.gongbao.shard}, section 1).
 */
public final class Grams {

    /** The second half of a gram whose word character is followed by a mark or by the end. */
    public static final String END = " ";

    private Grams() {}

    /** Returns the grams of a passage's folded text, in order, repetitions included. */
    public static List<String> of(String folded) {
        List<String> grams = new ArrayList<>(folded.length() + 1);
        for (int i = 0; i < folded.length();) {
            int c = folded.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Fold.word(c)) {
                int second = next < folded.length() ? folded.codePointAt(next) : ' ';
                int end = next + (Fold.word(second) ? Character.charCount(second) : 0);
                grams.add(end > next ? folded.substring(i, end) : folded.substring(i, next) + END);
            } else if (c != ' ' && c != '\t') {
                grams.add(folded.substring(i, next));
            }
            i = next;
        }
        return grams;
    }
}
