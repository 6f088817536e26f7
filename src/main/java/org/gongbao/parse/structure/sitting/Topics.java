package org.gongbao.parse.structure.sitting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Phrase;

/**
 * The lines without a number that divide paragraphs numbered from the beginning of a document to its end, as in the rules of
 * a committee: 委員組合 over 2., 小組委員會 over 3.
 */
public final class Topics {

    private static final int LONGEST = 24;
    private static final int LONGEST_FIRST = 4;
    /** So many lines between the numbers are no accident. */
    private static final int LEAST = 3;

    private Topics() {}

    /** Returns the places of such lines over items that go on counting across them; empty where there are too few. */
    public static Set<Integer> of(List<Part> parts) {
        Set<Integer> topics = new HashSet<>();
        int last = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean item = part.role() == Part.Role.LIST_ITEM;
            if (item && (part.label().scheme() == Scheme.ARABIC || part.label().scheme() == Scheme.DECIMAL_2)) {
                boolean anew = part.label().scheme() == Scheme.DECIMAL_2 && part.label().number() == 1;
                boolean on = anew || part.label().number() == last + 1;
                last = part.label().number();
                if (!on) {
                    topics.clear();
                } else if (topic(parts, i - 1)) {
                    topics.add(i - 1);
                    if (topic(parts, i - 2) && closed(parts, i - 3)) {
                        topics.add(i - 2);
                    }
                }
            }
        }
        return topics.size() > LEAST ? topics : Set.of();
    }

    /** Returns whether a line under the title is a word that heads the first of paragraphs numbered 1., as 目的 in a paper. */
    public static boolean first(List<Part> parts, int index) {
        Part next = index + 1 < parts.size() ? parts.get(index + 1) : null;
        return parts.get(index).text().length() <= LONGEST_FIRST && next != null && next.open() && next.text().startsWith("1.");
    }

    private static boolean closed(List<Part> parts, int index) {
        return index > 0 && (!parts.get(index).open() || LineEnd.finished(parts.get(index).text()));
    }

    /** Returns whether a line is a short phrase behind a finished paragraph, or at the head of the text. */
    public static boolean topic(List<Part> parts, int index) {
        Part part = index > 0 ? parts.get(index) : null;
        return part != null && part.open() && part.text().length() <= LONGEST
                && (Phrase.is(part.text()) || FrontPatterns.role(part.text()) == FrontLine.Role.SPEAKER)
                && LabelGrammar.read(part.text()).isEmpty();
    }
}
