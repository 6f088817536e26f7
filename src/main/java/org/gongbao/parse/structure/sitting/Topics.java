package org.gongbao.parse.structure.sitting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
 *
 * <p>Papers for the legislature of Hong Kong print no number before the first paragraph: 目的, a paragraph, 背景, then 2.
 */
public final class Topics {

    private static final int LONGEST = 24;
    private static final int LONGEST_FIRST = 4;
    /** The number of the second paragraph, where the first has none. */
    private static final Pattern SECOND = Pattern.compile("2[.．]\\s?[^\\d.．].*");
    /** On so many lines the first paragraph stands at most. */
    private static final int MOST_LINES = 12;
    /** So many lines between the numbers are no accident. */
    private static final int LEAST = 3;

    private Topics() {}

    /** Returns the places of such lines over items that go on counting across them; empty where there are too few. */
    public static Set<Integer> of(List<Part> parts) {
        Set<Integer> topics = new HashSet<>();
        int last = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.heads() && part.label().scheme() == Scheme.ANNEX && topics.size() > LEAST) {
                break;
            }
            boolean item = part.role() == Part.Role.LIST_ITEM;
            if (item && (part.label().scheme() == Scheme.ARABIC || part.label().scheme() == Scheme.DECIMAL_2)) {
                boolean anew = part.label().scheme() == Scheme.DECIMAL_2 && part.label().number() == 1;
                int opening = last == 0 && part.label().number() == 2 ? opening(parts, i - 1) : -1;
                if (opening >= 0) {
                    topics.add(opening);
                }
                boolean on = anew || opening >= 0 || part.label().number() == last + 1;
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

    /**
     * Returns whether a line under the title is a word that heads the first of paragraphs numbered 1., as 目的 in a paper, or a
     * phrase over the first paragraph where that has no number and another such phrase stands over 2.
     */
    public static boolean first(List<Part> parts, int index) {
        Part next = index + 1 < parts.size() ? parts.get(index + 1) : null;
        int length = parts.get(index).text().length();
        return next != null && next.open() && (length <= LONGEST_FIRST && next.text().startsWith("1.")
                || length <= LONGEST && beforeSecond(parts, index + 1));
    }

    /** Returns whether the lines from one on are a paragraph without a number, and behind it a phrase over the paragraph 2. */
    private static boolean beforeSecond(List<Part> parts, int from) {
        int i = from;
        while (i < parts.size() && i <= from + MOST_LINES && parts.get(i).open() && LabelGrammar.read(parts.get(i).text()).isEmpty()) {
            i++;
        }
        return i < parts.size() && i - 2 >= from && parts.get(i).open() && SECOND.matcher(parts.get(i).text()).matches()
                && topic(parts, i - 1) && LineEnd.finished(parts.get(i - 2).text());
    }

    /** Returns the place of the phrase over the first paragraph, which has no number, where a phrase stands over 2.; or -1. */
    private static int opening(List<Part> parts, int second) {
        int i = second - 1;
        while (topic(parts, second) && i > 0 && parts.get(i).open() && LineEnd.finished(parts.get(i).text())) {
            i--;
        }
        return i < second - 1 && topic(parts, i) && closed(parts, i - 1) ? i : -1;
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
