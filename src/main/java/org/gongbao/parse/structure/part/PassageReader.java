package org.gongbao.parse.structure.part;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.extract.Extraction;
import org.gongbao.parse.grammar.Characters;

/** Turns the extractor's lines into passages: strips blanks, drops what does not print, mends soft line ends. */
public final class PassageReader {

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private List<Passage.Segment> segments = new ArrayList<>();
    private int line;
    private int lastLine;

    private PassageReader(String source) {
        this.source = source;
    }

    /** Returns the parts of a document in order, blank lines left out. */
    public static List<Part> read(Extraction extraction) {
        PassageReader reader = new PassageReader(extraction.text());
        List<Part> parts = new ArrayList<>();
        int blanks = 0;
        for (Element element : extraction.elements()) {
            if (element instanceof Element.Line line) {
                Passage passage = reader.passage(line, blanks);
                if (passage != null) {
                    parts.add(Part.of(passage));
                }
                // A line that holds the end of a page is no blank line, such as sets paragraphs apart.
                boolean page = passage == null && reader.source.substring(line.span().start(), line.span().end()).indexOf('\f') >= 0;
                blanks = passage == null ? blanks + (page ? 0 : 1) : 0;
            } else {
                parts.add(Part.of(element));
                blanks = 0;
            }
        }
        return parts;
    }

    private Passage passage(Element.Line element, int blanks) {
        int start = element.span().start();
        int end = element.span().end();
        text.setLength(0);
        segments = new ArrayList<>(1);
        line = element.firstLine();
        boolean countLines = element.lastLine() > element.firstLine()
                && newlines(start, end) == element.lastLine() - element.firstLine();
        lastLine = countLines ? 0 : element.lastLine();
        int at = start;
        for (Element.Skip skip : element.skips()) {
            stretch(at, skip.span().start());
            read(skip);
            at = skip.span().end();
        }
        stretch(at, end);
        int length = text.length();
        while (length > 0 && Characters.blank(text.charAt(length - 1))) {
            length--;
        }
        if (length == 0) {
            return null;
        }
        boolean indented = segments.get(0).start() > start;
        boolean whole = element.style() != Element.Style.PLAIN;
        Passage passage = new Passage(text.toString(), segments, List.of(), element.style(), element.styleLevel(),
                strong(element.strong()), indented || whole, blanks);
        return passage.slice(0, length);
    }

    /** Appends a stretch of the source; a line end inside it is a soft one and is mended. */
    private void stretch(int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (source.charAt(i) == '\n' || source.charAt(i) == '\r') {
                int tail = i;
                while (tail > from && Characters.blank(source.charAt(tail - 1))) {
                    tail--;
                }
                ink(from, tail);
                while (i < end && Characters.blank(source.charAt(i))) {
                    if (source.charAt(i) == '\n' && lastLine == 0) {
                        line++;
                    }
                    i++;
                }
                from = i;
                if (i < end && text.length() > 0 && Characters.latin(text.charAt(text.length() - 1))
                        && Characters.latin(source.charAt(i))) {
                    text.append(' ');
                }
                i--;
            }
        }
        ink(from, end);
    }

    private void ink(int start, int end) {
        while (text.length() == 0 && start < end && Characters.blank(source.charAt(start))) {
            start++;
        }
        if (start < end) {
            segments.add(new Passage.Segment(text.length(), end - start, start, end, line, Math.max(line, lastLine)));
            text.append(source, start, end);
        }
    }

    private void read(Element.Skip skip) {
        if (skip.reads().isBlank()) {
            if (text.length() > 0) {
                text.append(skip.reads());
            }
            return;
        }
        segments.add(new Passage.Segment(text.length(), skip.reads().length(), skip.span().start(), skip.span().end(), line,
                Math.max(line, lastLine)));
        text.append(skip.reads());
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

    /** Returns where bold stretches of the source stand in the text; stretches that touch are one. */
    private List<Span> strong(List<Span> bold) {
        if (bold.isEmpty()) {
            return List.of();
        }
        List<Span> out = new ArrayList<>();
        int first = 0;
        for (Span s : bold) {
            while (first < segments.size() && segments.get(first).end() <= s.start()) {
                first++;
            }
            for (int i = first; i < segments.size() && segments.get(i).start() < s.end(); i++) {
                Passage.Segment g = segments.get(i);
                int begin = g.at() + Math.max(0, s.start() - g.start());
                int end = g.at() + g.length() - Math.max(0, g.end() - s.end());
                Span last = out.isEmpty() ? null : out.get(out.size() - 1);
                if (last != null && last.end() == begin) {
                    out.set(out.size() - 1, new Span(last.start(), end));
                } else if (begin < end) {
                    out.add(new Span(begin, end));
                }
            }
        }
        return out;
    }
}
