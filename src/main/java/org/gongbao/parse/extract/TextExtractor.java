package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Metadata;
import org.gongbao.model.Result;
import org.gongbao.model.Span;
import org.gongbao.source.SourceText;

/**
 * Extracts a plain text file: one {@link Element.Line} for each physical line, in time proportional to its length.
 *
 * <p>A physical line gives several elements where it holds form feeds or Unicode line separators, and where the runs of
 * spaces in it stand for paragraph breaks ({@link LostBreaks}).
 */
final class TextExtractor implements Extractor {

    @Override
    public Result<List<Extraction>> extract(SourceText source) {
        return Result.of(List.of(extract(source.text(), 1, Metadata.UNKNOWN)));
    }

    /**
     * Returns the extraction of a text.
     *
     * @param firstLine number of the physical line on which the text begins
     */
    static Extraction extract(String text, int firstLine, Metadata stated) {
        List<Element> elements = new ArrayList<>();
        List<Extraction.Dropped> dropped = new ArrayList<>();
        int line = firstLine;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            physicalLine(text, new Span(at, end), line, elements, dropped);
            at = end < text.length() ? PhysicalLines.lineEnd(text, end) : end;
            line++;
        }
        return new Extraction(text, PipeTables.find(text, elements, dropped), dropped, stated);
    }

    private static void physicalLine(String text, Span line, int number, List<Element> elements,
            List<Extraction.Dropped> dropped) {
        List<Element.Skip> skips = Invisible.in(text, line, number, dropped);
        int count = elements.size();
        int from = line.start();
        for (int at = line.start(); at <= line.end(); at++) {
            if (at == line.end() || isSoftBreak(text.charAt(at))) {
                if (at > from) {
                    DividedLine.add(text, new Element.Line(number, number, new Span(from, at), Element.Style.PLAIN, 0, List.of(),
                            within(skips, from, at)), elements);
                }
                from = at + 1;
            }
        }
        if (elements.size() == count) {
            elements.add(Element.Line.of(number, number, line, Element.Style.PLAIN, 0, List.of()));
        }
    }

    private static List<Element.Skip> within(List<Element.Skip> skips, int from, int to) {
        return skips.isEmpty() || skips.get(0).span().start() >= from && skips.get(skips.size() - 1).span().end() <= to ? skips
                : skips.stream().filter(skip -> skip.span().start() >= from && skip.span().end() <= to).toList();
    }

    private static boolean isSoftBreak(char c) {
        return c == '\f' || c == '\u000b' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
