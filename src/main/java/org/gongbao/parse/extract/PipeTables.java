package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.Characters;

/**
 * Finds tables that a plain text sets with strokes, as Markdown does, and makes them {@link Element.Grid}s.
 *
 * <p>Each line of a run opens and closes with a stroke and has the same number of cells; a line of hyphens under the first is
 * no row. Under the names of a list of tasks (工作任务|牵头单位|责任单位) lines need no stroke at their ends, and one without any
 * names a group. The strokes and the hyphens are markup. Time is linear.
 */
final class PipeTables {

    private static final int LEAST_LINES = 3;
    private static final int LEAST_CELLS = 2;
    private static final int LEAST_PARTED = 3;
    private static final int LONGEST_GROUP = 60;
    /** Among so many lines stand the names of the columns. */
    private static final int MOST_NAMES = 8;

    private final String text;
    private final List<Extraction.Dropped> dropped;

    private PipeTables(String text, List<Extraction.Dropped> dropped) {
        this.text = text;
        this.dropped = dropped;
    }

    /**
     * Returns the elements with each such table replaced by a grid.
     *
     * @param dropped where the strokes are entered
     */
    static List<Element> find(String text, List<Element> elements, List<Extraction.Dropped> dropped) {
        if (text.indexOf('|') < 0 && text.indexOf('｜') < 0) {
            return elements;
        }
        PipeTables tables = new PipeTables(text, dropped);
        List<Element> out = new ArrayList<>(elements.size());
        int at = 0;
        while (at < elements.size()) {
            int end = at;
            int cells = tables.cells(elements.get(at));
            while (cells >= LEAST_CELLS && end < elements.size() && tables.cells(elements.get(end)) == cells) {
                end++;
            }
            if (end - at < LEAST_LINES) {
                end = tables.tasks(elements, at);
            }
            List<Element.Line> closed = end - at < LEAST_LINES ? tables.closed(elements, at) : List.of();
            Element.Grid stacked = closed.isEmpty() ? null : tables.stacked(closed);
            if (stacked != null) {
                out.add(stacked);
                while (elements.get(at) != closed.get(closed.size() - 1)) {
                    at++;
                }
                at++;
                continue;
            }
            if (end - at < LEAST_LINES) {
                out.add(elements.get(at++));
                continue;
            }
            out.add(tables.grid(elements.subList(at, end)));
            at = end;
        }
        return out;
    }

    /** Returns how many cells a line has between strokes, 0 when it does not open and close with one. */
    private int cells(Element element) {
        if (!(element instanceof Element.Line line) || !line.skips().isEmpty()) {
            return 0;
        }
        Span inked = trimmed(line.span().start(), line.span().end());
        if (inked.length() < LEAST_CELLS || !stroke(inked.start()) || !stroke(inked.end() - 1)) {
            return 0;
        }
        return (int) IntStream.range(inked.start(), inked.end()).filter(this::stroke).count() - 1;
    }

