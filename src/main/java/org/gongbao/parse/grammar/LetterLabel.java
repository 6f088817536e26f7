package org.gongbao.parse.grammar;

/** Labels of letters: (a), (iv), (A), a), A、 and I.; and the stems 甲, 乙 in brackets, which stand in their place. */
final class LetterLabel {

    /** The ten stems, with which lists are counted. */
    static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private LetterLabel() {}

    /** Returns the label whose opening bracket a cursor stands behind, or null: a letter, a small Roman number or a stem. */
    static Label bracketed(LabelCursor in) {
        if (in.ended()) {
            return null;
        }
        if (in.peek() >= 'a' && in.peek() <= 'z') {
            return small(in);
        }
        int number = Math.max(STEMS.indexOf(in.peek()), capital(in.peek())) + 1;
        if (number == 0 || "）)".indexOf(in.peek(1)) < 0) {
            return null;
        }
        in.at += 2;
        return in.label(Scheme.LETTER_BRACKET, number);
    }

    /** (a) or (iv), as Hong Kong documents number what stands under (1). */
    private static Label small(LabelCursor in) {
        int start = in.at;
        int roman = 0;
        while (in.at - start < 6 && "ivx".indexOf(in.peek()) >= 0 && !in.ended()) {
            int here = LabelCursor.roman(Character.toUpperCase(in.peek()));
            roman += here < LabelCursor.roman(Character.toUpperCase(in.peek(1))) ? -here : here;
            in.at++;
            // A printer that sets them wide: ( i i )
            in.at += in.peek() == ' ' && in.peek(1) == 'i' ? 1 : 0;
        }
        int number = roman;
        if (roman == 0 && in.peek() >= 'a' && in.peek() <= 'z') {
            number = in.peek() - 'a' + 1;
            in.at++;
        }
        in.skipBlanks();
        if (number == 0 || in.ended() || "）)".indexOf(in.peek()) < 0) {
            return null;
        }
        in.at++;
        return in.label(roman > 0 ? Scheme.ROMAN_BRACKET : Scheme.LETTER_BRACKET, number);
    }

    /** a) without an opening bracket, where i) is the ninth letter. */
    static Label closed(LabelCursor in) {
        if ("）)".indexOf(in.peek(1)) < 0) {
            return null;
        }
        int number = in.peek() - 'a' + 1;
        in.at += 2;
        return in.label(Scheme.LETTER_BRACKET, number);
    }

    /** Returns the place of a capital in the alphabet, from 0, or -1. */
    private static int capital(char c) {
        return c >= 'A' && c <= 'Z' ? c - 'A' : -1;
    }

    /** A、 or A. before words, as points under a number are told apart; B、C are two names. */
    private static Label pointed(LabelCursor in) {
        int letter = capital(in.peek());
        boolean pointed = letter >= 0 && "、.．".indexOf(in.peek(1)) >= 0 && in.text.length() > 2;
        if (!pointed || Characters.latin(in.peek(2))) {
            return null;
        }
        in.at += 2;
        return in.label(Scheme.LETTER_BRACKET, letter + 1);
    }

    /** Moves a cursor behind a dash between blanks and before a word, as the committees of Macau set it: I - 引言. */
    private static boolean dashed(LabelCursor in) {
        boolean dashed = Characters.blank(in.peek()) && "-–—".indexOf(in.peek(1)) >= 0 && Characters.blank(in.peek(2))
                && Characters.han(in.peek(3));
        in.at += dashed ? 2 : 0;
        return dashed;
    }

    /** I. or IV、 or I -, else a capital with a point. */
    static Label roman(LabelCursor in) {
        int start = in.at;
        int value = in.roman();
        boolean figure = Characters.digit(in.peek(1)) >= 0 && Characters.digit(in.peek(4)) >= 0;
        if (value > 0 && dashed(in)) {
            return in.label(Scheme.ROMAN, value);
        }
        if (value <= 0 || in.ended() || "、.．".indexOf(in.peek()) < 0 || Characters.latin(in.peek(1)) && !figure) {
            in.at = start;
            return pointed(in);
        }
        in.at++;
        return in.label(Scheme.ROMAN, value);
    }
}
