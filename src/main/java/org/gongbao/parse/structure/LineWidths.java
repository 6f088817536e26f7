package org.gongbao.parse.structure;

import org.gongbao.parse.grammar.Characters;

/** How wide the lines of a document are, and whether they end at a margin. */
final class LineWidths {

    /** The margin at which lines are wrapped is less than this many full-width characters wide. */
    private static final int WIDEST_MARGIN = 64;
    private static final int NARROWEST_MARGIN = 18;
    private static final int BEYOND = 10;
    private static final int LEAST_LINES = 6;

    private final int[] lines = new int[WIDEST_MARGIN + 1];
    private final int[] open = new int[WIDEST_MARGIN + 1];
    private int count;
    private int unfinished;
    private int widest;

    /** Adds a line, which ends where a paragraph may end or is {@code unfinished}. */
    void add(String line, boolean unfinished) {
        int width = Characters.width(line);
        count++;
        lines[Math.min(width, WIDEST_MARGIN)]++;
        widest = Math.max(widest, width);
        if (unfinished) {
            this.unfinished++;
            open[Math.min(width, WIDEST_MARGIN)]++;
        }
    }

    /** Returns how many lines were added. */
    int count() {
        return count;
    }

    /** Returns the width of the widest line in full-width characters. */
    int widest() {
        return widest;
    }

    /**
     * Returns the usual width of a full line in full-width characters where lines end at a margin, otherwise 0. Most full lines
     * end within a sentence there; short paragraphs end with theirs.
     */
    int margin() {
        int full = 0;
        int fullOpen = 0;
        int margin = 0;
        for (int width = WIDEST_MARGIN - 1; width > 0 && margin == 0; width--) {
            full += lines[width];
            fullOpen += open[width];
            if (full * 3 >= count) {
                margin = width;
            }
        }
        boolean wrapped = count >= LEAST_LINES && widest <= WIDEST_MARGIN + BEYOND && unfinished * 2 > count
                && margin >= NARROWEST_MARGIN && fullOpen * 2 > full;
        return wrapped ? margin : 0;
    }
}
