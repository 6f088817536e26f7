package org.gongbao.parse.office;

import java.util.regex.Pattern;

/** What may stand around a printed list of offices without belonging to it: blanks, marks, 由 before the first name. */
final class ListEdges {

    /** What stands for no office: 无, /. */
    private static final Pattern NOBODY = Pattern.compile("[无無／/\\-]{1,2}");

    private ListEdges() {}

    /** Returns a printed list without its edges, and nothing for one that says there is nobody. */
    static String named(String printed) {
        String value = trim(printed);
        return NOBODY.matcher(value).matches() ? "" : value;
    }

    /** Returns a printed list without its edges. */
    static String trim(String value) {
        int end = value.length();
        while (end > 0 && (";；,，。.、—–▲●◆■".indexOf(value.charAt(end - 1)) >= 0 || Character.isSpaceChar(value.charAt(end - 1)))) {
            end--;
        }
        int start = 0;
        while (start < end && (";；,，、由".indexOf(value.charAt(start)) >= 0 || Character.isSpaceChar(value.charAt(start)))) {
            start++;
        }
        return value.substring(start, end);
    }
}
