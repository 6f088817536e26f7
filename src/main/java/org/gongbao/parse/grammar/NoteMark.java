package org.gongbao.parse.grammar;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Span;

/** The marks that refer to notes: [12], 〔3〕, ［4］, ③. */
public final class NoteMark {

    private static final CharSet OPENS = CharSet.of("[〔［").and('①', '⑳');
    private static final String CLOSES = "]〕］";
    private static final int MOST_DIGITS = 3;

    private NoteMark() {}

    /** Returns the marks of a text from an offset on, in order. */
    public static List<Span> in(String text, int from) {
        List<Span> marks = new ArrayList<>();
        for (int at = OPENS.next(text, from); at >= 0; at = OPENS.next(text, at)) {
            int length = length(text, at);
            if (length > 0) {
                marks.add(new Span(at, at + length));
            }
            at += Math.max(1, length);
        }
        return marks;
    }

    /** Returns whether a character is a number in a circle, ① to ⑳. */
    public static boolean circled(char c) {
        return c >= '①' && c <= '⑳';
    }

    /** Returns the length of the mark that stands at a place of a text, or 0. */
    public static int length(String text, int at) {
        if (at >= text.length() || !OPENS.has(text.charAt(at))) {
            return 0;
        }
        if (circled(text.charAt(at))) {
            return 1;
        }
        int close = at + 1;
        while (close < text.length() && close - at <= MOST_DIGITS && Characters.digit(text.charAt(close)) >= 0) {
            close++;
        }
        return close > at + 1 && close < text.length() && CLOSES.indexOf(text.charAt(close)) >= 0 ? close + 1 - at : 0;
    }

    /** Returns where a text ends before the mark that closes it (初步核算增长5%。[1]), or its length when none does. */
    public static int end(String text) {
        for (int at = text.length() - 1; at > 0 && at >= text.length() - MOST_DIGITS - 2; at--) {
            if (length(text, at) == text.length() - at) {
                return at;
            }
        }
        return text.length();
    }
}
