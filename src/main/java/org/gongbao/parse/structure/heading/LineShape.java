package org.gongbao.parse.structure.heading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.Sentences;
import org.gongbao.parse.office.OfficeName;
import org.gongbao.parse.office.TailFinder;
import org.gongbao.parse.structure.part.Passage;
import org.gongbao.parse.structure.sitting.Speakers;

/**
 * How a labelled line is built, judged by the line alone.
 *
 * @param kind the build
 * @param titleEnd offset at which the possible title ends, exclusive; what closes it is not in it
 * @param certain whether markup sets exactly the title apart, so that no neighbour can overrule it
 */
public record LineShape(Kind kind, int titleEnd, boolean certain) {

    /** The builds of a labelled line. */
    public enum Kind {
        /** The whole line is a phrase that nothing closes. */
        BARE,
        /** The whole line is one short sentence. */
        SENTENCE,
        /** The whole line is a phrase closed by a colon. */
        COLON,
        /** The whole line is one sentence, too long to be a heading but in a series of such. */
        LONG_SENTENCE,
        /** A short first sentence, then more. */
        RUN_IN,
        /** A first sentence of medium length, then more. */
        RUN_IN_LONG,
        /** Anything else: a long sentence, a clause closed by a semicolon. */
        ITEM
    }

    /** What the explanation of a draft says behind each point, in Taiwan: （修正條文第三條）. */
    private static final Pattern AMENDED_ARTICLE = Pattern.compile("[（(](?:修正|草案)[^（()）]{1,30}[)）]。?");

    private static final int LONGEST_BARE = 70;
    private static final int LONGEST_SENTENCE = 56;
    private static final int LONGEST_WHOLE_SENTENCE = 90;
    private static final int LONGEST_COLON = 26;
    private static final int LONGEST_REMARK = 30;
    private static final int LONGEST_RUN_IN = 40;
    private static final int LONGEST_RUN_IN_LONG = 62;
    /** A point that the speaker makes of himself, or tells as done, is a sentence. */
    private static final Pattern SPOKEN = Pattern.compile("我们的|我們的|在我们|已经|已就");
    /** What explains a target that the first sentence sets: 国内生产总值增长5%左右。主要考虑：…. */
    private static final Pattern REASONED = Pattern.compile("(?:主要|[这這][样樣]安排|提出[这這該该]一?目[标標])是?(?:考[虑慮]|依[据據])");
    /** What shows that a sentence of several clauses before it is a statement: …的时候写成er。例如：…. */
    private static final Pattern INSTANCE = Pattern.compile("(?:例如|比如|譬如|举例|舉例)");
    /** Points counted as 第一，第二， may open with several clauses. */
    private static final int LONGEST_COUNTED = 75;
    private static final int LONGEST_NAMED = 16;
    /** What a short name before a colon may have besides words: 推动“5+2”产业创新：. */
    private static final String NAME_MARKS = "“”「」《》、+";
    /** A name that closes with what a document sets out may be longer: 地方党委、部门党组（党委）抓基层党建工作的总体要求：. */
    private static final int LONGEST_SET_OUT = 36;
    private static final Pattern SETS_OUT = Pattern.compile("[^，。；：:,;]{2,32}的(?:总体|主要|基本|工作|指导)(?:要求|原则|目标|任务|内容|思想|思路|职责|责任|途径|方针)[：:]");
    private static final int LONGEST_MARKED = 90;
    /** A single blank divides a title from text only behind so many characters and before so many without another. */
    private static final int SHORTEST_BEFORE_BLANK = 6;
    private static final int LEAST_AFTER_BLANK = 60;

