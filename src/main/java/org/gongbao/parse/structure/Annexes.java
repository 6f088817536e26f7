package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;

/** Puts a label that stands alone on its line (附件1, 第一章) together with the title on the next. */
final class Annexes {

    private static final int LONGEST_TITLE = 50;

    private Annexes() {}

    /** Returns the parts with lonely labels and their titles joined. */
    static List<Part> join(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (lonely(part) && i + 1 < parts.size() && title(parts.get(i + 1))) {
                Passage label = part.passage();
                Passage title = parts.get(++i).passage();
                out.add(Part.of(new PassageBuilder(label).appendApart(title).build()));
            } else {
                out.add(part);
            }
        }
        return out;
    }

    private static boolean lonely(Part part) {
        if (!part.open() || part.text().length() > 12) {
            return false;
        }
        Optional<Label> label = LabelGrammar.read(part.text());
        return label.isPresent() && label.get().bodyStart() >= part.text().length()
                && label.get().scheme().compareTo(Scheme.SECTION) <= 0;
    }

    private static boolean title(Part part) {
        return part.open() && part.text().length() <= LONGEST_TITLE && !ParagraphJoiner.finished(part.text())
                && part.text().indexOf('\t') < 0 && LabelGrammar.read(part.text()).isEmpty();
    }
}
