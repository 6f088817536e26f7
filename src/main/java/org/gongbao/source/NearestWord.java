package org.gongbao.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one was probably meant to be. */
final class NearestWord {

    private NearestWord() {}

    /**
     * Returns the known word at the smallest edit distance, if no more than a third of the letters differ; the first in
     * order among equals.
     */
    static Optional<String> of(String typed, Collection<String> known) {
        String lower = typed.toLowerCase(Locale.ROOT);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int distance = distance(lower, word.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        boolean near = nearest != null && least <= Math.max(1, Math.max(lower.length(), nearest.length()) / 3);
        return near ? Optional.of(nearest) : Optional.empty();
    }

    /** Returns the Levenshtein distance; words longer than 40 are taken as far from everything. */
    private static int distance(String a, String b) {
        if (a.length() > 40 || b.length() > 40) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
