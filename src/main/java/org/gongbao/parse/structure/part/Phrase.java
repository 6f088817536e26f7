package org.gongbao.parse.structure.part;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Brackets;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;

/** A line that is a phrase by its own words and nothing closes, as a heading without a number is. */
public final class Phrase {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 90;
    /** A name of two to four characters, a blank, and an office: 王 勇　国务委员. */
    private static final Pattern MEMBER = Pattern.compile("\\p{IsHan}(?:\\p{IsHan}{1,3}"
            + "|[ \\u3000]+\\p{IsHan})[ \\u3000]+\\p{IsHan}[\\p{IsHan}、（）0-9]{1,60}");
    /** The day on which an act was issued, behind its name: 總統令　中華民國106年11月22日. */
    private static final Pattern ISSUED = Pattern.compile("[ \\u3000](?:中[華华])?民[國国]\\s?\\d{2,3}年\\d{1,2}月\\d{1,2}日$");
    /** What divides the sections of a law of Taiwan: 第 一 款 地方立法機關. */
    private static final Pattern SUBSECTION = Pattern.compile("^第\\s*[一二三四五六七八九十]{1,3}\\s*款[\\s\\u3000]+");
    /** How many were present, under their names: 委員出席12人. */
    private static final Pattern COUNTED = Pattern.compile("\\p{IsHan}{0,4}(?:出席|列席|[請请]假|缺席)\\s*\\d{1,3}\\s?人");
    /** What is done on a day, in the programme of a sitting: 5月7日審議東引鄉95年度總決算. */
    private static final Pattern PROGRAMME = Pattern.compile("\\d{1,2}月\\d{1,2}日\\p{IsHan}{5}");
    private static final CharSet OFFICE_ENDS = CharSet.of("理长長记記任席员員师師官裁事授士");

    private Phrase() {}

    /** Returns whether a line could be a heading by its own words: a phrase that nothing closes. */
    public static boolean is(String text) {
        char last = text.charAt(text.length() - 1);
        if (text.length() < SHORTEST || text.length() > LONGEST || "[［〔".indexOf(text.charAt(0)) >= 0
                || "。；;，,、！!？?…—".indexOf(last) >= 0 || Characters.colon(last)) {
            return false;
        }
        if (Brackets.isClosing(last) && Brackets.partners(text)[text.length() - 1] == 0) {
            return false; // a remark: （以上表格详见附件）
        }
        if (last == '日' && ISSUED.matcher(text).find() || attendance(text)) {
            return false;
        }
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            han += Characters.han(text.charAt(i)) ? 1 : 0;
            if (text.charAt(i) == '。' || text.charAt(i) == '：' || text.charAt(i) == ':' || text.charAt(i) == '\t'
                    || text.charAt(i) == '|') {
                return false;
            }
        }
        return han * 2 >= text.length() && !member(text) && !PROGRAMME.matcher(text).lookingAt()
                && FrontPatterns.role(text) == null && !FrontPatterns.dated(text) && !LineEnd.lastButOne(text);
    }

    /** Returns a line as an unnumbered heading. */
    public static Part heading(Part part) {
        int end = part.text().length() - ("。：:".indexOf(part.text().charAt(part.text().length() - 1)) >= 0 ? 1 : 0);
        Matcher subsection = SUBSECTION.matcher(part.text());
        Label label = subsection.find() ? new Label(Scheme.LEAD_LINE, subsection.group().strip(), 0, subsection.end())
                : Label.unnumbered(Scheme.LEAD_LINE);
        return part.with(Part.Role.HEADING, label, end);
    }

    /** Returns whether a line says how many were present at a sitting. */
    public static boolean attendance(String text) {
        return text.endsWith("人") && COUNTED.matcher(text).matches();
    }

    /** Returns whether a line names a member of a body and his office: 王勇 国务委员. */
    private static boolean member(String text) {
        return OFFICE_ENDS.closes(text) && MEMBER.matcher(text).matches();
    }
}
