package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.WordSet;
import org.gongbao.parse.office.TailFinder;
import org.gongbao.parse.office.TailKey;
import org.gongbao.parse.structure.part.Part;

/**
 * Divides a line in which a whole document or a division of it has run together without a blank: …如下：一、甲。二、乙。 and
 * …（甲负责）2．…（乙负责）三、….
 *
 * <p>A number opens a line of its own where it goes on with its series behind the end of a sentence, behind a tail that names
 * offices, or behind the title of a division that no stop closes. Only lines that are long, and show it by two divisions
 * behind an addressee or with items of their own, or by two tails, are divided: a list inside a paragraph stays there, as do
 * the clauses of a law.
 */
public final class RunOnLines {

    private static final int SHORTEST = 200;
    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_TITLE = 4;
    private static final int FEWEST = 2;
    /** So many divisions, all with usual titles, need no further sign. */
    private static final int FEWEST_USUAL = 3;
    private static final String CLOSES = "。！？";
    private static final String OPENS = "（(123456789一二三四五六七八九十";
    /** Without one of these no line has two divisions or two tails, and most long paragraphs need no further look. */
    private static final WordSet SIGNS = WordSet.of("。一、", "：一、", ":一、", "）", ")", "】", "责任单位：", "责任部门：", "牵头单位：");
    /** Words that only announce the items behind them. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile("(?:具体|主要|重点|工作|有关)?(?:措施|举措|任务|要求|内容)[：:]");
    /** The number and title of an annex at the end of what was printed before it: …工作组职责 附件1突发环境事件分级标准. */
    private static final Pattern ANNEX = Pattern.compile("(?<=[\\p{IsHan}。][\\s\\u3000])(?<![见見按附至的][\\s\\u3000])附件"
            + "[1-9一二三四五六七八九](?=\\p{IsHan}{4,40}$)");
    private static final int LONGEST_ANNEX = 44;
    private static final Pattern NUMBERED = Pattern.compile("(?:[0-9]{1,3}[.．、]|[一二三四五六七八九十]{1,3}、"
            + "|[（(][一二三四五六七八九十0-9]{1,3}[)）])\\s?[\\p{IsHan}“]");
    /** What a reply is about, closed by no stop: 一、关于水利建设要大小并举问题进一步…. */
    private static final Pattern MATTER = Pattern.compile("关于[^。；：]{2,40}?问题(?=[^。，、])");
    /** Usual titles, which a sentence follows at once: 二、工作要求各地区、各部门要…. */
    private static final Pattern USUAL = Pattern.compile("(?:指导思想|总体要求|基本原则|(?:主要|总体|工作)目标|(?:工作|有关|组织)要求|保障措施|组织(?:实施|领导))"
            + "(?=各|要|以|坚持|到|为|全面|深入|认真|决战|力争|通过|按照|围绕|根据|紧紧|确保|聚焦|贯彻|进一步|加强|强化|加大|成立|建立健全|20[0-9]{2}年|[\\p{IsHan}]{2,8}[部委局署办]要)"
            + "|(?:主要职责|职责任务|工作职责|成员单位|议事规则|工作规则)(?=在|由|联席会议|领导小组|协调机制|各成员|[\\p{IsHan}]{2,8}[部委局署办](?:要|负责|牵头|、))");

    private RunOnLines() {}

    /** Returns the parts with such lines divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            out.addAll(part.divided(part.open() ? cuts(part.text()) : List.of()));
        }
        return out;
    }

    /** The numbers reached in a line, and the places where it divides. */
    private static final class Line {
        private final String text;
        private final List<Integer> cuts = new ArrayList<>();
        private final int[] reached = new int[Scheme.values().length];
        private int divisions;
        private int tails;
        private boolean nested;
        /** Where the words of each division begin, in order. */
        private final List<Integer> words = new ArrayList<>();
        /** Where the title of a division begins that nothing has closed yet, or -1. */
        private int title = -1;
        private Scheme titled = Scheme.HAN;

