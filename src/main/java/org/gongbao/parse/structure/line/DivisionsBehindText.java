package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Numerals;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Parts the title of the next division from the paragraph before it, where the line end between them was lost:
 * …解决实际问题。二、进一步发挥民主党派成员在人民代表大会中的作用.
 *
 * <p>Its number stands behind the end of a sentence, no other of its kind stands on that line, and it goes on from one that
 * opened an earlier line. What follows it to the end of the line is a title that no stop closes, as that one was; or one
 * sentence, where the next number of its kind that opens a line shows that just this one is missing.
 */
public final class DivisionsBehindText {

    private static final Set<Scheme> DIVISIONS = EnumSet.of(Scheme.HAN, Scheme.HAN_BRACKET);
    /** What the numbers of divisions open with. */
    private static final String OPENS = "一二三四五六七八九十（(";
    private static final String ENDS = "。！？";
    private static final String CLOSES = "”）";
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_SENTENCE = 90;
    private static final int LONGEST_LABEL = 8;

    /** What the last line opened with that has a number of a kind: which number, and whether all the rest was a bare title. */
    private record Reached(int number, boolean bare) {}

    private DivisionsBehindText() {}

    /** Returns the parts with such lines divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        int[][] following = following(parts);
        Reached[] reached = new Reached[Scheme.values().length];
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Optional<Label> label = opening(part);
            if (label.isPresent()) {
                reached[label.get().scheme().ordinal()] = new Reached(label.get().number(), bare(part.text(), label.get().bodyStart()));
            }
            int cut = part.open() && part.passage().style() != Element.Style.HEADING ? cut(part.text(), reached, following[i]) : 0;
            out.addAll(part.divided(cut > 0 ? List.of(cut) : List.of()));
            if (cut > 0) {
                Label behind = LabelGrammar.read(part.text().substring(cut)).orElseThrow();
                reached[behind.scheme().ordinal()] = new Reached(behind.number(), bare(part.text(), cut + behind.bodyStart()));
            }
        }
        return out;
    }

    private static Optional<Label> opening(Part part) {
        return part.open() ? LabelGrammar.read(part.text()).filter(label -> DIVISIONS.contains(label.scheme())) : Optional.empty();
    }

    /** Returns for each line the number of each kind that next opens a line behind it, or 0. */
    private static int[][] following(List<Part> parts) {
        int[][] following = new int[parts.size()][];
        int[] next = new int[Scheme.values().length];
        for (int i = parts.size() - 1; i >= 0; i--) {
            following[i] = next;
            Optional<Label> label = opening(parts.get(i));
            if (label.isPresent()) {
                next = next.clone();
                next[label.get().scheme().ordinal()] = label.get().number();
            }
        }
        return following;
    }

    /** Returns where the title of the next division begins in a line, or 0. */
    private static int cut(String text, Reached[] reached, int[] following) {
        int from = Math.max(1, text.length() - LONGEST_SENTENCE - LONGEST_LABEL);
        for (int at = text.length() - SHORTEST_TITLE; at >= from; at--) {
            if (!ended(text, at) || OPENS.indexOf(text.charAt(at)) < 0) {
                continue;
            }
            Optional<Label> label = LabelGrammar.read(text.substring(at)).filter(l -> DIVISIONS.contains(l.scheme()));
            int begins = label.isEmpty() ? text.length() : at + label.get().bodyStart();
            if (begins >= text.length() || Numerals.part(text.charAt(begins))) {
                continue; // nothing, or no number of a division: 三、四线城市
            }
            Reached before = reached[label.get().scheme().ordinal()];
            if (before == null || label.get().number() != before.number() + 1 || text.length() - begins < SHORTEST_TITLE
                    || counted(text, label.get(), at)) {
                return 0;
            }
            boolean missing = following[label.get().scheme().ordinal()] == label.get().number() + 1;
            return bare(text, begins) && before.bare() || missing && sentence(text, begins) ? at : 0;
        }
        return 0;
    }

    /** Returns whether a sentence ends before a place; a bracket or a quotation alone ends none: 第六条第一款（一）（二）项. */
    private static boolean ended(String text, int at) {
        int last = at > 1 && CLOSES.indexOf(text.charAt(at - 1)) >= 0 ? at - 2 : at - 1;
        return ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** Returns whether a number of the same kind stands before it on its line, so that they count what a paragraph says: 一、…。二、…. */
    private static boolean counted(String text, Label label, int at) {
        for (int i = 0; i < at; i++) {
            if (i == 0 || "。！？”）：:；".indexOf(text.charAt(i - 1)) >= 0) {
                Optional<Label> other = OPENS.indexOf(text.charAt(i)) < 0 ? Optional.empty()
                        : LabelGrammar.read(text.substring(i, Math.min(text.length(), i + LONGEST_TITLE)));
                if (other.filter(l -> l.scheme() == label.scheme()).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether a title without any stop stands from a place to the end of the line. */
    private static boolean bare(String text, int from) {
        int length = text.length() - from;
        return length >= SHORTEST_TITLE && length <= LONGEST_TITLE
                && text.chars().skip(from).noneMatch(c -> "。；：:！？".indexOf(c) >= 0)
                && !Characters.sentenceEnd(text.charAt(text.length() - 1));
    }

    /** Returns whether one sentence stands from a place to the end of the line. */
    private static boolean sentence(String text, int from) {
        int stop = text.indexOf('。', from);
        return text.length() - from <= LONGEST_SENTENCE && (stop < 0 || stop == text.length() - 1) && text.indexOf('；', from) < 0;
    }
}
