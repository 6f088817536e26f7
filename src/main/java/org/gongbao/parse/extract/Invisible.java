package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Ledger;
import org.gongbao.model.Span;

/**
 * Finds characters that a reader does not see, and spaces that a conversion wrote out in letters.
 *
 * <p>{@code <U+00A0>} is how the R language prints a character that the target encoding lacks; {@code &nbsp;} and its
 * numeric forms are left over from HTML.
 */
final class Invisible {

    private static final List<String> WRITTEN_SPACES = List.of("&amp;nbsp;", "<U+00A0>", "<U+3000>", "<U+2002>", "<U+2003>",
            "&nbsp;", "&nbsp", "&ensp;", "&emsp;", "&thinsp;", "&#160;", "&#xA0;", "&#12288;", "&#x3000;");
    private static final List<String> WIDE_SPACES = List.of("<U+3000>", "<U+2003>", "&emsp;", "&#12288;", "&#x3000;");
    private static final List<String> WRITTEN_NOTHING = List.of("<U+200B>", "<U+200C>", "<U+200D>", "<U+200E>",
            "<U+200F>", "<U+2060>", "<U+FEFF>", "<U+00AD>", "&#8203;", "&zwnj;",
            "&#65279;", "&shy;");

    private Invisible() {}

    /**
     * Returns the stretches of a line that do not read as printed, and adds them to {@code dropped} as whitespace.
     * Neighbours are one stretch.
     */
    static List<Element.Skip> in(String text, Span line, int number, List<Extraction.Dropped> dropped) {
        return in(text, line, number, dropped, false);
    }

    /** Returns the same and the form feeds, for a line of a marked-up format, which they do not divide. */
    static List<Element.Skip> inMarkedUp(String text, Span line, int number, List<Extraction.Dropped> dropped) {
        return in(text, line, number, dropped, true);
    }

    private static List<Element.Skip> in(String text, Span line, int number, List<Extraction.Dropped> dropped, boolean feeds) {
        List<Element.Skip> skips = null;
        int at = line.start();
        while (at < line.end()) {
            int from = at;
            StringBuilder reads = null;
            for (int length = length(text, at, line.end(), feeds); length > 0; length = length(text, at, line.end(), feeds)) {
                if (reads == null) {
                    reads = new StringBuilder();
                }
                if (isSpace(text, at, length)) {
                    reads.append(' ');
                }
                at += length;
            }
            if (reads == null) {
                at++;
                continue;
            }
            Span span = new Span(from, at);
            if (skips == null) {
                skips = new ArrayList<>();
            }
            skips.add(new Element.Skip(span, reads.toString()));
            dropped.add(new Extraction.Dropped(span, Ledger.Rule.WHITESPACE, number));
        }
        return skips == null ? List.of() : skips;
    }

    /** Returns the length of what is invisible at an offset, or 0. */
    private static int length(String text, int at, int end, boolean feeds) {
        if (at >= end) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == '<' || c == '&') {
            return Math.max(length(text, at, end, WRITTEN_SPACES), length(text, at, end, WRITTEN_NOTHING));
        }
        return isInvisible(c) || feeds && (c == '\f' || c == '\u000b') ? 1 : 0;
    }

    private static int length(String text, int at, int end, List<String> written) {
        for (String form : written) {
            if (at + form.length() <= end && text.regionMatches(true, at, form, 0, form.length())) {
                return form.length();
            }
        }
        return 0;
    }

    /** Returns how many of the spaces written out in a stretch are as wide as a Han character. */
    static int wideSpaces(String text, Span span) {
        int wide = 0;
        for (int at = span.start(); at < span.end(); at++) {
            wide += length(text, at, span.end(), WIDE_SPACES) > 0 ? 1 : 0;
        }
        return wide;
    }

    private static boolean isSpace(String text, int at, int length) {
        return length > 1 && length(text, at, at + length, WRITTEN_SPACES) == length;
    }

    /** Returns whether a character takes no room: a control other than a break, a zero-width or bidirectional mark. */
    static boolean isInvisible(char c) {
        if (c < 0x20) {
            return c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u000b';
        }
        return c >= 0x7f && (c <= 0x9f && c != '\u0085' || c == '\u00ad' || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e' || c >= '\u2060' && c <= '\u2069' || c == '\ufeff'
                || c >= '\ufff9' && c <= '\ufffb');
    }
}
