package org.gongbao.parse.grammar;

/**
 * A number or mark that opens a line.
 *
 * @param scheme the way of numbering
 * @param printed as printed, brackets and marks included, blanks at its ends left out
 * @param number its value, or 0 when the scheme does not count
 * @param bodyStart offset in the text at which what follows the label begins
 */
public record Label(Scheme scheme, String printed, int number, int bodyStart) {

    /** Returns whether two labels count in the same manner; of the points counted by words, 第一， may hold 一是. */
    public boolean sameManner(Label other) {
        return scheme == other.scheme && (scheme != Scheme.ORDINAL || manner() == other.manner());
    }

    /** Returns whether this is that of a point counted as 第一，第二，. */
    public boolean point() {
        return scheme == Scheme.ORDINAL && printed.charAt(0) == '第';
    }

    /** Returns whether several numbers stand together, as over what answers them at once: (一)及(三). */
    public boolean together() {
        return scheme.compareTo(Scheme.ARTICLE) > 0 && printed.chars().filter(c -> LabelCursor.OPEN.indexOf(c) >= 0).count() > 1;
    }

    private char manner() {
        char first = printed.charAt(0);
        return "一二三四五六七八九十".indexOf(first) >= 0 ? '一' : first == '第' ? first : '首';
    }

    /** Returns what stands for a label where a heading prints none. */
    public static Label unnumbered(Scheme scheme) {
        return new Label(scheme, "", 0, 0);
    }
}
