package org.gongbao.parse.office;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.CharSet;

/**
 * What the names of offices end in, in both scripts.
 *
 * <p>The endings are those of the organs of the party, the people's congresses, governments, courts, people's
 * organisations, institutions and public companies; they are closed classes in official documents.
 */
public final class OfficeName {

    /** Divisions that a government or committee is named after: 區, 县（市、区）, 新区. */
    private static final String DIVISION =
            "(?:自治[县縣州旗]|林[区區]|新[区區]|[区區县縣市州盟旗镇鎮乡鄉])(?:[（(〔［][县縣市区區州旗乡鄉镇鎮街道、,，]{1,9}[)）〕］])?";

    /** Organs whose name several places can share. */
    private static final String SHARED_ORGAN =
            "(?:人民政府|政府|管委[会會]?|管理委[员員][会會]|人民法院|人民[检檢]察院|[街]道[办辦]事[处處]|[办辦]事[处處]|行政公署|行署)";

    private static final CharSet SHARED_ENDS = CharSet.of("府会會委院处處署");
    private static final Pattern SHARED_SUFFIX = Pattern.compile("(" + DIVISION + ")?(" + SHARED_ORGAN + ")$");
    private static final Pattern ORGAN_AT_END = Pattern.compile(SHARED_ORGAN + "$");
    private static final CharSet DIVISION_ENDS = CharSet.of("县縣州旗区區市盟镇鎮乡鄉城)）〕］");
    private static final Pattern DIVISION_END = Pattern.compile("(?:" + DIVISION + "|[园園][区區]|新城|片[区區]|街道[（(][镇鎮乡鄉、,，]{1,5}[)）])$");
    private static final Pattern BARE_DIVISIONS = Pattern.compile("(?:[县縣][级級]市|[设設][区區](?:的)?市|地[级級](?:以上)?市|省|市|州|[县縣]"
            + "|省?[辖轄][市县縣区區]|省直管(?:试点|試點)?[县縣市]"
            + "|[县縣]市[区區]|[区區]|[乡鄉]|[镇鎮]|[乡鄉][镇鎮]|自治[区區州县縣]|直[辖轄]市|[县縣][区區]|[区區][县縣]|特[区區]|街道|市州|旗"
            + "|盟)(?:[（(〈〔［\\[][^（()）〈〉〔〕［］\\[\\]]{1,9}[)）〉〕］\\]])?");

    private static final CharSet DIVISION_OPENS = CharSet.of("省市州县縣区區乡鄉镇鎮自直街旗盟设設地特辖轄");

    /** The endings of one character, and the longer ones whose last character says too little. */
    private static final CharSet ORGAN_ENDS =
            CharSet.of("局委办辦厅廳部院署会會社团團府队隊处處联聯协協校台臺行组組所馆馆园園科室站");
    private static final List<String> ORGAN_WORDS = List.of("公司", "中心", "大學", "大学", "专班", "專班", "单位", "單位", "部门", "部門",
            "机构", "機構", "海关", "海關", "人大", "企业", "企業", "电网", "電網", "街道", "各方", "协作区", "协作區", "協作区", "協作區", "团中央", "團中央", "国企", "國企",
                    "央企", "运营商", "運營商", "中国移动", "中国电信", "中国联通", "中国铁塔", "中国广电");

    private static final CharSet COLLECTIVE_OPENS = CharSet.of("各有相全其所市省区區县縣");
    private static final Pattern COLLECTIVE = Pattern.compile("^(?:各|有[关關]|相[关關]|全市各|全省各|其他|其它|所有|市[级級]各|市直|省直|[区區]直|[县縣]直)");
    /** The places that a document tells by their number: 三县, 六区. */
    private static final Pattern COUNTED = Pattern.compile("[两兩二三四五六七八九十]{1,3}(?:[县縣区區市镇鎮乡鄉旗]|[县縣][区區]|[区區][县縣]|[乡鄉][镇鎮])");
    private static final CharSet LEVELS = CharSet.of("省市州县縣区區");

    /** No shared organ (管理委员会) has more characters, and no division with its brackets and organ has. */
    private static final int LONGEST_ORGAN = 6;
    private static final int LONGEST_ENDING = 24;

    private OfficeName() {}

    /** The part of a name that names before it in the list may share. */
    record Suffix(String division, String organ) {}

    /** Returns the shared ending of 江夏區人民政府 (區, 人民政府), or null when the name has none. */
    static Suffix sharedSuffix(String name) {
        if (!SHARED_ENDS.closes(name)) {
            return null;
        }
        Matcher matcher = atEnd(SHARED_SUFFIX, LONGEST_ENDING, name);
        if (!matcher.find() || matcher.start() == 0) {
            return null;
        }
        return new Suffix(matcher.group(1) == null ? "" : matcher.group(1), matcher.group(2));
    }

    /** Returns 区 for 区人民政府, and a name without such an ending as it is. */
    static String withoutSharedOrgan(String name) {
        Matcher matcher = atEnd(ORGAN_AT_END, LONGEST_ORGAN, name);
        return SHARED_ENDS.closes(name) && matcher.find() ? name.substring(0, matcher.start()) : name;
    }

    /** Returns whether a text is the name of an organ that several places have, and no more: 管委会. */
    static boolean isSharedOrgan(String name) {
        return SHARED_ENDS.closes(name) && name.length() <= LONGEST_ORGAN && atEnd(ORGAN_AT_END, LONGEST_ORGAN, name).matches();
    }

    /** Returns whether a name ends as the name of an organ does. */
    public static boolean hasOrgan(String name) {
        if (ORGAN_ENDS.closes(name)) {
            return true;
        }
        for (String word : ORGAN_WORDS) {
            if (name.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** An ending is looked for only at the end, for else each place of a long name would be tried. */
    private static Matcher atEnd(Pattern ending, int longest, String name) {
        return ending.matcher(name).region(Math.max(0, name.length() - longest), name.length());
    }

    /** Returns whether a name ends in a division: 東湖高新區, 黄州区. */
    public static boolean endsInDivision(String name) {
        return DIVISION_ENDS.closes(name) && atEnd(DIVISION_END, LONGEST_ENDING, name).find();
    }

    /** Returns whether the whole name is a division without a place: 市, 县. */
    static boolean isBareDivision(String name) {
        return DIVISION_OPENS.opens(name) && BARE_DIVISIONS.matcher(name).matches();
    }

    /** Returns whether a name is that of all places of a kind: 各镇, 各村. */
    static boolean isEveryPlace(String name) {
        return name.length() > 1 && name.charAt(0) == '各' && (isBareDivision(name.substring(1)) || name.endsWith("村"));
    }

    /** Returns whether a name tells places by their number: 三县. */
    static boolean isCountedPlaces(String name) {
        return COUNTED.matcher(name).matches();
    }

    /** Returns whether a name stands for many offices at once: 各區人民政府, 有关部门. */
    public static boolean isCollective(String name) {
        return COLLECTIVE_OPENS.opens(name) && COLLECTIVE.matcher(name).find();
    }

    /** Returns whether a name begins with the level of its government, as 市教育局 does. */
    public static boolean hasLevel(String name) {
        return LEVELS.opens(name);
    }

    /** Returns whether a piece of text can be the name of an office, for tails that no key announces. */
    static boolean plausible(String name) {
        int length = name.codePointCount(0, name.length());
        boolean every = name.startsWith("各") && (isBareDivision(name.substring(1)) || name.equals("各地")) || isCountedPlaces(name);
        return length >= 2 && length <= 40 && (every || hasOrgan(name) || isCollective(name) && length >= 3
                || endsInDivision(name) && length >= 3);
    }
}
