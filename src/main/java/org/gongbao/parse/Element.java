package org.gongbao.parse;

import java.util.List;
import java.util.Objects;
import org.gongbao.model.Span;

/** A flat piece of an extracted document, in document order. */
public sealed interface Element {

    /** Returns the first physical line, 1-based; for Word the number of the paragraph. */
    int firstLine();

    /** Returns the last physical line, inclusive. */
    int lastLine();

    /**
     * A line of text: a physical line of a text file, or a block-level element of HTML, Markdown or Word. Spans exclude the
     * line end. Blank lines are elements too.
     *
     * @param span its stretch of the extraction's text
     * @param style how the markup sets it
     * @param styleLevel for {@link Style#HEADING} the level the markup gives, from 1; for list items the depth, from 1; else 0
     * @param strong stretches (of the extraction's text) that are bold
     */
    record Line(int firstLine, int lastLine, Span span, Style style, int styleLevel, List<Span> strong) implements Element {
        public Line {
            Objects.requireNonNull(span, "span");
            Objects.requireNonNull(style, "style");
            strong = List.copyOf(strong);
        }
    }

    /** How markup sets a line. */
    enum Style {
        /** No markup, or an ordinary paragraph of a marked-up format. In a text file a line may be half a paragraph. */
        PLAIN,
        /** A whole paragraph of a marked-up format, never half of one. */
        PARAGRAPH,
        /** Marked as a heading. */
        HEADING,
        /** A paragraph that is bold from end to end, or centred. */
        BOLD,
        /** An item of a marked-up list. */
        LIST_ITEM,
        /** A quotation or alert block. */
        QUOTE
    }

    /**
     * A table of a marked-up format.
     *
     * @param rows in order
     * @param caption stretch of the caption, empty span when there is none
     */
    record Grid(int firstLine, int lastLine, List<GridRow> rows, Span caption) implements Element {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a {@link Grid}. */
    record GridRow(int firstLine, int lastLine, List<GridCell> cells) {
        public GridRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a {@link Grid}.
     *
     * @param span its stretch of the extraction's text; paragraphs inside it are separated by line feeds
     * @param header whether the markup says it heads a row or column
     * @param colspan at least 1
     * @param rowspan at least 1
     */
    record GridCell(Span span, boolean header, int colspan, int rowspan) {}

    /**
     * A footnote whose mark the markup names.
     *
     * @param mark as printed, [^1] becomes 1
     * @param span its text
     */
    record Footnote(int firstLine, int lastLine, String mark, Span span) implements Element {}
}
