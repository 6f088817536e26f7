package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;

/**
 * Finds a title that the head of a document does not print with the words of one: what markup sets as a heading behind a
 * covering note, or the one line over a call upon the audience (…預算安排–結語, then 主席，各位議員：).
 */
public final class LateTitle {

    private static final int FIRST_LINES = 60;
    private static final int SHORTEST = 6;

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
        return overCall(parts);
    }

    private static List<Part> overCall(List<Part> parts) {
        int line = -1;
        for (int i = 0; i < Math.min(FIRST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            if (part.role() == Part.Role.FRONT && part.frontRole() == Role.ADDRESSEE) {
                boolean title = line >= 0 && FrontPatterns.call(part.text()) && !FrontPatterns.frame(parts.get(line).text())
                        && parts.get(line).text().length() >= SHORTEST && !TitleBlock.endsBlock(parts.get(line));
                if (!title) {
                    return parts;
                }
                List<Part> out = new ArrayList<>(parts);
                out.set(line, parts.get(line).front(Role.TITLE));
                return out;
            }
            if (part.open() && line >= 0) {
                return parts;
            }
            line = part.open() ? i : line;
        }
        return parts;
    }
}
