package org.gongbao.parse.structure;

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
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}[ \\u3000]+\\p{IsHan}");

    /** What a page or minutes tell beside the title, each on a line: 狀態:有效, 時 間:上午9時10分. */
    private static final Pattern FIELD = Pattern.compile("[\\p{IsHan}\\s]{2,6}[:：]|[發发主]文[機机][關关]$|[開开][會会](?:日期|[時时][間间]|地[點点])$");
    private static final Pattern NUMBERED = Pattern.compile("第\\s*[0-9０-９]|[12]\\d{3}年?《");
    /** An ordinance named by its chapter in the laws of Hong Kong: 第 1 章 - 釋義及通則條例. */
    private static final Pattern CHAPTER_OF_LAWS = Pattern.compile("第\\s*\\d{1,4}[A-Z]{0,2}\\s*章\\s*[-–—─－]\\s*[^，。]{2,60}");

    /** What a site calls the pages of its press office, over the title of each. */
    private static final Pattern SECTION = Pattern.compile("新[聞闻](?:公[報报]|稿|[發发]布)");
    /** The part of a gazette in which the record of a sitting is printed, over its title. */
    private static final Pattern GAZETTE_SECTION = Pattern.compile("院[會会][紀纪記记][錄录]|委[員员][會会][紀纪記记][錄录]");
    /** A second line of a title. */
    static final Pattern DASHED = Pattern.compile("(?:——|──|――)[^，。；：]{2,24}");

    private static final Pattern ACT = Pattern.compile("(?:条例|办法|规定|细则|规则|决定)(?:（[^（）]{1,20}）)?$");
    private static final Pattern NUMBER_ALONE = Pattern.compile("[（(]?第?[〇一二三四五六七八九十百\\d]{1,6}号[)）]?");
    /** The column of a site in which a page stands: 镇坪要闻. */
    private static final Pattern COLUMN = Pattern.compile("\\p{IsHan}{0,6}(?:要[闻聞]|新[闻聞]|[动動][态態]|快[讯訊]|[简簡][讯訊]|公告公示|通知公告)");

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
                || FrontSplitter.contentsTitle(text) || FIRST_NUMBER.matcher(text).matches() || text.indexOf('。') >= 0 || ContinuationMarkers.opens(text)
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
            boolean worded = titled >= 0 && FrontPatterns.title(out.get(titled).text());
            int title = title(out, head, run[0] - joined, run[1] - joined, worded);
            joined += lines - head.size();
            if (title >= 0 && titled >= 0 && firstOfMany(out, title)) {
                out.set(title, Part.of(out.get(title).passage()));
                break;
            }
            if (title >= 0) {
                if (titled >= 0 && published(out, out.get(titled).text(), title)) {
                    notice(out, title);
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

    /** Returns whether under the title of an act stands, with its number, the notice by which that was published: 深圳市…公告 | 第三十七号. */
    private static boolean published(List<Part> out, String act, int title) {
        String notice = out.get(title).text();
        return notice.endsWith("公告") && ACT.matcher(act).find() && title + 1 < out.size() && out.get(title + 1) != null && out.get(title + 1).passage() != null
                && NUMBER_ALONE.matcher(out.get(title + 1).text()).matches();
    }

    private static void notice(List<Part> out, int title) {
        out.set(title, Part.of(out.get(title).passage()).front(Role.SUBTITLE));
        out.set(title + 1, Part.of(out.get(title + 1).passage()).front(Role.DOCUMENT_NUMBER));
    }

    private static boolean adjacent(List<Part> out, int a, int b) {
        for (int i = a + 1; i < b; i++) {
            if (out.get(i).dropped()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Marks the title in a run of unclaimed lines, and a subtitle after it; returns its index or -1. After a line worded as
     * a title, one that is only set like one is the first heading of the text.
     */
    private static int title(List<Part> out, List<Integer> head, int from, int to, boolean worded) {
        int end = titleEnd(out, head, from, to);
        if (end < 0 || worded && !FrontPatterns.title(out.get(head.get(end)).text())) {
            return -1;
        }
        int start = end;
        if (end > from && !again(out, head, end, to) && joinsTitle(out.get(head.get(end - 1)), out.get(head.get(end)))) {
            start = end - 1;
        }
        Part whole = out.get(head.get(start));
        if (start < end) {
            whole = Part.of(whole.passage().join(out.get(head.get(end)).passage()));
            out.set(head.get(end), null);
        }
        int index = head.get(start);
        int place = end;
        out.set(index, whole.front(Role.TITLE));
        for (int k = end + 1; k < to; k++) {
            Part next = out.get(head.get(k));
            boolean again = FrontPatterns.title(next.text());
            if (again && published(out, whole.text(), head.get(k))) {
                notice(out, head.get(k));
                continue;
            }
            if (again && SameTitle.closes(whole.text(), next.text())) {
                out.set(head.get(k), next.drop(Rule.REPEATED));
                continue;
            }
            if (again && SameTitle.similar(next.text(), whole.text())) {
                out.set(index, whole.drop(Rule.REPEATED));
                index = head.get(k);
                place = k;
                out.set(index, next.front(Role.TITLE));
                whole = next;
            } else if ((k == place + 1 || again && next.passage().style() != Element.Style.HEADING || told(out, head, k)) && !LineBreak.midSentence(next.text()) && !firstOfMany(out, head.get(k)) && !FrontPatterns.body(next.text()) && !Topics.first(out, head.get(k))
                    && !FrontPatterns.frame(next.text()) && !FIELD.matcher(next.text()).lookingAt() && !MinutesFields.spaced(next.text()) && !LineBreak.namedField(next.text()) && next.text().chars().anyMatch(c -> Characters.han((char) c)) && !OrderOfBusiness.agenda(next.text())
                    && !OrderOfBusiness.item(next.text())) {
                out.set(head.get(k), next.front(Role.SUBTITLE));
            }
        }
        out.removeIf(part -> part == null);
        if (start < end) {
            int gone = head.get(end);
            head.remove(end);
            head.replaceAll(i -> i > gone ? i - 1 : i);
        }
        return index;
    }

    /** Returns whether the line after a title is that title, printed again without the blanks in it. */
    private static boolean again(List<Part> out, List<Integer> head, int end, int to) {
        return end + 1 < to && FrontPatterns.solid(out.get(head.get(end)).text()).equals(FrontPatterns.solid(out.get(head.get(end + 1)).text()));
    }

    /** Returns whether a dash directly under the subtitle says what the document is about: （第三号）, then ——地区人口情况. */
    private static boolean told(List<Part> out, List<Integer> head, int k) {
        Part before = out.get(head.get(k - 1));
        return before != null && before.frontRole() == Role.SUBTITLE && DASHED.matcher(out.get(head.get(k)).text()).matches();
    }

    /** Returns where in a run the title ends: the line worded as one, else one that markup sets apart; or -1. */
    private static int titleEnd(List<Part> out, List<Integer> head, int from, int to) {
        int styled = -1;
        for (int k = from; k < to; k++) {
            Part part = out.get(head.get(k));
            Element.Style style = part.passage().style();
            if (SECTION.matcher(part.text()).matches() && k + 1 < to) {
                out.set(head.get(k), part.drop(Rule.CHROME));
                continue;
            }
            if (GAZETTE_SECTION.matcher(part.text()).matches() && k + 1 < to && FrontPatterns.title(out.get(head.get(k + 1)).text())) {
                continue;
            }
            if (FrontPatterns.title(part.text()) && style != Element.Style.QUOTE && (styled < 0 || k <= styled + 1)) {
                return k;
            }
            if (k == 0 && to == 1 && styled < 0 && namesWork(part.text())) {
                return k;
            }
            boolean apart = (style == Element.Style.HEADING || style == Element.Style.BOLD) && !FrontPatterns.frame(part.text());
            styled = styled < 0 && apart && part.passage().styleLevel() <= 2 ? k : styled;
        }
        return styled;
    }

    /** Returns whether a line is the title of a document between the marks for that, and nothing else: 《关于…的意见》. */
    private static boolean namesWork(String text) {
        return text.charAt(0) == '《' && text.indexOf('》') == text.length() - 1 && text.length() > 2
                && FrontPatterns.title(text.substring(1, text.length() - 1));
    }

    /** A name alone beside a date or a date line is the speaker's. */
    private static void names(List<Part> out, List<Integer> head) {
        for (int k = 1; k < head.size(); k++) {
            Part part = out.get(head.get(k));
            Part before = out.get(head.get(k - 1));
            if (part.open() && !BOXES.contains(part.text()) && NAME.matcher(part.text()).matches() && !FrontPatterns.frame(part.text()) && before.role() == Part.Role.FRONT
                    && before.frontRole() != Role.TITLE && !firstOfMany(out, head.get(k))) {
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

    private static boolean joinsTitle(Part before, Part last) {
        char end = before.text().charAt(before.text().length() - 1);
        boolean numbered = NUMBERED.matcher(last.text()).lookingAt();
        boolean column = COLUMN.matcher(before.text()).matches();
        return !numbered && !column && before.open() && "*:：".indexOf(before.text().charAt(0)) < 0 && !before.text().startsWith(last.text()) && !FrontPatterns.title(before.text()) && !FrontPatterns.body(before.text())
                && before.text().length() >= 4 && before.text().length() + last.text().length() <= 80
                && (Characters.han(end) || Characters.closer(end));
    }

    /** Returns whether a line is set as a heading of the text is, with others of its level after it: ## 基本案情. */
    private static boolean firstOfMany(List<Part> out, int index) {
        Part part = out.get(index);
        return part.passage().style() == Element.Style.HEADING && !FrontPatterns.title(part.text())
                && out.subList(index + 1, out.size()).stream().anyMatch(p -> p != null && p.open()
                        && p.passage().style() == Element.Style.HEADING && p.passage().styleLevel() == part.passage().styleLevel());
    }

    private static void issuers(List<Part> out, List<Integer> head, int titled) {
        for (int i : head) {
            if (i < out.size() && out.get(i).open() && FrontPatterns.body(out.get(i).text()) && i != titled) {
                out.set(i, out.get(i).front(Role.ISSUER));
            }
        }
    }
}
