package org.gongbao.parse.structure.lead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.Sentences;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds what a speaker says of several years as the heading over lines that are headings: 五年来，我们深化改革开放，塑造了新优势。 over
 * 政策体系持续完善。 and 重点改革全面推进。, each with paragraphs of its own or with text behind it, or over counted points.
 *
 * <p>One such sentence is running text. Several that open with the same words, each with such lines before the next, are
 * headings; the first of the lines may have been run together with the sentence.
 */
public final class DeedsOverLines {

    private static final int LEAST = 3;
    private static final int LONGEST_DEED = 50;
    private static final int LONGEST_LINE = 18;
    private static final Pattern DEED = Pattern.compile("([^，,。]{1,8}(?:年来?|以来|时期|期间)[，,]我们)[^。0-9：；]{4,}。");

    private DeedsOverLines() {}

    /** Returns the parts with such sentences marked as headings, and apart from a line that was run together with one. */
    public static List<Part> find(List<Part> parts) {
        Map<String, List<Integer>> series = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String opening = opening(parts, i);
            if (!opening.isEmpty()) {
                series.computeIfAbsent(opening, k -> new ArrayList<>()).add(i);
            }
        }
        series.values().removeIf(found -> found.size() < LEAST || !hold(parts, found));
        Set<Integer> deeds = new HashSet<>();
        series.values().forEach(deeds::addAll);
        if (deeds.isEmpty()) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts.size() + deeds.size());
        for (int i = 0; i < parts.size(); i++) {
            if (deeds.contains(i)) {
                divide(parts.get(i), out);
            } else {
                out.add(parts.get(i));
            }
        }
        return out;
    }

    private static void divide(Part part, List<Part> out) {
        String text = part.text();
        int end = Sentences.firstEnd(text, 0);
        int rest = Sentences.rest(text, end);
        Part deed = rest < text.length() ? Part.of(part.passage().slice(0, rest)) : part;
        out.add(deed.with(Part.Role.HEADING, Label.unnumbered(Scheme.LEAD_LINE), end));
        if (rest < text.length()) {
            out.add(Part.of(part.passage().slice(rest, text.length()))
                    .with(Part.Role.HEADING, Label.unnumbered(Scheme.LEAD), text.length() - 1 - rest));
        }
    }

    /** Returns the words with which a line opens that is such a sentence, with a line run together or not; or an empty text. */
    private static String opening(List<Part> parts, int index) {
        Part part = parts.get(index);
        if (!part.open() || part.text().length() > LONGEST_DEED + LONGEST_LINE || index + 1 == parts.size()) {
            return "";
        }
        String text = part.text();
        Matcher deed = DEED.matcher(text);
        if (!deed.lookingAt() || deed.end() > LONGEST_DEED || deed.end() != Sentences.firstEnd(text, 0) + 1) {
            return "";
        }
        int rest = Sentences.rest(text, deed.end() - 1);
        boolean whole = rest >= text.length();
        boolean line = !whole && text.length() - rest <= LONGEST_LINE && Sentences.firstEnd(text, rest) == text.length() - 1
                && LeadPhrase.of(text.substring(rest) + parts.get(index + 1).text()).strength() != LeadPhrase.Strength.NONE;
        return whole || line ? deed.group(1) : "";
    }

    /** Returns whether lines that are headings, or nothing but points, stand between each and the next. */
    private static boolean hold(List<Part> parts, List<Integer> found) {
        for (int k = 0; k + 1 < found.size(); k++) {
            List<Part> between = parts.subList(found.get(k) + 1, found.get(k + 1));
            boolean lines = between.stream().anyMatch(DeedsOverLines::line);
            boolean others = between.stream().anyMatch(part -> part.heads() && !line(part));
            if ((!lines || others) && !points(between)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether all of several paragraphs are counted (一是…) or open with a phrase that could be their heading. */
    private static boolean points(List<Part> between) {
        List<Part> kept = between.stream().filter(part -> !part.dropped() && part.role() != Part.Role.MARKER).toList();
        return kept.size() > 1 && kept.stream().allMatch(part -> part.heads() && part.label().scheme() == Scheme.ORDINAL
                || part.open() && LeadPhrase.of(part.text()).strength() != LeadPhrase.Strength.NONE);
    }

    private static boolean line(Part part) {
        return part.role() == Part.Role.HEADING && part.label().scheme() == Scheme.LEAD;
    }
}
