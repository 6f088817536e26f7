package org.gongbao.parse.structure.table;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;

/**
 * Lines that follow each other with the same number of cells set apart by blanks, and which of them can begin a table.
 *
 * <p>A table reaches to the end of the run, so what is to be known of the rows under a line is counted once, from the end. Each
 * answer then takes time in proportion to the columns only.
 */
final class BlankRun {

    private static final int LONGEST_CELL = 60;
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_PAIRS = 4;
    private static final Pattern DASHES = Pattern.compile("[-—－–]+");
    private static final Pattern PAGE = Pattern.compile("\\d{1,4}");

    private final List<Integer> places;
    private final List<Element.Line> lines;
    private final List<List<String>> cells;
    private final int columns;
    /** {@code figures[r][c]}: how many cells of column {@code c} are figures or dashes, from row {@code r} to the end. */
    private final int[][] figures;
    /** Likewise for cells that can be the number of a page. */
    private final int[][] pages;
    /** The last row with a word, and the last with a cell too long for a table; −1 for none. */
    private int lastWord = -1;
    private int lastLong = -1;

    /**
     * Takes lines that blanks divide into cells.
     *
     * @param places the indexes of the lines among the elements, ascending
     * @param cells for each line its cells, of all lines equally many
     */
    BlankRun(List<Integer> places, List<Element.Line> lines, List<List<String>> cells) {
        this.places = places;
        this.lines = lines;
        this.cells = cells;
        this.columns = cells.isEmpty() ? 0 : cells.get(0).size();
        this.figures = new int[cells.size() + 1][columns];
        this.pages = new int[cells.size() + 1][columns];
        for (int r = cells.size() - 1; r >= 0; r--) {
            for (int c = 0; c < columns; c++) {
                count(r, c, cells.get(r).get(c));
            }
        }
    }

    private void count(int r, int c, String cell) {
        boolean digit = cell.codePoints().anyMatch(Character::isDigit);
        figures[r][c] = figures[r + 1][c] + (digit || DASHES.matcher(cell).matches() ? 1 : 0);
        pages[r][c] = pages[r + 1][c] + (PAGE.matcher(cell).matches() ? 1 : 0);
        lastWord = cell.length() > 1 && !digit ? Math.max(lastWord, r) : lastWord;
        lastLong = cell.length() > LONGEST_CELL ? Math.max(lastLong, r) : lastLong;
    }

    /** Returns whether an element is one of the lines. */
    boolean holds(int place) {
        return Collections.binarySearch(places, place) >= 0;
    }

    /**
     * Returns the rows of the table that begins at an element and reaches to the end; none when it is not one.
     *
     * @param width how many blanks set cells apart
     */
    List<Element.Line> tableFrom(int place, int width) {
        int first = Collections.binarySearch(places, place);
        int fewest = columns > 2 ? FEWEST_ROWS : FEWEST_PAIRS;
        return first >= 0 && lines.size() - first >= fewest && reads(first, width) ? lines.subList(first, lines.size()) : List.of();
    }

    /** Whether the lines read as rows: names of columns over them, or figures below each other. */
    private boolean reads(int first, int width) {
        if (lastLong > first) {
            return false;
        }
        int under = lines.size() - first - 1;
        int named = 0;
        int figured = 0;
        int paged = 0;
        for (int c = 0; c < columns; c++) {
            named += ColumnNames.name(cells.get(first).get(c)) ? 1 : 0;
            figured += c > 0 && figures[first + 1][c] * 5 >= under * 4 ? 1 : 0;
            paged += c > 0 && pages[first + 1][c] == under ? 1 : 0;
        }
        if (columns == 2 && paged == 1 && named == 0) {
            return false;
        }
        boolean headed = named * 2 >= columns && named >= 1;
        boolean words = lastWord > first;
        return width == 1 ? figured == columns - 1 : headed && named >= Math.min(2, columns - 1) || figured > 0 && words;
    }
}
