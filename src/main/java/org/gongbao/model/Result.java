package org.gongbao.model;

import java.util.List;
import java.util.Objects;

/**
 * What a stage returns: a value and the problems met on the way.
 *
 * @param <T> the type of the value
 * @param value the value; usable even when there are problems, unless a stage says otherwise
 * @param problems the problems, in the order met
 */
public record Result<T>(T value, List<Problem> problems) {

    public Result {
        Objects.requireNonNull(value, "value");
        problems = List.copyOf(problems);
    }

    /** Returns a result without problems. */
    public static <T> Result<T> of(T value) {
        return new Result<>(value, List.of());
    }
}
