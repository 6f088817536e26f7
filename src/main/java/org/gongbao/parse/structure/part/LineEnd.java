package org.gongbao.parse.structure.part;

import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.NoteMark;
import org.gongbao.parse.office.TailFinder;

/** How a line or a paragraph ends, by its own words: as a paragraph may end, or within a sentence. */
public final class LineEnd {

    /** The last item but one of a list, as Hong Kong documents write: …分別為何；及. */
    private static final Pattern LAST_BUT_ONE = Pattern.compile("[；;](?:以?及|或|和)$");
    private static final int LONGEST_REMARK = 200;

    private LineEnd() {}

    /** Returns whether a text ends as a paragraph may end; the mark of a note behind the end is passed over. */
    public static boolean finished(String text) {
        int i = NoteMark.end(text) - 1;
        while (i > 0 && (Characters.closer(text.charAt(i)) || Characters.blank(text.charAt(i)) || text.charAt(i) == '|')) {
            i--;
        }
        char c = text.charAt(i);
        return i < text.length() - 1 && (remark(text, i + 1) || TailFinder.closes(text)) || lastButOne(text)
                || Characters.sentenceEnd(c) || Characters.colon(c) || c == '.' && i > 0 && Characters.latin(text.charAt(i - 1));
    }

    /** Returns whether a text is the last item but one of a list: …；及. */
    static boolean lastButOne(String text) {
        return "及或和".indexOf(text.charAt(text.length() - 1)) >= 0 && LAST_BUT_ONE.matcher(text).find();
    }

    /** Returns whether a bracket from a sentence's end on closes a text: 新增30家。（区民政局、各街道）. */
    private static boolean remark(String text, int close) {
        int depth = 0;
        for (int i = close; i > 0 && close - i < LONGEST_REMARK; i--) {
            char c = text.charAt(i);
            depth += c == '）' || c == ')' ? 1 : c == '（' || c == '(' ? -1 : 0;
            if (depth <= 0) {
                return i < close && "。；！？".indexOf(text.charAt(i - 1)) >= 0;
            }
        }
        return false;
    }

    /** Returns whether a text stops at a place where no paragraph or heading stops. */
    public static boolean midSentence(String a) {
        char c = a.charAt(a.length() - 1);
        return c == '，' || c == ',' || c == '、' || c == '—' && a.length() > 20 || Characters.opener(c) || open(a);
    }

    /** Returns whether a quotation or bracket is still open at the end. */
    public static boolean open(String a) {
        int quotes = 0;
        int rounds = 0;
        for (int i = 0; i < a.length(); i++) {
            char c = a.charAt(i);
            quotes += c == '“' ? 1 : c == '”' ? -1 : 0;
            rounds += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
        }
        return quotes == 1 || rounds == 1 && !a.startsWith("（") && !a.startsWith("(");
    }
}