    /** Returns where a list of tasks ends whose columns are parted by strokes and whose lines need none at their ends. */
    private int tasks(List<Element> elements, int at) {
        List<Span> names = parted(elements.get(at));
        if (names.size() < LEAST_PARTED || !CsvTable.ofTasks(names.stream().map(name -> text.substring(name.start(), name.end()))
                .toList())) {
            return at;
        }
        int end = at + 1;
        while (end < elements.size()) {
            boolean group = end + 1 < elements.size() && parted(elements.get(end)).size() == 1
                    && elements.get(end) instanceof Element.Line line && line.span().length() <= LONGEST_GROUP
                    && parted(elements.get(end + 1)).size() == names.size();
            int cells = parted(elements.get(end)).size();
            // The last cell may be empty: 1|办好甲事。|市教育局|
            if (cells != names.size() && cells != names.size() - 1 && !group) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Returns the lines from a place on each of which is one cell of a list of tasks, closed by a stroke; none where these are not. */
    private List<Element.Line> closed(List<Element> elements, int at) {
        List<Element.Line> cells = new ArrayList<>();
        int columns = 0;
        for (int i = at; i < elements.size(); i++) {
            List<Span> parted = parted(elements.get(i));
            Span inked = elements.get(i) instanceof Element.Line line ? trimmed(line.span().start(), line.span().end()) : new Span(0, 0);
            if (elements.get(i) instanceof Element.Line && inked.length() == 0 && !cells.isEmpty()) {
                continue;
            }
            if (parted.size() != 1 || !stroke(inked.end() - 1) || stroke(inked.start())) {
                break;
            }
            cells.add((Element.Line) elements.get(i));
            if (cells.size() == MOST_NAMES && !CsvTable.ofTasks(cells.stream().map(this::cell).toList())) {
                return List.of();
            }
            // No further than to the first row without a number: what is no table here would be read again from its next line.
            columns = cells.size() == MOST_NAMES ? columns(cells) : columns;
            if (cells.size() == MOST_NAMES && columns < LEAST_PARTED
                    || columns > 0 && (cells.size() - 1) % columns == 0 && !numeric(cells.get(cells.size() - 1))) {
                return List.of();
            }
        }
        return cells.size() < MOST_NAMES ? List.of() : cells;
    }

    /** Returns the table whose cells stand under each other, its rows told by their numbers; or null. */
    private Element.Grid stacked(List<Element.Line> cells) {
        int columns = columns(cells);
        if (columns < LEAST_PARTED || cells.size() % columns != 0 || cells.size() < LEAST_LINES * columns) {
            return null;
        }
        List<Element.GridRow> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += columns) {
            if (i > 0 && !numeric(cells.get(i))) {
                return null;
            }
            boolean header = i == 0;
            List<Element.Line> row = cells.subList(i, i + columns);
            rows.add(new Element.GridRow(row.get(0).firstLine(), row.get(columns - 1).lastLine(), row.stream()
                    .map(line -> new Element.GridCell(parted(line).get(0), header, 1, 1, List.of())).toList()));
        }
        for (Element.Line line : cells) {
            int stroke = trimmed(line.span().start(), line.span().end()).end() - 1;
            dropped.add(new Extraction.Dropped(new Span(stroke, stroke + 1), Rule.MARKUP, line.firstLine()));
        }
        return new Element.Grid(cells.get(0).firstLine(), cells.get(cells.size() - 1).lastLine(), rows, new Span(0, 0));
    }

    /** Returns how many names stand before the number of the first row. */
    private int columns(List<Element.Line> cells) {
        int columns = 0;
        while (columns < MOST_NAMES && !numeric(cells.get(columns))) {
            columns++;
        }
        return columns;
    }

    private boolean numeric(Element.Line line) {
        return cell(line).matches("\\d{1,4}[.．、]?");
    }

    private String cell(Element.Line line) {
        Span cell = parted(line).get(0);
        return text.substring(cell.start(), cell.end());
    }

    /** Returns the cells of a line between strokes, which need not stand at its ends; none for what is no line. */
    private List<Span> parted(Element element) {
        List<Span> cells = new ArrayList<>();
        if (!(element instanceof Element.Line line) || !line.skips().isEmpty()) {
            return cells;
        }
        Span inked = trimmed(line.span().start(), line.span().end());
        int from = inked.start();
        for (int i = inked.start(); i < inked.end(); i++) {
            if (stroke(i)) {
                if (i > inked.start()) {
                    cells.add(trimmed(from, i));
                }
                from = i + 1;
            }
        }
        if (from < inked.end()) {
            cells.add(trimmed(from, inked.end()));
        }
        return cells;
    }

    private boolean stroke(int at) {
        return text.charAt(at) == '|' || text.charAt(at) == '｜';
    }

    private Element.Grid grid(List<Element> lines) {
        List<Element.GridRow> rows = new ArrayList<>();
        for (Element element : lines) {
            Element.Line line = (Element.Line) element;
            if (rows.size() == 1 && rule(line.span())) {
                dropped.add(new Extraction.Dropped(line.span(), Rule.MARKUP, line.firstLine()));
                continue;
            }
            for (int i = line.span().start(); i < line.span().end(); i++) {
                if (stroke(i)) {
                    dropped.add(new Extraction.Dropped(new Span(i, i + 1), Rule.MARKUP, line.firstLine()));
                }
            }
            boolean header = rows.isEmpty();
            List<Span> parted = parted(line);
            int columns = header ? parted.size() : rows.get(0).cells().size();
            int span = parted.size() == 1 ? columns : 1;
            List<Element.GridCell> cells = parted.stream().map(cell -> new Element.GridCell(cell, header, span, 1, List.of())).toList();
            rows.add(new Element.GridRow(line.firstLine(), line.lastLine(), cells));
        }
        return new Element.Grid(lines.get(0).firstLine(), lines.get(lines.size() - 1).lastLine(), rows, new Span(0, 0));
    }

    private Span trimmed(int from, int to) {
        int start = from;
        while (start < to && Characters.blank(text.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && Characters.blank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private boolean rule(Span line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (!stroke(i) && !Characters.blank(text.charAt(i)) && "-—－:：=".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
