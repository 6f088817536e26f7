package org.gongbao.parse.structure;

import java.util.regex.Pattern;

/** Who speaks in a record, named at the head of a paragraph: 陳志全議員：, 教育局局長：, 问：. */
final class Speakers {

    private static final int LONGEST = 24;
    private static final Pattern SPEAKER = Pattern.compile("[\\p{IsHan}·]{0,16}(?:[议議][员員]|主席|[议議院部局司署][长長]|秘[书書][长長]|行政[长長]官|委[员員]|代表|先生|女士"
            + "|召集人|主持人|[发發]言人|[记記]者|[问問]|答)\\s?[：:]");
    private static final Pattern PERSON = Pattern.compile("[\\p{IsHan}]{2,24}(?:[议議][员員]|先生|女士|[医醫]生|教授|博士)(?:\\s?[,，]\\s?.{1,40})?");

    private Speakers() {}

    /** Returns whether the text from an offset on opens with the name of a speaker and a colon. */
    static boolean opens(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '：' || text.charAt(i) == ':') {
                return SPEAKER.matcher(text).region(from, end).lookingAt();
            }
        }
        return false;
    }

    /** Returns whether a line is the name of a person with title and honours, as lists of those present have it. */
    static boolean person(String text) {
        return text.length() <= LONGEST * 3 && PERSON.matcher(text).matches();
    }
}
