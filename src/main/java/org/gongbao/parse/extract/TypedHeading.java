package org.gongbao.parse.extract;

import java.util.Optional;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Tells the headings in a text that was put into a page as typed, with nothing but line ends between its paragraphs: a bold phrase
 * with a number that is alone on its line of the source, behind the end of a sentence.
 */
final class TypedHeading {

    private static final int LONGEST = 60;

    private TypedHeading() {}

    /** Returns whether such a heading begins with an element, what has been written from {@code start} on being the text before it. */
    static boolean begins(Element element, String source, CharSequence written, int start) {
        int last = written.length() - 1;
        boolean ended = last >= start && (Characters.sentenceEnd(written.charAt(last)) || Characters.colon(written.charAt(last)));
        return ended && is(element, source);
    }

    /** Returns whether such a heading stands directly before or after a text. */
    static boolean beside(TextNode text, String source) {
        return text.previousSibling() instanceof Element before && is(before, source)
                || text.nextSibling() instanceof Element after && is(after, source);
    }

    /** Returns whether an element is a bold phrase with a number, alone on its line. */
    static boolean is(Element element, String source) {
        String name = element.normalName();
        if (!name.equals("b") && !name.equals("strong") || !element.sourceRange().isTracked() || !element.endSourceRange().isTracked()) {
            return false;
        }
        int before = element.sourceRange().startPos() - 1;
        while (before >= 0 && source.charAt(before) <= ' ' && source.charAt(before) != '\n') {
            before--;
        }
        int after = element.endSourceRange().endPos();
        while (after < source.length() && source.charAt(after) <= ' ' && source.charAt(after) != '\n') {
            after++;
        }
        boolean alone = before >= 0 && source.charAt(before) == '\n' && after < source.length() && source.charAt(after) == '\n';
        return alone && numbered(element.text());
    }

    private static boolean numbered(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !Characters.han(text.charAt(text.length() - 1))) {
            return false;
        }
        Optional<Label> label = LabelGrammar.read(text);
        return label.isPresent() && label.get().bodyStart() + 1 < text.length();
    }
}
