package org.gongbao.parse.structure.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.Sentences;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds unnumbered headings that are a whole sentence on a line of their own: 这是经济实力持续提升的五年。
 *
 * <p>One such line is a short paragraph. Several that open with the same words, each with longer text of its own under it
 * and no other heading between, are the headings of that text; so are several built like headings (大力提振消费。) that take
 * turns with long paragraphs. A line that only names what it is about (关于教育改革问题。) needs no fellows.
 */
public final class LeadSentenceLines {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 50;
    /** Characters with which all lines of a series begin. */
    private static final int SAME = 2;
    private static final int LEAST = 3;
    private static final int LEAST_UNDER = 40;
    private static final int LONGEST_TOPIC = 16;
    /** The farthest that the next line of a series may be. */
    private static final int MOST_UNDER = 6;
    /** The farthest that the next line that takes turns with paragraphs may be. */
    private static final int MOST_APART = 3;
    /** A line that names a matter, counted or not: 首先，关于集中资金进行重点建设的问题。 */
    private static final Pattern TOPIC = Pattern.compile("((?:首先|其次|再次|最后)[，,、])?关于(?:[^，,。；;：:]{2,22}|[^，,。；;：:]{2,44}问题)。");

    private LeadSentenceLines() {}

    /** Returns the parts with such lines marked as headings. */
    public static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        List<Integer> series = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Matcher topic = part.open() && part.text().endsWith("。") ? TOPIC.matcher(part.text()) : null;
            if (topic != null && topic.matches() && textUnder(parts, i)) {
                mark(series, out);
                series = new ArrayList<>();
                out.set(i, topic.group(1) == null ? heading(part)
                        : part.with(Part.Role.HEADING, new Label(Scheme.ORDINAL, topic.group(1), 0, topic.end(1)),
                        part.text().length() - 1));
                continue;
            }
            boolean text = part.open() || part.dropped() || dash(part);
            if (!text || !series.isEmpty() && i - series.get(series.size() - 1) > MOST_UNDER) {
                mark(series, out);
                series = new ArrayList<>();
            }
            if (!part.open() || !sentence(part) || !textUnder(parts, i)) {
                continue;
            }
            if (!series.isEmpty() && !part.text().startsWith(parts.get(series.get(0)).text().substring(0, SAME))) {
                mark(series, out);
                series = new ArrayList<>();
            }
            series.add(i);
        }
        mark(series, out);
        takeTurns(out);
        topics(out);
        return out;
    }

    /** Marks first sentences that do nothing but name a matter, two and more: 关于经济增长目标。这是一个综合性指标…. */
    private static void topics(List<Part> parts) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int end = part.open() && part.text().startsWith("关于") ? Sentences.firstEnd(part.text(), 0) : -1;
            if (end > 0 && end <= LONGEST_TOPIC && part.text().length() - end > LEAST_UNDER
                    && TOPIC.matcher(part.text().substring(0, end + 1)).matches()) {
                found.add(i);
            }
        }
        if (found.size() > 1) {
            found.forEach(i -> parts.set(i, parts.get(i).lead(Sentences.firstEnd(parts.get(i).text(), 0))));
        }
    }

    /** Marks the lines built like headings that take turns with long paragraphs: three in a row, and then two in a row, too. */
    private static void takeTurns(List<Part> parts) {
        List<List<Integer>> runs = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (int i = 0; i + 1 < parts.size(); i++) {
            if (!parts.get(i).open() || !builtAsHeading(parts.get(i).text(), parts.get(i + 1))) {
                continue;
            }
            boolean turn = last >= 0 && i - last <= MOST_APART && allText(parts, last + 1, i);
            if (!turn) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(i);
            last = i;
        }
        runs.removeIf(run -> run.size() < LEAST - 1);
        int lines = runs.stream().mapToInt(List::size).sum();
        boolean threes = runs.stream().anyMatch(run -> run.size() >= LEAST);
        for (List<Integer> run : runs) {
            for (int i : threes || lines >= LEAST * 2 ? run : List.<Integer>of()) {
                parts.set(i, heading(parts.get(i)));
            }
        }
    }

    private static boolean builtAsHeading(String text, Part next) {
        return text.length() <= LONGEST && text.charAt(text.length() - 1) == '。' && next.open()
                && next.text().length() >= LEAST_UNDER && Sentences.firstEnd(text, 0) == text.length() - 1
                && LeadPhrase.of(text + next.text()).strength() != LeadPhrase.Strength.NONE;
    }

    private static boolean allText(List<Part> parts, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!parts.get(i).open() || parts.get(i).text().length() < LEAST_UNDER) {
                return false;
            }
        }
        return true;
    }

    private static void mark(List<Integer> series, List<Part> out) {
        if (series.size() >= LEAST) {
            for (int i : series) {
                out.set(i, heading(out.get(i)));
            }
        }
    }

    private static Part heading(Part part) {
        return part.with(Part.Role.HEADING, Label.unnumbered(Scheme.LEAD), part.text().length() - 1);
    }

    private static boolean sentence(Part part) {
        String text = part.text();
        return text.length() >= SHORTEST && text.length() <= LONGEST && text.charAt(text.length() - 1) == '。'
                && text.indexOf('：') < 0 && text.indexOf(':') < 0 && Sentences.firstEnd(text, 0) == text.length() - 1;
    }

    private static boolean textUnder(List<Part> parts, int index) {
        int i = index + 1;
        while (i < parts.size() && parts.get(i).dropped()) {
            i++;
        }
        return i < parts.size() && (dash(parts.get(i)) || parts.get(i).open() && !sentence(parts.get(i)))
                && parts.get(i).text().length() >= LEAST_UNDER;
    }

    /** Returns whether a dash opens a paragraph, which may stand under a line of its own: 五年来，改革取得突破性进展。 ——…。 */
    private static boolean dash(Part part) {
        return part.role() == Part.Role.RUN_IN && part.label().scheme() == Scheme.DASH;
    }
}
