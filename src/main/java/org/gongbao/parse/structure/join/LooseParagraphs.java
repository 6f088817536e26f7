package org.gongbao.parse.structure.join;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.extract.Element.Style;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.structure.part.LineEnd;

/**
 * Takes the paragraphs of markup for mere lines in a document where they certainly are no whole paragraphs: a page or a Word
 * file made from print, which sets each printed line, or each half of a paragraph that a page has cut, as one of its own.
 */
public final class LooseParagraphs {

    /** One paragraph without its full stop is a slip of the pen, and so are two. */
    private static final int LEAST_CUTS = 3;

    private LooseParagraphs() {}

    /** Returns the elements of a text, paragraphs made plain lines where they are loose. */
    public static List<Element> loosen(String text, List<Element> elements) {
        int cuts = 0;
        LineWidths widths = new LineWidths();
        Element.Line last = null;
        String before = "";
        for (Element element : elements) {
            if (!(element instanceof Element.Line line) || line.style() != Style.PARAGRAPH) {
                last = element instanceof Element.Line blank && blank.span().length() == 0 ? last : null;
                continue;
            }
            String read = read(text, line);
            cuts += last != null && cut(before, read) ? 1 : 0;
            if (!read.isEmpty()) {
                widths.add(read, !LineEnd.finished(read) && read.indexOf('\t') < 0, true);
            }
            last = line;
            before = read;
        }
        if (cuts < LEAST_CUTS && widths.margin() == 0) {
            return elements;
        }
        List<Element> out = new ArrayList<>(elements.size());
        for (Element element : elements) {
            out.add(element instanceof Element.Line line && line.style() == Style.PARAGRAPH ? new Element.Line(line.firstLine(),
                    line.lastLine(), line.span(), Style.PLAIN, 0, line.strong(), line.skips()) : element);
        }
        return out;
    }

    private static String read(String text, Element.Line line) {
        return Element.read(text, line.span(), line.skips()).strip();
    }

    private static boolean cut(String before, String after) {
        return !before.isEmpty() && !after.isEmpty() && !LineEnd.finished(before) && before.indexOf('\t') < 0
                && CutStyle.running(before)
                && LabelGrammar.read(after).isEmpty() && (LineEnd.finished(after) || after.indexOf('。') >= 0);
    }
}
