package org.gongbao.index;

import java.util.List;

/** A way to cut folded text into terms. */
interface Segmentation {

    /** Appends the terms of a text of less than 1,024 units to {@code terms}, marks left out. */
    void terms(String text, List<String> terms);
}
