package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.office.OfficeName;

/**
 * Finds tables of which each cell stands on a line of its own, as text copied from a page has them, and makes them
 * {@link Element.Grid}s.
 *
 * <p>The names of three columns or more follow each other. The rows under them are told apart by the numbers of a 序号
 * column; by the words 预期性 and 约束性 that end each row of a table of indicators; or, where each row has the same kind of
 * cells, by counting. A line left over before a row is the title of a group; where the first column names
 * the groups, it is the cell that spans their rows. The cell of the offices may have a line for each. What does not fit to
 * the last line is no table. Time is linear.
 */
public final class LineTables {

    private static final int FEWEST_COUNTED_ROWS = 3;
    private static final int MOST_OFFICES = 12;
    private static final Pattern OFFICES = Pattern.compile("[单單]位|部[门門]|[机機][构構]|主[体體]");
    private static final Pattern BINDING = Pattern.compile("[预預约約][期束]性(?:指[标標])?");
    private static final Pattern FIGURE = Pattern.compile("[≥≤＞＜><约約左右累计計％%‰\\d０-９.,，．\\-—－–+＋〔〕\\[\\]\\s（()）以上内內]*"
            + "[\\d０-９—－\\-–][^\\p{IsHan}]{0,6}(?:[万亿元%％倍个個岁歲年]{0,3}左?右?|以[上下内內])");

    private final List<Element> elements;
    private final CellLines lines;
    /** The last line of a cell that has several, each the name of an office, by the index of its first. */
    private final Map<Integer, Integer> lastLines = new HashMap<>();

    private LineTables(String text, List<Element> elements) {
        this.elements = elements;
        this.lines = new CellLines(text, elements);
    }

    /** Returns the elements with each such table replaced by a grid. */
    public static List<Element> find(String text, List<Element> elements) {
        return new LineTables(text, elements).replaced();
    }

    private List<Element> replaced() {
        List<Element> out = new ArrayList<>(elements.size());
        int copied = 0;
        int at = 0;
        while (at < lines.size()) {
            Map<Integer, Integer> spans = new HashMap<>();
            lastLines.clear();
            int columns = lines.groupedColumns(at);
            List<List<Integer>> rows = columns < CellLines.FEWEST_COLUMNS ? List.of() : grouped(at, columns, spans);
            if (rows.isEmpty()) {
                columns = lines.columns(at);
                rows = columns < CellLines.FEWEST_COLUMNS ? List.of() : rows(at, columns);
            }
            if (rows.isEmpty()) {
                rows = LooseRows.find(lines, at, lastLines);
                columns = LooseRows.COLUMNS;
            }
            if (rows.isEmpty()) {
                at++;
                continue;
            }
            out.addAll(elements.subList(copied, lines.element(at)));
            copied = lines.element(at);
            out.add(grid(rows, columns, spans));
            List<Integer> last = rows.get(rows.size() - 1);
            at = lastLines.getOrDefault(last.get(last.size() - 1), last.get(last.size() - 1)) + 1;
            out.addAll(lines.pages(copied, lines.element(at - 1)));
            copied = lines.element(at - 1) + 1;
        }
        if (copied == 0) {
            return elements;
        }
        out.addAll(elements.subList(copied, elements.size()));
        return out;
    }

    /**
     * Returns the rows of such a table; the name of a group stands before its first row and spans the others.
     *
     * @param spans how many rows each group spans, by the index of its line
     */
    private List<List<Integer>> grouped(int header, int columns, Map<Integer, Integer> spans) {
        List<List<Integer>> rows = start(header, columns);
        int group = header + columns;
        int at = group + 1;
        for (int expected = 1; lines.isNumber(at, expected); expected++) {
            int next = at + 1;
            while (next - at <= columns && lines.cell(next) && !lines.isNumber(next, expected + 1)) {
                next++;
            }
            boolean followed = lines.isNumber(next, expected + 1);
            int length = followed ? next - at : Math.min(next - at, columns - 1);
            boolean opensGroup = spans.merge(group, 1, Integer::sum) == 1;
            if (length != columns - 1 && length != columns || length == columns && !followed) {
                return List.of();
            }
            List<Integer> row = new ArrayList<>(opensGroup ? List.of(group) : List.of());
            row.addAll(range(at, columns - 1));
            rows.add(row);
            group = length == columns ? next - 1 : group;
            at = next;
        }
        return rows.size() > FEWEST_COUNTED_ROWS ? rows : List.of();
    }

