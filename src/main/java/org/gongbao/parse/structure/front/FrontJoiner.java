package org.gongbao.parse.structure.front;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.PassageBuilder;

/**
 * Joins front lines that stand on several lines: a bracketed history of adoption （1993年…通过　根据…修正）, and a date line
 * broken before or within its meeting (2022年1月19日 | 在某区第五届人民代表大会第二次会议上;
 * ——2026年1月26日在某省第十四届 | 人民代表大会第五次会议上).
 */
final class FrontJoiner {

    private static final int FIRST_LINES = 30;
    private static final int MOST_LINES = 12;
    private static final Pattern OPENING = Pattern.compile("^[（(]\\s*[12一二].{1,4}[0-9０-９〇○零一二三四五六七八九]\\s*年.*");

    private static final CharSet BRACKETS = CharSet.of("（(");

    /** A date line that has come as far as the place or the session. */
    private static final Pattern DATELINE_OPENS = Pattern.compile("[—–―─－-]{1,4}\\s*[12]\\d{3}\\s*年.{3,9}日(?!.*(?:会议|大会)上).{0,3}在.{2,40}");
    private static final CharSet DASHES = CharSet.of("—–―─－-");
    private static final Pattern DATELINE_ENDS = Pattern.compile("\\p{IsHan}{0,20}(?:会议|大会)上");

    /** Where a report was given, on a line of its own under the day. */
    private static final Pattern PLACE = Pattern.compile("在\\p{IsHan}{4,40}(?:会议|大会|會議|大會)上");

    private FrontJoiner() {}

    /** Returns the parts with such lines joined. */
    static List<Part> join(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int close = i < FIRST_LINES && part.open() && BRACKETS.opens(part.text())
                    && OPENING.matcher(Characters.flat(part.text())).matches()
                    ? close(parts, i) : i;
            if (close == i && i < FIRST_LINES && brokenDateline(parts, i)) {
                close = i + 1;
            }
            if (close == i) {
                out.add(part);
                continue;
            }
            PassageBuilder whole = new PassageBuilder(part.passage());
            for (int k = i + 1; k <= close; k++) {
                whole.append(parts.get(k).passage());
            }
            out.add(Part.of(whole.build()));
            i = close;
        }
        return out;
    }

    private static boolean brokenDateline(List<Part> parts, int index) {
        if (index + 1 >= parts.size() || !parts.get(index).open() || !parts.get(index + 1).open()) {
            return false;
        }
        String text = Characters.flat(parts.get(index).text());
        String next = Characters.flat(parts.get(index + 1).text());
        boolean day = FrontPatterns.role(text) == Role.DATE && PLACE.matcher(next).matches();
        return day || DASHES.opens(text) && DATELINE_OPENS.matcher(text).matches() && DATELINE_ENDS.matcher(next).matches();
    }

    /** Returns the index of the line that closes the bracket, or {@code from}. */
    private static int close(List<Part> parts, int from) {
        int depth = 0;
        for (int i = from; i < parts.size() && i < from + MOST_LINES && parts.get(i).open(); i++) {
            String text = parts.get(i).text();
            for (int k = 0; k < text.length(); k++) {
                char c = text.charAt(k);
                depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            }
            if (depth <= 0) {
                return i;
            }
        }
        return from;
    }
}
