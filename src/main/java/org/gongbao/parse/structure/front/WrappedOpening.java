package org.gongbao.parse.structure.front;

import java.util.List;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.Part;

/** Tells where in a document of wrapped lines the text begins, of which the first line is as short as a title. */
final class WrappedOpening {

    private static final int SHORTEST_WRAPPED = 18;
    private static final int MOST_WRAPPED = 5;

    private WrappedOpening() {}

    /** Returns whether a line is the first of a wrapped paragraph: it pauses, and the next lines go on to the end of a sentence. */
    static boolean at(List<Part> parts, int index) {
        String text = parts.get(index).text();
        if (text.length() < SHORTEST_WRAPPED || text.indexOf('，') < 0 && text.indexOf(',') < 0 && text.indexOf('、') < 0
                || TitlePatterns.title(text) || TitleRun.DASHED.matcher(text).lookingAt()) {
            return false;
        }
        for (int i = index + 1; i < Math.min(parts.size(), index + MOST_WRAPPED); i++) {
            Part next = parts.get(i);
            if (!next.open() || next.passage().style() != Element.Style.PLAIN || next.passage().afterBlank()
                    || FrontPatterns.role(next.text()) != null
                    || LabelGrammar.read(next.text()).isPresent()) {
                return false;
            }
            if (next.text().indexOf('。') >= 0) {
                return true;
            }
        }
        return false;
    }
}
