package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.model.Ledger;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.extract.Extraction;

/**
 * Reads a grid into columns, groups and rows.
 *
 * <p>A cell that spans rows or columns is repeated into each place it covers; a column in which no cell begins divides nothing and is
 * none. The header is the rows whose cells the markup
 * calls headers; without such, the first row when no cell of it is empty or a mere number (and as many rows more as its
 * cells span, or that divide its cells). A header of several rows gives each column its names joined by a space. A row whose
 * only text spans all columns opens a group; a group without rows is kept as a row of its own. A first column in which a name
 * is followed by empty cells groups those rows. A row that repeats the header is left out as printed again after a page
 * break.
 */
public final class TableReader {

    private static final Pattern NUMBER = Pattern.compile("[-+−—－≥≤＞＜><]?[\\d０-９.,，．%％\\s]+");
    private static final int LONGEST_HEADER = 40;

    private final String text;
    private final List<GridLine> lines = new ArrayList<>();
    private int width;
    /** The rows before the header, each a title over all columns. */
    private int titles;

    private TableReader(String text) {
        this.text = text;
    }

    /**
     * A row of the data.
     *
     * @param group the group it belongs to, or the empty string
     * @param cells one for each column
     * @param pieces where it stands in the source
     */
    public record Row(String group, List<String> cells, List<Span> pieces, int firstLine, int lastLine) {}

    /**
     * What a grid says.
     *
     * @param columns one name for each column, or none when there is no header
     * @param repeated the cells of headers printed again, to be dropped
     * @param pieces where everything else stands in the source, in order
     */
    public record Read(List<String> columns, List<Row> rows, List<Extraction.Dropped> repeated, List<Span> pieces) {}

    /** Returns what a grid says. */
    public static Read read(String text, Element.Grid grid) {
        TableReader reader = new TableReader(text);
        reader.layOut(grid);
        return reader.build();
    }

    /** Puts each cell into every place it covers. */
    private void layOut(Element.Grid grid) {
        Map<Integer, Pending> pending = new HashMap<>();
        BitSet begun = new BitSet();
        for (Element.GridRow row : grid.rows()) {
            GridLine line = GridLine.of(row);
            for (Element.GridCell cell : row.cells()) {
                drain(pending, line);
                String words = words(cell);
                begun.set(line.cells().size());
                int columns = Math.min(cell.colspan(), 1000);
                for (int i = 0; i < columns; i++) {
                    if (cell.rowspan() > 1) {
                        // Where two cells of a faulty table cover the same place below, the one that reaches further has it.
                        pending.merge(line.cells().size(), new Pending(words, cell.header(), Math.min(cell.rowspan(), 10_000)),
                                (a, b) -> a.rowsLeft() >= b.rowsLeft() ? a : b);
                    }
                    line.add(words, cell.header(), i == 0);
                }
            }
            drain(pending, line);
            pending.replaceAll((column, cell) -> new Pending(cell.words(), cell.header(), cell.rowsLeft() - 1));
            pending.values().removeIf(cell -> cell.rowsLeft() <= 0);
            width = Math.max(width, line.cells().size());
            if (!line.goesOn()) {
                lines.add(line);
            }
        }
        for (GridLine line : lines) {
            while (line.cells().size() < width) {
                line.add("", false, false);
            }
        }
        if (begun.cardinality() < width) {
            lines.replaceAll(line -> line.only(begun));
            width = begun.cardinality();
        }
    }

    /** A cell that reaches into the rows below. */
    private record Pending(String words, boolean header, int rowsLeft) {}

    private static void drain(Map<Integer, Pending> pending, GridLine line) {
        for (Pending cell = pending.get(line.cells().size()); cell != null; cell = pending.get(line.cells().size())) {
            line.add(cell.words(), cell.header(), false);
        }
    }

    private String words(Element.GridCell cell) {
        return Element.read(text, cell.span(), cell.skips()).strip();
    }

