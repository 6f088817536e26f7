package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.office.TailFinder;
import org.gongbao.parse.office.TailKey;

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
    private static final int FEWEST = 2;
    private static final String CLOSES = "。！？";
    private static final String OPENS = "（(123456789一二三四五六七八九十";
    /** Words that only announce the items behind them. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile("(?:具体|主要|重点|工作|有关)?(?:措施|举措|任务|要求|内容)[：:]");
    private static final Pattern ADDRESSEE = Pattern.compile(
            "^[\\p{IsHan}（）()、， 　]{3,80}(?:机构|单位|部门|政府|委员会|公司|院校|同志)[：:](?=.)");
    private static final Pattern CLOSING = Pattern.compile("(?<=[。）])([\\p{IsHan}、 　]{2,30}?(?:办公厅|办公室|国务院|政府|委员会|[部委局厅署]))"
            + "[\\s\\u3000]*(\\d{4}年\\d{1,2}月\\d{1,2}日)[\\s\\u3000]*([（(]此件.{2,8}[)）])?[\\s\\u3000]*$");

    private RunOnLines() {}

    /** Returns the parts with such lines divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            List<Integer> cuts = part.open() ? cuts(part.text()) : List.of();
            int from = 0;
            for (int cut : cuts) {
                out.add(Part.of(part.passage().slice(from, cut)));
                from = cut;
            }
            out.add(from == 0 ? part : Part.of(part.passage().slice(from, part.text().length())));
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
        /** Where the title of a division begins that nothing has closed yet, or -1. */
        private int title = -1;

        Line(String text) {
            this.text = text;
        }

        void cut(int at) {
            if (at > 0 && at < text.length() && (cuts.isEmpty() || cuts.get(cuts.size() - 1) < at)) {
                cuts.add(at);
            }
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
                    || number > reached[scheme] && (title >= 0 || afterTail);
            if (goesOn) {
                reached[scheme] = number;
                divisions += label.get().scheme() == Scheme.HAN ? 1 : 0;
                title = label.get().scheme() == Scheme.HAN ? at + label.get().bodyStart() : -1;
            }
            return goesOn;
        }
    }

    private static List<Integer> cuts(String text) {
        List<Integer> inside = text.length() >= SHORTEST ? inside(text) : List.of();
        return withEnds(text, inside);
    }

    private static List<Integer> inside(String text) {
        if (text.indexOf("。一、") < 0 && text.indexOf("：一、") < 0 && text.indexOf("）") < 0 && text.indexOf("责任单位：") < 0) {
            return List.of();
        }
        Line line = new Line(text);
        line.opens(0, false);
        line.tails += closesTail(text, text.length()) ? 1 : 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            boolean tail = closesTail(text, i);
            boolean quoted = before == '”' && i > 1 && CLOSES.indexOf(text.charAt(i - 2)) >= 0;
            boolean stop = CLOSES.indexOf(before) >= 0 || quoted || (before == '：' || before == ':') && (text.charAt(i) == '一' || announced(text, line.cuts, i));
            if (stop || tail) {
                line.tails += tail ? 1 : 0;
                line.title = -1;
                boolean opened = line.opens(i, tail);
                if (opened || tail && Character.isLetterOrDigit(text.charAt(i))) {
                    line.cut(i);
                }
            } else if (line.title >= 0 && i - line.title <= LONGEST_TITLE && i - line.title >= 2
                    && (text.charAt(i) == '（' || text.charAt(i) == '(') && line.opens(i, false)) {
                line.nested = true;
                line.cut(i);
            }
        }
        boolean document = line.divisions >= FEWEST && (line.nested || ADDRESSEE.matcher(text).find());
        return document || line.tails >= FEWEST ? line.cuts : List.of();
    }

    /** Returns whether a colon closes the words that announce items, behind the tail of the matter they belong to. */
    private static boolean announced(String text, List<Integer> cuts, int at) {
        int from = cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1);
        return at - from <= LONGEST_LABEL && ANNOUNCEMENT.matcher(text).region(from, at).matches();
    }

    /** Returns whether the tail of a task ends right before a place: （甲负责）, or 。 behind 责任单位：甲、乙. */
    private static boolean closesTail(String text, int at) {
        char before = text.charAt(at - 1);
        if ("）)〕】".indexOf(before) >= 0) {
            return TailFinder.closes(text.substring(Math.max(0, at - 1000), at));
        }
        if (before != '。') {
            return false;
        }
        int sentence = text.lastIndexOf('。', at - 2) + 1;
        return at - sentence < 200 && sentence > 0 && TailKey.opens(text, sentence);
    }

    /** Adds the places behind an addressee at the beginning and around a signature at the end; a line that has neither number has both. */
    private static List<Integer> withEnds(String text, List<Integer> cuts) {
        Matcher addressee = ADDRESSEE.matcher(text);
        boolean addressed = addressee.find();
        if (!addressed && cuts.isEmpty()) {
            return cuts;
        }
        Matcher closing = CLOSING.matcher(text).region(Math.max(0, text.length() - 80), text.length());
        closing.useTransparentBounds(true);
        boolean signed = closing.find();
        if (!signed && cuts.isEmpty()) {
            return cuts;
        }
        List<Integer> all = new ArrayList<>();
        if (addressed && (cuts.isEmpty() || addressee.end() < cuts.get(0))) {
            all.add(addressee.end());
        }
        all.addAll(cuts);
        for (int group = 1; signed && group <= 3; group++) {
            int at = closing.start(group);
            if (at > all.get(all.size() - 1)) {
                all.add(at);
            }
        }
        return all;
    }

    private static boolean series(Scheme scheme) {
        return scheme == Scheme.HAN || scheme == Scheme.HAN_BRACKET || scheme == Scheme.ARABIC || scheme == Scheme.ARABIC_BRACKET;
    }
}
