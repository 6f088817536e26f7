package org.gongbao.parse.extract;

import java.util.Arrays;

/**
 * The physical lines of a text: where each begins, and on which line a place stands.
 *
 * <p>A line ends at LF, CR LF, CR CR LF (one end, as left behind by a doubled conversion) or a lone CR. Form feeds and
 * Unicode line separators begin no new physical line, because editors and {@code grep -n} do not count them.
 */
final class PhysicalLines {

    /** {@code starts[i]} is the offset at which line i + 1 begins; ascending. */
    private final int[] starts;

    private PhysicalLines(int[] starts) {
        this.starts = starts;
    }

    /** Returns the lines of a text. */
    static PhysicalLines of(String text) {
        int[] starts = new int[1 + text.length() / 64];
        int count = 1;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\n' && c != '\r') {
                at++;
                continue;
            }
            at = lineEnd(text, at);
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at;
        }
        return new PhysicalLines(Arrays.copyOf(starts, count));
    }

    /** Returns the offset after the line end that begins at {@code at}. */
    static int lineEnd(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '\r' && end - at < 2) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '\n') {
            return end + 1;
        }
        return at + 1;
    }

    /** Returns the 1-based line on which an offset stands; a line end belongs to the line that it ends. */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
