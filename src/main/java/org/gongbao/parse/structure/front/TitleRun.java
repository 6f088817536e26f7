package org.gongbao.parse.structure.front;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.sitting.Agenda;
import org.gongbao.parse.structure.sitting.MinutesFields;
import org.gongbao.parse.structure.sitting.Topics;

/** Finds the title in a run of lines of the title block that nothing has claimed, joins its lines, and marks what stands under it. */
final class TitleRun {

    /** What a page or minutes tell beside the title, each on a line: 狀態:有效, 時 間:上午9時10分. */
    private static final Pattern FIELD = Pattern.compile("[\\p{IsHan}\\s]{2,6}[:：]|[發发主]文[機机][關关]$|[開开][會会](?:日期|[時时][間间]|地[點点])$");
    private static final Pattern NUMBERED = Pattern.compile("第\\s*[0-9０-９]|[12]\\d{3}年?《");
    /** What a site calls the pages of its press office, over the title of each. */
    private static final Pattern SECTION = Pattern.compile("新[聞闻](?:公[報报]|稿|[發发]布)");
    /** The part of a gazette in which the record of a sitting is printed, over its title. */
    private static final Pattern GAZETTE_SECTION = Pattern.compile(
            "(?:\\p{IsHan}{2,8}公[報报][\\s\\u3000]*第\\s?\\d{1,4}\\s?卷[\\s\\u3000]*第\\s?\\d{1,4}\\s?期[\\s\\u3000]*)?"
                    + "(?:院[會会]|委[員员][會会])[紀纪記记][錄录]");
    /** A second line of a title. */
    static final Pattern DASHED = Pattern.compile("(?:——|──|――)[^，。；：]{2,24}");

    private static final Pattern ACT = Pattern.compile("(?:条例|办法|规定|细则|规则|决定)(?:（[^（）]{1,20}）)?$");
    private static final Pattern NUMBER_ALONE = Pattern.compile("[（(]?第?[〇一二三四五六七八九十百\\d]{1,6}号[)）]?");
    /** The column of a site in which a page stands: 镇坪要闻. */
    private static final Pattern COLUMN = Pattern.compile("\\p{IsHan}{0,6}(?:要[闻聞]|新[闻聞]|[动動][态態]|快[讯訊]|[简簡][讯訊]|公告公示|通知公告)");

    private TitleRun() {}

    /** Returns whether under the title of an act stands, with its number, the notice by which that was published: 深圳市…公告 | 第三十七号. */
    static boolean published(List<Part> out, String act, int title) {
        String notice = out.get(title).text();
        return notice.endsWith("公告") && ACT.matcher(act).find() && title + 1 < out.size() && out.get(title + 1) != null
                && out.get(title + 1).passage() != null
                && NUMBER_ALONE.matcher(out.get(title + 1).text()).matches();
    }

    static void notice(List<Part> out, int title) {
        out.set(title, Part.of(out.get(title).passage()).front(Role.SUBTITLE));
        out.set(title + 1, Part.of(out.get(title + 1).passage()).front(Role.DOCUMENT_NUMBER));
    }

    /**
     * Marks the title in a run of unclaimed lines, and a subtitle after it; returns its index or -1. After a line worded as
     * a title, one that is only set like one is the first heading of the text.
     */
    static int mark(List<Part> out, List<Integer> head, int from, int to, boolean worded) {
        int end = titleEnd(out, head, from, to);
        if (end < 0 || worded && !TitlePatterns.title(out.get(head.get(end)).text())) {
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
            boolean again = TitlePatterns.title(next.text());
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
            } else if ((k == place + 1 || again && next.passage().style() != Element.Style.HEADING || told(out, head, k))
                    && subtitle(out, head.get(k))) {
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

    /** Returns whether a line beside a title can be one under it, and is no fact of a page, no beginning of the text and no body. */
    private static boolean subtitle(List<Part> out, int index) {
        String text = out.get(index).text();
        boolean fact = FIELD.matcher(text).lookingAt() || MinutesFields.spaced(text) || FrontPatterns.namedField(text);
        boolean begins = firstOfMany(out, index) || Topics.first(out, index) || FrontPatterns.frame(text) || Agenda.item(text)
                || Agenda.business(text);
        return !fact && !begins && !LineEnd.midSentence(text) && !FrontPatterns.body(text)
                && text.chars().anyMatch(c -> Characters.han((char) c));
    }

    /** Returns whether the line after a title is that title, printed again without the blanks in it. */
    private static boolean again(List<Part> out, List<Integer> head, int end, int to) {
        return end + 1 < to && FrontPatterns.solid(out.get(head.get(end)).text())
                .equals(FrontPatterns.solid(out.get(head.get(end + 1)).text()));
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
            if (GAZETTE_SECTION.matcher(part.text()).matches() && k + 1 < to && TitlePatterns.title(out.get(head.get(k + 1)).text())) {
                out.set(head.get(k), part.with(Part.Role.PROSE));
                continue;
            }
            if (TitlePatterns.title(part.text()) && style != Element.Style.QUOTE && (styled < 0 || k <= styled + 1)) {
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
                && TitlePatterns.title(text.substring(1, text.length() - 1));
    }

    private static boolean joinsTitle(Part before, Part last) {
        char end = before.text().charAt(before.text().length() - 1);
        boolean numbered = NUMBERED.matcher(last.text()).lookingAt();
        boolean column = COLUMN.matcher(before.text()).matches();
        return !numbered && !column && before.open() && "*:：".indexOf(before.text().charAt(0)) < 0
                && !before.text().startsWith(last.text()) && !TitlePatterns.title(before.text()) && !FrontPatterns.body(before.text())
                && before.text().length() >= 4 && before.text().length() + last.text().length() <= 80
                && (Characters.han(end) || Characters.closer(end));
    }

    /** Returns whether a line is set as a heading of the text is, with others of its level after it: ## 基本案情. */
    static boolean firstOfMany(List<Part> out, int index) {
        Part part = out.get(index);
        return part.passage().style() == Element.Style.HEADING && !TitlePatterns.title(part.text())
                && out.subList(index + 1, out.size()).stream().anyMatch(p -> p != null && p.open()
                        && p.passage().style() == Element.Style.HEADING && p.passage().styleLevel() == part.passage().styleLevel());
    }
}
