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

    /** Returns what stands for a label where a heading prints none. */
    public static Label unnumbered(Scheme scheme) {
        return new Label(scheme, "", 0, 0);
    }
}
