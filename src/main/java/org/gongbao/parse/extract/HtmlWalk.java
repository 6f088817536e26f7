package org.gongbao.parse.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element.Line;
import org.gongbao.parse.extract.Element.Style;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Walks a page in document order and writes its visible text line by line, each line with how it is set and where in the
 * page it stands. Keeps its own stack, so that depth costs no call frames.
 */
final class HtmlWalk implements NodeVisitor {

    /** Where a line stands. */
    enum Place { BEFORE, MAIN, AFTER }

    /**
     * A line or table of the page.
     *
     * @param element the line or grid, without skips
     * @param linked visible characters that are inside links
     * @param visible visible characters
     * @param furniture whether it is in the site's furniture, or hidden
     * @param title whether it is in a heading or in an element named as the title
     * @param metadata whether it is in a metadata table
     * @param continued whether only a break parts it from the line before
     */
    record Piece(org.gongbao.parse.extract.Element element, Span span, Place place, int linked, int visible, boolean furniture,
            boolean title, boolean metadata, boolean continued) {}

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl",
            "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "section", "article", "main",
            "header", "footer", "nav", "aside", "blockquote", "pre", "form", "fieldset", "legend", "figure", "figcaption",
            "center", "address", "hr", "body", "option", "select", "details", "summary", "html");

    private final HtmlShape shape;
    private final StatedMetadata stated;
    private final String source;
    private final PhysicalLines lines;
    private final StringBuilder out = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<HtmlSetting> settings = new ArrayDeque<>();
    private Place place = Place.BEFORE;
    private HtmlGrid grid;

    private int start;
    private int firstLine;
    private int lastLine;
    private int visible;
    private int linked;
    private int bold;
    private boolean space;
    private boolean wrapped;
    private boolean afterBreak;
    private int brokenLines;
    private List<Span> strong = new ArrayList<>();
    private FacedOpening opening = new FacedOpening();
    /** The places of the pieces whose first sentence is set in a face of headings. */
    private final List<Integer> faced = new ArrayList<>();

    HtmlWalk(HtmlShape shape, StatedMetadata stated, String source) {
        this.shape = shape;
        this.stated = stated;
        this.source = source;
        this.lines = PhysicalLines.of(source);
        settings.push(HtmlSetting.NONE);
    }

    String text() {
        return out.toString();
    }

    List<Piece> pieces() {
        if (faced.size() < FacedOpening.LEAST) {
            faced.forEach(i -> {
                Line line = (Line) pieces.get(i).element();
                restyle(i, line.style(), line.styleLevel(), List.of());
            });
            faced.clear();
        }
        return pieces;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (!settings.peek().unseen()) {
                write(text);
            }
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("br") || TypedHeading.begins(element, source, out, start)) {
            flush(true);
        } else if (BLOCKS.contains(name)) {
            flush(false);
        }
        if (element == shape.main()) {
            place = Place.MAIN;
        }
        HtmlTable table = name.equals("table") && grid == null ? HtmlTable.of(element, shape) : null;
        settings.push(settings.peek().within(element, shape, table == HtmlTable.METADATA));
        if (table == HtmlTable.METADATA) {
            HtmlTable.read(element, stated);
        } else if (table == HtmlTable.DATA && !settings.peek().unseen()) {
            grid = new HtmlGrid(element);
        }
        if (grid != null) {
            grid.head(element, out);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (BLOCKS.contains(element.normalName())) {
            flush(false);
        } else if (out.length() > start && TypedHeading.is(element, source) && bold == visible) {
            flush(true);
        }
        if (grid != null && grid.tail(element, out)) {
            Span span = grid.span(out);
            boolean furniture = settings.peek().furniture();
            grid.finish().ifPresent(table -> pieces.add(new Piece(table, span, place, 0, span.length(), furniture, false, false, false)));
            grid = null;
            start = out.length();
        }
        if (element == shape.main()) {
            place = Place.AFTER;
        }
        settings.pop();
    }

    private void write(TextNode node) {
        String text = node.getWholeText();
        HtmlSetting setting = settings.peek();
        int before = visible;
        int from = -1;
        BareBreaks breaks = setting.pre() ? BareBreaks.NONE
                : TypedHeading.beside(node, source) ? BareBreaks.typed(text) : BareBreaks.of(text);
        int line = breaks.any() && node.sourceRange().isTracked() ? lines.at(node.sourceRange().startPos()) : 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (breaks.at(i)) {
                flush(true);
                before = 0;
                from = -1;
            }
            line += line > 0 && c == '\n' ? 1 : 0;
            if (setting.pre() && (c == '\n' || c == '\r')) {
                flush(true);
                continue;
            }
            if (Invisible.isInvisible(c)) {
                continue;
            }
            if (!setting.pre() && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')) {
                space = true;
                wrapped |= c == '\n' || c == '\r';
                continue;
            }
            if (space && out.length() > start && !(wrapped && isWide(c) && isWide(out.charAt(out.length() - 1)))) {
                out.append(' ');
            }
            space = false;
            wrapped = false;
            if (from < 0) {
                from = out.length();
            }
            boolean blank = c == '\u00a0' || c == '\u3000' || c == '\t';
            out.append(c == '\u00a0' ? ' ' : c);
            visible += blank ? 0 : 1;
            firstLine = line > 0 && firstLine == 0 ? line : firstLine;
            lastLine = Math.max(lastLine, line);
            linked += !blank && setting.link() ? 1 : 0;
            bold += !blank && setting.bold() ? 1 : 0;
        }
        if (visible > before && line == 0) {
            locate(node, before == 0);
        }
        boolean written = from >= start && from >= 0 && from < out.length() && visible > before;
        if (setting.faced() && written) {
            opening.add(from, out.length());
        }
        if (setting.bold() && written) {
            int last = strong.size() - 1;
            if (last >= 0 && strong.get(last).end() == from) {
                strong.set(last, new Span(strong.get(last).start(), out.length()));
            } else {
                strong.add(new Span(from, out.length()));
            }
        }
    }

    /** Notes the physical lines of a text node, the blanks at its ends left out. */
    private void locate(TextNode node, boolean first) {
        Range range = node.sourceRange();
        if (!range.isTracked()) {
            return;
        }
        int from = Math.min(range.startPos(), source.length());
        int to = Math.min(range.endPos(), source.length());
        while (from < to && source.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && source.charAt(to - 1) <= ' ') {
            to--;
        }
        firstLine = first || firstLine == 0 ? lines.at(from) : firstLine;
        lastLine = Math.max(firstLine, lines.at(Math.max(from, to - 1)));
    }

    private static boolean isWide(char c) {
        return c >= 0x2e80 || c >= 0x2010 && c <= 0x2026;
    }

    /** Ends the line being written. */
    private void flush(boolean atBreak) {
        space = false;
        wrapped = false;
        FacedOpening face = opening;
        opening = new FacedOpening();
        if (visible == 0) {
            out.setLength(start);
            strong = new ArrayList<>();
            if (!atBreak && brokenLines == 1) {
                mendLast();
            }
            afterBreak &= atBreak;
            brokenLines = atBreak ? brokenLines : 0;
            return;
        }
        Span span = new Span(start, out.length());
        if (strong.isEmpty() && grid == null) {
            face.sentence(out, span).ifPresent(sentence -> {
                strong.add(sentence);
                faced.add(pieces.size());
            });
        }
        out.append('\n');
        if (grid == null) {
            HtmlSetting setting = settings.peek();
            Style style = setting.style(span.length(), bold == visible, atBreak || afterBreak);
            int level = style == Style.HEADING ? setting.heading() : style == Style.LIST_ITEM ? setting.list() : 0;
            pieces.add(new Piece(Line.of(Math.max(1, firstLine), Math.max(1, lastLine), span, style,
                    level, strong), span, place, linked, visible, setting.furniture(), setting.title(), setting.metadata(),
                    afterBreak));
        } else {
            grid.line(firstLine, lastLine, bold == visible);
        }
        start = out.length();
        visible = 0;
        linked = 0;
        bold = 0;
        firstLine = 0;
        lastLine = 0;
        strong = new ArrayList<>();
        afterBreak = atBreak;
        brokenLines = atBreak ? brokenLines + 1 : 0;
    }

    /** Sets a line in another style and with other stretches that stand out. */
    private void restyle(int at, Style style, int level, List<Span> stretches) {
        Piece piece = pieces.get(at);
        Line line = (Line) piece.element();
        pieces.set(at, new Piece(Line.of(line.firstLine(), line.lastLine(), line.span(), style, level, stretches), piece.span(),
                piece.place(), piece.linked(), piece.visible(), piece.furniture(), piece.title(), piece.metadata(), piece.continued()));
    }

    /** A single line that ends in a needless break is a whole paragraph after all. */
    private void mendLast() {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).element() instanceof Line line && line.style() == Style.PLAIN
                && !settings.peek().pre()) {
            restyle(last, Style.PARAGRAPH, 0, line.strong());
        }
    }
}
