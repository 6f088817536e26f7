package org.gongbao.parse;

/** Knows what prints as nothing, the written-out no-break space {@code <U+00A0>} of some archives included. */
final class Blanks {

    private static final String WRITTEN_OUT = "<U+00A0>";

    private Blanks() {}

    /** Returns how many characters at {@code at} make one blank, or 0 when there is ink. */
    static int length(String text, int at, int end) {
        char c = text.charAt(at);
        if (Characters.blank(c)) {
            return 1;
        }
        return c == '<' && at + WRITTEN_OUT.length() <= end && text.startsWith(WRITTEN_OUT, at) ? WRITTEN_OUT.length() : 0;
    }

    /** Returns how many characters before {@code end} make one blank, or 0 when there is ink. */
    static int lengthBefore(String text, int start, int end) {
        if (Characters.blank(text.charAt(end - 1))) {
            return 1;
        }
        int from = end - WRITTEN_OUT.length();
        return text.charAt(end - 1) == '>' && from >= start && text.startsWith(WRITTEN_OUT, from) ? WRITTEN_OUT.length() : 0;
    }
}
