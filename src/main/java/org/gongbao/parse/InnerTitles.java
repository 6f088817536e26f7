package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the title of a second document that is printed behind the first: a short line worded as a title, before a line
 * that begins to number anew. It counts as a heading of the highest level.
 */
final class InnerTitles {

    private static final int LONGEST = 45;

    private InnerTitles() {}

    /** Returns the parts with such titles marked as headings. */
    static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        boolean numbered = false;
        for (int i = 0; i < out.size(); i++) {
            Part part = out.get(i);
            if (!part.open()) {
                continue;
            }
            boolean labelled = LabelGrammar.read(part.text()).isPresent();
            if (numbered && !labelled && part.text().length() <= LONGEST && FrontPatterns.title(part.text())
                    && beginsAnew(out, i + 1)) {
                out.set(i, part.with(Part.Role.HEADING, new Label(Scheme.ANNEX, "", 0, 0), part.text().length()));
            }
            numbered |= labelled;
        }
        return out;
    }

    private static boolean beginsAnew(List<Part> parts, int from) {
        for (int i = from; i < parts.size() && i < from + 3; i++) {
            Part part = parts.get(i);
            if (part.open()) {
                return LabelGrammar.read(part.text()).filter(label -> label.number() == 1
                        && label.scheme().compareTo(Scheme.HAN) <= 0).isPresent();
            }
        }
        return false;
    }
}
