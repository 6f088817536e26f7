package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Span;

/**
 * Finds tables whose columns are set apart by blanks and makes them {@link Element.Grid}s.
 *
 * <p>A table is a run of lines, blank lines allowed between, with the same number of cells and no full stop. Blanks are two or
 * more, or one under a title that ends in 表. The first line names the columns, or the lines have figures in the same
 * columns; three lines or more of three cells or more, or four of two. Time is linear.
 */
final class BlankTables {

    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_CELL = 60;
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_PAIRS = 4;

    private final String text;
    private final List<Element> elements;

    private BlankTables(String text, List<Element> elements) {
        this.text = text;
        this.elements = elements;
    }

    /** Returns the elements with each such table replaced by a grid. */
    static List<Element> find(String text, List<Element> elements) {
        BlankTables tables = new BlankTables(text, elements);
        List<Element> out = new ArrayList<>(elements.size());
        String above = "";
        int at = 0;
        while (at < elements.size()) {
            List<Element.Line> rows = tables.run(at, 2);
            int width = 2;
            if (rows.isEmpty() && above.endsWith("表")) {
                rows = tables.run(at, 1);
                width = 1;
            }
            if (rows.isEmpty()) {
                String words = tables.words(elements.get(at));
                above = words.isEmpty() ? above : words;
                out.add(elements.get(at++));
                continue;
            }
            out.add(tables.grid(rows, width));
            above = "";
            Element last = rows.get(rows.size() - 1);
            while (elements.get(at++) != last) {
                // Blank lines between the rows go with them.
            }
        }
        return out;
    }

    private String words(Element element) {
        if (!(element instanceof Element.Line line) || line.span().length() > LONGEST_LINE) {
            return element instanceof Element.Line ? "。" : "";
        }
        return text.substring(line.span().start(), line.span().end()).strip();
    }

    /** Returns the rows of a table that begins at an element; none when it is not one. */
    private List<Element.Line> run(int at, int width) {
        List<List<Span>> cells = new ArrayList<>();
        List<Element.Line> rows = new ArrayList<>();
        for (int i = at; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof Element.Line line)) {
                break;
            }
            List<Span> here = cells(line, width);
            if (here.isEmpty() && blank(line.span()) && !rows.isEmpty()) {
                continue;
            }
            if (here.size() < 2 || !cells.isEmpty() && here.size() != cells.get(0).size()) {
                break;
            }
            cells.add(here);
            rows.add(line);
        }
        int fewest = cells.isEmpty() || cells.get(0).size() > 2 ? FEWEST_ROWS : FEWEST_PAIRS;
        return cells.size() >= fewest && reads(cells, width) ? rows : List.of();
    }

    private boolean blank(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (!Characters.blank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the cells of a line; none for a line that is prose, blank or marked up. */
    private List<Span> cells(Element.Line line, int width) {
        boolean plain = line.style() == Element.Style.PLAIN || line.style() == Element.Style.PARAGRAPH;
        int start = line.span().start();
        int end = line.span().end();
        if (!plain || end - start > LONGEST_LINE || !line.skips().isEmpty()) {
            return List.of();
        }
        List<Span> cells = new ArrayList<>();
        int from = -1;
        int blanks = 0;
        for (int i = start; i <= end; i++) {
            boolean blank = i == end || Characters.blank(text.charAt(i));
            if (!blank && "。；！？：".indexOf(text.charAt(i)) >= 0) {
                return List.of();
            }
            boolean wide = i < end && text.charAt(i) == '\u3000' && width == 2;
            blanks = blank ? blanks + (wide ? 2 : 1) : 0;
            if (from >= 0 && (i == end || blanks >= width)) {
                int to = i;
                while (to > from && Characters.blank(text.charAt(to - 1))) {
                    to--;
                }
                cells.add(new Span(from, to));
                from = -1;
            } else if (from < 0 && !blank) {
                from = i;
            }
        }
        return cells;
    }

    /** Whether the lines read as rows: names of columns over them, or figures below each other. */
    private boolean reads(List<List<Span>> rows, int width) {
        int columns = rows.get(0).size();
        int named = 0;
        int figures = 0;
        int pages = 0;
        boolean words = false;
        for (int c = 0; c < columns; c++) {
            String head = word(rows.get(0).get(c));
            named += ColumnNames.name(head) ? 1 : 0;
            int numeric = 0;
            int pure = 0;
            for (int r = 1; r < rows.size(); r++) {
                String cell = word(rows.get(r).get(c));
                if (cell.length() > LONGEST_CELL) {
                    return false;
                }
                boolean digit = cell.codePoints().anyMatch(Character::isDigit);
                numeric += digit || cell.matches("[-—－–]+") ? 1 : 0;
                pure += cell.matches("\\d{1,4}") ? 1 : 0;
                words |= cell.length() > 1 && !digit;
            }
            figures += c > 0 && numeric * 5 >= (rows.size() - 1) * 4 ? 1 : 0;
            pages += c > 0 && pure == rows.size() - 1 ? 1 : 0;
        }
        if (columns == 2 && pages == 1 && named == 0) {
            return false;
        }
        boolean headed = named * 2 >= columns && named >= 1;
        return width == 1 ? figures == columns - 1 : headed && named >= Math.min(2, columns - 1) || figures > 0 && words;
    }

    private String word(Span span) {
        return text.substring(span.start(), span.end());
    }

    private Element.Grid grid(List<Element.Line> lines, int width) {
        List<Element.GridRow> rows = new ArrayList<>();
        for (Element.Line line : lines) {
            List<Element.GridCell> cells = new ArrayList<>();
            for (Span span : cells(line, width)) {
                cells.add(new Element.GridCell(span, false, 1, 1, List.of()));
            }
            rows.add(new Element.GridRow(line.firstLine(), line.lastLine(), cells));
        }
        Element.Line last = lines.get(lines.size() - 1);
        return new Element.Grid(lines.get(0).firstLine(), last.lastLine(), rows, new Span(0, 0));
    }
}
