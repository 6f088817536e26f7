package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/** Mends a label whose opening bracket stands alone on the line before: （ | 三）改革开放, and the number of a box over its title: 专栏 1 | 重点工程. */
public final class BrokenLabels {

    private static final int LONGEST_NUMBER = 10;
    private static final int LONGEST_TITLE = 40;

    private BrokenLabels() {}

    /** Returns the parts with such labels whole. */
    public static List<Part> mend(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean bracket = part.open() && part.text().length() == 1 && "（(〔".indexOf(part.text().charAt(0)) >= 0;
            Part next = bracket && i + 1 < parts.size() ? parts.get(i + 1) : null;
            if (i + 1 < parts.size() && titled(part, parts.get(i + 1))) {
                out.add(Part.of(part.passage().join(parts.get(i + 1).passage())));
                i++;
            } else if (next != null && next.open()
                    && LabelGrammar.read(part.text() + next.text()).filter(label -> label.bodyStart() > 2).isPresent()) {
                out.add(Part.of(part.passage().join(next.passage())));
                i++;
            } else {
                out.add(part);
            }
        }
        return out;
    }

    /** Whether a line is the number of a box, and the next one the title of that. */
    private static boolean titled(Part part, Part next) {
        return part.open() && next.open() && part.text().length() <= LONGEST_NUMBER && next.text().length() <= LONGEST_TITLE
                && part.passage().style() == next.passage().style() && !LineEnd.finished(next.text())
                && LabelGrammar.read(next.text()).isEmpty() && next.text().indexOf('\t') < 0
                && LabelGrammar.read(part.text()).filter(label -> label.scheme() == Scheme.BOX
                && label.bodyStart() >= part.text().length()).isPresent();
    }
}
