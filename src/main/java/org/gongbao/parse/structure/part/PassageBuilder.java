package org.gongbao.parse.structure.part;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.Characters;

/** Puts a long passage together from its halves without copying what was joined before. */
public final class PassageBuilder {

    private final Passage first;
    private final StringBuilder text;
    private final List<Passage.Segment> segments;
    private final List<Integer> joins;
    private final List<Span> strong;

    public PassageBuilder(Passage first) {
        this.first = first;
        this.text = new StringBuilder(first.text());
        this.segments = new ArrayList<>(first.segments());
        this.joins = new ArrayList<>(first.joins());
        this.strong = new ArrayList<>(first.strong());
    }

    /** Appends the next half; a space goes between two Latin words, nothing between others. */
    public PassageBuilder append(Passage next) {
        if (text.length() > 0 && Characters.latin(text.charAt(text.length() - 1)) && !next.text().isEmpty()
                && Characters.latin(next.text().charAt(0)) && !splitNumber(next.text()) && !symbol(next.text())
                && !generation(next.text())) {
            text.append(' ');
        }
        int at = text.length();
        joins.add(at);
        text.append(next.text());
        for (Passage.Segment s : next.segments()) {
            segments.add(new Passage.Segment(s.at() + at, s.length(), s.start(), s.end(), s.firstLine(), s.lastLine()));
        }
        next.joins().forEach(j -> joins.add(j + at));
        next.strong().forEach(s -> strong.add(new Span(s.start() + at, s.end() + at)));
        return this;
    }

    /** Appends what stands on the next line of a heading: apart by an ideographic space, and not as a mended cut. */
    public PassageBuilder appendApart(Passage next) {
        text.append('\u3000');
        List<Integer> before = List.copyOf(joins);
        int at = text.length();
        text.append(next.text());
        for (Passage.Segment s : next.segments()) {
            segments.add(new Passage.Segment(s.at() + at, s.length(), s.start(), s.end(), s.firstLine(), s.lastLine()));
        }
        joins.clear();
        joins.addAll(before);
        next.strong().forEach(s -> strong.add(new Span(s.start() + at, s.end() + at)));
        return this;
    }

    /** A number cut by the end of a line stays one number: 47|500 is two words only when a Latin letter is near. */
    private boolean splitNumber(String next) {
        return Character.isDigit(text.charAt(text.length() - 1)) && Character.isDigit(next.charAt(0));
    }

    /** A formula cut before its figures stays whole: PM|2.5, CO|2. */
    private boolean symbol(String next) {
        int at = text.length() - 1;
        while (at >= 0 && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
            at--;
        }
        int capitals = text.length() - 1 - at;
        return capitals > 0 && capitals <= 3 && (at < 0 || !Characters.latin(text.charAt(at)) && !Characters.blank(text.charAt(at)))
                && Character.isDigit(next.charAt(0));
    }

    /** Figures among Han characters cut before their capitals stay whole: 5|G中高频器件, 4|A级景区. */
    private boolean generation(String next) {
        int capitals = 0;
        while (capitals < next.length() && next.charAt(capitals) >= 'A' && next.charAt(capitals) <= 'Z') {
            capitals++;
        }
        int at = text.length() - 1;
        while (at >= 0 && Character.isDigit(text.charAt(at))) {
            at--;
        }
        return capitals > 0 && capitals <= 3 && capitals < next.length() && Characters.han(next.charAt(capitals))
                && at < text.length() - 1 && at >= 0 && (Characters.han(text.charAt(at)) || "，、。；：（“".indexOf(text.charAt(at)) >= 0);
    }

    /** Returns the passage that was put together. */
    public Passage build() {
        return new Passage(text.toString(), segments, joins, first.style(), first.styleLevel(), strong, first.opensParagraph(),
                first.blanks());
    }
}
