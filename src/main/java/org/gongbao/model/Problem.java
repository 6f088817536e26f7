package org.gongbao.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something wrong with the input, told as data instead of thrown.
 *
 * @param severity how much it matters
 * @param path the file it concerns, relative to the folder the user named, with {@code /} between parts
 * @param line 1-based physical line, or 0 when the whole file is meant
 * @param message what is wrong, one sentence without a closing full stop
 * @param hint what to do about it, or the empty string
 */
public record Problem(Severity severity, String path, int line, String message, String hint) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::path)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::message)
            .thenComparing(Problem::hint);

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
        if (line < 0) {
            throw new IllegalArgumentException("line is negative: " + line);
        }
    }

    /** Returns an error. */
    public static Problem error(String path, int line, String message, String hint) {
        return new Problem(Severity.ERROR, path, line, message, hint);
    }

    /** Returns a warning. */
    public static Problem warning(String path, int line, String message, String hint) {
        return new Problem(Severity.WARNING, path, line, message, hint);
    }

    /** Returns a notice. */
    public static Problem notice(String path, int line, String message, String hint) {
        return new Problem(Severity.NOTICE, path, line, message, hint);
    }

    /** Orders by file, line, severity, message. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code path:line: severity: message}, and the hint on a second, indented line when there is one. */
    @Override
    public String toString() {
        String where = line == 0 ? path : path + ":" + line;
        String head = where.isEmpty() ? "" : where + ": ";
        String tail = hint.isEmpty() ? "" : "\n    hint: " + hint;
        return head + severity.word() + ": " + message + tail;
    }
}
