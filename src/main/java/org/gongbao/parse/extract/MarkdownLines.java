package org.gongbao.parse.extract;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger;
import org.gongbao.model.Metadata;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.MarkdownReading.Stretch;

/** Gathers elements from readings of Markdown blocks, and accounts for every character between them. */
final class MarkdownLines {

    /** A label, behind what marks a quotation, an item or a heading; or a date that has its line for itself, as under a signature. */
    private static final Pattern OPENING = Pattern.compile("[> \\t*#-]*+\\s*(?:第[一二三四五六七八九十百千零〇\\d]+[编章节条款]|[一二三四五六七八九十]+、|"
            + "[（(][一二三四五六七八九十\\d]+[）)]|\\d+[.、．]|——|附件|专栏|(?:[12]\\d{3}年\\d{1,2}月\\d{1,2}"
            + "|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3})日[ \\t]*(?:[\\r\\n]|\\z))");
    private static final String TERMINAL = "。！？；：!?;:”’）)》";
    private static final int WRAP_COLUMNS = 90;

    private final String text;
    private final PhysicalLines physical;
    private final PandocMarks marks;
    private final List<Element> elements = new ArrayList<>();
    private final List<Extraction.Dropped> dropped = new ArrayList<>();

    MarkdownLines(String text) {
        this.text = text;
        this.physical = PhysicalLines.of(text);
        this.marks = PandocMarks.of(text);
    }

    void drop(Span span, String rule) {
        dropped.add(new Extraction.Dropped(span, rule, physical.at(span.start())));
    }

    /** Adds the lines of a block: one, or several where the author broke it. */
    void add(MarkdownReading reading, Element.Style style, int level) {
        reading.without(marks);
        List<Integer> breaks = new ArrayList<>(reading.hardBreaks());
        IntSummaryStatistics lengths = lengths(reading);
        if (lengths.getMax() > WRAP_COLUMNS) {
            breaks.addAll(reading.softBreaks());
        } else if (!isWrapped(lengths)) {
            reading.softBreaks().stream().filter(this::isParagraphEnd).forEach(breaks::add);
        }
        breaks.sort(null);
        List<Stretch> part = new ArrayList<>();
        int next = 0;
        int strong = 0;
        for (Stretch stretch : reading.stretches()) {
            while (next < breaks.size() && breaks.get(next) <= stretch.start()) {
                next++;
                strong = line(part, reading.strong(), strong, style, level, !breaks.isEmpty());
                part.clear();
            }
            part.add(stretch);
        }
        line(part, reading.strong(), strong, style, level, !breaks.isEmpty());
    }

    /** Adds one line and returns the index of the first bold stretch that ends after it. */
    private int line(List<Stretch> part, List<Span> strong, int first, Element.Style style, int level, boolean broken) {
        Span span = span(part);
        if (span == null) {
            return first;
        }
        List<Element.Skip> skips = skips(part, span);
        List<Span> bold = new ArrayList<>();
        int at = first;
        for (; at < strong.size() && strong.get(at).start() < span.end(); at++) {
            Span stretch = strong.get(at);
            if (stretch.end() > span.start()) {
                bold.add(new Span(Math.max(span.start(), stretch.start()), Math.min(span.end(), stretch.end())));
            }
            if (stretch.end() > span.end()) {
                break;
            }
        }
        Element.Style set = style;
        if (style == Element.Style.PARAGRAPH || style == Element.Style.PLAIN) {
            boolean all = bold.size() > 0 && outside(bold, span) == 0;
            set = all ? Element.Style.BOLD : broken ? Element.Style.PLAIN : style;
        }
        DividedLine.add(text, new Element.Line(physical.at(span.start()), physical.at(span.end() - 1), span, set, level,
                bold, skips), elements);
        return at;
    }

    /** Returns the number of visible characters of a line that are not bold, marks of emphasis counting as bold. */
    private long outside(List<Span> bold, Span span) {
        long outside = 0;
        int from = span.start();
        for (Span stretch : bold) {
            outside += visible(from, stretch.start());
            from = stretch.end();
        }
        return outside + visible(from, span.end());
    }

