package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;

/**
 * Sets apart what a page prints into the first and last rows of a table: its title, its unit of measure, its notes.
 *
 * <p>Such a row has one cell over all columns. A title stands before at least two rows of two cells or more; it becomes the
 * caption, or a line over the table when it is the number of a box or a unit of measure. A note (注：, 资料来源：) becomes a
 * line under the table.
 */
public final class GridEdges {

    private static final int LONGEST_TITLE = 60;
    private static final Pattern NOTE = Pattern.compile(TableParts.NOTE_KEY);
    private static final Pattern GROUP = Pattern.compile("^(?:[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十]+[)）]).*");

    private GridEdges() {}

    /** Returns the elements with titles, units and notes taken out of the tables. */
    public static List<Element> split(String text, List<Element> elements) {
        List<Element> out = new ArrayList<>(elements.size());
        for (Element element : elements) {
            if (element instanceof Element.Grid grid) {
                split(text, grid, out);
            } else {
                out.add(element);
            }
        }
        return out;
    }

    private static void split(String text, Element.Grid grid, List<Element> out) {
        int width = grid.rows().stream().mapToInt(GridEdges::width).max().orElse(0);
        int from = 0;
        int to = grid.rows().size();
        while (to - from > 2 && width > 1 && over(grid.rows().get(to - 1), width)
                && NOTE.matcher(words(text, grid.rows().get(to - 1))).lookingAt()) {
            to--;
        }
        Span caption = grid.caption();
        List<Element.Skip> skips = grid.captionSkips();
        int firstLine = 0;
        while (to - from > 2 && width > 1 && over(grid.rows().get(from), width)) {
            Element.GridRow row = grid.rows().get(from);
            String words = words(text, row);
            boolean unit = TableParts.UNIT.matcher(words).matches();
            boolean box = LabelGrammar.read(words).filter(label -> label.scheme() == Scheme.BOX).isPresent();
            boolean title = words.length() <= LONGEST_TITLE && words.indexOf('。') < 0 && words.indexOf('\n') < 0
                    && !GROUP.matcher(words).matches() && caption.length() == 0;
            if (!unit && !box && !title) {
                break;
            }
            if (unit || box) {
                out.add(line(row));
            } else {
                caption = cell(row).span();
                skips = cell(row).skips();
                firstLine = row.firstLine();
            }
            from++;
        }
        if (from == 0 && to == grid.rows().size()) {
            out.add(grid);
            return;
        }
        List<Element.GridRow> rows = grid.rows().subList(from, to);
        out.add(new Element.Grid(from == 0 ? grid.firstLine() : firstLine > 0 ? firstLine : rows.get(0).firstLine(),
                to == grid.rows().size() ? grid.lastLine() : rows.get(rows.size() - 1).lastLine(), rows, caption, skips));
        for (int i = to; i < grid.rows().size(); i++) {
            out.add(line(grid.rows().get(i)));
        }
    }

    private static int width(Element.GridRow row) {
        return row.cells().stream().mapToInt(Element.GridCell::colspan).sum();
    }

    private static boolean over(Element.GridRow row, int width) {
        return row.cells().size() == 1 && row.cells().get(0).colspan() >= width && row.cells().get(0).rowspan() == 1
                && row.cells().get(0).span().length() > 0;
    }

    private static Element.GridCell cell(Element.GridRow row) {
        return row.cells().get(0);
    }

    private static String words(String text, Element.GridRow row) {
        return Element.read(text, cell(row).span(), cell(row).skips()).strip();
    }

    private static Element line(Element.GridRow row) {
        return new Element.Line(row.firstLine(), row.lastLine(), cell(row).span(), Element.Style.PARAGRAPH, 0, List.of(),
                cell(row).skips());
    }
}
