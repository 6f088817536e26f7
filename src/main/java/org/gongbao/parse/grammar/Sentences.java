package org.gongbao.parse.grammar;

/** Finds where sentences end, outside quotes and brackets. */
public final class Sentences {

    private Sentences() {}

    /** Returns the offset of the mark that ends the first sentence at or after {@code from}, or -1. */
    public static int firstEnd(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.plain(c)) {
                continue;
            }
            if (c == '“' || c == '（' || c == '(' || c == '《' || c == '「') {
                depth++;
            } else if (c == '”' || c == '）' || c == ')' || c == '》' || c == '」') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && Characters.sentenceEnd(c)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the offset at which the next sentence begins, after the mark at {@code end} and what closes with it. */
    public static int rest(String text, int end) {
        int i = end + 1;
        while (i < text.length() && (Characters.closer(text.charAt(i)) || Characters.blank(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** Returns the offset at which the text after a run-in title begins: behind the mark that closes it, and blanks. */
    public static int afterTitle(String text, int titleEnd) {
        int i = titleEnd;
        if (i < text.length() && (text.charAt(i) == '。' || text.charAt(i) == '：' || text.charAt(i) == ':')) {
            i++;
        }
        while (i < text.length() && Characters.blank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
