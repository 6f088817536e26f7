package org.gongbao.model;

import java.util.Objects;

/**
 * A responsible office named by a task.
 *
 * @param name the full name in the document's own script, shared suffix expanded, note left out: 武昌區人民政府
 * @param printed as printed in the task: 武昌
 * @param note the note in 〈〉 or （） that the source attaches, without its brackets, or the empty string
 * @param folded identity within a region: the name in simplified script, half width, without spaces
 */
public record UnitName(String name, String printed, String note, String folded) {

    public UnitName {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(printed, "printed");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(folded, "folded");
    }
}
