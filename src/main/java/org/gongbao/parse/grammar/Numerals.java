package org.gongbao.parse.grammar;

import java.util.regex.Pattern;

/** Reads numbers written in Han characters: 二十一, 廿三, 一百零五, 二〇二五, 壹. */
public final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String FORMAL_TRADITIONAL = "零壹貳叁肆伍陸柒捌玖";

    /** About how many; 二、三年来的经验 is the second heading of those who look back on three years. */
    private static final Pattern ABOUT = Pattern.compile("[二三四五六七八九十][十百千万萬]{0,2}多?(?:年(?:[前後后]|[来來间間内內](?=[，,]))|[歲岁]|天[前後后内內]"
            + "|倍|[百千万萬][人元名])");

    private Numerals() {}

    /** Returns whether a character can be part of an ordinary Han numeral. */
    public static boolean part(char c) {
        return digit(c) >= 0 || c == '十' || c == '百' || c == '千' || c == '廿' || c == '卅' || c == '零';
    }

    /** Returns whether a character can be part of a formal numeral (壹 to 玖, 拾). */
    public static boolean formalPart(char c) {
        return c == '拾' || (c != '零' && (FORMAL.indexOf(c) >= 0 || FORMAL_TRADITIONAL.indexOf(c) >= 0)) || c == '參';
    }

    private static int digit(char c) {
        int d = DIGITS.indexOf(c);
        if (d >= 0) {
            return d;
        }
        if (c == '○' || c == '零') {
            return 0;
        }
        return c == '两' ? 2 : -1;
    }

    /** Returns the value of {@code text} in [start, end), or -1 when it is no number below one million. */
    public static int value(String text, int start, int end) {
        if (start >= end || end - start > 9) {
            return -1;
        }
        int total = 0;
        int digit = -1;
        boolean units = false;
        int run = 0;
        for (int i = start; i < end; i++) {
            char c = fold(text.charAt(i));
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (c == '廿' || c == '卅') {
                total += c == '廿' ? 20 : 30;
                units = true;
                digit = -1;
            } else if (unit > 0) {
                total += Math.max(digit, digit == 0 ? 0 : 1) * unit;
                units = true;
                digit = -1;
            } else {
                int d = digit(c);
                if (d < 0) {
                    return -1;
                }
                run = digit < 0 ? d : run * 10 + d;
                digit = run;
            }
        }
        if (digit >= 0) {
            total += digit;
        }
        return total == 0 && !units && digit != 0 ? -1 : total;
    }

    /**
     * Returns whether the number that follows {@code number} stands at a place of a text, over how many there are about: it goes on
     * with what stands before the point and is none of a series, 三、四十年前.
     */
    static boolean about(String text, int at, int number) {
        return number > 0 && number < 10 && at < text.length() && "一二三四五六七八九十".indexOf(text.charAt(at)) == number
                && ABOUT.matcher(text).region(at, text.length()).lookingAt();
    }

    private static char fold(char c) {
        int f = FORMAL.indexOf(c);
        if (f < 0) {
            f = FORMAL_TRADITIONAL.indexOf(c);
        }
        if (c == '參') {
            return '三';
        }
        if (c == '拾') {
            return '十';
        }
        return f > 0 ? DIGITS.charAt(f) : c;
    }
}
