package org.gongbao.model;

import java.util.Objects;

/**
 * Something that holds for a stretch of a block's text.
 *
 * @param start first UTF-16 unit in the block's text (for a heading, in its title), 0-based, inclusive
 * @param end end, exclusive
 * @param kind what holds
 * @param value what belongs to it: see {@link Kind}
 * @param detail further explanation for a reader, or the empty string
 */
public record Mark(int start, int end, Kind kind, String value, String detail) {

    /** What a mark says about its stretch of text. */
    public enum Kind {
        /** Printed bold in the source; no value. */
        STRONG,
        /** Refers to a note; the value is the id of the {@link Block.Note}. */
        NOTE_REF,
        /**
         * An editor corrected the source here. The text is the corrected reading (TEI {@code corr}); the value is what the
         * source prints (TEI {@code sic}); the detail says why and how sure.
         */
        CORRECTION,
        /** Looks like a misreading that nobody has settled; the value names the rule, the detail says what is odd. */
        SUSPECT,
        /** Printed as a subscript, as 2.5 in PM2.5; no value. */
        SUBSCRIPT,
        /** Printed as a superscript; no value. */
        SUPERSCRIPT
    }

    public Mark {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(detail, "detail");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: [" + start + ", " + end + ")");
        }
    }
}
