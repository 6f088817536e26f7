package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.model.Span;
import org.jsoup.nodes.Element;

/** Builds a {@link org.gongbao.parse.extract.Element.Grid} while a table of data is walked. */
final class HtmlGrid {

    private static final int MAX_SPAN = 1000;
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,5}");

    private final Element table;
    private final List<org.gongbao.parse.extract.Element.GridRow> rows = new ArrayList<>();
    private final List<org.gongbao.parse.extract.Element.GridCell> cells = new ArrayList<>();
    private Span caption = new Span(0, 0);
    private Element open;
    private int start;
    private boolean bold;
    /** Whether the row has a cell of no width, which no one sees. */
    private boolean unseen;
    private int firstLine;
    private int lastLine;
    private int rowFirst;
    private int rowLast;
    private int begin = -1;

    HtmlGrid(Element table) {
        this.table = table;
    }

    /** Begins an element of the table, the text so far ending with {@code text}. */
    void head(Element element, CharSequence text) {
        if (begin < 0) {
            begin = text.length();
            start = begin;
        }
        if (isCell(element)) {
            loose(text);
            open = element;
            bold = true;
        } else if (element.normalName().equals("tr")) {
            rowFirst = 0;
            rowLast = 0;
        }
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th") || element.normalName().equals("caption");
    }

    /** Makes a cell of text that stands in none, as faulty markup has it: beside a cell, or around a table within one. */
    private void loose(CharSequence text) {
        Span span = untilHere(text);
        if (!text.subSequence(span.start(), span.end()).toString().isBlank()) {
            cells.add(new org.gongbao.parse.extract.Element.GridCell(span, false, 1, 1, List.of()));
        }
        start = text.length();
    }

    /** Returns the stretch since the last cell, without the line end after it. */
    private Span untilHere(CharSequence text) {
        return new Span(start, Math.max(start, text.length() - (text.length() > start ? 1 : 0)));
    }

    /** Takes note of a line of text within the table. */
    void line(int first, int last, boolean isBold) {
        firstLine = firstLine == 0 ? first : firstLine;
        lastLine = Math.max(lastLine, last);
        rowFirst = rowFirst == 0 ? first : rowFirst;
        rowLast = Math.max(rowLast, last);
        bold &= isBold;
    }

    /** Ends an element; returns whether it is the table. */
    boolean tail(Element element, CharSequence text) {
        if (element == open) {
            Span span = untilHere(text);
            if (element.normalName().equals("caption") && caption.length() == 0) {
                caption = span;
            } else if (span.length() == 0 && element.attr("width").strip().equals("0")) {
                unseen = !rows.isEmpty(); // it only gives its row a height
            } else {
                boolean header = element.normalName().equals("th") || rows.isEmpty() && bold && span.length() > 0;
                cells.add(new org.gongbao.parse.extract.Element.GridCell(span, header, number(element, "colspan"),
                        number(element, "rowspan"), List.of()));
            }
            start = text.length();
            open = null;
        } else if (isCell(element) || element == table) {
            loose(text);
        }
        if ((element.normalName().equals("tr") || element == table) && (!cells.isEmpty() || unseen)) {
            int before = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).lastLine();
            rows.add(new org.gongbao.parse.extract.Element.GridRow(rowFirst == 0 ? before : rowFirst,
                    rowFirst == 0 ? before : Math.max(rowFirst, rowLast), cells));
            cells.clear();
            unseen = false;
        }
        return element == table;
    }

    /** Returns the value of {@code colspan} or {@code rowspan}, 1 when it is none. */
    static int number(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return SPAN.matcher(value).matches() ? Math.min(MAX_SPAN, Integer.parseInt(value)) : 1;
    }

    /** Returns the stretch of text that the table takes up. */
    Span span(CharSequence text) {
        return new Span(begin, text.length());
    }

    /** Returns the table, or nothing when it holds no text. */
    Optional<org.gongbao.parse.extract.Element.Grid> finish() {
        return firstLine == 0 ? Optional.empty()
                : Optional.of(new org.gongbao.parse.extract.Element.Grid(firstLine, Math.max(firstLine, lastLine), rows, caption));
    }
}