        Line(String text) {
            this.text = text;
        }

        void cut(int at) {
            if (at > 0 && at < text.length() && (cuts.isEmpty() || cuts.get(cuts.size() - 1) < at)) {
                cuts.add(at);
            }
        }

        /** Returns where the last line divided begins. */
        int start() {
            return cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1);
        }

        /** Returns whether the first of smaller numbers stands behind a title without a comma: （一）改革效率提高1.治理结构改进（1）加快…. */
        boolean under(int at) {
            if (at - title < SHORTEST_TITLE || text.substring(title, at).chars().anyMatch(c -> "，；：,".indexOf(c) >= 0)) {
                return false;
            }
            return LabelGrammar.read(text.substring(at, Math.min(text.length(), at + LONGEST_TITLE)))
                    .filter(label -> label.number() == 1 && label.scheme().compareTo(titled) > 0).isPresent();
        }

        /** Takes a number that goes on with its series, at the beginning of a line of its own. */
        boolean opens(int at, boolean afterTail) {
            if (OPENS.indexOf(text.charAt(at)) < 0) {
                return false;
            }
            Optional<Label> label = LabelGrammar.read(text.substring(at, Math.min(text.length(), at + LONGEST_TITLE)));
            if (label.isEmpty() || !series(label.get().scheme()) || at + label.get().bodyStart() >= text.length()) {
                return false;
            }
            int scheme = label.get().scheme().ordinal();
            int number = label.get().number();
            boolean first = number == 1 && label.get().scheme() != Scheme.HAN;
            // A passage may begin anywhere in a series, at its own first number.
            boolean goesOn = number == reached[scheme] + 1 || first || at == 0
                    || number > reached[scheme] && (title >= 0 && titled == Scheme.HAN || afterTail);
            if (goesOn) {
                reached[scheme] = number;
                divisions += label.get().scheme() == Scheme.HAN ? 1 : 0;
                title = at + label.get().bodyStart();
                titled = label.get().scheme();
                if (titled == Scheme.HAN) {
                    words.add(title);
                }
            }
            return goesOn;
        }
    }

    private static List<Integer> cuts(String text) {
        List<Integer> inside = text.length() >= SHORTEST ? inside(text) : List.of();
        List<Integer> cuts = RunOnEnds.around(text, inside);
        int from = Math.max(cuts.isEmpty() ? 1 : cuts.get(cuts.size() - 1) + 1, text.length() - LONGEST_ANNEX);
        Matcher annex = from < text.length() && text.indexOf('附', from) > 0 ? ANNEX.matcher(text).region(from, text.length()) : null;
        if (annex == null || !annex.useTransparentBounds(true).find()) {
            return cuts;
        }
        List<Integer> all = new ArrayList<>(cuts);
        all.add(annex.start());
        return all;
    }

    private static List<Integer> inside(String text) {
        if (!SIGNS.in(text)) {
            return List.of();
        }
        Line line = new Line(text);
        line.opens(0, false);
        line.tails += closesTail(text, 0, text.length()) ? 1 : 0;
        int key = -1;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            key = CLOSES.indexOf(before) >= 0 ? -1 : key;
            key = key < 0 && !Character.isSpaceChar(text.charAt(i)) && behindStop(text, i) && TailKey.opens(text, i) ? i : key;
            if (key >= 0 && i > key && numbers(text, i) && line.opens(i, true)) {
                line.tails++;
                line.cut(i);
                continue;
            }
            boolean tail = (Character.isLetterOrDigit(text.charAt(i)) || OPENS.indexOf(text.charAt(i)) >= 0)
                    && closesTail(text, line.start(), i);
            boolean quoted = before == '”' && i > 1 && CLOSES.indexOf(text.charAt(i - 2)) >= 0;
            boolean stop = CLOSES.indexOf(before) >= 0 || quoted
                    || (before == '：' || before == ':') && (text.charAt(i) == '一' || announced(text, line.cuts, i));
            if (stop || tail) {
                line.tails += tail ? 1 : 0;
                line.title = -1;
                boolean opened = line.opens(i, tail);
                if (opened || tail && Character.isLetterOrDigit(text.charAt(i))) {
                    line.cut(i);
                }
            } else if (line.title >= 0 && i - line.title <= LONGEST_TITLE && i - line.title >= 2
                    && (text.charAt(i) == '（' || text.charAt(i) == '(' || text.charAt(i) <= '9' && numbers(text, i))
                    && (line.titled == Scheme.HAN || line.under(i)) && line.opens(i, false)) {
                line.nested = true;
                line.cut(i);
            }
        }
        boolean document = line.divisions >= FEWEST && (line.nested || RunOnEnds.addressee(text) > 0)
                || line.words.size() >= FEWEST_USUAL && (line.words.stream()
                .allMatch(at -> USUAL.matcher(text).region(at, text.length()).lookingAt())
                        || line.words.stream().allMatch(at -> asks(text, at)));
        return document || line.tails >= FEWEST ? withTitles(line) : List.of();
    }

    /** Returns whether the words at a place are a question. */
    private static boolean asks(String text, int at) {
        for (int i = at; i < text.length() && i - at <= LONGEST_TITLE; i++) {
            if (CLOSES.indexOf(text.charAt(i)) >= 0) {
                return text.charAt(i) == '？';
            }
        }
        return false;
    }

    /** Returns whether nothing but blanks stands between the end of a sentence and a place. */
    private static boolean behindStop(String text, int at) {
        return CLOSES.indexOf(Characters.before(text, at)) >= 0;
    }

    /** Returns whether a number with its mark and words behind it stands at once behind words: 甲局2.推进…, 甲局二、放宽…. */
    private static boolean numbers(String text, int at) {
        Matcher number = NUMBERED.matcher(text).region(at, Math.min(text.length(), at + LONGEST_LABEL));
        return OPENS.indexOf(text.charAt(at)) >= 0 && Character.isIdeographic(text.charAt(at - 1)) && text.charAt(at - 1) != '第'
                && OPENS.indexOf(text.charAt(at - 1)) < 0 && number.lookingAt() && text.charAt(number.end() - 1) != '第';
    }

    /** Adds the places behind titles that no stop closes: what each division is about, or a usual title. */
    private static List<Integer> withTitles(Line line) {
        boolean matters = line.words.stream().allMatch(at -> MATTER.matcher(line.text).region(at, line.text.length()).lookingAt());
        TreeSet<Integer> all = new TreeSet<>(line.cuts);
        for (int at : line.words) {
            Matcher title = (matters ? MATTER : USUAL).matcher(line.text).region(at, line.text.length());
            if (title.lookingAt()) {
                all.add(title.end());
            }
        }
        return List.copyOf(all);
    }

    /** Returns whether a colon closes the words that announce items, behind the tail of the matter they belong to. */
    private static boolean announced(String text, List<Integer> cuts, int at) {
        int from = cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1);
        return at - from <= LONGEST_LABEL && ANNOUNCEMENT.matcher(text).region(from, at).matches();
    }

    /** Returns whether the tail of a task ends right before a place: （甲负责）, or 。 behind 责任单位：甲、乙. */
    private static boolean closesTail(String text, int from, int at) {
        char before = text.charAt(at - 1);
        if ("）)〕】".indexOf(before) >= 0) {
            return TailFinder.closes(text.substring(Math.max(0, at - 1000), at));
        }
        if (before != '。') {
            return false;
        }
        int sentence = Math.max(from, text.lastIndexOf('。', at - 2) + 1);
        return at - sentence < 200 && sentence > 0 && TailKey.opens(text, sentence);
    }

    private static boolean series(Scheme scheme) {
        return scheme == Scheme.HAN || scheme == Scheme.HAN_BRACKET || scheme == Scheme.ARABIC || scheme == Scheme.ARABIC_BRACKET;
    }
}
