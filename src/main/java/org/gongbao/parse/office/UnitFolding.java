package org.gongbao.parse.office;

import java.text.Normalizer;
import org.gongbao.parse.grammar.ScriptConverter;

/** The identity of an office's name within a region: simplified script, half width, without spaces. */
public final class UnitFolding {

    private UnitFolding() {}

    /**
     * Returns the folded name: 武漢 經開區管委會 and 武汉经开区管委会 give the same.
     *
     * @param name a name in either script
     */
    public static String fold(String name) {
        String halfWidth = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(halfWidth.length());
        halfWidth.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        return kept.isEmpty() ? "" : ScriptConverter.toSimplified(kept.toString());
    }
}
