package org.gongbao.parse.grammar;

/** Labels that figures open: 1. 1、 1) and 01 before a blank, and numbers in parts like 1.2 and 1.2.3. */
final class ArabicLabel {

    private ArabicLabel() {}

    /** Returns the label that a cursor at a digit stands before and moves it behind the label, or returns null. */
    static Label read(LabelCursor in) {
        int number = in.number();
        int parts = 1;
        int last = number;
        if (number < 0) {
            return null;
        }
        while (parts < 4 && LabelCursor.POINT.indexOf(in.peek()) >= 0 && !in.ended() && Characters.digit(in.peek(1)) >= 0
                && !(parts == 1 && quantity(in.text, in.at + 1))) {
            in.at++;
            last = in.number();
            parts++;
            if (last < 0) {
                return null;
            }
        }
        if (parts == 1 && Characters.blank(in.peek()) && in.peek(1) == '、') {
            in.at++; // set wide: 1 、 開會時間
        }
        char c = in.peek();
        if (parts > 1) {
            if (LabelCursor.POINT.indexOf(c) >= 0 && !in.ended()) {
                in.at++;
            } else if (c == '、') {
                in.at++;
            } else if (!Characters.blank(c) && !Characters.han(c) && !Characters.opener(c) || in.ended()) {
                return null;
            }
            Scheme scheme = parts == 2 ? Scheme.DECIMAL_2 : parts == 3 ? Scheme.DECIMAL_3 : Scheme.DECIMAL_4;
            return in.label(scheme, last);
        }
        if (LabelCursor.POINT.indexOf(c) >= 0 && !in.ended() || c == '、') {
            boolean address = c == '.' && in.peek(1) >= 'a' && in.peek(1) <= 'z' && in.peek(2) >= 'a' && in.peek(2) <= 'z';
            in.at++;
            return address ? null : in.label(Scheme.ARABIC, number);
        }
        if (c == ')' || c == '）') {
            in.at++;
            return in.label(Scheme.ARABIC_BRACKET, number);
        }
        boolean padded = in.at == 2 && Characters.digit(in.text.charAt(0)) == 0 && number > 0;
        return padded && Characters.blank(c) && !in.ended() ? in.label(Scheme.ARABIC, number) : null;
    }

    /**
     * Returns whether digits behind a number and its point belong to the words: 3．2020年底前完成…, 11.121人才梯队项目, 2.6月底前….
     *
     * <p>No division has a hundred parts, and none is called a month.
     */
    private static boolean quantity(String text, int at) {
        int end = at;
        while (end < text.length() && Characters.digit(text.charAt(end)) >= 0) {
            end++;
        }
        char next = end < text.length() ? text.charAt(end) : '\0';
        return end - at >= 3 && Characters.han(next) || next == '月';
    }
}
