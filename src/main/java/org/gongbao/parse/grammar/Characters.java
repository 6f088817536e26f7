package org.gongbao.parse.grammar;

/** What kind of character a UTF-16 unit is, as far as reading documents needs to know. */
public final class Characters {

    /** From the first Han character on to the forms of punctuation there is neither blank nor mark. */
    private static final char FIRST_HAN = '\u3400';
    private static final char FORMS = '\ufe00';

    private Characters() {}

    /** Returns whether a character is certainly neither blank nor mark nor letter: nearly all of a Chinese text, told apart at once. */
    public static boolean plain(char c) {
        return c >= FIRST_HAN && c < FORMS;
    }

    /** Returns the character before a place that is not the first of a text, spaces passed over. */
    public static char before(String text, int at) {
        int before = at - 1;
        while (before > 0 && Character.isSpaceChar(text.charAt(before))) {
            before--;
        }
        return text.charAt(before);
    }

    /** Returns whether a character prints as nothing: any space, line end, zero-width or control character. */
    public static boolean blank(char c) {
        if (c > ' ' && c < 0x7f || plain(c)) {
            return false;
        }
        return c <= ' ' || (c >= 0x7f && c <= 0xa0) || c == '\u00ad' || c == '\u3000' || c == '\ufeff'
                || (c >= '\u2000' && c <= '\u200f') || (c >= '\u2028' && c <= '\u202f') || (c >= '\u205f' && c <= '\u2064')
                || (c >= '\u2066' && c <= '\u206f') || c == '\u180e' || c == '\u1680';
    }

    /** Returns whether a character is written in the Latin script or is an ASCII digit, so that words need a space. */
    public static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= '\u00c0' && c <= '\u024f');
    }

    /** Returns whether a character is a colon, or one of the signs that look like it and are typed for it: ∶, ︰. */
    public static boolean colon(char c) {
        return c == '：' || c == ':' || c == '\u2236' || c == '\ufe30';
    }

    /** Returns whether a character is a Han character (a surrogate counts, for the rare ones are Han). */
    public static boolean han(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '\u3007' || c == '\u3005'
                || (c >= '\uf900' && c <= '\ufaff') || Character.isSurrogate(c);
    }

    /** Returns the value of an ASCII or full-width digit, or -1. */
    public static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '\uff10' && c <= '\uff19' ? c - '\uff10' : -1;
    }

    /** Returns the text with each kind of blank as an ordinary space, of the same length, for matching patterns. */
    public static String flat(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && blank(c)) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, ' ');
            }
        }
        return out == null ? text : out.toString();
    }

    /** Returns whether a sentence may end with this character; closing quotes and brackets are not counted. */
    public static boolean sentenceEnd(char c) {
        return c == '\u3002' || c == '\uff01' || c == '\uff1f' || c == '!' || c == '?' || c == '\u2026' || c == '\uff61';
    }

    /** Returns whether a character closes a quotation or a bracket. */
    public static boolean closer(char c) {
        return "\u201d\u2019\uff09)\u300d\u300f\u300b\u3009\u3011\u3015]\"".indexOf(c) >= 0;
    }

    /** Returns whether a character opens a quotation or a bracket. */
    public static boolean opener(char c) {
        return "\u201c\u2018\uff08(\u300c\u300e\u300a\u3008\u3010\u3014[".indexOf(c) >= 0;
    }

    /** Returns how wide a line is set, in full-width characters; letters and digits of the Latin script are half as wide. */
    public static int width(String text) {
        return (halves(text) + 1) / 2;
    }

    /** Returns how wide a line is set, in halves of a full-width character. */
    public static int halves(String text) {
        int halves = 0;
        for (int i = 0; i < text.length(); i++) {
            halves += text.charAt(i) < '\u2000' ? 1 : 2;
        }
        return halves;
    }
}
