package org.gongbao.plan;

import java.text.Normalizer;
import java.util.Locale;
import org.gongbao.parse.grammar.ScriptConverter;

/** Makes different written forms of one name equal: script, width, case and spaces. */
final class Folding {

    private Folding() {}

    /** Returns the identity of a name: 光芯屏端網 and 光芯屏端网 give the same, “５Ｇ” and “5g” too. */
    static String name(String text) {
        String width = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(width.length());
        width.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        return kept.isEmpty() ? "" : ScriptConverter.toSimplified(kept.toString());
    }

    /** Returns the text in simplified script, position for position: of the same length as the text. */
    static String sameLength(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String simple = ScriptConverter.toSimplified(text);
        // The library keeps the number of characters; should a later version not, offsets matter more than script.
        return simple.length() == text.length() ? simple : text;
    }
}
