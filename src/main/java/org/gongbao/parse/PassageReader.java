package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Span;

/**
 * Turns the extractor's lines into passages: strips blanks, drops invisible characters, mends soft line ends, and
 * divides a line that holds several paragraphs set off by runs of ideographic spaces.
 */
final class PassageReader {

    private static final int LONG_LINE = 120;

    private final String source;

    PassageReader(String source) {
        this.source = source;
    }

    /** Returns the parts of a document, blank lines left out. */
    List<Part> read(List<Element> elements) {
        List<Part> parts = new ArrayList<>();
        for (Element element : elements) {
            if (element instanceof Element.Line line) {
                readLine(line, parts);
            } else {
                parts.add(Part.of(element));
            }
        }
        return parts;
    }

    private void readLine(Element.Line line, List<Part> parts) {
        int start = line.span().start();
        int end = line.span().end();
        if (end - start > LONG_LINE) {
            int from = start;
            for (int i = start; i < end; i++) {
                int gap = gap(i, end);
                if (gap > 0 && i > from && dividesHere(i - 1, from)) {
                    add(line, from, i, parts);
                    from = i;
                }
                i += Math.max(0, gap - 1);
            }
            add(line, from, end, parts);
        } else {
            add(line, start, end, parts);
        }
    }

    /** Returns the length of a run of at least two ideographic or four ordinary spaces that begins here, else 0. */
    private int gap(int at, int end) {
        char c = source.charAt(at);
        if (c != '\u3000' && c != ' ' && c != '\u00a0') {
            return 0;
        }
        int width = 0;
        int i = at;
        while (i < end && (source.charAt(i) == '\u3000' || source.charAt(i) == ' ' || source.charAt(i) == '\u00a0')) {
            width += source.charAt(i) == '\u3000' ? 2 : 1;
            i++;
        }
        return width >= 4 ? i - at : 0;
    }

    /** A gap divides paragraphs after a sentence or a heading; inside a spaced title it does not. */
    private boolean dividesHere(int last, int from) {
        char c = source.charAt(last);
        return last - from >= 1 && c != '、' && c != '，';
    }

    private void add(Element.Line line, int start, int end, List<Part> parts) {
        int blank;
        while (start < end && (blank = Blanks.length(source, start, end)) > 0) {
            start += blank;
        }
        while (end > start && (blank = Blanks.lengthBefore(source, start, end)) > 0) {
            end -= blank;
        }
        if (start < end) {
            parts.add(Part.of(passage(line, start, end, start > line.span().start())));
        }
    }

    private Passage passage(Element.Line line, int start, int end, boolean indented) {
        StringBuilder text = new StringBuilder(end - start);
        List<Passage.Segment> segments = new ArrayList<>(1);
        List<Span> strong = new ArrayList<>();
        boolean countLines = lineEnds(line) == line.lastLine() - line.firstLine() && line.lastLine() > line.firstLine();
        int lineNow = line.firstLine();
        int from = start;
        int at = 0;
        if (countLines) {
            lineNow += newlines(line.span().start(), start);
        }
        for (int i = start; i <= end; i++) {
            int cut = i == end ? 0 : cutLength(i, end);
            if (cut == 0 && i < end) {
                continue;
            }
            if (i > from) {
                text.append(source, from, i);
                segments.add(new Passage.Segment(at, from, i - from, countLines ? lineNow : line.firstLine(),
                        countLines ? lineNow : line.lastLine()));
                at = text.length();
            }
            if (i < end) {
                lineNow += newlines(i, i + cut);
                if (newlines(i, i + cut) > 0 && latinBothSides(text, i + cut, end)) {
                    text.append(' ');
                    at = text.length();
                }
                i += cut - 1;
                from = i + 1;
            }
        }
        for (Span s : line.strong()) {
            addStrong(segments, s, strong);
        }
        boolean whole = line.style() != Element.Style.PLAIN;
        return new Passage(text.toString(), segments, List.of(), line.style(), line.styleLevel(), strong, indented || whole);
    }

    /** Returns how many characters at {@code at} must not appear inside a text, or 0. */
    private int cutLength(int at, int end) {
        char c = source.charAt(at);
        if (c == '\n' || c == '\r') {
            int i = at;
            while (i < end && Characters.blank(source.charAt(i))) {
                i++;
            }
            return i - at;
        }
        if (Characters.invisible(c)) {
            return 1;
        }
        return c == '<' ? Blanks.length(source, at, end) : 0;
    }

    private boolean latinBothSides(StringBuilder text, int next, int end) {
        return text.length() > 0 && next < end && Characters.latin(text.charAt(text.length() - 1))
                && Characters.latin(source.charAt(next));
    }

    private int lineEnds(Element.Line line) {
        return line.lastLine() == line.firstLine() ? 0 : newlines(line.span().start(), line.span().end());
    }

    private int newlines(int start, int end) {
        int n = 0;
        for (int i = start; i < end; i++) {
            if (source.charAt(i) == '\n') {
                n++;
            }
        }
        return n;
    }

    private static void addStrong(List<Passage.Segment> segments, Span s, List<Span> strong) {
        for (Passage.Segment g : segments) {
            int begin = Math.max(s.start(), g.start());
            int finish = Math.min(s.end(), g.start() + g.length());
            if (begin < finish) {
                strong.add(new Span(begin - g.start() + g.at(), finish - g.start() + g.at()));
            }
        }
    }
}
