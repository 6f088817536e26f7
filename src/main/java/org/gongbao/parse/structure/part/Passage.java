package org.gongbao.parse.structure.part;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Mark;
import org.gongbao.model.Origin;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;

/**
 * A stretch of text that reads as one, with the way back to the source.
 *
 * @param text as it will be shown: stripped, without invisible characters
 * @param segments where the text came from, ascending in {@code at}
 * @param joins offsets in {@code text} at which two printed halves were put together
 * @param style how the markup sets it
 * @param styleLevel see {@link Element.Line}
 * @param strong stretches of {@code text} that are bold
 * @param opensParagraph whether the source sets it apart as the beginning of a paragraph, by an indent or by markup
 * @param blanks how many blank lines stand directly before it
 */
public record Passage(String text, List<Segment> segments, List<Integer> joins, Element.Style style, int styleLevel,
        List<Span> strong, boolean opensParagraph, int blanks) {

    public Passage {
        segments = List.copyOf(segments);
        joins = List.copyOf(joins);
        strong = List.copyOf(strong);
    }

    /**
     * A stretch of the text and the stretch of the source it prints, of the same length unless the source writes the
     * character in an escaped form.
     *
     * @param at offset in the passage's text
     * @param length UTF-16 units of text
     * @param start offset in the source
     * @param end offset in the source, exclusive
     * @param firstLine 1-based line of the element it is from
     * @param lastLine last line of that element, inclusive
     */
    public record Segment(int at, int length, int start, int end, int firstLine, int lastLine) {

        /** Returns the part of this segment that lies in [from, to) of the passage's text, counted from {@code from}. */
        Segment clip(int from, int to) {
            int begin = Math.max(at, from);
            int finish = Math.min(at + length, to);
            if (end - start != length) {
                return new Segment(begin - from, finish - begin, start, end, firstLine, lastLine);
            }
            return new Segment(begin - from, finish - begin, start + begin - at, start + finish - at, firstLine, lastLine);
        }
    }

    /** Returns whether a blank line stands before it. */
    public boolean afterBlank() {
        return blanks > 0;
    }

    /** Returns the first physical line. */
    public int firstLine() {
        return segments.get(0).firstLine();
    }

    /** Returns the last physical line. */
    public int lastLine() {
        return segments.get(segments.size() - 1).lastLine();
    }

    /** Returns the number of UTF-16 units of the text. */
    public int length() {
        return text.length();
    }

    /** Returns the part of this passage from offset {@code from} to {@code to}, stripped of blanks at both ends. */
    public Passage slice(int from, int to) {
        while (from < to && Characters.blank(text.charAt(from))) {
            from++;
        }
        while (to > from && Characters.blank(text.charAt(to - 1))) {
            to--;
        }
        if (from == 0 && to == text.length()) {
            return this;
        }
        List<Segment> kept = new ArrayList<>();
        for (Segment s : segments) {
            if (Math.max(s.at(), from) < Math.min(s.at() + s.length(), to)) {
                kept.add(s.clip(from, to));
            }
        }
        if (kept.isEmpty()) {
            Segment s = segments.get(0);
            kept.add(new Segment(0, 0, s.start(), s.start(), s.firstLine(), s.lastLine()));
        }
        List<Integer> keptJoins = new ArrayList<>();
        for (int join : joins) {
            if (join > from && join < to) {
                keptJoins.add(join - from);
            }
        }
        return new Passage(text.substring(from, to), kept, keptJoins, style, styleLevel, shift(from, to), opensParagraph,
                blanks);
    }

    private List<Span> shift(int from, int to) {
        List<Span> out = new ArrayList<>();
        for (Span s : strong) {
            int begin = Math.max(s.start(), from);
            int end = Math.min(s.end(), to);
            if (begin < end) {
                out.add(new Span(begin - from, end - from));
            }
        }
        return out;
    }

    /** Returns this passage continued by another; a space is put between two Latin words, nothing between others. */
    public Passage join(Passage next) {
        if (next.text.isEmpty()) {
            return this;
        }
        if (text.isEmpty()) {
            return next;
        }
        return new PassageBuilder(this).append(next).build();
    }

    /** Returns this passage without blanks where each character is set apart by one (政 府 工 作 报 告), else itself. */
    public Passage unspaced() {
        return FrontPatterns.spaced(text) ? solid() : this;
    }

    /** Returns this passage without its blanks. */
    public Passage solid() {
        StringBuilder solid = new StringBuilder();
        List<Segment> kept = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!Characters.blank(text.charAt(i))) {
                for (Segment s : slice(i, i + 1).segments) {
                    kept.add(new Segment(solid.length(), s.length(), s.start(), s.end(), s.firstLine(), s.lastLine()));
                }
                solid.append(text.charAt(i));
            }
        }
        return new Passage(solid.toString(), kept, List.of(), style, styleLevel, List.of(), opensParagraph, blanks);
    }

    /** Returns the same with one blank line less before it. */
    public Passage closed() {
        return new Passage(text, segments, joins, style, styleLevel, strong, opensParagraph, blanks - 1);
    }

    /** Returns where the whole passage stands in the source. */
    public Origin origin() {
        List<Span> pieces = new ArrayList<>();
        for (Segment s : segments) {
            if (s.length() == 0) {
                continue;
            }
            Span last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && last.end() == s.start()) {
                pieces.set(pieces.size() - 1, new Span(last.start(), s.end()));
            } else {
                pieces.add(new Span(s.start(), s.end()));
            }
        }
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (Segment s : segments) {
            first = Math.min(first, s.firstLine());
            last = Math.max(last, s.lastLine());
        }
        return new Origin(first, last, pieces);
    }

    /** Returns the bold stretches as marks. */
    public List<Mark> marks() {
        return strong.isEmpty() ? List.of() : strong.stream().map(s -> new Mark(s.start(), s.end(), Mark.Kind.STRONG, "", "")).toList();
    }
}
