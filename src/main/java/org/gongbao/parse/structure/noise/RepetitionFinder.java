package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.structure.part.Part;

/**
 * Drops whole bodies that a saved page holds again, and reports single paragraphs and passages printed twice.
 *
 * <p>A body is held again where at least {@link #LEAST} long lines follow one another in the order in which they stood
 * before; short lines between them go with them, unless too many of them stood nowhere before: the same words then
 * stand under headings of their own. Anything less stays, because an editor must judge which is the stray one.
 */
public final class RepetitionFinder {

    /** Length from which a line is long enough that its repetition is no accident. */
    private static final int LONG = 30;
    private static final int LEAST = 3;
    /** A shorter line says nothing of its own. */
    private static final int SHORTEST = 8;
    /** Characters of repeated sentences in one paragraph worth reporting. */
    private static final int PASSAGE = 40;

    private RepetitionFinder() {}

    /** Returns the parts with repeated bodies dropped, and a warning for each passage that is printed twice. */
    public static Result<List<Part>> find(List<Part> parts, String path) {
        List<Part> out = new ArrayList<>(parts);
        int[] first = firstIndexes(parts);
        int from = -1;
        for (int i = 0; i <= parts.size(); i++) {
            boolean longLine = i < parts.size() && longText(parts.get(i));
            if (i < parts.size() && !longLine) {
                continue;
            }
            boolean again = i < parts.size() && first[i] < i;
            if (again && from < 0) {
                from = i;
            }
            if (!again && from >= 0) {
                dropRun(parts, first, from, i, out);
                from = -1;
            }
        }
        List<Problem> problems = new ArrayList<>();
        reportPassages(out, path, problems);
        return new Result<>(out, problems);
    }

    /** Returns for each part the index of the first part with the same text; its own when it is the first. */
    private static int[] firstIndexes(List<Part> parts) {
        Map<String, Integer> first = new HashMap<>();
        int[] indexes = new int[parts.size()];
        for (int i = 0; i < indexes.length; i++) {
            Integer seen = first.putIfAbsent(parts.get(i).text(), i);
            indexes[i] = seen == null ? i : seen;
        }
        return indexes;
    }

    private static boolean longText(Part part) {
        return part.passage() != null && !part.dropped() && part.text().length() >= LONG;
    }

    /** Drops the run of repeated long lines in [from, end) with the short lines in and around it that occurred before. */
    private static void dropRun(List<Part> parts, int[] first, int from, int end, List<Part> out) {
        int count = 0;
        int last = from;
        int own = 0;
        int others = 0;
        for (int i = from; i < end; i++) {
            if (longText(parts.get(i))) {
                count++;
                last = i;
                own += others;
                others = 0;
            } else if (parts.get(i).open() && first[i] == i && parts.get(i).text().length() >= SHORTEST) {
                others++;
            }
        }
        if (count < LEAST || own > 0 && own * LEAST >= count) {
            return;
        }
        int start = from;
        while (start > 0 && !longText(parts.get(start - 1)) && (parts.get(start - 1).dropped() || first[start - 1] < start - 1)) {
            start--;
        }
        int stop = last + 1;
        while (stop < end && (parts.get(stop).dropped() || first[stop] < from)) {
            stop++;
        }
        for (int i = start; i < stop; i++) {
            if (out.get(i).passage() != null && !out.get(i).dropped()) {
                out.set(i, out.get(i).drop(Rule.REPEATED));
            }
        }
    }

    private static void reportPassages(List<Part> parts, String path, List<Problem> problems) {
        Map<String, Integer> lines = new HashMap<>();
        for (Part part : parts) {
            if (part.passage() == null || part.dropped()) {
                continue;
            }
            String text = part.text();
            int repeated = 0;
            int where = 0;
            int from = 0;
            while (from < text.length()) {
                int end = text.indexOf('。', from);
                int stop = end < 0 ? text.length() : end + 1;
                if (stop - from >= LONG / 2 && !Characters.opener(text.charAt(from)) && words(text, from, stop)) {
                    Integer seen = lines.putIfAbsent(text.substring(from, stop), part.line());
                    if (seen != null && seen != part.line()) {
                        repeated += stop - from;
                        where = where == 0 ? seen : where;
                    }
                }
                from = stop;
            }
            if (repeated >= PASSAGE) {
                problems.add(Problem.warning(path, part.line(), repeated + " characters of this paragraph also stand in line "
                        + where, "if one of them is a stray copy, say so in the corrections sidecar (kind: duplicate)"));
            }
        }
    }

    /** Returns whether most of a stretch are letters and no points that lead from an entry to its number. */
    private static boolean words(String text, int from, int to) {
        return text.substring(from, to).chars().filter(Character::isLetterOrDigit).count() * 2 >= to - from;
    }
}