    /** Returns the shape of a passage whose label is {@code label}. */
    public static LineShape of(Passage passage, Label label) {
        String text = passage.text();
        int from = label.bodyStart();
        int marked = markedTitle(passage, from);
        if (marked > 0) {
            return new LineShape(Kind.RUN_IN, marked, true);
        }
        int end = Sentences.firstEnd(text, from);
        int rest = end < 0 ? text.length() : Sentences.rest(text, end);
        boolean row = text.indexOf('|') >= 0 && (text.contains(" | ") || text.endsWith("|"));
        if (row || duty(text, from)) {
            return new LineShape(Kind.ITEM, end < 0 ? text.length() : end, false);
        }
        char last = text.charAt(text.length() - 1);
        int length = (end < 0 ? text.length() : end) - from;
        if (end > 0 && text.charAt(end) == '？' && asks(label, length, rest < text.length())) {
            // The mark belongs to a title that asks.
            return new LineShape(rest < text.length() ? Kind.RUN_IN : Kind.SENTENCE, end + 1, false);
        }
        if (end < 0 || rest >= text.length()) {
            return wholeLine(passage, from, end < 0 ? text.length() : end, last, length);
        }
        if (Speakers.opens(text, from)) {
            return new LineShape(Kind.ITEM, end, false);
        }
        if (text.charAt(end) == '。' && remark(text, rest)) {
            return wholeLine(passage, from, end, '。', length);
        }
        boolean explained = AMENDED_ARTICLE.matcher(text).region(rest, text.length()).matches();
        boolean instanced = text.substring(from, end).indexOf('，') >= 0 && INSTANCE.matcher(text).region(rest, text.length()).lookingAt();
        if (explained || instanced) {
            return new LineShape(Kind.ITEM, end, false);
        }
        boolean stop = text.charAt(end) == '。';
        boolean narrated = !stop || text.charAt(end - 1) == '等'
                || narrated(text, from, end) && !REASONED.matcher(text).region(rest, text.length()).lookingAt()
                || label.scheme().floats() && SPOKEN.matcher(text).region(from, end).find();
        int colon = named(text, from);
        if (colon > 0) {
            return new LineShape(Kind.RUN_IN, colon, false);
        }
        int gap = gap(text, from);
        if (gap > 0 && gap < end) {
            return new LineShape(Kind.RUN_IN, gap, false);
        }
        if (narrated || length > (label.point() ? LONGEST_COUNTED : LONGEST_RUN_IN_LONG)) {
            return new LineShape(Kind.ITEM, end, false);
        }
        return new LineShape(length <= LONGEST_RUN_IN ? Kind.RUN_IN : Kind.RUN_IN_LONG, end, false);
    }

    /** What a line gives where a telephone, an address or a file is named before a colon: 电    话：0931—8921040. */
    private static final Pattern CONTACT = Pattern.compile("[:：]\\s*[0-9A-Za-z@._\\-—－]{6,}");

    /** Returns whether nothing but a short remark in brackets stands from a place on: …連署後提案。（需有71人連署） */
    private static boolean remark(String text, int rest) {
        int close = text.length() - 1;
        return close - rest <= LONGEST_REMARK && "（(".indexOf(text.charAt(rest)) >= 0 && "）)".indexOf(text.charAt(close)) >= 0
                && text.indexOf('（', rest + 1) < 0 && text.indexOf('(', rest + 1) < 0 && !TailFinder.closes(text)
                && !OfficeName.hasOrgan(text.substring(rest));
    }

    private static LineShape wholeLine(Passage passage, int from, int end, char last, int length) {
        String text = passage.text();
        boolean styled = passage.style() == Element.Style.HEADING || passage.style() == Element.Style.BOLD;
        if (last == '；' || last == ';' || last == '，' || last == ',' || last == '、' || last == '—' || Characters.opener(last)) {
            return new LineShape(Kind.ITEM, end, false);
        }
        if (last == '：' || last == ':') {
            boolean brief = length <= LONGEST_COLON && text.indexOf('，', from) < 0 && text.indexOf(',', from) < 0;
            return new LineShape(brief ? Kind.COLON : Kind.ITEM, Math.max(from, text.length() - 1), styled);
        }
        int colon = named(text, from);
        if (end == text.length()) {
            // A full stop is here only where a quotation to the end of the line holds it: …修改为：“……。”
            if (CONTACT.matcher(text).region(from, text.length()).find() || colon > 0 && text.length() - colon > 16
                    || text.indexOf('；', from) >= 0 || text.indexOf(';', from) >= 0
                    || text.indexOf('。', from) >= 0) {
                return new LineShape(Kind.ITEM, end, false);
            }
            return new LineShape(length <= LONGEST_BARE ? Kind.BARE : Kind.ITEM, end, styled);
        }
        if (colon > 0) {
            return new LineShape(Kind.RUN_IN, colon, false);
        }
        // 动员部署阶段(5月) 各县要结合实际…。
        int gap = gap(text, from);
        if (gap > 0 && ("）)".indexOf(text.charAt(gap - 1)) >= 0 || text.charAt(end) == '。' && lone(text, from, gap))) {
            return new LineShape(Kind.RUN_IN, gap, false);
        }
        boolean title = text.charAt(end) == '。' && !narrated(text, from, end);
        boolean sentence = title && length <= LONGEST_SENTENCE;
        Kind other = title && length <= LONGEST_WHOLE_SENTENCE ? Kind.LONG_SENTENCE : Kind.ITEM;
        return new LineShape(sentence ? Kind.SENTENCE : other, end, styled && sentence);
    }

    /** Whether a question behind a number can be a title, as interviews and papers that explain number them: 一、制定的背景是什么？ */
    private static boolean asks(Label label, int length, boolean runIn) {
        return label.scheme() == Scheme.HAN && length <= (runIn ? LONGEST_RUN_IN : LONGEST_SENTENCE)
                || label.scheme() == Scheme.ARABIC && !runIn && length <= LONGEST_SENTENCE;
    }

