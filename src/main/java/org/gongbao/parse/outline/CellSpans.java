package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;

/** Where the printed characters of a cell stand in the source: blanks at its ends and what does not print left out. */
final class CellSpans {

    private CellSpans() {}

    /** Returns the stretches of a cell, ascending; none for an empty cell. */
    static List<Span> ink(String text, Element.GridCell cell) {
        return ink(text, cell.span(), cell.skips());
    }

    /** Returns the stretches of {@code span} without the blank skips and without blanks at their ends. */
    static List<Span> ink(String text, Span span, List<Element.Skip> skips) {
        List<Span> out = new ArrayList<>();
        int at = span.start();
        for (Element.Skip skip : skips) {
            if (skip.span().start() < at || skip.span().end() > span.end()) {
                continue;
            }
            add(out, text, at, skip.span().start());
            if (!skip.reads().isBlank()) {
                out.add(skip.span());
            }
            at = skip.span().end();
        }
        add(out, text, at, span.end());
        return out;
    }

    private static void add(List<Span> out, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Characters.blank(text.charAt(start))) {
            start++;
        }
        while (end > start && Characters.blank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            out.add(new Span(start, end));
        }
    }
}
