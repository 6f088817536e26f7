package org.gongbao.parse.outline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.sitting.Agenda;

/**
 * Tells whether the highest divisions of a document are lines without a number, under which the numbered headings stand:
 * 过去五年工作回顾, 今后五年的任务, 2026年重点工作.
 *
 * <p>The first of them comes before any numbered heading, and each way of numbering begins anew after each of them, or runs on
 * where the document has none of the numbers that usually divide one (（一）（二） | next division | （三）（四）). Where
 * markup sets lines without a number as headings and no numbered one, those hold these by that alone: ## 報告事項, then 壹、.
 * A single one holds them where the first number stands directly under it and none of those that divide documents is printed,
 * or where it is an item of the order of business: 院長提示：, then 一、; under that the first of a run may be a matter that is no
 * heading.
 */
final class UnnumberedDivisions {

    private static final int LEAST = 2;

    private UnnumberedDivisions() {}

    /** Returns whether the lines without a number among the judged parts hold the numbered headings. */
    static boolean in(List<Part> parts) {
        int lines = 0;
        boolean held = false;
        boolean marked = false;
        boolean numbersMarked = parts.stream().anyMatch(UnnumberedDivisions::markedNumber);
        boolean above = numbersMarked && markedAbove(parts);
        boolean markedNumbers = numbersMarked && !above;
        boolean lesser = parts.stream().noneMatch(UnnumberedDivisions::greaterNumber);
        boolean direct = false;
        boolean business = false;
        Map<Scheme, Integer> sinceLine = new EnumMap<>(Scheme.class);
        Map<Scheme, Integer> last = new EnumMap<>(Scheme.class);
        Part before = null;
        for (Part part : parts) {
            Part over = before;
            before = part;
            if (!part.heads()) {
                continue;
            }
            Scheme scheme = part.label().scheme();
            if (scheme == Scheme.ANNEX) {
                break;
            }
            if (scheme == Scheme.LEAD_LINE) {
                if (FrontPatterns.frame(part.text())) {
                    continue;
                }
                boolean here = marked(part);
                business |= lines == 0 && Agenda.item(part.text());
                if (here && (lines > 0 && !marked || markedNumbers)) {
                    return false;
                }
                marked |= here;
                lines += marked && !here ? 0 : 1;
                sinceLine.clear();
            } else if (!scheme.floats()) {
                boolean begun = sinceLine.containsKey(scheme);
                boolean runsOn = lesser && part.label().number() == last.getOrDefault(scheme, 0) + 1;
                if (lines == 0 || !marked && !business && !begun && part.label().number() != 1 && !runsOn) {
                    return false;
                }
                direct |= !held && lines == 1 && over != null && over.heads() && over.label().scheme() == Scheme.LEAD_LINE;
                last.put(scheme, part.label().number());
                sinceLine.put(scheme, part.label().number());
                held = true;
            }
        }
        return held && (lines >= LEAST || above || business || direct && lesser);
    }

    private static boolean marked(Part part) {
        return part.passage().style() == Element.Style.HEADING;
    }

    /** Returns whether a heading has a number of those that divide documents: 一、 or greater. */
    private static boolean greaterNumber(Part part) {
        return part.heads() && part.label().scheme() != Scheme.ANNEX && part.label().scheme().compareTo(Scheme.HAN) <= 0;
    }

    /** Returns whether markup sets all headings without a number higher than all that have one: ## 过去五年工作回顾, ### 一、…. */
    private static boolean markedAbove(List<Part> parts) {
        int deepest = parts.stream().filter(part -> part.heads() && part.label().scheme() == Scheme.LEAD_LINE && marked(part))
                .mapToInt(part -> part.passage().styleLevel()).max().orElse(Integer.MAX_VALUE);
        return parts.stream().filter(UnnumberedDivisions::markedNumber).allMatch(part -> part.passage().styleLevel() > deepest);
    }

    /** Returns whether markup sets a numbered heading as one. */
    private static boolean markedNumber(Part part) {
        return part.heads() && !part.label().scheme().floats() && part.label().scheme() != Scheme.ANNEX && marked(part);
    }
}
