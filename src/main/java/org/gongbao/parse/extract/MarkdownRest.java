package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.model.Ledger;
import org.gongbao.model.Span;

/**
 * Accounts for what is in no element of a Markdown file: marks of headings, lists, quotations and tables, and whatever the
 * Markdown parser swallowed. Chinese text outside of comments, tags and link definitions is no markup; it becomes a line.
 */
final class MarkdownRest {

    private final String text;
    private final PhysicalLines physical;
    private final List<Element> elements;
    private final List<Extraction.Dropped> dropped;

    MarkdownRest(String text, PhysicalLines physical, List<Element> elements, List<Extraction.Dropped> dropped) {
        this.text = text;
        this.physical = physical;
        this.elements = elements;
        this.dropped = dropped;
    }

    /** Adds to elements and dropped what neither holds yet. */
    void account(List<Span> markup) {
        List<Span> covered = new ArrayList<>();
        elements.forEach(element -> cover(element, covered));
        dropped.forEach(drop -> covered.add(drop.span()));
        TreeMap<Integer, Integer> ends = new TreeMap<>();
        markup.forEach(span -> ends.put(span.start(), span.end()));
        for (Span gap : gaps(covered, 0, text.length())) {
            lines(gap, ends);
        }
    }

    /** Returns what no span covers between two offsets. */
    private static List<Span> gaps(List<Span> spans, int from, int to) {
        List<Span> gaps = new ArrayList<>();
        spans.sort(Comparator.comparingInt(Span::start));
        int at = from;
        for (Span span : spans) {
            if (span.start() > at) {
                gaps.add(new Span(at, Math.min(to, span.start())));
            }
            at = Math.max(at, span.end());
        }
        if (at < to) {
            gaps.add(new Span(at, to));
        }
        return gaps;
    }

    private void lines(Span gap, TreeMap<Integer, Integer> markup) {
        int start = gap.start();
        for (int at = gap.start(); at <= gap.end(); at++) {
            if (at == gap.end() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                int end = at;
                while (end > start && text.charAt(end - 1) <= ' ') {
                    end--;
                }
                if (end > start) {
                    line(new Span(start, end), markup);
                }
                start = at + 1;
            }
        }
    }

    private void line(Span line, TreeMap<Integer, Integer> markup) {
        if (!chinese(line, markup)) {
            dropped.add(new Extraction.Dropped(line, Ledger.Rule.MARKUP, physical.at(line.start())));
        } else {
            int number = physical.at(line.start());
            elements.add(new Element.Line(number, number, line, Element.Style.PLAIN, 0, List.of(),
                    Invisible.inMarkedUp(text, line, number, dropped)));
        }
    }

    /** Returns whether a line has Chinese text outside of markup, which does not overlap. */
    private boolean chinese(Span line, TreeMap<Integer, Integer> markup) {
        for (int i = line.start(); i < line.end(); i++) {
            Map.Entry<Integer, Integer> before = markup.floorEntry(i);
            if (before != null && i < before.getValue()) {
                i = before.getValue() - 1;
            } else if (text.charAt(i) >= '\u2e80' && text.charAt(i) != '\u3000') {
                return true;
            }
        }
        return false;
    }

    private static void cover(Element element, List<Span> covered) {
        if (element instanceof Element.Line line) {
            covered.add(line.span());
        } else if (element instanceof Element.Footnote footnote) {
            covered.add(footnote.span());
        } else if (element instanceof Element.Grid grid) {
            grid.rows().forEach(row -> row.cells().forEach(cell -> covered.add(cell.span())));
        }
    }
}
