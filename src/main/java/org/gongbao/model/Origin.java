package org.gongbao.model;

import java.util.List;

/**
 * Where a block stands in its source file.
 *
 * @param firstLine first physical line, 1-based, inclusive; for Word the number of the paragraph
 * @param lastLine last physical line, 1-based, inclusive
 * @param pieces the stretches of the decoded source that make up the block, in reading order; a paragraph that was
 *     cut by a page has one piece for each half. Usually ascending; only a block whose source prints its parts out of
 *     order has them otherwise
 */
public record Origin(int firstLine, int lastLine, List<Span> pieces) {

    public Origin {
        pieces = List.copyOf(pieces);
        if (firstLine < 1 || lastLine < firstLine) {
            throw new IllegalArgumentException("not a range of lines: " + firstLine + "-" + lastLine);
        }
    }

    /** Returns the first UTF-16 unit of any piece, or 0 when there is none. */
    public int start() {
        return pieces.stream().mapToInt(Span::start).min().orElse(0);
    }

    /** Returns the end, exclusive, of the last piece, or 0 when there is none. */
    public int end() {
        return pieces.stream().mapToInt(Span::end).max().orElse(0);
    }
}
