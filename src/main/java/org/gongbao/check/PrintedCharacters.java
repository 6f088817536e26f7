package org.gongbao.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares what is printed, blanks apart. */
final class PrintedCharacters {

    /** Spaces and invisible characters that a conversion spelt out. */
    private static final Pattern SPELT_OUT = Pattern.compile("<U\\+(?:00A0|00AD|2002|2003|200[B-F]|2060|3000|FEFF)>"
            + "|&amp;nbsp;|&nbsp;?|&(?:ensp|emsp|thinsp|zwnj|shy);|&#(?:160|xA0|8203|12288|x3000|65279);", Pattern.CASE_INSENSITIVE);

    private PrintedCharacters() {}

    /** Returns the same of a stretch of a source, spaces that it spells out left out too. */
    static String inSource(CharSequence text) {
        return of(SPELT_OUT.matcher(text).replaceAll(" "));
    }

    /** Returns the text without spaces, line ends, invisible and control characters. */
    static String of(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(c -> !blank(c)).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Returns whether a character prints as nothing. */
    static boolean blank(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL || type == Character.FORMAT;
    }

    /**
     * Returns how often each character is lacking: what {@code all} has more often than {@code some}, as a text; empty when
     * nothing is lacking.
     */
    static String lacking(String all, String some) {
        Map<Integer, Integer> counts = new HashMap<>();
        some.codePoints().forEach(c -> counts.merge(c, 1, Integer::sum));
        StringBuilder lacking = new StringBuilder();
        all.codePoints().forEach(c -> {
            if (counts.merge(c, -1, Integer::sum) < 0) {
                lacking.appendCodePoint(c);
            }
        });
        return lacking.toString();
    }

    /** Returns the printed characters of several texts in one. */
    static String of(List<String> texts) {
        return of(String.join("", texts));
    }

    /** Returns the place of the first difference and some characters after it, for a message. */
    static String difference(String expected, String found) {
        int at = 0;
        while (at < Math.min(expected.length(), found.length()) && expected.charAt(at) == found.charAt(at)) {
            at++;
        }
        return "'" + excerpt(expected, at) + "' but '" + excerpt(found, at) + "'";
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 6), Math.min(text.length(), at + 14));
    }
}
