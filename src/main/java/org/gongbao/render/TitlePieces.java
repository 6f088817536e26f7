package org.gongbao.render;

import java.util.List;

/** A way to tell where a line of a title may end. Used by several threads at once. */
@FunctionalInterface
public interface TitlePieces {

    /** Returns a title in the pieces that are not divided between two lines; together they are the title. */
    List<String> of(String title);
}
