package org.gongbao.parse.structure.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.line.BulletArticles;
import org.gongbao.parse.structure.line.ContinuationMarkers;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.sitting.MinutesFields;

/**
 * Recognises the lines before the running text: title over one or two lines, subtitle, date line, speaker, issuer,
 * document number, addressee.
 *
 * <p>The block ends at the first line that carries a number, ends a sentence, or is too long for a title; a remark quoted
 * above it is passed over. Of titles that a page prints twice, the one next to the text stays.
 */
public final class TitleBlock {

    static final int MOST_LINES = 30;
    static final int LONGEST_LINE = 90;
    /** The first title of a text that numbers 1, 1.1, 1.1.1 without points at the end. */
    private static final Pattern FIRST_NUMBER = Pattern.compile("[1１](?:[\\s\\u3000]+\\p{IsHan}{2,12}|总则|總則)");
    /** How the titles of letters end: 关于科技节水建议的复函, 对第2996号建议的答复. */
    private static final Pattern LETTER = Pattern.compile("(?:答[复覆]|回[复覆]|[复覆]?函)$");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}[ \\u3000]+\\p{IsHan}");
    /** A name of three characters set wide is one only before the call: 栗 俊 昌, but not 说 明 书. */
    private static final Pattern WIDE_NAME = Pattern.compile("\\p{IsHan}(?:[ \\u3000]+\\p{IsHan}){2}");

    /** An ordinance named by its chapter in the laws of Hong Kong: 第 1 章 - 釋義及通則條例. */
    private static final Pattern CHAPTER_OF_LAWS = Pattern.compile("第\\s*\\d{1,4}[A-Z]{0,2}\\s*章\\s*[-–—─－]\\s*[^，。]{2,60}");

    /** What a box is called that stands under a title; no one is called so. */
    private static final Set<String> BOXES = Set.of("档案", "资料", "说明", "按语", "提示", "注意", "背景");

    private TitleBlock() {}

    /** Returns the parts with the lines of the title block marked. */
    public static List<Part> recognise(List<Part> parts) {
        List<Part> out = FrontSplitter.split(FrontJoiner.join(parts));
        List<Integer> head = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < out.size() && head.size() < MOST_LINES; i++) {
            Part part = out.get(i);
            if (part.dropped() || part.role() == Part.Role.FRONT || part.open() && FrontPatterns.field(part.text())) {
                continue;
            }
            if (part.open() && head.isEmpty() && part.passage().style() == Element.Style.QUOTE) {
                continue;
            }
            Role role = part.open() ? FrontPatterns.role(part.text()) : null;
            if (role == null && part.open() && FrontPatterns.person(part.text()) && letter(out, head)) {
                role = Role.ADDRESSEE;
            }
            if (role == Role.SPEAKER && i > 0 && MinutesFields.spaced(out.get(i - 1).text())) {
                role = null; // one of those present, told as the place and the chair are
            }
            if (!part.open() || BulletArticles.first(part) || role == null && (endsBlock(part) || WrappedOpening.at(out, i))) {
                break;
            }
            head.add(i);
            roles.add(role);
            if (role == Role.ADDRESSEE) {
                break;
            }
        }
        for (int k = 0; k < head.size(); k++) {
            if (roles.get(k) != null) {
                out.set(head.get(k), out.get(head.get(k)).front(roles.get(k)));
            }
        }
        call(out);
        titles(out, head);
        RepeatedTitle.keepLast(out);
        return out;
    }

    /** Returns whether one of the lines of the block is worded as the title of a letter. */
    private static boolean letter(List<Part> out, List<Integer> head) {
        return head.stream().anyMatch(i -> LETTER.matcher(out.get(i).text()).find());
    }

    /** Marks the call upon the audience even where a caption stands before it. */
    private static void call(List<Part> out) {
        for (int i = 0; i < Math.min(MOST_LINES, out.size()); i++) {
            Part part = out.get(i);
            if (part.open() && FrontPatterns.call(part.text())) {
                out.set(i, part.front(Role.ADDRESSEE));
                return;
            }
            if (part.open() && LabelGrammar.read(part.text()).filter(l -> l.scheme() != Scheme.DASH).isPresent()) {
                return;
            }
        }
    }

    /** Returns whether a line to which its own words give no role ends the block. */
    static boolean endsBlock(Part part) {
        String text = part.text();
        boolean marked = part.passage().style() == Element.Style.HEADING && !LabelGrammar.read(text).isPresent();
        if (marked) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return text.length() > LONGEST_LINE || last == '，' || Characters.sentenceEnd(last) || Characters.colon(last)
                || FrontPatterns.contentsTitle(text) || FIRST_NUMBER.matcher(text).matches() || text.indexOf('。') >= 0
                || ContinuationMarkers.opens(text)
                || LabelGrammar.read(text).filter(l -> l.scheme() != Scheme.DASH && l.scheme() != Scheme.ANNEX).isPresent()
                && !CHAPTER_OF_LAWS.matcher(text).matches();
    }

    private static void titles(List<Part> out, List<Integer> head) {
        int from = -1;
        List<int[]> runs = new ArrayList<>();
        for (int k = 0; k <= head.size(); k++) {
            boolean open = k < head.size() && out.get(head.get(k)).open();
            if (open && from < 0) {
                from = k;
            }
            boolean gap = open && from >= 0 && k > from && !adjacent(out, head.get(k - 1), head.get(k));
            if ((!open || gap) && from >= 0) {
                runs.add(new int[] {from, k});
                from = open ? k : -1;
            }
        }
        int titled = -1;
        int joined = 0;
        for (int[] run : runs) {
            int lines = head.size();
            boolean worded = titled >= 0 && TitlePatterns.title(out.get(titled).text());
            int title = TitleRun.mark(out, head, run[0] - joined, run[1] - joined, worded);
            joined += lines - head.size();
            if (title >= 0 && titled >= 0 && TitleRun.firstOfMany(out, title)) {
                out.set(title, Part.of(out.get(title).passage()));
                break;
            }
            if (title >= 0) {
                if (titled >= 0 && TitleRun.published(out, out.get(titled).text(), title)) {
                    TitleRun.notice(out, title);
                    continue;
                }
                if (titled >= 0 && SameTitle.setAgain(out.get(titled).text(), out.get(title).text())) {
                    out.set(title, out.get(title).drop(Rule.REPEATED));
                    continue;
                }
                if (titled >= 0) {
                    out.set(titled, out.get(titled).drop(Rule.REPEATED));
                }
                titled = title;
            }
        }
        issuers(out, head, titled);
        head.removeIf(i -> i >= out.size());
        names(out, head);
        printedTwice(out, head);
    }

    private static boolean adjacent(List<Part> out, int a, int b) {
        for (int i = a + 1; i < b; i++) {
            if (out.get(i).dropped()) {
                return false;
            }
        }
        return true;
    }

    /** A name alone beside a date or a date line is the speaker's. */
    private static void names(List<Part> out, List<Integer> head) {
        for (int k = 1; k < head.size(); k++) {
            Part part = out.get(head.get(k));
            Part before = out.get(head.get(k - 1));
            boolean called = k + 1 < head.size() && out.get(head.get(k + 1)).frontRole() == Role.ADDRESSEE;
            boolean name = NAME.matcher(part.text()).matches() || called && WIDE_NAME.matcher(part.text()).matches();
            if (part.open() && !BOXES.contains(part.text()) && name && !FrontPatterns.frame(part.text()) && before.role() == Part.Role.FRONT
                    && before.frontRole() != Role.TITLE && !TitleRun.firstOfMany(out, head.get(k))) {
                out.set(head.get(k), part.front(Role.SPEAKER));
            }
        }
    }

    /** Of lines that a page prints again with its title, the ones next to the text stay. */
    private static void printedTwice(List<Part> out, List<Integer> head) {
        for (int k = 0; k < head.size(); k++) {
            Part part = out.get(head.get(k));
            for (int later : head.subList(k + 1, head.size())) {
                if (part.role() == Part.Role.FRONT && out.get(later).frontRole() == part.frontRole()
                        && out.get(later).text().equals(part.text())) {
                    out.set(head.get(k), part.drop(Rule.REPEATED));
                }
            }
        }
    }

    private static void issuers(List<Part> out, List<Integer> head, int titled) {
        for (int i : head) {
            if (i < out.size() && out.get(i).open() && FrontPatterns.body(out.get(i).text()) && i != titled) {
                out.set(i, out.get(i).front(Role.ISSUER));
            }
        }
    }
}
