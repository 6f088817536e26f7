package org.gongbao.model;

import java.util.Objects;

/**
 * A piece of metadata together with how we know it.
 *
 * @param value the value, or the empty string when it is unknown
 * @param basis how we know it
 */
public record Fact(String value, Basis basis) {

    /** How a fact is known. */
    public enum Basis {
        /** An archivist wrote it in the sidecar. */
        SIDECAR,
        /** The document itself prints it, in its title block, front matter or metadata table. */
        STATED,
        /** A rule concluded it from the text; shown as inferred. */
        INFERRED,
        /** Nobody knows; the value is empty. */
        UNKNOWN
    }

    /** The unknown fact. */
    public static final Fact UNKNOWN = new Fact("", Basis.UNKNOWN);

    public Fact {
        Objects.requireNonNull(basis, "basis");
        if (value.isEmpty() != (basis == Basis.UNKNOWN)) {
            throw new IllegalArgumentException("an unknown fact is empty and only that: '" + value + "' " + basis);
        }
    }

    /** Returns a fact, unknown when {@code value} is null or blank. */
    public static Fact of(String value, Basis basis) {
        return value == null || value.isBlank() ? UNKNOWN : new Fact(value.strip(), basis);
    }

    /** Returns whether the value is known. */
    public boolean known() {
        return basis != Basis.UNKNOWN;
    }

    /** Returns whether a rule concluded it. */
    public boolean inferred() {
        return basis == Basis.INFERRED;
    }

    /** Returns this fact when it is known, otherwise the other one. */
    public Fact or(Fact other) {
        return known() ? this : other;
    }
}
