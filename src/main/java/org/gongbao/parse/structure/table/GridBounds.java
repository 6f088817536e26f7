package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.parse.extract.Element;

/**
 * Keeps tables from growing far beyond their source: a cell that spans rows and columns is repeated into each place, and each
 * row is as wide as the widest, so that a few lines of markup could ask for thousands of millions of cells.
 *
 * <p>Such a table loses its spans and its widest rows go on in a further row; no cell is lost, and a warning says so.
 */
public final class GridBounds {

    /** Places and characters that any table may take up, and how many times its own size a larger one may. */
    private static final long ALWAYS = 2_000_000;
    private static final int TIMES = 8;
    private static final int WIDEST_SPAN = 1000;

    private final List<Element.GridRow> rows;
    /** Cells and their characters as they stand in the source. */
    private long size;
    /** The same with cells repeated into each place, or filled up to the widest row. */
    private long laidOut;

    private GridBounds(Element.Grid grid) {
        this.rows = grid.rows();
        measure();
    }

    /** Returns the elements, tables out of all proportion bounded. */
    public static Result<List<Element>> bound(List<Element> elements, String path) {
        List<Element> bounded = new ArrayList<>(elements.size());
        List<Problem> problems = new ArrayList<>();
        for (Element element : elements) {
            if (element instanceof Element.Grid grid) {
                GridBounds bounds = new GridBounds(grid);
                if (bounds.laidOut > bounds.most()) {
                    problems.add(Problem.warning(path, grid.firstLine(), "the cells of this table span far more rows and columns "
                            + "than it has; each is shown once", "mend the table's rowspan and colspan, or its longest row"));
                    bounded.add(new Element.Grid(grid.firstLine(), grid.lastLine(), bounds.plain(), grid.caption(), grid.captionSkips()));
                    continue;
                }
            }
            bounded.add(element);
        }
        return new Result<>(bounded, problems);
    }

    private long most() {
        return Math.max(ALWAYS, TIMES * size);
    }

    private void measure() {
        long[] leaving = new long[rows.size() + 1];
        long fromAbove = 0;
        long widest = 0;
        for (int r = 0; r < rows.size(); r++) {
            fromAbove -= leaving[r];
            long own = 0;
            long reaching = 0;
            for (Element.GridCell cell : rows.get(r).cells()) {
                long columns = Math.min(cell.colspan(), WIDEST_SPAN);
                int below = Math.min(cell.rowspan(), rows.size() - r);
                own += columns;
                size += 1 + cell.span().length();
                laidOut += (1 + cell.span().length()) * columns * below;
                if (below > 1) {
                    leaving[r + below] += columns;
                    reaching += columns;
                }
            }
            widest = Math.max(widest, fromAbove + own);
            fromAbove += reaching;
        }
        laidOut = Math.max(laidOut, widest * rows.size());
    }

    /** Returns the rows without spans, none so wide that all of them filled up to it would be too much. */
    private List<Element.GridRow> plain() {
        int width = (int) Math.max(1, Math.min(Integer.MAX_VALUE, most() / rows.size()));
        List<Element.GridRow> plain = new ArrayList<>();
        for (Element.GridRow row : rows) {
            List<Element.GridCell> cells = row.cells().stream()
                    .map(cell -> new Element.GridCell(cell.span(), cell.header(), 1, 1, cell.skips())).toList();
            for (int from = 0; from < cells.size(); from += width) {
                plain.add(new Element.GridRow(row.firstLine(), row.lastLine(),
                        cells.subList(from, Math.min(cells.size(), from + width))));
            }
        }
        return plain;
    }
}
