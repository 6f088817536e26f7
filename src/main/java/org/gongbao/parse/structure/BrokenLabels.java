package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.parse.grammar.LabelGrammar;

/** Mends a label whose opening bracket stands alone on the line before: （ | 三）改革开放. */
public final class BrokenLabels {

    private BrokenLabels() {}

    /** Returns the parts with such labels whole. */
    public static List<Part> mend(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean bracket = part.open() && part.text().length() == 1 && "（(〔".indexOf(part.text().charAt(0)) >= 0;
            Part next = bracket && i + 1 < parts.size() ? parts.get(i + 1) : null;
            if (next != null && next.open()
                    && LabelGrammar.read(part.text() + next.text()).filter(label -> label.bodyStart() > 2).isPresent()) {
                out.add(Part.of(part.passage().join(next.passage())));
                i++;
            } else {
                out.add(part);
            }
        }
        return out;
    }
}
