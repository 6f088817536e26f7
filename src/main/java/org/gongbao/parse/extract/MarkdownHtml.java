package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.MarkdownReading.Stretch;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Reads a table that a Markdown file holds as HTML, with places in the file instead of places in a rendered page. */
final class MarkdownHtml {

    /** A row of cells, each the stretches of the file that are its text. */
    record Row(List<Cell> cells) {}

    /** A cell and how far it reaches. */
    record Cell(List<Stretch> stretches, boolean header, int colspan, int rowspan) {}

    private static final Evaluator ROW = QueryParser.parse("tr");
    private static final Evaluator CELL = QueryParser.parse("td, th");

    private final String text;
    private final int start;

    private MarkdownHtml(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /**
     * Returns where the table ends that an HTML block begins, tags included; a blank line inside it ends the block but not
     * the table.
     */
    static Optional<Span> table(String text, int blockStart, int blockEnd) {
        int from = indexOf(text, "<table", blockStart, blockEnd);
        if (from < 0) {
            return Optional.empty();
        }
        int end = indexOf(text, "</table>", from, Math.min(text.length(), from + 2_000_000));
        return end < 0 ? Optional.empty() : Optional.of(new Span(from, end + "</table>".length()));
    }

    /** Returns the styles or the script with which an HTML block begins, tags included, which are no words of the document. */
    static Optional<Span> code(String text, int blockStart, int blockEnd) {
        for (String name : List.of("style", "script")) {
            if (indexOf(text, "<" + name, blockStart, Math.min(blockEnd, blockStart + name.length() + 1)) == blockStart) {
                int end = indexOf(text, "</" + name + ">", blockStart, blockEnd);
                return end < 0 ? Optional.empty() : Optional.of(new Span(blockStart, end + name.length() + 3));
            }
        }
        return Optional.empty();
    }

    private static int indexOf(String text, String tag, int from, int to) {
        for (int at = text.indexOf('<', from); at >= 0 && at + tag.length() <= to; at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at, tag, 0, tag.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Returns the rows of a table of data; none for a table that only places things on the page. */
    static List<Row> rows(String text, Span table) {
        Element body = Parser.htmlParser().setTrackPosition(true)
                .parseInput(text.substring(table.start(), table.end()), "").body();
        Element element = body.selectFirst("table");
        if (element == null || HtmlTable.of(element, HtmlShape.of(body, "")) == HtmlTable.LAYOUT) {
            return List.of();
        }
        MarkdownHtml html = new MarkdownHtml(text, table.start());
        List<Row> rows = new ArrayList<>();
        for (Element row : element.select(ROW)) {
            List<Cell> cells = new ArrayList<>();
            for (Element cell : row.select(CELL)) {
                cells.add(new Cell(html.stretches(cell), cell.normalName().equals("th"), HtmlGrid.number(cell, "colspan"),
                        HtmlGrid.number(cell, "rowspan")));
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    private List<Stretch> stretches(Element cell) {
        List<Stretch> stretches = new ArrayList<>();
        cell.nodeStream(TextNode.class).filter(node -> node.sourceRange().isTracked()).forEach(node ->
                words(start + node.sourceRange().startPos(), start + node.sourceRange().endPos(), stretches));
        return stretches;
    }

    /** Adds the parts of a text between its line ends, indentation left out. */
    private void words(int from, int to, List<Stretch> stretches) {
        int begin = from;
        for (int at = from; at <= to; at++) {
            if (at == to || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                int end = at;
                while (begin < end && text.charAt(begin) <= ' ') {
                    begin++;
                }
                while (end > begin && text.charAt(end - 1) <= ' ') {
                    end--;
                }
                if (begin < end) {
                    stretches.add(new Stretch(begin, end, null));
                }
                begin = at + 1;
            }
        }
    }

    /** Returns whether what stands between two stretches ends a line for the reader. */
    static boolean breaks(String between) {
        String lower = between.toLowerCase(Locale.ROOT);
        return lower.contains("<br") || lower.contains("</p>") || lower.contains("</div>") || lower.contains("</li>");
    }
}
