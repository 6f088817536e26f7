package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Span;

/** Divides a line at paragraph breaks that survive only as runs of spaces, giving each part its own marks. */
final class DividedLine {

    private DividedLine() {}

    /** Adds the parts of a line to {@code elements}: the line itself where nothing divides it. */
    static void add(String text, Element.Line line, List<Element> elements) {
        List<Span> pieces = LostBreaks.split(text, line.span(), line.skips());
        if (pieces.size() == 1) {
            elements.add(line);
            return;
        }
        int skip = 0;
        int strong = 0;
        for (Span piece : pieces) {
            List<Element.Skip> skips = new ArrayList<>();
            for (; skip < line.skips().size() && line.skips().get(skip).span().start() < piece.end(); skip++) {
                if (line.skips().get(skip).span().start() >= piece.start()) {
                    skips.add(line.skips().get(skip));
                }
            }
            List<Span> bold = new ArrayList<>();
            for (; strong < line.strong().size() && line.strong().get(strong).start() < piece.end(); strong++) {
                Span span = line.strong().get(strong);
                if (span.end() > piece.start()) {
                    bold.add(new Span(Math.max(span.start(), piece.start()), Math.min(span.end(), piece.end())));
                }
                if (span.end() > piece.end()) {
                    break;
                }
            }
            elements.add(new Element.Line(line.firstLine(), line.lastLine(), piece, line.style(), line.styleLevel(), bold, skips));
        }
    }
}
