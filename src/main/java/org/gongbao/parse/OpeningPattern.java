package org.gongbao.parse;

import java.util.regex.Pattern;

/**
 * A pattern for whole lines, with the characters that such a line can begin with: one that begins otherwise is passed over
 * without matching.
 *
 * @param opens the characters; a test holds them to the pattern
 * @param pattern the pattern
 */
record OpeningPattern(CharSet opens, Pattern pattern) {

    static OpeningPattern of(String opens, String regex) {
        return new OpeningPattern(CharSet.of(opens), Pattern.compile(regex));
    }

    /** Returns whether the pattern matches a whole text. */
    boolean matches(String text) {
        return opens.opens(text) && pattern.matcher(text).matches();
    }
}
