package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Divides a line in which a whole report to an assembly has run together with nothing between its paragraphs: …各位代表：现在，
 * …。一、2013年工作回顾过去一年…。——经济稳中向好。…。一是着力深化改革。…。二、….
 *
 * <p>The call upon the audience at the beginning and two divisions at least show it. Dashes, and numbers that go on with their
 * series, open lines of their own behind the end of a sentence; points counted as 一是 do so only where paragraphs stand between
 * them, for within one they follow each other closely.
 */
public final class RunOnReport {

    private static final int SHORTEST = 1500;
    private static final int LATEST_CALL = 300;
    private static final int LONGEST_LABEL = 8;
    private static final int FEWEST = 2;
    /** So far stand points apart, each of which has a paragraph or more. */
    private static final int APART = 200;
    private static final String CALL = "各位代表";
    private static final String CLOSES = "。！？";
    private static final String CALLS = "！：!:";
    private static final String COUNTS = "（(第一二三四五六七八九十首其";
    /** What a division is about, closed by no stop, and the first words of the sentence behind it. */
    private static final Pattern TITLE = Pattern.compile("对?(?:[12]\\d{3}年|过去|今后|未来|当前|今年|明年|本届|“?十[一二三四五六]五)[^，。；：！？\\s]{0,30}?"
            + "(?:回顾|总结|部署|安排|任务|要求|取向|建议|目标|举措|政策|打算|重点|成就|体会|工作)"
            + "(?=\\s|过去|刚刚|今年|去年|[12]\\d{3}年|做好|面对|根据|按照|我们|各位|[一五]年来|第十|本届|“?十[一二三四五六]五)");

    private RunOnReport() {}

    /** Returns the parts with such lines divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            int call = part.open() && part.text().length() >= SHORTEST ? part.text().indexOf(CALL) : -1;
            out.addAll(part.divided(call >= 0 && call <= LATEST_CALL ? cuts(part.text(), call) : List.of()));
        }
        return out;
    }

    private static List<Integer> cuts(String text, int call) {
        TreeSet<Integer> cuts = new TreeSet<>();
        List<Integer> points = new ArrayList<>();
        int divisions = 0;
        int sections = 0;
        int counted = 0;
        for (int i = call + 1; i + 1 < text.length(); i++) {
            if (CLOSES.indexOf(text.charAt(i - 1)) < 0) {
                continue;
            }
            if (text.startsWith("——", i)) {
                cuts.add(i);
                continue;
            }
            if (text.startsWith(CALL, i) && i + CALL.length() < text.length() && CALLS.indexOf(text.charAt(i + CALL.length())) >= 0) {
                cuts.add(i);
                cuts.add(i + CALL.length() + 1);
                continue;
            }
            Optional<Label> label = COUNTS.indexOf(text.charAt(i)) < 0 ? Optional.empty()
                    : LabelGrammar.read(text.substring(i, Math.min(text.length(), i + LONGEST_LABEL)));
            Scheme scheme = label.map(Label::scheme).orElse(null);
            if (scheme == Scheme.HAN && label.get().number() == divisions + 1) {
                divisions++;
                sections = 0;
                cuts.add(i);
                Matcher title = TITLE.matcher(text).region(i + label.get().bodyStart(), text.length());
                if (title.lookingAt()) {
                    cuts.add(title.end());
                }
            } else if (scheme == Scheme.HAN_BRACKET && label.get().number() == sections + 1) {
                sections++;
                cuts.add(i);
            } else if (scheme == Scheme.ORDINAL) {
                counted = label.get().number() == counted + 1 ? counted + 1 : label.get().number() == 1 ? 1 : 0;
                if (counted == 1) {
                    keepApart(points, cuts);
                }
                if (counted > 0) {
                    points.add(i);
                }
            }
        }
        keepApart(points, cuts);
        return divisions >= FEWEST ? List.copyOf(cuts) : List.of();
    }

    /** Takes the points of a series as lines of their own if paragraphs stand between them, and leaves the list empty. */
    private static void keepApart(List<Integer> points, TreeSet<Integer> cuts) {
        boolean apart = points.size() >= FEWEST;
        for (int i = 1; i < points.size(); i++) {
            apart &= points.get(i) - points.get(i - 1) >= APART;
        }
        if (apart) {
            cuts.addAll(points);
        }
        points.clear();
    }
}
