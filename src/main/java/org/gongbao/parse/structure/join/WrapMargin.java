package org.gongbao.parse.structure.join;

import java.util.List;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;

/**
 * The margin at which a program has wrapped the lines of a document, where it did so exactly.
 *
 * <p>A program breaks a line only where the next word has no room left. In a document all of whose broken lines are so full,
 * a line that leaves room for the first word of the next one was not broken: its paragraph ends there.
 *
 * @param limit the greatest width of a line in halves of a full-width character, 0 where the lines are not wrapped exactly
 * @param bound whether a mark that closes a word may not begin a line and takes the word's last character along
 * @param spaced whether blanks stand between the words of the text, one of which may have stood before the line
 * @param indent the width of the indent, in halves, that lines with numbers have lost: so much earlier they are full
 */
record WrapMargin(int limit, boolean bound, boolean spaced, int indent) {

    static final WrapMargin NONE = new WrapMargin(0, false, false, 0);

    /** Paragraphs are set in by two characters. */
    private static final int SET_IN = 4;
    /** So many lines with numbers that broke off too early show that their indents were lost. */
    private static final int LEAST_SET_IN = 3;

    /** So many broken lines tell how a document is wrapped. */
    private static final int LEAST_BROKEN = 8;
    /** So many lines that go on in the end of a sentence show the margin of a document with few full lines. */
    private static final int LEAST_NARROW = 4;
    /** A number that finds no room leaves so much of a line empty, in full-width characters. */
    private static final int RAGGED = 3;
    private static final int NARROWEST = 18;
    private static final int WIDEST = 64;
    /** Of so many broken lines one may leave room, as a line of the title block does; in a short document of so many, too. */
    private static final int ONE_LOOSE = 40;
    private static final int FEW_BROKEN = 12;
    /** Of so many lines one may be wider, as rows of tables are. */
    private static final int ONE_WIDE = 20;
    /** The widest line is as wide as one in so many. */
    private static final int SHARE_OF_FULL = 12;
    /** Lines that leave more room than this, in halves, end paragraphs and headings. */
    private static final int NEAR = 12;
    private static final String MARKS = "，。、；：！？”’）》〉」』】";

    /** Returns the margin of a document with lines that may be broken; {@code widest} is in full-width characters. */
    static WrapMargin of(List<Part> parts, int widest) {
        int[] widths = new int[2 * widest + 3];
        int lines = 0;
        int spaced = 0;
        for (Part part : parts) {
            if (part.open() && !LineEnd.finished(part.text())) {
                lines++;
                spaced += part.text().indexOf(' ') >= 0 ? 1 : 0;
                widths[Math.min(widths.length - 1, Characters.halves(part.text()))]++;
            }
        }
        int limit = widths.length - 1;
        while (limit > 0 && widths[limit] * SHARE_OF_FULL < lines) {
            limit--;
        }
        for (boolean bound : new boolean[] {false, true}) {
            WrapMargin margin = new WrapMargin(limit, bound, spaced * ONE_WIDE > lines, 0);
            if (limit > 0 && margin.exact(parts)) {
                WrapMargin setIn = new WrapMargin(limit, bound, margin.spaced, SET_IN);
                return setIn.indented(parts) ? setIn : margin;
            }
        }
        return NONE;
    }

    /**
     * Returns the margin, in full-width characters, of a document of short paragraphs and headings, few of whose lines are
     * full: those that are as wide as any, break off within a sentence, and are followed by its end; 0 where there are none such.
     */
    static int narrow(List<Part> parts, int widest) {
        if (widest < NARROWEST || widest > WIDEST) {
            return 0;
        }
        int broken = 0;
        for (int i = 0; i + 1 < parts.size(); i++) {
            if (plain(parts.get(i)) && plain(parts.get(i + 1))) {
                String text = parts.get(i).text();
                String next = parts.get(i + 1).text();
                boolean full = Characters.width(text) >= widest - RAGGED && !LineEnd.finished(text) && text.indexOf('\t') < 0;
                broken += full && !parts.get(i + 1).passage().afterBlank() && LabelGrammar.read(next).isEmpty()
                        && (Characters.sentenceEnd(next.charAt(next.length() - 1)) || Characters.width(next) >= widest - RAGGED) ? 1 : 0;
            }
        }
        return broken >= LEAST_NARROW ? widest : 0;
    }