    /** Returns the rows, header first, as lists of the indexes of their lines; none when the lines do not fit. −1 is an empty cell. */
    private List<List<Integer>> rows(int header, int columns) {
        int body = header + columns;
        if (ColumnNames.number(lines.words(header))) {
            return numbered(header, columns, body);
        }
        for (int c = 0; c < columns; c++) {
            if (ColumnNames.kind(lines.words(header + c)) && c == columns - 1) {
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
        int office = officeColumn(header, columns);
        while (at < lines.size()) {
            if (lines.repeats(header, columns, at)) {
                rows.add(range(at, columns));
                at += columns;
                continue;
            }
            if (!lines.isNumber(at, expected) && lines.isNumber(at + 1, expected) && lines.cell(at)
                    && lines.words(at).length() <= CellLines.LONGEST_COUNTED_CELL) {
                rows.add(List.of(at++));
            }
            if (!lines.isNumber(at, expected)) {
                break;
            }
            int next = at + 1;
            while (next < lines.size() && next - at <= columns + 1 + (office > 0 ? MOST_OFFICES : 0) && lines.cell(next)
                    && !lines.isNumber(next, expected + 1)
                    && !lines.repeats(header, columns, next)) {
                next++;
            }
            boolean followed = lines.isNumber(next, expected + 1) || lines.repeats(header, columns, next);
            int more = office > 0 ? moreOffices(at + office, followed ? next - at - columns : MOST_OFFICES) : 0;
            int length = Math.min(next - at - more, columns);
            sure &= next - at - more <= columns + 1 || !followed;
            List<Integer> row = range(at, Math.min(length, office > 0 ? office + 1 : length));
            row.addAll(range(at + row.size() + more, length - row.size()));
            if (more > 0) {
                lastLines.put(at + office, at + office + more);
            }
            rows.add(row);
            at += length + more;
            expected++;
            if (!followed) {
                break;
            }
        }
        return expected > 2 && sure && rows.stream().filter(row -> row.size() > 1).skip(1).allMatch(row -> row.size() >= 2) ? rows
                : List.of();
    }

    /** Returns which column names offices, 0 where none or several do. */
    private int officeColumn(int header, int columns) {
        int found = 0;
        for (int c = 1; c < columns; c++) {
            if (OFFICES.matcher(lines.words(header + c)).find()) {
                if (found > 0) {
                    return 0;
                }
                found = c;
            }
        }
        return found;
    }

    /** Returns how many lines under that of an office name offices, too, no more than there are to spare. */
    private int moreOffices(int line, int spare) {
        int more = 0;
        while (more < spare && !lines.pageBehind(line + more) && lines.cell(line + more) && office(lines.words(line + more))
                && lines.cell(line + more + 1) && office(lines.words(line + more + 1))) {
            more++;
        }
        return more;
    }

    private static boolean office(String words) {
        return OfficeName.hasOrgan(words) || OfficeName.isCollective(words) || OfficeName.endsInDivision(words);
    }

    private List<List<Integer>> closed(int header, int columns, int body) {
        List<List<Integer>> rows = start(header, columns);
        int at = body;
        while (at < lines.size()) {
            if (lines.repeats(header, columns, at)) {
                rows.add(range(at, columns));
                at += columns;
                continue;
            }
            int end = at;
            while (end < lines.size() && end - at <= columns && lines.cell(end) && !BINDING.matcher(lines.words(end)).matches()) {
                end++;
            }
            if (end >= lines.size() || !lines.cell(end) || !BINDING.matcher(lines.words(end)).matches()) {
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
        while (at + columns <= lines.size()) {
            boolean fits = true;
            int figure = 0;
            for (int c = 0; c < columns && fits; c++) {
                fits = lines.cell(at + c) && lines.words(at + c).length() <= CellLines.LONGEST_COUNTED_CELL;
                boolean here = fits && FIGURE.matcher(lines.words(at + c)).matches();
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

    /** Returns what is no text in a cell, in all of its lines. */
    private List<Element.Skip> skips(int index) {
        List<Element.Skip> skips = new ArrayList<>();
        for (int i = lines.element(index); i <= lines.element(lastLines.getOrDefault(index, index)); i++) {
            skips.addAll(((Element.Line) elements.get(i)).skips());
        }
        return skips;
    }

    private static List<Integer> range(int from, int count) {
        List<Integer> out = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            out.add(i);
        }
        return out;
    }

    private Element.Grid grid(List<List<Integer>> table, int columns, Map<Integer, Integer> spans) {
        List<Element.GridRow> rows = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (List<Integer> line : table) {
            List<Element.GridCell> cells = new ArrayList<>();
            int rowFirst = 0;
            for (int index : line) {
                if (index < 0) {
                    cells.add(new Element.GridCell(new Span(0, 0), false, 1, 1, List.of()));
                    continue;
                }
                Element.Line cell = (Element.Line) elements.get(lines.element(index));
                rowFirst = rowFirst == 0 && !spans.containsKey(index) ? cell.firstLine() : rowFirst;
                Element.Line end = (Element.Line) elements.get(lines.element(lastLines.getOrDefault(index, index)));
                last = end.lastLine();
                cells.add(new Element.GridCell(new Span(cell.span().start(), end.span().end()), rows.isEmpty(),
                        line.size() == 1 ? columns : 1,
                        spans.getOrDefault(index, 1), skips(index)));
            }
            first = first == 0 ? rowFirst : first;
            rows.add(new Element.GridRow(rowFirst, last, cells));
        }
        return new Element.Grid(first, last, rows, new Span(0, 0));
    }
}
