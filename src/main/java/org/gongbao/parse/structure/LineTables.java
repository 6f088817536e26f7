package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;

/**
 * Finds tables of which each cell stands on a line of its own, as text copied from a page has them, and makes them
 * {@link Element.Grid}s.
 *
 * <p>The names of three columns or more follow each other. The rows under them are told apart by the numbers of a 序号
 * column; by the words 预期性 and 约束性 that end each row of a table of indicators; or, where each row has the same kind of
 * cells, by counting. A line left over before a row is the title of a group. What does not fit to the last line is no table.
 * Time is linear.
 */
public final class LineTables {

    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 10;
    private static final int LONGEST_NAME = 12;
    private static final int FEWEST_COUNTED_ROWS = 3;
    private static final int LONGEST_CELL = 400;
    private static final String UNREAD = "…………………………………………………………………………………………";
    private static final int LONGEST_COUNTED_CELL = 30;
    private static final Pattern BINDING = Pattern.compile("[预預约約][期束]性(?:指[标標])?");
    private static final Pattern FIGURE = Pattern.compile("[≥≤＞＜><约約左右累计計％%‰\\d０-９.,，．\\-—－–+＋〔〕\\[\\]\\s（()）以上内內]*[\\d０-９—－\\-–][^\\p{IsHan}]{0,6}(?:[万亿元%％倍个個岁歲年]{0,3}左?右?|以[上下内內])");
    private static final Pattern NOTE = Pattern.compile("^(?:[备備]?[注註]|[说說]明|[资資]料[来來]源)\\s?[:：\\d①].*");

    private final String text;
    private final List<Element> elements;
    /** Indexes of the elements that are not blank lines. */
    private final List<Integer> inked = new ArrayList<>();
    /** Their words: null for what can be no cell, {@link #UNREAD} for a longer line, which is no name and no number. */
    private final List<String> words = new ArrayList<>();

    private LineTables(String text, List<Element> elements) {
        this.text = text;
        this.elements = elements;
    }

    /** Returns the elements with each such table replaced by a grid. */
    public static List<Element> find(String text, List<Element> elements) {
        LineTables tables = new LineTables(text, elements);
        tables.read();
        return tables.replaced();
    }

