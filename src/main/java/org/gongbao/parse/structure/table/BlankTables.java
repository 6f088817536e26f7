package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;

/**
 * Finds tables whose columns are set apart by blanks and makes them {@link Element.Grid}s.
 *
 * <p>A table is a run of lines, blank lines allowed between, with the same number of cells and no full stop, none of them
 * a spaced word (序　言) or a division with its title (第一章　总则). Blanks are two or
 * more, or one under a title that ends in 表. The first line names the columns, or the lines have figures in the same
 * columns; three lines or more of three cells or more, or four of two. Under a row that names its group, rows of the same
 * group leave the first column blank; the number of a page and its header may stand between rows. Time is linear.
 */
public final class BlankTables {

    private static final int LONGEST_LINE = 160;

    private final String text;
    private final List<Element> elements;
    private static final CharSet PROSE_MARKS = CharSet.of("。；！？：");
    /** Rows that name no group have cells enough besides. */
    private static final int FEWEST_GROUPED = 4;
    /** A column may begin so many halves before that of the row above. */
    private static final int OUT_OF_LINE = 2;
    /** What a page ends and begins with: its number, or a header behind a form feed. */
    private static final Pattern PAGE = Pattern.compile("[-—–\\s]*\\d{1,4}[-—–\\s]*|\\f.{2,60}\\d{1,4}\\s*");

    /** The runs looked at last, by cells two blanks apart and one: a run that is no table is asked again from each of its lines. */
    private BlankRun wide;
    private BlankRun narrow;

    private BlankTables(String text, List<Element> elements) {
        this.text = text;
        this.elements = elements;
    }

    /** Returns the elements with each such table replaced by a grid. */
    public static List<Element> find(String text, List<Element> elements) {
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
            for (; elements.get(at) != last; at++) {
                // Blank lines between the rows go with them.
                if (tables.page(elements.get(at))) {
                    out.add(elements.get(at));
                }
            }
            at++;
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
        BlankRun run = width == 2 ? wide : narrow;
        if (run == null || !run.holds(at)) {
            if (!(elements.get(at) instanceof Element.Line line) || cells(line, width).size() < 2) {
                return List.of();
            }
            run = runFrom(at, width);
            wide = width == 2 ? run : wide;
            narrow = width == 1 ? run : narrow;
        }
        return run.tableFrom(at, width);
    }

    private BlankRun runFrom(int at, int width) {
        List<Integer> places = new ArrayList<>();
        List<Element.Line> lines = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        int second = 0;
        for (int i = at; i < elements.size() && elements.get(i) instanceof Element.Line line; i++) {
            List<Span> here = cells(line, width);
            if (!lines.isEmpty() && (here.isEmpty() && blank(line.span()) || cells.get(0).size() > 2 && page(line))) {
                continue;
            }
            boolean grouped = !cells.isEmpty() && here.size() + 1 == cells.get(0).size() && here.size() >= FEWEST_GROUPED - 1
                    && column(line, here.get(0)) >= second - OUT_OF_LINE;
            if (here.size() < 2 || !grouped && !cells.isEmpty() && here.size() != cells.get(0).size()) {
                break;
            }
            List<String> words = new ArrayList<>(grouped ? List.of("") : List.of());
            here.forEach(span -> words.add(text.substring(span.start(), span.end())));
            second = grouped ? second : column(line, here.get(1));
            if (division(words.get(0)) || words.stream().allMatch(word -> word.length() == 1 && Characters.han(word.charAt(0)))) {
                break;
            }
            places.add(i);
            lines.add(line);
            cells.add(words);
        }
        return new BlankRun(places, lines, cells);
    }

    /** Whether a cell is the number of a division (第一章), whose title stands apart from it. */
    private static boolean division(String cell) {
        return cell.startsWith("第") && LabelGrammar.read(cell)
                .filter(label -> label.bodyStart() >= cell.length() && label.scheme().compareTo(Scheme.ARTICLE) <= 0).isPresent();
    }

    /** Returns at which half of a full-width character a cell begins. */
    private int column(Element.Line line, Span cell) {
        return Characters.halves(text.substring(line.span().start(), cell.start()));
    }

    private boolean page(Element element) {
        return element instanceof Element.Line line && line.span().length() <= LONGEST_LINE / 2
                && PAGE.matcher(text.substring(line.span().start(), line.span().end())).matches();
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
        List<Span> cells = new ArrayList<>(2);
        int from = -1;
        int blanks = 0;
        for (int i = start; i <= end; i++) {
            boolean blank = i == end || Characters.blank(text.charAt(i));
            if (!blank && PROSE_MARKS.has(text.charAt(i))) {
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

    private Element.Grid grid(List<Element.Line> lines, int width) {
        List<Element.GridRow> rows = new ArrayList<>();
        int columns = cells(lines.get(0), width).size();
        for (Element.Line line : lines) {
            List<Element.GridCell> cells = new ArrayList<>();
            List<Span> found = cells(line, width);
            if (found.size() < columns) {
                cells.add(new Element.GridCell(new Span(0, 0), false, 1, 1, List.of()));
            }
            for (Span span : found) {
                cells.add(new Element.GridCell(span, false, 1, 1, List.of()));
            }
            rows.add(new Element.GridRow(line.firstLine(), line.lastLine(), cells));
        }
        Element.Line last = lines.get(lines.size() - 1);
        return new Element.Grid(lines.get(0).firstLine(), last.lastLine(), rows, new Span(0, 0));
    }
}
