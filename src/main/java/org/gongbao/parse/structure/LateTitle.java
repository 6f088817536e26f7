package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;

/** Finds a title that markup sets as a heading behind a covering note, in a document whose head prints none. */
public final class LateTitle {

    private static final int FIRST_LINES = 60;

    private LateTitle() {}

    /** Returns the parts with that title marked. */
    public static List<Part> recognise(List<Part> parts) {
        for (Part part : parts) {
            if (part.role() == Part.Role.FRONT && part.frontRole() == Role.TITLE) {
                return parts;
            }
        }
        for (int i = 0; i < Math.min(FIRST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            if (part.open() && part.passage().style() == Element.Style.HEADING
                    && LabelGrammar.read(part.text()).isEmpty()) {
                if (!FrontPatterns.title(part.text())) {
                    return parts;
                }
                List<Part> out = new ArrayList<>(parts);
                out.set(i, part.front(Role.TITLE));
                return out;
            }
        }
        return parts;
    }
}
