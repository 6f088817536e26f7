package org.gongbao.parse.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with the characters that a match can begin with: where none of them stands, nothing is tried.
 *
 * @param opens the characters; a test holds them to the pattern
 * @param pattern the pattern
 */
public record OpeningPattern(CharSet opens, Pattern pattern) {

    /** Returns a pattern whose matches begin with one of the given characters. */
    public static OpeningPattern of(String opens, String regex) {
        return new OpeningPattern(CharSet.of(opens), Pattern.compile(regex));
    }

    /** Returns whether the pattern matches a whole text. */
    public boolean matches(String text) {
        return opens.opens(text) && pattern.matcher(text).matches();
    }

    /** Returns whether a text opens with a match of the pattern. */
    public boolean opens(String text) {
        return opens.opens(text) && pattern.matcher(text).lookingAt();
    }

    /** Returns whether the pattern matches anywhere in a text. */
    public boolean in(String text) {
        int at = opens.next(text, 0);
        if (at < 0) {
            return false;
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        while (at >= 0 && !matcher.region(at, text.length()).lookingAt()) {
            at = opens.next(text, at + 1);
        }
        return at >= 0;
    }
}