    private long visible(int from, int to) {
        long visible = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            visible += c > ' ' && c != '*' && c != '\u3000' ? 1 : 0;
        }
        return visible;
    }

    /** Returns the stretch from the first visible character to the last, or null when there is none. */
    private Span span(List<Stretch> part) {
        int start = -1;
        int end = -1;
        for (Stretch stretch : part) {
            int from = stretch.start();
            int to = stretch.end();
            while (to > from && (text.charAt(to - 1) <= ' ')) {
                to--;
            }
            if (from < to) {
                start = start < 0 ? from : start;
                end = to;
            }
        }
        return start < 0 ? null : new Span(start, end);
    }

    /** Returns what lies between the stretches as markup, and what in them is invisible or stands for something else. */
    private List<Element.Skip> skips(List<Stretch> part, Span span) {
        List<Element.Skip> skips = new ArrayList<>();
        int at = span.start();
        for (Stretch stretch : part) {
            int start = Math.max(stretch.start(), span.start());
            int end = Math.min(stretch.end(), span.end());
            if (start >= end) {
                continue;
            }
            if (start > at) {
                gap(new Span(at, start), skips);
            }
            if (stretch.reads() != null) {
                skips.add(new Element.Skip(new Span(start, end), stretch.reads()));
                if (stretch.reads().isBlank()) {
                    drop(new Span(start, end), Ledger.Rule.WHITESPACE);
                }
            } else {
                skips.addAll(Invisible.inMarkedUp(text, new Span(start, end), physical.at(start), dropped));
            }
            at = end;
        }
        return skips;
    }

    private void gap(Span gap, List<Element.Skip> skips) {
        String between = text.substring(gap.start(), gap.end());
        boolean wrap = between.indexOf('\n') >= 0 || between.indexOf('\r') >= 0;
        boolean wide = gap.start() > 0 && isWide(text.charAt(gap.start() - 1)) || isWide(text.charAt(gap.end()));
        skips.add(new Element.Skip(gap, MarkdownHtml.breaks(between) ? "\n" : wrap && !wide ? " " : ""));
        drop(gap, between.isBlank() ? Ledger.Rule.WHITESPACE : Ledger.Rule.MARKUP);
    }

    private static boolean isWide(char c) {
        return c >= 0x2e80 || c >= 0x2010 && c <= 0x2026;
    }

    /** Whether a block is text wrapped at a column: all lines but the last about equally long. */
    private static boolean isWrapped(IntSummaryStatistics lengths) {
        return lengths.getCount() >= 2 && lengths.getMin() * 10 >= lengths.getMax() * 8;
    }

    /** Returns the lengths of all lines but the last; nothing wraps beyond a column, so where one is longer, each Enter was meant. */
    private static IntSummaryStatistics lengths(MarkdownReading reading) {
        IntSummaryStatistics lengths = new IntSummaryStatistics();
        int from = reading.stretches().isEmpty() ? 0 : reading.stretches().get(0).start();
        for (int end : reading.softBreaks()) {
            lengths.accept(end - from);
            from = end + 1;
        }
        return lengths;
    }

    /** Whether an author who pressed Enter once meant a new paragraph: the sentence ends, or a label follows. */
    private boolean isParagraphEnd(int lineEnd) {
        int before = lineEnd - 1;
        while (before > 0 && (text.charAt(before) <= ' ' || text.charAt(before) == '*')) {
            before--;
        }
        int after = PhysicalLines.lineEnd(text, lineEnd);
        int end = Math.min(text.length(), after + 20);
        return before >= 0 && TERMINAL.indexOf(text.charAt(before)) >= 0
                || OPENING.matcher(text).region(Math.min(after, end), end).lookingAt();
    }

    void table(Node table) {
        List<Element.GridRow> rows = new ArrayList<>();
        for (Node group : table.getChildren()) {
            for (Node row : group.getChildren()) {
                if (row instanceof TableRow && !(group instanceof TableSeparator)) {
                    List<Element.GridCell> cells = new ArrayList<>();
                    for (Node cell : row.getChildren()) {
                        if (cell instanceof TableCell tableCell) {
                            cells.add(cell(tableCell));
                        }
                    }
                    int line = physical.at(row.getStartOffset());
                    rows.add(new Element.GridRow(line, line, cells));
                }
            }
        }
        if (!rows.isEmpty()) {
            elements.add(new Element.Grid(rows.get(0).firstLine(), rows.get(rows.size() - 1).lastLine(), rows,
                    new Span(table.getStartOffset(), table.getStartOffset())));
        }
    }

    private Element.GridCell cell(TableCell cell) {
        MarkdownReading reading = MarkdownReading.of(text, cell).without(marks);
        Span span = span(reading.stretches());
        int start = cell.getText().getStartOffset();
        return new Element.GridCell(span == null ? new Span(start, start) : span, cell.isHeader(), Math.max(1, cell.getSpan()), 1,
                span == null ? List.of() : skips(reading.stretches(), span));
    }

    /** Adds a table of HTML; returns whether it has rows. */
    boolean htmlTable(Span table, List<MarkdownHtml.Row> rows) {
        List<Element.GridRow> lines = new ArrayList<>();
        for (MarkdownHtml.Row row : rows) {
            List<Element.GridCell> cells = new ArrayList<>();
            int first = 0;
            int last = 0;
            for (MarkdownHtml.Cell cell : row.cells()) {
                Span span = span(cell.stretches());
                first = span != null && first == 0 ? physical.at(span.start()) : first;
                last = span != null ? physical.at(span.end() - 1) : last;
                cells.add(new Element.GridCell(span == null ? empty(table, lines, cells) : span, cell.header(),
                        cell.colspan(), cell.rowspan(), span == null ? List.of() : skips(cell.stretches(), span)));
            }
            if (first > 0) {
                lines.add(new Element.GridRow(first, Math.max(first, last), cells));
            }
        }
        if (lines.isEmpty()) {
            return false;
        }
        elements.add(new Element.Grid(lines.get(0).firstLine(), lines.get(lines.size() - 1).lastLine(), lines,
                new Span(table.start(), table.start())));
        return true;
    }

    /** Returns where an empty cell is taken to stand: at the end of the cell before it. */
    private static Span empty(Span table, List<Element.GridRow> rows, List<Element.GridCell> cells) {
        int end = table.start();
        if (!cells.isEmpty()) {
            end = cells.get(cells.size() - 1).span().end();
        } else if (!rows.isEmpty()) {
            List<Element.GridCell> before = rows.get(rows.size() - 1).cells();
            end = before.get(before.size() - 1).span().end();
        }
        return new Span(end, end);
    }

    void footnote(FootnoteBlock footnote) {
        List<Stretch> stretches = new ArrayList<>();
        for (Node child : footnote.getChildren()) {
            if (child instanceof Block) {
                stretches.addAll(MarkdownReading.of(text, child).without(marks).stretches());
            }
        }
        Span span = span(stretches);
        if (span != null) {
            elements.add(new Element.Footnote(physical.at(span.start()), physical.at(span.end() - 1),
                    footnote.getText().toString(), span, skips(stretches, span)));
        }
    }

    /** Returns the document, every character accounted for. */
    Extraction extraction(List<Span> markup, Metadata stated) {
        markup.addAll(marks.spans());
        new MarkdownRest(text, physical, elements, dropped).account(markup);
        elements.sort(Comparator.comparingInt(MarkdownLines::start));
        dropped.sort(Comparator.comparingInt(drop -> drop.span().start()));
        return new Extraction(text, elements, dropped, stated);
    }

    private static int start(Element element) {
        if (element instanceof Element.Grid grid) {
            return grid.caption().start();
        }
        return element instanceof Element.Line line ? line.span().start() : ((Element.Footnote) element).span().start();
    }
}