    /** Returns the end of a title that is exactly what the markup sets bold at the head of the line, or 0. */
    private static int markedTitle(Passage passage, int from) {
        if (passage.strong().isEmpty()) {
            return 0;
        }
        int start = passage.strong().get(0).start();
        int end = passage.strong().get(0).end();
        for (int i = 1; i < passage.strong().size() && passage.strong().get(i).start() <= end + 1; i++) {
            end = passage.strong().get(i).end();
        }
        String text = passage.text();
        if (start > from || end <= from + 1 || end >= text.length() || end - from > LONGEST_MARKED) {
            return 0;
        }
        int title = end;
        while (title > from && (Characters.blank(text.charAt(title - 1)) || text.charAt(title - 1) == '。'
                || text.charAt(title - 1) == '：' || text.charAt(title - 1) == ':')) {
            title--;
        }
        return title - from >= 2 && Sentences.firstEnd(text.substring(0, title), from) < 0 ? title : 0;
    }

    /** Whether a colon closes the title, which is a name then and no sentence: 1.持續推動制度化協商：…. */
    boolean named(String text) {
        return kind == Kind.RUN_IN && "：:".indexOf(text.charAt(titleEnd)) >= 0;
    }

    /** Returns the offset of a colon that closes a short name at the head (指导思想：), or 0. */
    private static int named(String text, int from) {
        Matcher setOut = SETS_OUT.matcher(text).region(from, Math.min(text.length(), from + LONGEST_SET_OUT));
        if (setOut.lookingAt() && setOut.end() < text.length()) {
            return setOut.end() - 1;
        }
        for (int i = from; i < text.length() && i - from <= LONGEST_NAMED; i++) {
            char c = text.charAt(i);
            if (c == '：' || c == ':') {
                // What counts its matters is no name: 管理体制创新方面3项：
                boolean count = i - from >= 2 && Characters.latin(text.charAt(i - 2)) && !Characters.latin(text.charAt(i - 1));
                return i - from >= 2 && !count && text.charAt(i - 1) != '是' && text.charAt(i - 1) != '为'
                        && !Speakers.opens(text, from) ? i : 0;
            }
            if (!Characters.han(c) && NAME_MARKS.indexOf(c) < 0 && !(i > from && Characters.latin(c))) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether a line names an office before a colon and then says what it is to do: 省气象局：负责监测预报。 */
    private static boolean duty(String text, int from) {
        int colon = named(text, from);
        return colon - from >= 3 && colon + 1 < text.length() && OfficeName.hasLevel(text.substring(from, colon))
                && OfficeName.hasOrgan(text.substring(from, colon));
    }

    /** Returns the offset of a wide gap that sets a short title apart from what follows, or 0. */
    private static int gap(String text, int from) {
        for (int i = from; i < text.length() - 1 && i - from <= LONGEST_RUN_IN; i++) {
            char c = text.charAt(i);
            if (c == '，' || c == ',' || c == '。' || c == '；' || c == '：') {
                return 0;
            }
            if (c == '\u3000' || Characters.blank(c) && Characters.blank(text.charAt(i + 1))) {
                return i - from >= 4 && text.length() - i > 30 ? i : 0;
            }
            if (Characters.blank(c)) {
                return lone(text, from, i) ? i : 0;
            }
        }
        return 0;
    }

    /** Returns whether the one blank far and wide stands between a phrase and long text: 三、扩大对外开放 国民经济的发展，既要…. */
    private static boolean lone(String text, int from, int gap) {
        if (gap - from < SHORTEST_BEFORE_BLANK || text.length() - gap < LEAST_AFTER_BLANK
                || !Characters.han(text.charAt(gap - 1)) && "）)".indexOf(text.charAt(gap - 1)) < 0
                || !Characters.han(text.charAt(gap + 1))) {
            return false;
        }
        for (int i = gap + 1; i < gap + LEAST_AFTER_BLANK; i++) {
            if (Characters.blank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a sentence tells figures or dates as headings do not. */
    private static boolean narrated(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '％' || c == '；') {
                return true;
            }
            if (Characters.digit(c) >= 0 && i + 1 < end && "万亿元吨亩".indexOf(text.charAt(i + 1)) >= 0) {
                return true;
            }
            if (c == '百' && text.startsWith("百分之", i) || "万亿".indexOf(c) >= 0 && i > from && i + 1 < end
                    && "一二三四五六七八九十百千多".indexOf(text.charAt(i - 1)) >= 0 && "人元吨亩公斤".indexOf(text.charAt(i + 1)) >= 0
                    && !text.startsWith("人口", i + 1) && !text.startsWith("人民", i + 1)) {
                return true;
            }
        }
        return false;
    }
}
