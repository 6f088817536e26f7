package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one paragraph of the halves that a page, a column or a hard line end has cut.
 *
 * <p>A line is cut when its sentence is not finished and the next line does not open something of its own.
 */
final class ParagraphJoiner {

    /** Unfinished lines below this length may be headings without a number. */
    private static final int SHORT = 18;

    private ParagraphJoiner() {}

    /** Returns the parts with cut paragraphs put together. */
    static List<Part> join(List<Part> parts) {
        List<Part> out = new ArrayList<>();
        Part last = null;
        PassageBuilder open = null;
        for (Part part : parts) {
            boolean joins = last != null && last.open() && part.open() && cut(last.passage(), part.passage());
            if (joins) {
                if (open == null) {
                    open = new PassageBuilder(out.remove(out.size() - 1).passage());
                }
                open.append(part.passage());
            } else {
                if (open != null) {
                    out.add(Part.of(open.build()));
                    open = null;
                }
                out.add(part);
            }
            last = part;
        }
        if (open != null) {
            out.add(Part.of(open.build()));
        }
        return out;
    }

    private static boolean cut(Passage before, Passage after) {
        if (before.style() != Element.Style.PLAIN || after.style() != Element.Style.PLAIN) {
            return false;
        }
        if (before.length() < SHORT || finished(before.text()) || before.text().indexOf('\t') >= 0
                || after.text().indexOf('\t') >= 0) {
            return false;
        }
        return LabelGrammar.read(after.text()).isEmpty()
                && (LabelGrammar.read(before.text()).isEmpty() || before.text().indexOf('。') >= 0);
    }

    /** Returns whether a text ends as a paragraph may end. */
    static boolean finished(String text) {
        int i = text.length() - 1;
        while (i > 0 && Characters.closer(text.charAt(i))) {
            i--;
        }
        char c = text.charAt(i);
        return Characters.sentenceEnd(c) || c == '：' || c == ':' || (i < text.length() - 1 && c == '；');
    }
}
