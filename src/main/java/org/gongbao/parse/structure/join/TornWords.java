package org.gongbao.parse.structure.join;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;

/**
 * Tells whether a paragraph that markup sets apart was cut by the end of a printed page within its words: the characters
 * on both sides of the cut often stand together elsewhere in the document (…规律适当控 | 制信贷规模…, elsewhere 控制), and
 * those before it end no sentence.
 *
 * <p>In a page each paragraph has its own tag, and one that has only lost its full stop looks like one that is cut. So the
 * words decide, and only in a document where nearly all paragraphs are finished.
 */
public final class TornWords {

    /** So few paragraphs without an end may be cuts; with more of them the document does not close its paragraphs. */
    private static final int MOST = 12;
    /** So many finished paragraphs there are for each without an end. */
    private static final int FINISHED = 6;
    /** So often must two single characters stand together elsewhere. */
    private static final int LEAST_PAIRS = 2;
    /** One in so many of what ends the first half must go on elsewhere as the second half begins: 发展 seldom does with 中. */
    private static final int SHARE = 8;

    /** No sentence is so short that it could have lost no more than its full stop: …沿路绿化。结合旧 | 城改造和市政工程建设. */
    private static final int LONGEST_SCRAP = 3;

    /** A sentence of so many clauses is running text, even the first of its paragraph. */
    private static final int CLAUSES = 4;

    private final List<String> texts;

    private TornWords(List<String> texts) {
        this.texts = texts;
    }

    /** Returns what tells torn words in a document. */
    static TornWords of(List<Part> parts) {
        List<String> texts = new ArrayList<>();
        int open = 0;
        int closed = 0;
        for (Part part : parts) {
            if (part.open() && part.passage().style() == Element.Style.PARAGRAPH) {
                texts.add(part.text());
                open += stopsShort(part.text()) ? 1 : 0;
                closed += LineEnd.finished(part.text()) ? 1 : 0;
            }
        }
        return new TornWords(open > 0 && open <= MOST && closed >= open * FINISHED ? texts : List.of());
    }

    /** Returns whether one paragraph goes on in the next. */
    boolean across(Passage before, Passage after) {
        boolean apart = before.style() == Element.Style.PARAGRAPH && after.style() == Element.Style.PARAGRAPH;
        String a = before.text();
        String b = after.text();
        if (texts.isEmpty() || !apart || !stopsShort(a) || b.length() < 2 || !Characters.han(b.charAt(0)) || LineBreak.opensItsOwn(b, a)) {
            return false;
        }
        String one = a.substring(a.length() - 1);
        String two = a.substring(a.length() - 2);
        return !endsSentences(two) && (a.length() - 1 - a.lastIndexOf('。') <= LONGEST_SCRAP
                || together(one, b.substring(0, 1), LEAST_PAIRS) || together(two, b.substring(0, 1), 1)
                || together(one, b.substring(0, 2), 1));
    }

    /** Running text, more than a heading, that stops at a character. */
    private static boolean stopsShort(String text) {
        return text.length() >= CutStyle.TOO_LONG_FOR_HEADING && (text.indexOf('。') >= 0 || runsOn(text))
                && Characters.han(text.charAt(text.length() - 1)) && Characters.han(text.charAt(text.length() - 2));
    }

    /** Returns whether a line without a number is a long sentence of many clauses, as no heading is. */
    public static boolean runsOn(String text) {
        return text.length() >= CutStyle.TOO_LONG_FOR_HEADING && LabelGrammar.read(text).isEmpty()
                && text.chars().filter(c -> c == '，').count() >= CLAUSES - 1;
    }

    /** Returns whether a sentence ends so elsewhere, as many do with 发展, and this one may have lost no more than its full stop. */
    private boolean endsSentences(String end) {
        return texts.stream().anyMatch(text -> text.contains(end + "。"));
    }

    /** Returns whether an end goes on with a start so many times, and mostly enough, where it is not the end of a paragraph. */
    private boolean together(String end, String start, int least) {
        int ends = 0;
        int goesOn = 0;
        for (String text : texts) {
            for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
                int next = at + end.length();
                ends += next < text.length() ? 1 : 0;
                goesOn += text.startsWith(start, next) ? 1 : 0;
            }
        }
        return goesOn >= least && goesOn * SHARE >= ends;
    }
}
