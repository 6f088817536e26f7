package org.gongbao.render;

import java.util.function.UnaryOperator;
import org.gongbao.parse.grammar.ScriptConverter;

/**
 * A script that a reader can have a page shown in.
 *
 * <p>Conversion is the library's, which knows phrases: 皇后 stays and 后来 becomes 後來. Its traditional
 * standard keeps some forms that official documents in traditional script hardly print (爲, 羣, 衆); these are shown as such
 * documents have them.
 */
enum Script {
    /** Traditional. */
    HANT("hant", "zh-Hant", "zh-Hans", text -> asPrinted(ScriptConverter.toTraditional(text))),
    /** Simplified. */
    HANS("hans", "zh-Hans", "zh-Hant", ScriptConverter::toSimplified);

    private final String code;
    private final String lang;
    private final String from;
    private final UnaryOperator<String> conversion;
    /** For each unit what it becomes where no phrase says otherwise. */
    private final char[] characters = new char[0x10000];

    Script(String code, String lang, String from, UnaryOperator<String> conversion) {
        this.code = code;
        this.lang = lang;
        this.from = from;
        this.conversion = conversion;
        for (int c = 0; c < characters.length; c++) {
            String converted = Character.isIdeographic(c) ? conversion.apply(String.valueOf((char) c)) : "";
            characters[c] = converted.length() == 1 ? converted.charAt(0) : (char) c;
        }
    }

    /** Forms of the library's standard and those that documents print, at the same place. */
    private static final String STANDARD = "爲羣衆麪峯牀僞喫啓脣竈糉";
    private static final String PRINTED = "為群眾麵峰床偽吃啟唇灶粽";

    private static String asPrinted(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int at = 0; at < out.length(); at++) {
            int form = STANDARD.indexOf(out.charAt(at));
            if (form >= 0) {
                out.setCharAt(at, PRINTED.charAt(form));
            }
        }
        return out.toString();
    }

    /** Returns its name in file names and settings: {@code hant}. */
    String code() {
        return code;
    }

    /** Returns its language tag. */
    String lang() {
        return lang;
    }

    /** Returns the language tag of the text that is converted into it. */
    String from() {
        return from;
    }

    /** Returns the text in this script; of the same length, position for position. */
    String convert(String text) {
        String converted = conversion.apply(text);
        if (converted.length() == text.length()) {
            return converted;
        }
        // A phrase that changes its length would shift all that follows: such a text is converted one by one.
        StringBuilder single = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            single.append(convert(text.charAt(at)));
        }
        return single.toString();
    }

    /** Returns what a character becomes where no phrase says otherwise. */
    char convert(char c) {
        return characters[c];
    }
}
