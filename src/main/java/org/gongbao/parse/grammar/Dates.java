package org.gongbao.parse.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as documents print them: 2024年1月26日, 二○一一年十二月十五日, １９８５年３月２７日, 1 9 9 8 年3 月5 日, and by the
 * years of the Republic, which count from 1912: 中華民國一百一十三年三月五日.
 */
public final class Dates {

    /** What is typed for nought among Han numerals, Latin and Cyrillic letters too: 二OO七年. */
    private static final String NOUGHTS = "〇○◯零OＯoО";
    static final String DIGIT = "[0-9０-９" + NOUGHTS + "一二三四五六七八九十廿]";
    /** The number of a month or a day, whose characters may stand apart. */
    static final String NUMBER = DIGIT + "(?:\\s?" + DIGIT + "){0,2}";
    /** A year of the Republic behind its name. */
    static final String REPUBLIC = "(?:中[华華])?民[国國]\\s*";
    static final String REPUBLIC_YEAR = "[0-9０-９〇○零一二三四五六七八九十百元]{1,5}";
    private static final int BEFORE_REPUBLIC = 1911;
    private static final Pattern DATE = Pattern.compile(
            "(?:(" + DIGIT + "(?:\\s?" + DIGIT + "){3})|" + REPUBLIC + "(" + REPUBLIC_YEAR + "))\\s*年\\s*(" + NUMBER
                    + ")\\s*月\\s*(" + NUMBER + ")\\s*日");

    private static final Pattern NOUGHT = Pattern.compile("[" + NOUGHTS + "]");
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern ENACTED = Pattern.compile("通过|通過|修正|修订|修訂|修改|公布|发布|發布|颁布|頒布|批准");
    private static final Pattern APPLIES = Pattern.compile("\\s*起?(?:施行|实施|實施|生效)");

    private Dates() {}

    /** Returns the first date of a line as {@code YYYY-MM-DD}, or the empty string. */
    public static String iso(String line) {
        if (line.indexOf('年') < 0) {
            return "";
        }
        Matcher matcher = DATE.matcher(Characters.flat(line));
        return matcher.find() ? iso(matcher) : "";
    }

    /**
     * Returns the latest date on which, by a line, a law was adopted, amended or issued, as {@code YYYY-MM-DD}, or the empty
     * string; the day from which it applies is none of these: 1979年7月1日…通过　2018年10月26日…修正　自公布之日起施行.
     */
    public static String enacted(String line) {
        if (line.indexOf('年') < 0) {
            return "";
        }
        String flat = Characters.flat(line);
        Matcher matcher = DATE.matcher(flat);
        String latest = "";
        boolean more = matcher.find();
        while (more) {
            String date = iso(matcher);
            int from = matcher.end();
            more = matcher.find();
            String act = flat.substring(from, more ? matcher.start() : flat.length());
            if (ENACTED.matcher(act).find() && !APPLIES.matcher(act).lookingAt() && date.compareTo(latest) > 0) {
                latest = date;
            }
        }
        return latest;
    }

    private static String iso(Matcher matcher) {
        String republic = matcher.group(2);
        int year = republic == null ? number(matcher.group(1)) : BEFORE_REPUBLIC + (republic.equals("元") ? 1 : number(republic));
        int month = number(matcher.group(3));
        int day = number(matcher.group(4));
        boolean valid = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return valid ? year + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day : "";
    }

    private static int number(String printed) {
        String digits = BLANKS.matcher(printed).replaceAll("");
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Characters.digit(digits.charAt(i));
            if (digit < 0) {
                return Numerals.value(NOUGHT.matcher(digits).replaceAll("〇"), 0, digits.length());
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
