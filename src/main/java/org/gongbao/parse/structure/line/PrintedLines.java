package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.structure.part.Part;

/**
 * Mends lines that a printer has set wide or struck twice, as they come out of a printed page: 一 、 2 0 2 4 年 工 作 回 顾, and
 * 一、2024年工作回顾一、2024年工作回顾.
 *
 * <p>In a line set wide each character is set apart by a blank. A line struck twice, or more often, for bold type is the same
 * words over and over.
 */
public final class PrintedLines {

    private static final int LEAST_SPACED = 6;
    /** No printed line is longer. */
    private static final int LONGEST_WIDE = 200;
    private static final int SHORTEST_STRUCK = 6;
    private static final int LONGEST_STRUCK = 80;
    private static final int MOST_STRIKES = 4;

    private PrintedLines() {}

    /** Returns the parts with blanks taken out of lines set wide, and with what is struck again dropped. */
    public static List<Part> mend(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (!part.open() || part.passage().style() == Element.Style.LIST_ITEM) {
                out.add(part);
                continue;
            }
            Part line = wide(part.text()) ? Part.of(part.passage().solid()) : part;
            int once = once(line.text());
            out.add(once == line.text().length() ? line : Part.of(line.passage().slice(0, once)));
            if (once < line.text().length()) {
                out.add(Part.of(line.passage().slice(once, line.text().length())).drop(Rule.REPEATED));
            }
        }
        return out;
    }

    private static boolean wide(String text) {
        int ink = 0;
        int han = 0;
        String gap = "";
        int from = 0;
        for (int i = 0; i < text.length() && text.length() <= LONGEST_WIDE; i++) {
            if (Characters.blank(text.charAt(i))) {
                continue;
            }
            if (i > 0 && !Characters.blank(text.charAt(i - 1))) {
                return false;
            }
            String here = text.substring(from, i);
            if (ink > 1 && !here.equals(gap)) {
                return false; // names in a row: 王 勇　　李 明
            }
            gap = here;
            from = i + 1;
            ink++;
            han += Characters.han(text.charAt(i)) ? 1 : 0;
        }
        return ink >= LEAST_SPACED && han * 2 >= ink;
    }

    /** Returns how long the words are that make up a line by being repeated, or the length of the line. */
    private static int once(String text) {
        int length = text.length();
        for (int strikes = MOST_STRIKES; strikes > 1 && length <= LONGEST_STRUCK * MOST_STRIKES; strikes--) {
            int once = length / strikes;
            if (length % strikes == 0 && once >= SHORTEST_STRUCK && once <= LONGEST_STRUCK
                    && text.regionMatches(0, text, once, length - once) && words(text, once)) {
                return once;
            }
        }
        return length;
    }

    /** Whether most of what is struck are words and no line of stars. */
    private static boolean words(String text, int end) {
        int han = 0;
        for (int i = 0; i < end; i++) {
            han += Characters.han(text.charAt(i)) ? 1 : 0;
        }
        return han * 2 >= end;
    }
}