    private void read() {
        for (int i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof Element.Line line)) {
                inked.add(i);
                words.add(null);
                continue;
            }
            boolean plain = line.style() == Element.Style.PLAIN || line.style() == Element.Style.PARAGRAPH
                    || line.style() == Element.Style.BOLD;
            int start = line.span().start();
            int end = line.span().end();
            while (start < end && Characters.blank(text.charAt(start))) {
                start++;
            }
            if (start < end) {
                inked.add(i);
                boolean cell = plain && end - start <= LONGEST_CELL;
                words.add(cell && end - start > LONGEST_COUNTED_CELL ? UNREAD : !cell ? null
                        : Element.read(text, new Span(start, end), line.skips()).strip());
            }
        }
    }

    private List<Element> replaced() {
        List<Element> out = new ArrayList<>(elements.size());
        int copied = 0;
        int at = 0;
        while (at < inked.size()) {
            int columns = columns(at);
            List<List<Integer>> rows = columns < FEWEST_COLUMNS ? List.of() : rows(at, columns);
            if (rows.isEmpty()) {
                at++;
                continue;
            }
            out.addAll(elements.subList(copied, inked.get(at)));
            out.add(grid(rows, columns));
            List<Integer> last = rows.get(rows.size() - 1);
            at = last.get(last.size() - 1) + 1;
            copied = inked.get(at - 1) + 1;
        }
        if (copied == 0) {
            return elements;
        }
        out.addAll(elements.subList(copied, elements.size()));
        return out;
    }

    /** Returns how many names of columns follow each other, all different. */
    private int columns(int from) {
        int numbered = untilFirstNumber(from);
        if (numbered > 0) {
            return numbered;
        }
        int count = 0;
        while (from + count < words.size() && count <= MOST_COLUMNS && words.get(from + count) != null
                && ColumnNames.name(words.get(from + count))
                && !words.subList(from, from + count).contains(words.get(from + count))) {
            count++;
        }
        return count > MOST_COLUMNS ? 0 : count;
    }

    /** Returns how many short lines stand from 序号 to the number 1 under them, most of which are names of columns; else 0. */
    private int untilFirstNumber(int from) {
        if (words.get(from) == null || !ColumnNames.number(words.get(from))) {
            return 0;
        }
        int known = 0;
        int count = 0;
        while (count <= MOST_COLUMNS && from + count < words.size() && !isNumber(from + count, 1)) {
            String word = words.get(from + count);
            if (word == null || word.length() > LONGEST_NAME || "。；，：".indexOf(word.charAt(word.length() - 1)) >= 0) {
                return 0;
            }
            known += ColumnNames.name(word) ? 1 : 0;
            count++;
        }
        boolean header = count >= FEWEST_COLUMNS && count <= MOST_COLUMNS && from + count < words.size() && known * 2 > count;
        return header ? count : 0;
    }

    /** Returns the rows, header first, as lists of the indexes of their lines; none when the lines do not fit. −1 is an empty cell. */
    private List<List<Integer>> rows(int header, int columns) {
        int body = header + columns;
        if (ColumnNames.number(words.get(header))) {
            return numbered(header, columns, body);
        }
        for (int c = 0; c < columns; c++) {
            if (ColumnNames.kind(words.get(header + c)) && c == columns - 1) {
                return closed(header, columns, body);
            }
        }
        return counted(header, columns, body);
    }

    private List<List<Integer>> numbered(int header, int columns, int body) {
        List<List<Integer>> rows = start(header, columns);
        int at = body;
        int expected = 1;
        boolean sure = true;
        while (at < words.size()) {
            if (repeats(header, columns, at)) {
                rows.add(range(at, columns));
                at += columns;
                continue;
            }
            if (!isNumber(at, expected) && isNumber(at + 1, expected) && cell(at) && words.get(at).length() <= LONGEST_COUNTED_CELL) {
                rows.add(List.of(at++));
            }
            if (!isNumber(at, expected)) {
                break;
            }
            int next = at + 1;
            while (next < words.size() && next - at <= columns + 1 && cell(next) && !isNumber(next, expected + 1)
                    && !repeats(header, columns, next)) {
                next++;
            }
            boolean followed = isNumber(next, expected + 1) || repeats(header, columns, next);
            int length = followed ? Math.min(next - at, columns) : Math.min(columns, next - at);
            sure &= next - at <= columns + 1 || !followed;
            rows.add(range(at, length));
            at += length;
            expected++;
            if (!followed) {
                break;
            }
        }
        return expected > 2 && sure && rows.stream().filter(row -> row.size() > 1).skip(1).allMatch(row -> row.size() >= 2) ? rows : List.of();
    }

    private boolean isNumber(int at, int number) {
        return at < words.size() && words.get(at) != null && words.get(at).matches("[(（]?0?" + number + "[)）.．、]?");
    }

    private List<List<Integer>> closed(int header, int columns, int body) {
        List<List<Integer>> rows = start(header, columns);
        int at = body;
        while (at < words.size()) {
            if (repeats(header, columns, at)) {
                rows.add(range(at, columns));
                at += columns;
                continue;
            }
            int end = at;
            while (end < words.size() && end - at <= columns && cell(end) && !BINDING.matcher(words.get(end)).matches()) {
                end++;
            }
            if (end >= words.size() || !cell(end) || !BINDING.matcher(words.get(end)).matches()) {
                break;
            }
            int length = end - at + 1;
            if (length == columns + 1) {
                rows.add(List.of(at));
                rows.add(range(at + 1, columns));
            } else if (length == columns) {
                rows.add(range(at, columns));
            } else if (length == columns - 1) {
                List<Integer> row = new ArrayList<>(List.of(-1));
                row.addAll(range(at, length));
                rows.add(row);
            } else {
                return List.of();
            }
            at = end + 1;
        }
        return rows.size() > 2 ? rows : List.of();
    }

    private List<List<Integer>> counted(int header, int columns, int body) {
        List<List<Integer>> rows = start(header, columns);
        boolean[] figures = new boolean[columns];
        int at = body;
        while (at + columns <= words.size()) {
            boolean fits = true;
            int figure = 0;
            for (int c = 0; c < columns && fits; c++) {
                fits = cell(at + c) && words.get(at + c).length() <= LONGEST_COUNTED_CELL;
                boolean here = fits && FIGURE.matcher(words.get(at + c)).matches();
                fits &= at == body || here == figures[c];
                figures[c] = at == body ? here : figures[c];
                figure += here ? 1 : 0;
            }
            if (!fits || figure == 0 || figures[0]) {
                break;
            }
            rows.add(range(at, columns));
            at += columns;
        }
        return rows.size() > FEWEST_COUNTED_ROWS ? rows : List.of();
    }

    private List<List<Integer>> start(int header, int columns) {
        List<List<Integer>> rows = new ArrayList<>();
        rows.add(range(header, columns));
        return rows;
    }

    private boolean repeats(int header, int columns, int at) {
        return at + columns <= words.size() && words.subList(header, header + columns).equals(words.subList(at, at + columns));
    }

    private boolean cell(int at) {
        return at < words.size() && words.get(at) != null && !NOTE.matcher(words.get(at)).matches();
    }

    private static List<Integer> range(int from, int count) {
        List<Integer> out = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            out.add(i);
        }
        return out;
    }

    private Element.Grid grid(List<List<Integer>> lines, int columns) {
        List<Element.GridRow> rows = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (List<Integer> line : lines) {
            List<Element.GridCell> cells = new ArrayList<>();
            int rowFirst = 0;
            for (int index : line) {
                if (index < 0) {
                    cells.add(new Element.GridCell(new Span(0, 0), false, 1, 1, List.of()));
                    continue;
                }
                Element.Line cell = (Element.Line) elements.get(inked.get(index));
                rowFirst = rowFirst == 0 ? cell.firstLine() : rowFirst;
                last = cell.lastLine();
                cells.add(new Element.GridCell(cell.span(), rows.isEmpty(), line.size() == 1 ? columns : 1, 1, cell.skips()));
            }
            first = first == 0 ? rowFirst : first;
            rows.add(new Element.GridRow(rowFirst, last, cells));
        }
        return new Element.Grid(first, last, rows, new Span(0, 0));
    }
}