    private static boolean plain(Part part) {
        return part.open() && part.passage().style() == Element.Style.PLAIN;
    }

    /** Returns whether nearly every line that seems broken left no room, and nearly none is wider. */
    private boolean exact(List<Part> parts) {
        int broken = 0;
        int loose = 0;
        int wide = 0;
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part part = parts.get(i);
            Part next = parts.get(i + 1);
            if (!part.open() || !next.open()) {
                continue;
            }
            int width = Characters.halves(part.text());
            wide += width > limit + 2 ? 1 : 0;
            if (width > limit - NEAR && width <= limit + 2 && !next.passage().afterBlank()
                    && !LineEnd.finished(part.text()) && !CutStyle.headed(part.text()) && !CutStyle.headed(next.text())) {
                broken++;
                loose += room(part.passage(), next.passage()) ? 1 : 0;
            }
        }
        int tolerated = Math.max(broken / ONE_LOOSE, broken >= FEW_BROKEN ? 1 : 0);
        return broken >= LEAST_BROKEN && loose <= tolerated && wide * ONE_WIDE <= broken;
    }

    /** Returns whether nearly all lines with a number that broke off within a sentence would be full if they were set in. */
    private boolean indented(List<Part> parts) {
        int broken = 0;
        int short_ = 0;
        for (int i = 0; i + 1 < parts.size(); i++) {
            String text = parts.get(i).text();
            if (!plain(parts.get(i)) || !plain(parts.get(i + 1)) || text.indexOf('。') < 0 || LineEnd.finished(text)
                    || !CutStyle.headed(text) || LabelGrammar.read(parts.get(i + 1).text()).isPresent()) {
                continue;
            }
            int width = Characters.halves(text);
            broken++;
            short_ += width > limit - NEAR && width <= limit - SET_IN + 2
                    && !room(parts.get(i).passage(), parts.get(i + 1).passage()) ? 1 : 0;
        }
        return short_ >= LEAST_SET_IN && short_ * SET_IN >= broken * (SET_IN - 1);
    }

    /** Returns whether a line leaves room for the first word of the next, so that it was not broken there. */
    boolean room(Passage line, Passage next) {
        String a = line.text();
        String b = next.text();
        // A blank between Latin and Han script that stood at either end of a line is no longer seen there.
        int blanks = (spaced || Characters.latin(a.charAt(0)) ? 1 : 0)
                + (Characters.latin(a.charAt(a.length() - 1)) || Characters.latin(b.charAt(0)) ? 1 : 0);
        int before = indent > 0 && CutStyle.headed(a) ? indent : 0;
        return before + Characters.halves(a) + blanks + Characters.halves(b.substring(0, word(b))) <= limit;
    }

    /** Returns whether a line breaks off behind a comma near the margin, to which marks that hang over it may have been added. */
    boolean near(Passage line) {
        String text = line.text();
        return text.endsWith("，") && Characters.halves(text) > limit - SET_IN;
    }

    /** Returns where the first word of a line ends: opening brackets, letters and digits or one Han character, marks bound to it. */
    private int word(String line) {
        int i = 0;
        while (i < line.length() && Characters.opener(line.charAt(i))) {
            i++;
        }
        int from = i;
        while (i < line.length() && line.charAt(i) > ' ' && line.charAt(i) < 0x7f) {
            i++;
        }
        i = i == from && i < line.length() ? i + 1 : i;
        while (bound && i < line.length() && MARKS.indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
