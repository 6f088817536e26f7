package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.structure.part.Part;

/**
 * Takes off the bars that a table of layout has left where a page was saved as text: 第十二章 會議紀錄 | and lines of a bar only.
 *
 * <p>Where a line has a bar within or before its words the bars are those of a table, and stay.
 */
public final class CellEnds {

    private static final int LEAST = 2;

    private CellEnds() {}

    /** Returns the parts with such bars apart and dropped. */
    public static List<Part> split(List<Part> parts) {
        int bars = 0;
        boolean alone = false;
        for (Part part : parts) {
            int bar = part.open() ? part.text().indexOf('|') : -1;
            if (bar < 0) {
                continue;
            }
            if (bar < part.text().length() - 1) {
                return parts;
            }
            alone |= bar == 0;
            bars++;
        }
        if (!alone || bars < LEAST) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts.size() + bars);
        for (Part part : parts) {
            int bar = part.open() ? part.text().indexOf('|') : -1;
            if (bar > 0) {
                out.add(Part.of(part.passage().slice(0, bar)));
            }
            out.add(bar < 0 ? part : Part.of(part.passage().slice(bar, bar + 1)).drop(Rule.MARKUP));
        }
        return out;
    }
}
