package org.gongbao.parse.outline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.Part;

/**
 * Tells whether the highest divisions of a document are lines without a number, under which the numbered headings stand:
 * 过去五年工作回顾, 今后五年的任务, 2026年重点工作.
 *
 * <p>The first of them comes before any numbered heading, and each way of numbering begins anew after each of them.
 */
final class UnnumberedDivisions {

    private static final int LEAST = 2;

    private UnnumberedDivisions() {}

    /** Returns whether the lines without a number among the judged parts hold the numbered headings. */
    static boolean in(List<Part> parts) {
        int lines = 0;
        boolean held = false;
        Map<Scheme, Integer> sinceLine = new EnumMap<>(Scheme.class);
        for (Part part : parts) {
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
                if (part.passage().style() == Element.Style.HEADING) {
                    return false;
                }
                lines++;
                sinceLine.clear();
            } else if (!scheme.floats()) {
                boolean begun = sinceLine.containsKey(scheme);
                if (lines == 0 || !begun && part.label().number() != 1) {
                    return false;
                }
                sinceLine.put(scheme, part.label().number());
                held = true;
            }
        }
        return held && lines >= LEAST;
    }
}
