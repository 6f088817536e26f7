package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.extract.Extraction;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.LineEnd;

/**
 * Finds tables that are set with tabs in plain text and makes them {@link Element.Grid}s.
 *
 * <p>A table is a run of lines, blank lines allowed between, with the same number of cells: two lines or more with three
 * cells or more, or three lines or more with two cells of which the second is not a page number. A line of the run may
 * lack cells at its end; one with a number of its own and no tab, between rows of three cells or more, names a group, and so does a
 * number alone before a title. Tabs
 * at the beginning of a line are its indent, unless several before a few words leave cells of a row empty. Time is linear.
 */
public final class TextTables {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s….·．]*[\\d０-９—\\-－]{1,6}\\s*");

    private static final Pattern GROUP_NUMERAL = Pattern.compile("\\s*[（(]?[一二三四五六七八九十]{1,3}[)）]?[、．.]?\\s*\\t[^。；\\t]{2,60}");

    private static final int LONGEST_TITLE = 60;
    /** Rows of groups have two cells; those of so few columns lack only one. */
    private static final int FEWEST_FOR_NUMERAL = 3;
    /** The longest that stands alone in a row behind cells left empty. */
    private static final int LONGEST_CELL = 20;

    private final String text;
    private final List<Element> elements;
    private final List<Element> out = new ArrayList<>();

    private TextTables(Extraction extraction) {
        this.text = extraction.text();
        this.elements = extraction.elements();
    }

    /** Returns the elements with each run of tabbed lines replaced by a grid. */
    public static List<Element> find(Extraction extraction) {
        if (extraction.text().indexOf('\t') < 0) {
            return extraction.elements();
        }
        TextTables tables = new TextTables(extraction);
        int at = 0;
        while (at < tables.elements.size()) {
            at = tables.take(at);
        }
        return tables.out;
    }

    /** Takes a table that begins at an element, or that one element. */
    private int take(int at) {
        int cells = indented(elements.get(at)) ? 1 : cells(elements.get(at));
        List<Element.Line> rows = new ArrayList<>();
        int end = at;
        for (int i = at; cells >= 2 && i < elements.size(); i++) {
            int here = cells(elements.get(i));
            if (here == 0) {
                continue;
            }
            if (here == 1 && cells >= 3 && groups((Element.Line) elements.get(i)) && cells(next(i + 1)) == cells) {
                rows.add((Element.Line) elements.get(i));
                continue;
            }
            if (here == 2 && cells > FEWEST_FOR_NUMERAL && numeral((Element.Line) elements.get(i)) && cells(next(i + 1)) == cells) {
                rows.add((Element.Line) elements.get(i));
                continue;
            }
            if (indented(elements.get(i)) && here > 1 && cells(next(i + 1)) != cells) {
                break;
            }
            if (here < 0 || here > cells || here < Math.min(cells, 3) && here != cells) {
                break;
            }
            rows.add((Element.Line) elements.get(i));
            end = i + 1;
        }
        boolean enough = cells >= 3 ? rows.size() >= 2 : rows.size() >= 3;
        if (enough && cells == 2 && pageNumbers(rows)) {
            // Any later part of the run is page numbers too.
            out.addAll(elements.subList(at, end));
            return end;
        }
        if (!enough) {
            out.add(elements.get(at));
            return at + 1;
        }
        out.add(grid(rows));
        return end;
    }

    /** Returns the number of cells of a line, 0 for a blank line, −1 for any other element or none. */
    private int cells(Element element) {
        if (!(element instanceof Element.Line line) || line.style() != Element.Style.PLAIN) {
            return -1;
        }
        int first = firstInk(line);
        if (first < 0) {
            return 0;
        }
        int tabs = tabs(line.span().start(), line.span().end());
        boolean indent = tabs(first, line.span().end()) == 0 && (tabs < 2 || line.span().end() - first > LONGEST_CELL);
        return indent ? 1 : tabs + 1;
    }

    /** Returns whether a line has tabs only before its first word: an indent unless it stands among the rows of a table. */
    private boolean indented(Element element) {
        return element instanceof Element.Line line && firstInk(line) >= 0 && tabs(firstInk(line), line.span().end()) == 0;
    }

    private int firstInk(Element.Line line) {
        for (int i = line.span().start(); i < line.span().end(); i++) {
            if (!Characters.blank(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private int tabs(int from, int to) {
        int tabs = 0;
        for (int i = from; i < to; i++) {
            tabs += text.charAt(i) == '\t' ? 1 : 0;
        }
        return tabs;
    }

    /** Whether a line between rows is the title of the group that follows: 一、推动产业升级. */
    private boolean groups(Element.Line line) {
        String words = text.substring(line.span().start(), line.span().end()).strip();
        return words.length() <= LONGEST_TITLE && !LineEnd.finished(words) && LabelGrammar.read(words)
                .filter(label -> label.scheme() == Scheme.HAN || label.scheme() == Scheme.HAN_BRACKET).isPresent();
    }

    /** Whether a line is the number of a group alone in its cell, and the title: 一⇥基础设施建设. */
    private boolean numeral(Element.Line line) {
        return GROUP_NUMERAL.matcher(text.substring(line.span().start(), line.span().end())).matches();
    }

    /** Returns the next element that is not a blank line, or null. */
    private Element next(int from) {
        int i = from;
        while (i < elements.size() && cells(elements.get(i)) == 0) {
            i++;
        }
        return i < elements.size() ? elements.get(i) : null;
    }

    private boolean pageNumbers(List<Element.Line> rows) {
        return rows.stream().map(this::split).allMatch(cells -> {
            Span last = cells.get(cells.size() - 1).span();
            return PAGE_NUMBER.matcher(text.substring(last.start(), last.end())).matches();
        });
    }

    private Element.Grid grid(List<Element.Line> lines) {
        int columns = split(lines.get(0)).size();
        List<Element.GridRow> rows = new ArrayList<>();
        for (Element.Line line : lines) {
            List<Element.GridCell> cells = split(line);
            if (cells.size() == 1) {
                Element.GridCell title = cells.get(0);
                cells = List.of(new Element.GridCell(title.span(), false, columns, 1, title.skips()));
            } else if (cells.size() == 2 && columns > FEWEST_FOR_NUMERAL) {
                Element.GridCell title = cells.get(1);
                cells = List.of(cells.get(0), new Element.GridCell(title.span(), false, columns - 1, 1, title.skips()));
            }
            rows.add(new Element.GridRow(line.firstLine(), line.lastLine(), cells));
        }
        int start = lines.get(0).span().start();
        return new Element.Grid(lines.get(0).firstLine(), lines.get(lines.size() - 1).lastLine(), rows, new Span(start, start));
    }

    private List<Element.GridCell> split(Element.Line line) {
        List<Element.GridCell> cells = new ArrayList<>();
        int start = line.span().start();
        int skip = 0;
        for (int i = start; i <= line.span().end(); i++) {
            if (i < line.span().end() && text.charAt(i) != '\t') {
                continue;
            }
            List<Element.Skip> skips = new ArrayList<>();
            while (skip < line.skips().size() && line.skips().get(skip).span().start() < i) {
                skips.add(line.skips().get(skip++));
            }
            cells.add(new Element.GridCell(new Span(start, i), false, 1, 1, skips));
            start = i + 1;
        }
        return cells;
    }
}
