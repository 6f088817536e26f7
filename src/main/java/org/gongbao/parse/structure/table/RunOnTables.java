package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Numerals;
import org.gongbao.parse.grammar.Scheme;

/**
 * Finds tables all of whose cells have run together on one line, blanks between them, and makes them {@link Element.Grid}s:
 * 序号 工作任务 责任单位 1 新建农村公路50公里 县交通运输局 2 ….
 *
 * <p>The names of three columns or more open such a table, the number of the row first among them; each row has as many cells
 * and the next number. Anything else stays a line, for a guess would put words into the wrong column.
 */
public final class RunOnTables {

    private static final int SHORTEST = 30;
    private static final int LEAST_COLUMNS = 3;
    private static final int LEAST_ROWS = 2;
    /** Pieces before the names of the columns: the title, a year in it. */
    private static final int MOST_BEFORE = 2;

    private RunOnTables() {}

    /** Returns the elements with each such line replaced by what stands before the table, and the table. */
    public static List<Element> find(String text, List<Element> elements) {
        List<Element> out = new ArrayList<>(elements.size());
        for (Element element : elements) {
            boolean line = element instanceof Element.Line l && l.span().length() >= SHORTEST && l.skips().isEmpty()
                    && l.style() != Element.Style.HEADING;
            Optional<Element.Grid> grid = line ? grid(text, (Element.Line) element) : Optional.empty();
            if (grid.isEmpty()) {
                out.add(element);
                continue;
            }
            Element.Line of = (Element.Line) element;
            int start = grid.get().rows().get(0).cells().get(0).span().start();
            if (!text.substring(of.span().start(), start).isBlank()) {
                out.add(Element.Line.of(of.firstLine(), of.lastLine(), new Span(of.span().start(), start), of.style(), 0, List.of()));
            }
            out.add(grid.get());
        }
        return out;
    }

    private static Optional<Element.Grid> grid(String text, Element.Line line) {
        List<Span> pieces = new ArrayList<>();
        int number = -1;
        int from = -1;
        for (int i = line.span().start(); i <= line.span().end(); i++) {
            boolean blank = i == line.span().end() || Characters.blank(text.charAt(i));
            if (!blank && from < 0) {
                from = i;
            } else if (blank && from >= 0) {
                pieces.add(new Span(from, i));
                from = -1;
                number = number < 0 && ColumnNames.number(words(text, pieces, pieces.size() - 1)) ? pieces.size() - 1 : number;
                if (number < 0 && pieces.size() > MOST_BEFORE) {
                    return Optional.empty();
                }
            }
        }
        int columns = 0;
        while (number >= 0 && number + columns < pieces.size() && ColumnNames.name(words(text, pieces, number + columns))) {
            columns++;
        }
        return columns < LEAST_COLUMNS ? Optional.empty() : rows(text, line, pieces, number, columns);
    }

    private static Optional<Element.Grid> rows(String text, Element.Line line, List<Span> pieces, int first, int columns) {
        List<Element.GridRow> rows = new ArrayList<>();
        rows.add(row(line, pieces.subList(first, first + columns), 1));
        int at = first + columns;
        int numbered = 0;
        while (at < pieces.size()) {
            String words = words(text, pieces, at);
            if (number(words) == numbered + 1 && at + columns <= pieces.size()) {
                rows.add(row(line, pieces.subList(at, at + columns), 1));
                at += columns;
                numbered++;
            } else if (LabelGrammar.read(words).filter(label -> label.scheme() == Scheme.HAN || label.scheme() == Scheme.HAN_BRACKET)
                    .isPresent()) {
                rows.add(row(line, pieces.subList(at, at + 1), columns));
                at++;
            } else {
                return Optional.empty();
            }
        }
        return numbered < LEAST_ROWS ? Optional.empty()
                : Optional.of(new Element.Grid(line.firstLine(), line.lastLine(), rows, new Span(0, 0)));
    }

    private static Element.GridRow row(Element.Line line, List<Span> cells, int colspan) {
        return new Element.GridRow(line.firstLine(), line.lastLine(),
                cells.stream().map(span -> new Element.GridCell(span, false, colspan, 1, List.of())).toList());
    }

    private static int number(String words) {
        int number = 0;
        for (int i = 0; i < words.length(); i++) {
            int digit = Characters.digit(words.charAt(i));
            if (digit < 0 || i > 2) {
                return Numerals.value(words, 0, words.length());
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static String words(String text, List<Span> pieces, int index) {
        return text.substring(pieces.get(index).start(), pieces.get(index).end());
    }
}
