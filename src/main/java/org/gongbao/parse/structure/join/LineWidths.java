package org.gongbao.parse.structure.join;

import org.gongbao.parse.grammar.Characters;

/** How wide the lines of a document are, and whether they end at a margin. */
final class LineWidths {

    /** The margin at which lines are wrapped is less than this many full-width characters wide. */
    private static final int WIDEST_MARGIN = 64;
    private static final int NARROWEST_MARGIN = 18;
    private static final int BEYOND = 10;
    private static final int LEAST_LINES = 6;
    /** Lines this much wider than a full one are not wrapped with it; of full lines they are fewer than one in so many. */
    private static final int MUCH_WIDER = 9;
    private static final int FEW_WIDER = 3;
    /** Of so many wrapped lines one holds the end of a sentence; a list whose items close without stops has none. */
    private static final int ONE_STOP = 6;
    /** Where one of so many lines holds the end of a sentence, most of them are prose. */
    private static final int OFTEN = 3;
    /** Of so many full lines one may stand before a number without having closed. */
    private static final int ONE_CLOSED = 4;
    /** Lines narrower than this, two or more in a row, are the cells of a table whose rules are lost. */
    private static final int CELL = 11;
    /** So many lines besides cells tell how the text of a document with tables is set. */
    private static final int LEAST_TEXT = 24;

    private final int[] lines = new int[WIDEST_MARGIN + 1];
    private final int[] open = new int[WIDEST_MARGIN + 1];
    private final int[] closed = new int[WIDEST_MARGIN + 1];
    private int count;
    private int unfinished;
    private int stops;
    private int widest;
    private final LineWidths text;
    /** The last line, where it is narrow and the one before it is not; it is a cell if a narrow one comes next. */
    private Runnable narrow;
    private boolean cells;

    LineWidths() {
        this(new LineWidths(null));
    }

    private LineWidths(LineWidths text) {
        this.text = text;
    }

    /**
     * Adds a line, which ends where a paragraph may end or is {@code unfinished}.
     *
     * @param on whether it could go on in the next line, which no number opens
     */
    void add(String line, boolean unfinished, boolean on) {
        int width = Characters.width(line);
        if (text != null) {
            sort(width, () -> text.add(line, unfinished, on));
        }
        count++;
        stops += line.indexOf('。') >= 0 || line.indexOf('；') >= 0 ? 1 : 0;
        lines[Math.min(width, WIDEST_MARGIN)]++;
        widest = Math.max(widest, width);
        if (unfinished) {
            this.unfinished++;
            open[Math.min(width, WIDEST_MARGIN)]++;
            closed[Math.min(width, WIDEST_MARGIN)] += on ? 0 : 1;
        }
    }

    /** Keeps a line for the text unless it is a cell. */
    private void sort(int width, Runnable line) {
        if (width >= CELL) {
            if (narrow != null) {
                narrow.run();
            }
            line.run();
            narrow = null;
            cells = false;
        } else if (narrow == null && !cells) {
            narrow = line;
        } else {
            narrow = null;
            cells = true;
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
        int margin = ofAll();
        return margin == 0 && text != null && text.count >= LEAST_TEXT ? text.ofAll() : margin;
    }

    private int ofAll() {
        int full = 0;
        int fullOpen = 0;
        int fullClosed = 0;
        int margin = 0;
        for (int width = WIDEST_MARGIN - 1; width > 0 && margin == 0; width--) {
            full += lines[width];
            fullOpen += open[width];
            fullClosed += closed[width];
            if (full * 3 >= count) {
                margin = width;
            }
        }
        int wider = 0;
        for (int width = margin + MUCH_WIDER; width <= WIDEST_MARGIN; width++) {
            wider += lines[width];
        }
        boolean wrapped = wider * FEW_WIDER <= full && count >= LEAST_LINES && widest <= WIDEST_MARGIN + BEYOND && unfinished * 2 > count
                && margin >= NARROWEST_MARGIN && stops * ONE_STOP >= count
                && (stops * OFTEN >= count || fullClosed * ONE_CLOSED <= fullOpen) && fullOpen * 2 > full;
        return wrapped ? margin : 0;
    }
}
