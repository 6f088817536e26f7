package org.gongbao.parse.structure.front;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.PassageBuilder;

/**
 * Joins a title that a page sets centred on several lines: 国务院办公厅 / 关于…考察 / 工作时所提问题…的函; or 关于某县2023年国民经济和社会发展 /
 * 计划执行情况与2024年… / 计划（草案）的报告.
 *
 * <p>The lines are centred or bold, follow each other, carry no number, date or bracket of their own, and only the last is
 * worded as the title of a document. The name of a body is the beginning of a title only before 关于, 印发 and the like; else
 * it is the issuer. Lines without markup are joined only at the head of a document, and when the first or the second of
 * three or more says what the title is about.
 */
public final class BrokenTitles {

    private static final int MOST_LINES = 5;
    private static final int LONGEST_TITLE = 90;
    /** Lines before which a title begins. */
    private static final int HEAD = 12;
    private static final int SHORTEST_HALF = 10;
    private static final Pattern HALF = Pattern.compile("[关關][于於]|\\p{IsHan}{2,12}[省市县區区州盟旗縣](?=[12][0-9]{3}年)");
    private static final Pattern CLOSES = Pattern.compile("(?:的|情况|情況)(?:报告|報告|说明|說明|决议|決議|决定|決定|议案|議案|通知|意见|意見|函|批复|请示)$");

    private BrokenTitles() {}

    /** Returns the parts with such lines joined. */
    public static List<Part> join(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            int last = last(parts, i);
            if (last == i) {
                out.add(parts.get(i));
                continue;
            }
            PassageBuilder whole = new PassageBuilder(parts.get(i).passage());
            for (int k = i + 1; k <= last; k++) {
                whole.append(parts.get(k).passage());
            }
            out.add(Part.of(whole.build()));
            i = last;
        }
        return out;
    }

    /** Returns the index of the line that ends the title which begins at a line, or that line's own. */
    private static int last(List<Part> parts, int from) {
        if (goesOn(parts, from) || named(parts, from)) {
            return from + 1;
        }
        boolean plain = parts.get(from).open() && parts.get(from).passage().style() == Element.Style.PLAIN;
        if (plain && !heads(parts, from)) {
            return from;
        }
        if (!line(parts.get(from)) || TitlePatterns.title(parts.get(from).text()) && !(plain && halfway(parts.get(from).text()))) {
            return from;
        }
        int length = parts.get(from).text().length();
        for (int i = from + 1; i < parts.size() && i < from + MOST_LINES; i++) {
            Part before = parts.get(i - 1);
            if (!line(parts.get(i)) || FrontPatterns.body(before.text()) && !continues(parts.get(i).text())
                    || before.passage().style() != parts.get(i).passage().style()) {
                return from;
            }
            length += parts.get(i).text().length();
            boolean half = plain && halfway(parts.get(from).text());
            if (half ? closes(parts.get(i).text()) : TitlePatterns.title(parts.get(i).text())) {
                return length <= LONGEST_TITLE && (!plain || i > from + 1) ? i : from;
            }
        }
        return from;
    }

    /** Whether a title at the head names two documents on as many lines: …第十四个五年规划 / 和二〇三五年远景目标纲要. */
    private static boolean goesOn(List<Part> parts, int from) {
        if (from > HEAD || from + 1 >= parts.size() || !parts.get(from).open() || !parts.get(from + 1).open()
                || parts.get(from).passage().style() != parts.get(from + 1).passage().style()) {
            return false;
        }
        String text = parts.get(from).text();
        String next = parts.get(from + 1).text();
        return "和及与與暨".indexOf(next.charAt(0)) >= 0 && TitlePatterns.title(text) && TitlePatterns.title(next)
                && text.length() + next.length() <= LONGEST_TITLE && LabelGrammar.read(text).isEmpty();
    }

    /** Whether a line end stands within the 《》 of a title at the head: 关于印发《2023年工作任务分解 / 一览表》的通知. */
    private static boolean named(List<Part> parts, int from) {
        if (from > HEAD || from + 1 >= parts.size() || !parts.get(from).open() || !parts.get(from + 1).open()
                || parts.get(from).passage().style() != parts.get(from + 1).passage().style()) {
            return false;
        }
        String text = parts.get(from).text();
        String next = parts.get(from + 1).text();
        return text.length() >= SHORTEST_HALF && text.lastIndexOf('《') > text.lastIndexOf('》') && next.indexOf('》') > 0 && closes(next)
                && text.length() + next.length() <= LONGEST_TITLE && TitlePatterns.about(text) >= 0 && TitlePatterns.title(text + next);
    }

    /** Whether a plain line at the head begins with what a title is about, itself or in the next line. */
    private static boolean heads(List<Part> parts, int from) {
        if (from > HEAD || from + 2 >= parts.size() || !parts.get(from + 1).open()) {
            return false;
        }
        String text = parts.get(from).text();
        int about = TitlePatterns.about(text);
        return halfway(text) || about > 0 && FrontPatterns.body(text.substring(0, about))
                || FrontPatterns.body(text) && continues(parts.get(from + 1).text());
    }

    /** Whether a line begins with what a title is about, as 关于… does or the name of a place before a year, and not yet says what it is. */
    private static boolean halfway(String text) {
        return text.length() >= SHORTEST_HALF && HALF.matcher(text).lookingAt() && !closes(text);
    }

    /** Whether a line ends as a title does that begins with what it is about. */
    private static boolean closes(String text) {
        return CLOSES.matcher(text).find();
    }

    private static boolean continues(String text) {
        return TitlePatterns.about(text) == 0 || text.startsWith("印发") || text.startsWith("印發")
                || text.startsWith("转发") || text.startsWith("轉發") || text.startsWith("批转") || text.startsWith("公布");
    }

    private static boolean line(Part part) {
        if (!part.open() || part.passage().style() != Element.Style.BOLD && part.passage().style() != Element.Style.PLAIN) {
            return false;
        }
        String text = part.text();
        char last = text.charAt(text.length() - 1);
        return text.length() >= 3 && !LateTitle.act(text) && (Characters.han(last) || "”」》".indexOf(last) >= 0)
                && "（(—–―─-".indexOf(text.charAt(0)) < 0
                && FrontPatterns.role(text) == null && LabelGrammar.read(text).isEmpty() && text.indexOf('。') < 0;
    }
}
