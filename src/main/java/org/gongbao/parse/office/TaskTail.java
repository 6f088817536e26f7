package org.gongbao.parse.office;

import java.util.Objects;

/**
 * The words that name the offices answerable for a task.
 *
 * @param start where it begins in the paragraph, inclusive
 * @param end where it ends, exclusive, closing punctuation behind the bracket included
 * @param printed the tail as printed, brackets included
 * @param lead the lead units as printed, without their key, or the empty string
 * @param responsible the responsible units as printed, without their key, or the empty string
 */
public record TaskTail(int start, int end, String printed, String lead, String responsible) {

    public TaskTail {
        Objects.requireNonNull(printed, "printed");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(responsible, "responsible");
    }
}
