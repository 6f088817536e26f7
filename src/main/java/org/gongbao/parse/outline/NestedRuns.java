package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds numbers that begin again inside a section of their own way of numbering: 二、任务, 一、确定增长率。 二、…。, 三、改革.
 *
 * <p>The inner run is told by its form and by what comes after it: its headings end in a full stop where those around it end in
 * none, and the outer count goes on where it stopped; or markup sets all those around it as headings and none of its own.
 */
final class NestedRuns {

    /** So many divisions in a row that markup sets as headings show that it sets all of them so. */
    private static final int LEAST_MARKED = 2;

    private NestedRuns() {}

    /** Returns the parts that are headings of such inner runs. */
    static Set<Part> in(List<Part> parts) {
        Set<Part> nested = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Part> run = new ArrayList<>();
        for (Part part : parts) {
            boolean title = part.role() == Part.Role.FRONT && part.frontRole() == FrontLine.Role.TITLE;
            if (part.heads() && part.label().scheme() == Scheme.HAN) {
                run.add(part);
            } else if (title || part.heads() && (part.label().scheme().compareTo(Scheme.HAN) < 0
                    || part.label().scheme() == Scheme.LEAD_LINE)) {
                find(run, nested);
                run.clear();
            }
        }
        find(run, nested);
        unmarked(parts, nested);
        return nested;
    }

    /**
     * Finds the runs from 1 of which markup sets none as a heading, under the last of several divisions in a row that it sets so:
     * ## 三、…, ## 四、今后的任务, ### 解放区的任务, 一、扩大…, 二、….
     */
    private static void unmarked(List<Part> parts, Set<Part> nested) {
        Part last = null;
        int marked = 0;
        int next = 1;
        for (Part part : parts) {
            boolean title = part.role() == Part.Role.FRONT && part.frontRole() == FrontLine.Role.TITLE;
            if (title || part.heads() && marked > 0 && above(part, last)) {
                marked = 0;
            } else if (part.heads() && part.label().scheme() == Scheme.HAN) {
                int number = part.label().number();
                if (set(part)) {
                    marked = number == marked + 1 ? number : 0;
                    last = part;
                    next = 1;
                } else if (marked >= LEAST_MARKED && number == next) {
                    nested.add(part);
                    next++;
                } else {
                    marked = 0;
                }
            }
        }
    }

    /** Returns whether a heading ends the section of a division: it has a higher number, or none and no place under it in the markup. */
    private static boolean above(Part part, Part division) {
        Scheme scheme = part.label().scheme();
        return scheme.compareTo(Scheme.HAN) < 0
                || scheme == Scheme.LEAD_LINE && (!set(part) || part.passage().styleLevel() <= division.passage().styleLevel());
    }

    /** Returns whether markup sets a part as a heading. */
    private static boolean set(Part part) {
        return part.passage().style() == Element.Style.HEADING;
    }

    private static void find(List<Part> run, Set<Part> nested) {
        for (int i = 1; i < run.size(); i++) {
            int outer = run.get(i - 1).label().number();
            if (run.get(i).label().number() != 1 || closed(run.get(i - 1)) || !closed(run.get(i))) {
                continue;
            }
            int end = i + 1;
            while (end < run.size() && closed(run.get(end)) && run.get(end).label().number() == end - i + 1) {
                end++;
            }
            if (end - i > 1 && end < run.size() && !closed(run.get(end)) && run.get(end).label().number() == outer + 1) {
                nested.addAll(run.subList(i, end));
            }
        }
    }

    /** Returns whether a heading is set as a sentence. */
    private static boolean closed(Part part) {
        return part.titleEnd() < part.text().length();
    }
}
