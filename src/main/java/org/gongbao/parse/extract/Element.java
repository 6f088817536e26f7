package org.gongbao.parse.extract;

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
     * @param skips stretches inside {@code span} that do not read as printed, ascending
     */
    record Line(int firstLine, int lastLine, Span span, Style style, int styleLevel, List<Span> strong, List<Skip> skips)
            implements Element {
        public Line {
            Objects.requireNonNull(span, "span");
            Objects.requireNonNull(style, "style");
            strong = List.copyOf(strong);
            skips = List.copyOf(skips);
        }

        /** Returns a line all of which reads as printed. */
        public static Line of(int firstLine, int lastLine, Span span, Style style, int styleLevel, List<Span> strong) {
            return new Line(firstLine, lastLine, span, style, styleLevel, strong, List.of());
        }
    }

    /**
     * A stretch inside a line, cell or footnote that does not read as its characters: the {@code **} of Markdown, a
     * zero-width character, a space written out as {@code &nbsp;} or {@code <U+00A0>}, an escaped character.
     *
     * @param span the stretch; when {@code reads} is blank it is among {@link Extraction#dropped()} too, with its rule
     * @param reads what a reader sees in its place: nothing, spaces, or the character meant
     */
    record Skip(Span span, String reads) {
        public Skip {
            Objects.requireNonNull(span, "span");
            Objects.requireNonNull(reads, "reads");
        }
    }

    /**
     * Returns what a reader sees of a stretch of text.
     *
     * @param text the extraction's text
     * @param skips ascending; those outside the stretch are passed over
     */
    static String read(String text, Span span, List<Skip> skips) {
        if (skips.isEmpty()) {
            return text.substring(span.start(), span.end());
        }
        StringBuilder out = new StringBuilder(span.length());
        int at = span.start();
        for (Skip skip : skips) {
            if (skip.span().start() >= at && skip.span().end() <= span.end()) {
                out.append(text, at, skip.span().start()).append(skip.reads());
                at = skip.span().end();
            }
        }
        return out.append(text, at, span.end()).toString();
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
     * @param captionSkips stretches inside {@code caption} that do not read as printed, ascending
     */
    record Grid(int firstLine, int lastLine, List<GridRow> rows, Span caption, List<Skip> captionSkips) implements Element {
        public Grid {
            rows = List.copyOf(rows);
            captionSkips = List.copyOf(captionSkips);
        }

        /** A table whose caption reads as printed. */
        public Grid(int firstLine, int lastLine, List<GridRow> rows, Span caption) {
            this(firstLine, lastLine, rows, caption, List.of());
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
     * @param skips stretches inside {@code span} that do not read as printed, ascending
     */
    record GridCell(Span span, boolean header, int colspan, int rowspan, List<Skip> skips) {
        public GridCell {
            Objects.requireNonNull(span, "span");
            skips = List.copyOf(skips);
        }
    }

    /**
     * A footnote whose mark the markup names.
     *
     * @param mark as printed, [^1] becomes 1; a reference to it in a line reads [1]
     * @param span its text
     * @param skips stretches inside {@code span} that do not read as printed, ascending
     */
    record Footnote(int firstLine, int lastLine, String mark, Span span, List<Skip> skips) implements Element {
        public Footnote {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(span, "span");
            skips = List.copyOf(skips);
        }
    }
}
