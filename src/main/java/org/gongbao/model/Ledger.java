package org.gongbao.model;

import java.util.List;
import java.util.Objects;

/**
 * What became of each character of the decoded source.
 *
 * @param entries in ascending order of start; together they cover the text exactly once
 */
public record Ledger(List<Entry> entries) {

    public Ledger {
        entries = List.copyOf(entries);
    }

    /**
     * One stretch of the source and its fate.
     *
     * @param span the stretch
     * @param fate what became of it
     * @param detail the id of the block for {@link Fate#BLOCK} and {@link Fate#MARKER}, the name of the rule for
     *     {@link Fate#DROPPED}
     * @param line 1-based line on which the stretch begins
     */
    public record Entry(Span span, Fate fate, String detail, int line) {
        public Entry {
            Objects.requireNonNull(span, "span");
            Objects.requireNonNull(fate, "fate");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /** What became of a stretch of source text. */
    public enum Fate {
        /** It is in a block. */
        BLOCK,
        /** It is in a marker. */
        MARKER,
        /** It was left out under a named rule. */
        DROPPED
    }

    /**
     * The rules under which text is left out of the running text; {@link Entry#detail()} is one of these names.
     */
    public static final class Rule {
        /** Spaces, line ends, form feeds, zero-width characters and byte-order marks. */
        public static final String WHITESPACE = "whitespace";
        /** A page number. */
        public static final String PAGE_NUMBER = "pageNumber";
        /** A running header or footer. */
        public static final String PAGE_HEADER = "pageHeader";
        /** What the web page has around the document: navigation, buttons, related links. */
        public static final String CHROME = "chrome";
        /** The same text printed again. */
        public static final String REPEATED = "repeated";
        /** The table of contents, which is checked against the body. */
        public static final String CONTENTS = "contents";
        /** A table header printed again after a page break. */
        public static final String TABLE_HEADER = "tableHeader";
        /** Markup characters of the source format. */
        public static final String MARKUP = "markup";
        /** Front matter and metadata tables, which are shown as metadata. */
        public static final String METADATA = "metadata";
        /** Photo captions, credits and datelines of the newspaper. */
        public static final String CREDIT = "credit";
        /** Text that an editor suppressed in the corrections sidecar. */
        public static final String SUPPRESSED = "suppressed";

        private Rule() {}
    }
}