    private Read build() {
        int headerRows = headerRows();
        List<String> columns = columns(headerRows);
        int end = titles + headerRows;
        List<Row> rows = new ArrayList<>();
        List<Span> pieces = new ArrayList<>();
        List<Extraction.Dropped> repeated = new ArrayList<>();
        boolean grouped = firstColumnGroups(headerRows);
        String group = "";
        String columnGroup = "";
        for (int i = 0; i < lines.size(); i++) {
            GridLine line = lines.get(i);
            if (i >= end && headerRows > 0 && repeatsHeader(i, headerRows)) {
                for (Span span : spans(line)) {
                    repeated.add(new Extraction.Dropped(span, Ledger.Rule.TABLE_HEADER,
                            line.source().firstLine()));
                }
                continue;
            }
            pieces.addAll(spans(line));
            if (i >= titles && i < end || line.cells().stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (opensGroup(i)) {
                String title = line.cells().stream().filter(c -> !c.isEmpty()).distinct().collect(Collectors.joining(" "));
                if (grouped || emptyGroup(i, end)) {
                    rows.add(titleRow(title, line));
                }
                group = title;
                columnGroup = "";
                continue;
            }
            List<String> cells = new ArrayList<>(line.cells());
            if (grouped) {
                columnGroup = cells.get(0).isEmpty() ? columnGroup : cells.get(0);
                cells.set(0, columnGroup);
            }
            rows.add(new Row(grouped ? columnGroup : group, cells, spans(line), line.source().firstLine(),
                    line.source().lastLine()));
        }
        return new Read(columns, rows, repeated, pieces);
    }

    /** Whether no row stands under a group's title: another title or the end follows, be it behind the header. */
    private boolean emptyGroup(int title, int end) {
        int next = title + 1 == titles ? end : title + 1;
        return next >= lines.size() || opensGroup(next);
    }

    /** A title that no row can carry is a row of its own, so that it is not lost. */
    private Row titleRow(String title, GridLine line) {
        List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
        cells.set(0, title);
        return new Row(title, cells, spans(line), line.source().firstLine(), line.source().lastLine());
    }

    private List<Span> spans(GridLine line) {
        return line.source().cells().stream().flatMap(cell -> CellSpans.ink(text, cell).stream()).toList();
    }

    private int headerRows() {
        int marked = 0;
        while (marked < lines.size() && lines.get(marked).header().stream().allMatch(h -> h)) {
            marked++;
        }
        if (marked > 0 && marked < lines.size()) {
            return marked;
        }
        int first = 0;
        while (first + 2 < lines.size() && width > 2 && lines.get(first).spansAll()) {
            first++;
        }
        if (lines.size() < first + 2 || width < 2 || !readsAsHeader(lines.get(first)) || first > 0 && !lines.get(first).surelyNames()) {
            return 0;
        }
        int spanned = lines.get(first).source().cells().stream().mapToInt(Element.GridCell::rowspan).max().orElse(1);
        int rows = divided(first) ? Math.max(spanned, 2) : 1;
        if (first + rows >= lines.size()) {
            return 0;
        }
        titles = first;
        return rows;
    }

    /** Whether the second row divides a cell of the first and reads as names of columns too. */
    private boolean divided(int header) {
        GridLine first = lines.get(header);
        GridLine second = lines.get(header + 1);
        for (int c = 0; c < width; c++) {
            if (!first.own().get(c) && second.own().get(c)) {
                return readsAsHeader(second);
            }
        }
        return false;
    }

    private boolean readsAsHeader(GridLine line) {
        if (line.opensGroup()) {
            return false;
        }
        for (String cell : line.cells()) {
            if (cell.isEmpty() || cell.length() > LONGEST_HEADER || NUMBER.matcher(cell).matches() || cell.endsWith("。")) {
                return false;
            }
        }
        return true;
    }

    private List<String> columns(int headerRows) {
        List<String> columns = new ArrayList<>();
        for (int c = 0; c < width && headerRows > 0; c++) {
            StringBuilder name = new StringBuilder();
            String last = "";
            for (int r = 0; r < headerRows; r++) {
                String part = lines.get(titles + r).cells().get(c);
                if (!part.isEmpty() && !part.equals(last)) {
                    name.append(name.isEmpty() ? "" : " ").append(part);
                    last = part;
                }
            }
            columns.add(name.toString());
        }
        return columns;
    }

    private boolean repeatsHeader(int row, int headerRows) {
        for (int r = 0; r < headerRows; r++) {
            if (lines.get(row).cells().equals(lines.get(titles + r).cells())) {
                return true;
            }
        }
        return false;
    }

    private boolean opensGroup(int at) {
        return lines.get(at).opensGroup() || at + 1 < lines.size() && lines.get(at).opensGroupOver(lines.get(at + 1));
    }

    private boolean firstColumnGroups(int headerRows) {
        boolean named = false;
        boolean empty = false;
        for (int i = titles + headerRows; i < lines.size(); i++) {
            GridLine line = lines.get(i);
            if (headerRows > 0 && repeatsHeader(i, headerRows) || opensGroup(i)) {
                continue;
            }
            boolean blank = line.cells().get(0).isEmpty();
            boolean shared = !blank && !line.own().get(0);
            if (blank && !named || !blank && NUMBER.matcher(line.cells().get(0)).matches()) {
                return false;
            }
            named |= !blank;
            empty |= (blank || shared) && line.cells().stream().skip(1).anyMatch(c -> !c.isEmpty());
        }
        return named && empty && width > 2;
    }
}
