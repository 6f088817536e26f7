package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.Sentences;

/**
 * Finds unnumbered headings that are a whole sentence on a line of their own: 这是经济实力持续提升的五年。
 *
 * <p>One such line is a short paragraph. Several that open with the same words, each with longer text of its own under it
 * and no other heading between, are the headings of that text. A line that only names what it is about
 * (关于教育改革问题。) needs no fellows.
 */
public final class LeadSentenceLines {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 50;
    /** Characters with which all lines of a series begin. */
    private static final int SAME = 2;
    private static final int LEAST = 3;
    private static final int LEAST_UNDER = 40;
    /** The farthest that the next line of a series may be. */
    private static final int MOST_UNDER = 6;
    private static final int LONGEST_TOPIC = 24;

    private LeadSentenceLines() {}

    /** Returns the parts with such lines marked as headings. */
    public static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        List<Integer> series = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.open() && topic(part.text()) && textUnder(parts, i)) {
                mark(series, out);
                series = new ArrayList<>();
                out.set(i, heading(part));
                continue;
            }
            boolean text = part.open() || part.dropped();
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
        return out;
    }

    private static void mark(List<Integer> series, List<Part> out) {
        if (series.size() >= LEAST) {
            for (int i : series) {
                out.set(i, heading(out.get(i)));
            }
        }
    }

    private static Part heading(Part part) {
        return part.with(Part.Role.HEADING, new Label(Scheme.LEAD, "", 0, 0), part.text().length() - 1);
    }

    /** Returns whether a line names a matter and says nothing of it. */
    private static boolean topic(String text) {
        return text.startsWith("关于") && text.length() <= LONGEST_TOPIC && text.endsWith("。") && text.indexOf('，') < 0
                && Sentences.firstEnd(text, 0) == text.length() - 1;
    }

    private static boolean sentence(Part part) {
        String text = part.text();
        return text.length() >= SHORTEST && text.length() <= LONGEST && text.charAt(text.length() - 1) == '。'
                && text.indexOf('：') < 0 && Sentences.firstEnd(text, 0) == text.length() - 1;
    }

    private static boolean textUnder(List<Part> parts, int index) {
        int i = index + 1;
        while (i < parts.size() && parts.get(i).dropped()) {
            i++;
        }
        return i < parts.size() && parts.get(i).open() && parts.get(i).text().length() >= LEAST_UNDER
                && !sentence(parts.get(i));
    }
}
