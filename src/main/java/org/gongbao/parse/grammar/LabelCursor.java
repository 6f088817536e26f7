package org.gongbao.parse.grammar;

import java.util.regex.Pattern;

/**
 * A place in a line, moving forward as {@link LabelGrammar} reads the label that opens it.
 */
final class LabelCursor {

    private static final int MAX_DIGITS = 4;
    private static final int LONGEST_NUMBER = 8;
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[a-z]|[ivx]{1,4}");
    static final String OPEN = "（(〔";
    static final String CLOSE = "）)〕";
    static final String POINT = ".．﹒";
    final String text;
    int at;

    LabelCursor(String text) {
        this.text = text;
    }

    boolean ended() {
        return at >= text.length();
    }

    char peek() {
        return peek(0);
    }

    /** Returns a character ahead; the marks that gazettes set and scanners read for 、 count as it: 壹ヽ, 一､. */
    char peek(int ahead) {
        char c = at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
        return c == 'ヽ' || c == '､' ? '、' : c;
    }

    boolean startsWith(String word) {
        return text.startsWith(word, at);
    }

    void skipBlanks() {
        while (!ended() && Characters.blank(text.charAt(at))) {
            at++;
        }
    }

    /** Reads a Han, formal or Arabic number; returns -1 where there is none and stays, or moves into figures that are too many for one. */
    int number() {
        int start = at;
        if (Characters.digit(peek()) >= 0) {
            int value = 0;
            while (Characters.digit(peek()) >= 0 && at - start <= MAX_DIGITS) {
                value = value * 10 + Characters.digit(peek());
                at++;
            }
            return at - start <= MAX_DIGITS ? value : -1;
        }
        while (!ended() && (Numerals.part(peek()) || Numerals.formalPart(peek())) && at - start < 9) {
            at++;
        }
        int value = Numerals.value(text, start, at);
        if (value < 0) {
            at = start;
        }
        return value;
    }

    /** Reads a number in the letters I, V and X; returns -1 and stays when there is none. */
    int roman() {
        int start = at;
        int value = 0;
        while (at - start < 5 && "IVX".indexOf(peek()) >= 0 && !ended()) {
            int here = roman(peek());
            value += here < roman(peek(1)) ? -here : here;
            at++;
        }
        if (value <= 0) {
            at = start;
            return -1;
        }
        return value;
    }

    static int roman(char c) {
        return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 0;
    }

    /**
     * Returns the label with the further ones that a reply answers at once: (一)及(三), (a)至(c). They stand alone on their line, or a
     * blank or colon sets the answer apart; 第（一）、（二）项 and their like do not.
     */
    Label together(Label first) {
        int body = at;
        int end = first.printed().length() - (first.printed().endsWith("、") ? 1 : 0);
        int more = 0;
        at = end;
        while (conjoined()) {
            end = at;
            more++;
        }
        boolean colon = end < text.length() && "：:".indexOf(text.charAt(end)) >= 0;
        boolean apart = end >= text.length() || colon || Characters.blank(text.charAt(end));
        at = more > 0 && apart ? end + (colon ? 1 : 0) : body;
        return more > 0 && apart ? label(first.scheme(), first.number()) : first;
    }

    /** Moves behind a conjunction and a further number in brackets; returns false where there is none. */
    private boolean conjoined() {
        skipBlanks();
        if (ended() || "及和與与、至".indexOf(peek()) < 0) {
            return false;
        }
        at++;
        skipBlanks();
        int close = at + 1;
        while (close < text.length() && close - at < LONGEST_NUMBER && CLOSE.indexOf(text.charAt(close)) < 0) {
            close++;
        }
        boolean number = OPEN.indexOf(peek()) >= 0 && close < text.length() && CLOSE.indexOf(text.charAt(close)) >= 0
                && NUMBER.matcher(text.substring(at + 1, close).strip()).matches();
        at = close + 1;
        return number;
    }

    Label symbol(Scheme scheme, int number) {
        at++;
        if (!ended() && "、.．".indexOf(peek()) >= 0) {
            at++;
        }
        return label(scheme, number);
    }

    Label label(Scheme scheme, int number) {
        int end = at;
        while (end > 0 && Characters.blank(text.charAt(end - 1))) {
            end--;
        }
        skipBlanks();
        return new Label(scheme, text.substring(0, end), number, at);
    }
}
