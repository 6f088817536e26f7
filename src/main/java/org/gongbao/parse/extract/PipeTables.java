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
 * no row. The strokes and the hyphens are markup. Time is linear.
 */
final class PipeTables {

    private static final int LEAST_LINES = 3;
    private static final int LEAST_CELLS = 2;

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
            List<Element.GridCell> cells = new ArrayList<>();
            int from = -1;
            for (int i = line.span().start(); i < line.span().end(); i++) {
                if (!stroke(i)) {
                    continue;
                }
                dropped.add(new Extraction.Dropped(new Span(i, i + 1), Rule.MARKUP, line.firstLine()));
                if (from >= 0) {
                    cells.add(new Element.GridCell(trimmed(from, i), rows.isEmpty(), 1, 1, List.of()));
                }
                from = i + 1;
            }
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
