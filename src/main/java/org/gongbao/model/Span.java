package org.gongbao.model;

/**
 * A stretch of the decoded source text.
 *
 * @param start first UTF-16 unit, 0-based, inclusive
 * @param end end, exclusive
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** Returns the number of UTF-16 units. */
    public int length() {
        return end - start;
    }
}
