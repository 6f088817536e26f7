package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;

/**
 * A row of a grid with each cell in every place it covers.
 *
 * @param source the row as extracted
 * @param cells the words in each column
 * @param header for each column whether the markup calls its cell a header
 * @param own for each column whether a cell begins there, and does not reach there from another column or row
 */
record GridLine(Element.GridRow source, List<String> cells, List<Boolean> header, List<Boolean> own) {

    private static final Pattern GROUP_TITLE = Pattern.compile(
            "^(?:[一二三四五六七八九十百]+[、．.]|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+|[ⅠⅡⅢⅣⅤⅥ]|[A-Z][、．.])");
    /** The number of a group in a cell of its own, before its title; the rows under it have figures there. */
    private static final Pattern NUMERAL = Pattern.compile("[（(]?[一二三四五六七八九十]{1,3}[)）]?[、．.]?");
    private static final Pattern FIGURE = Pattern.compile("[（(]?\\d{1,3}[)）]?[、．.]?");
    private static final Pattern SURE_NAME = Pattern.compile(
            "[序编編][号號]|.{0,4}(?:[牵牽][头頭]|[责責]任|配合|主[办辦]|[协協][办辦])(?:[单單]位|部[门門])");

    /** Returns a line without cells. */
    static GridLine of(Element.GridRow source) {
        return new GridLine(source, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(String words, boolean heads, boolean first) {
        cells.add(words);
        header.add(heads);
        own.add(first);
    }

    /** Returns whether it has no words but those of cells that reach into it from the rows above, whose lower part it is. */
    boolean goesOn() {
        boolean reached = false;
        for (int c = 0; c < cells.size(); c++) {
            if (own.get(c) && !cells.get(c).isEmpty()) {
                return false;
            }
            reached |= !cells.get(c).isEmpty();
        }
        return reached;
    }

    /** Returns the line with these columns only. */
    GridLine only(BitSet columns) {
        GridLine line = of(source);
        columns.stream().forEach(column -> line.add(cells.get(column), header.get(column), own.get(column)));
        return line;
    }

    /** Returns whether its only cell covers all columns. */
    boolean spansAll() {
        return source.cells().size() == 1 && source.cells().get(0).colspan() >= cells.size() && !cells.get(0).isEmpty();
    }

    /** Returns whether a row under a title is surely the header: it names the number or the offices of the rows. */
    boolean surelyNames() {
        return cells.stream().anyMatch(cell -> SURE_NAME.matcher(cell.replaceAll("\\s", "")).matches());
    }

    /** Returns whether the only text of a row covers all columns, or is followed by empty cells only and is no number. */
    boolean opensGroup() {
        if (cells.size() < 2) {
            return false;
        }
        boolean alone = cells.stream().skip(1).allMatch(String::isEmpty) && cells.size() > 2;
        return spansAll() || !cells.get(0).isEmpty() && alone && GROUP_TITLE.matcher(cells.get(0)).find();
    }

    /** Returns whether it has a number and a title and nothing else, and the row under it has a figure: 一 | 优化政务服务. */
    boolean opensGroupOver(GridLine next) {
        if (cells.size() <= 2 || !NUMERAL.matcher(cells.get(0)).matches() || cells.get(1).isEmpty()
                || !FIGURE.matcher(next.cells().get(0)).matches()) {
            return false;
        }
        for (int c = 2; c < cells.size(); c++) {
            if (!cells.get(c).isEmpty() && own.get(c)) {
                return false;
            }
        }
        return true;
    }
}
