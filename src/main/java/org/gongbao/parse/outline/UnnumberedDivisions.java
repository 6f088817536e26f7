package org.gongbao.parse.outline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.Part;

/**
 * Tells whether the highest divisions of a document are lines without a number, under which the numbered headings stand:
 * 过去五年工作回顾, 今后五年的任务, 2026年重点工作.
 *
 * <p>The first of them comes before any numbered heading, and each way of numbering begins anew after each of them.
 */
final class UnnumberedDivisions {

    /** Lines that stand before or after the numbered divisions without holding them. */
    private static final Pattern FRAME = Pattern.compile(
            "(?:前|引|序|导)\\s*言|序|引\\s*子|导\\s*语|结\\s*(?:束\\s*)?语|后\\s*记|编者按|摘\\s*要|附\\s*[则录注]|名词解释|注释");
    private static final int LEAST = 2;

    private UnnumberedDivisions() {}

    /** Returns whether the lines without a number among the judged parts hold the numbered headings. */
    static boolean in(List<Part> parts) {
        int lines = 0;
        boolean held = false;
        Map<Scheme, Integer> sinceLine = new EnumMap<>(Scheme.class);
        for (Part part : parts) {
            if (part.role() != Part.Role.HEADING && part.role() != Part.Role.RUN_IN) {
                continue;
            }
            Scheme scheme = part.label().scheme();
            if (scheme == Scheme.ANNEX || part.passage().style() == Element.Style.HEADING) {
                return false;
            }
            if (scheme == Scheme.LEAD_LINE) {
                if (!FRAME.matcher(part.text()).matches()) {
                    lines++;
                    sinceLine.clear();
                }
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
