package org.gongbao.parse.structure.front;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Phrase;

/**
 * Finds a title that the head of a document does not print with the words of one: what markup sets as a heading behind a
 * covering note, an act under its number (第8/2012號法律), the one line over a call upon the audience (…預算安排–結語, then 主席，各位議員：) or the last
 * of several that is worded as one, or the first line where
 * a date, an issuer with its date or a table of contents follows it: 中国的粮食安全, then （2019年10月）.
 */
public final class LateTitle {

    private static final int FIRST_LINES = 60;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;

    /** An act of Macau, by its number. */
    private static final Pattern ACT = Pattern.compile("第\\s*\\d{1,3}/\\d{2,4}(?:/M)?\\s*[号號]\\p{IsHan}{2,8}");

    private LateTitle() {}

    /** Returns the parts with that title marked. */
    public static List<Part> recognise(List<Part> parts) {
        for (Part part : parts) {
            if (part.role() == Part.Role.FRONT && part.frontRole() == Role.TITLE) {
                return parts;
            }
        }
        List<Part> numbered = act(parts);
        if (numbered != parts) {
            return numbered;
        }
        for (int i = 0; i < Math.min(FIRST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            if (part.open() && part.passage().style() == Element.Style.HEADING
                    && LabelGrammar.read(part.text()).isEmpty()) {
                if (!TitlePatterns.title(part.text())) {
                    return parts;
                }
                List<Part> out = new ArrayList<>(parts);
                out.set(i, part.front(Role.TITLE));
                return out;
            }
        }
        List<Part> opened = opening(parts);
        return opened == parts ? overCall(parts) : opened;
    }

    /** Returns whether a line is the number of an act and nothing else. */
    static boolean act(String line) {
        return ACT.matcher(line).matches();
    }

    /** Marks an act that a gazette prints under its number, and what it is about on the line below. */
    private static List<Part> act(List<Part> parts) {
        for (int i = 0; i + 1 < Math.min(FIRST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            if (part.open() && act(part.text())) {
                List<Part> out = new ArrayList<>(parts);
                out.set(i, part.front(Role.TITLE));
                Part next = parts.get(i + 1);
                if (next.open() && next.passage().style() == part.passage().style() && Phrase.is(next.text())
                        && !TitleBlock.endsBlock(next)) {
                    out.set(i + 1, next.front(Role.SUBTITLE));
                }
                return out;
            }
        }
        return parts;
    }

    /** Marks the first line where what follows it follows titles. */
    private static List<Part> opening(List<Part> parts) {
        int first = next(parts, -1);
        int second = next(parts, first);
        int third = next(parts, second);
        if (second < 0 || !parts.get(first).open() || !parts.get(second).open() && parts.get(second).role() != Part.Role.FRONT
                || !noun(parts.get(first))) {
            return parts;
        }
        boolean issuer = FrontPatterns.body(parts.get(second).text()) && third > 0 && follows(parts.get(third));
        if (!issuer && !follows(parts.get(second)) && !FrontPatterns.contentsTitle(parts.get(second).text())) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts);
        out.set(first, parts.get(first).front(Role.TITLE));
        for (int i : issuer ? new int[] {second, third} : new int[] {second}) {
            String text = parts.get(i).text();
            if (parts.get(i).open() && !FrontPatterns.contentsTitle(text)) {
                out.set(i, parts.get(i).front(FrontPatterns.body(text) || !FrontPatterns.month(text) ? Role.ISSUER : Role.DATE));
            }
        }
        return out;
    }

    /** Returns whether a line can be a title: a phrase that has no number, no date and no office of its own. */
    private static boolean noun(Part part) {
        String text = part.text();
        return text.length() >= SHORTEST && text.length() <= LONGEST && Phrase.is(text) && !TitleBlock.endsBlock(part)
                && !FrontPatterns.body(text) && !FrontPatterns.frame(text) && LabelGrammar.read(text).isEmpty();
    }

    private static boolean follows(Part part) {
        return part.role() == Part.Role.FRONT && (part.frontRole() == Role.DATE || part.frontRole() == Role.DATELINE)
                || part.open() && FrontPatterns.issued(part.text());
    }

    private static int next(List<Part> parts, int index) {
        for (int i = index + 1; i < parts.size() && (i == 0 || index >= 0); i++) {
            if (!parts.get(i).dropped() && parts.get(i).passage() != null) {
                return i;
            }
        }
        return -1;
    }

    private static List<Part> overCall(List<Part> parts) {
        int line = -1;
        int lines = 0;
        for (int i = 0; i < Math.min(FIRST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            if (part.role() == Part.Role.FRONT && part.frontRole() == Role.ADDRESSEE) {
                boolean title = line >= 0 && (lines == 1 || TitlePatterns.title(parts.get(line).text()))
                        && FrontPatterns.call(part.text()) && !FrontPatterns.frame(parts.get(line).text())
                        && parts.get(line).text().length() >= SHORTEST && !TitleBlock.endsBlock(parts.get(line));
                if (!title) {
                    return parts;
                }
                List<Part> out = new ArrayList<>(parts);
                out.set(line, parts.get(line).front(Role.TITLE));
                return out;
            }
            line = part.open() ? i : line;
            lines += part.open() ? 1 : 0;
        }
        return parts;
    }
}
