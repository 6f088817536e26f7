package org.gongbao.index;

import java.util.Objects;

/**
 * A text after folding, with the way back to the displayed text.
 *
 * @param text the folded text
 * @param offsets for each UTF-16 unit of {@code text} the offset of the displayed unit it comes from, then the length of the
 *     displayed text: one more than {@code text} has units
 */
public record Folded(String text, int[] offsets) {

    public Folded {
        Objects.requireNonNull(text, "text");
        if (offsets.length != text.length() + 1) {
            throw new IllegalArgumentException("offsets " + offsets.length + " for " + text.length() + " units");
        }
    }
}
