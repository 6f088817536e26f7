package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;

/**
 * Finds the title of a second document that is printed behind the first: a short line worded as a title, before a line
 * that begins to number anew. It counts as a heading of the highest level; where the document before it has a title of its
 * own behind a covering notice, as a title like that one.
 */
public final class InnerTitles {

    private static final int LONGEST = 45;
    private static final int MOST_PREAMBLE = 3;

    private InnerTitles() {}

    /** Returns the parts with such titles marked as headings. */
    public static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        boolean numbered = false;
        int titles = 0;
        for (int i = 0; i < out.size(); i++) {
            Part part = out.get(i);
            titles += part.frontRole() == FrontLine.Role.TITLE ? 1 : 0;
            if (!part.open()) {
                continue;
            }
            boolean labelled = LabelGrammar.read(part.text()).isPresent();
            if (numbered && !labelled && part.text().length() <= LONGEST && FrontPatterns.title(part.text())
                    && beginsAnew(out, i + 1, part.passage().style() == Element.Style.BOLD)) {
                out.set(i, titles > 1 ? part.front(FrontLine.Role.TITLE)
                        : part.with(Part.Role.HEADING, new Label(Scheme.ANNEX, "", 0, 0), part.text().length()));
            }
            numbered |= labelled;
        }
        return out;
    }

    /** Behind a title that markup sets apart, paragraphs of preamble may stand before the numbers. */
    private static boolean beginsAnew(List<Part> parts, int from, boolean apart) {
        int preamble = apart ? MOST_PREAMBLE : 0;
        for (int i = from; i < parts.size() && i < from + 3 + preamble; i++) {
            Part part = parts.get(i);
            if (!part.open()) {
                continue;
            }
            Optional<Label> label = LabelGrammar.read(part.text());
            if (label.isPresent() || preamble-- <= 0) {
                return label.filter(l -> l.number() == 1 && l.scheme().compareTo(Scheme.HAN) <= 0).isPresent();
            }
        }
        return false;
    }
}
