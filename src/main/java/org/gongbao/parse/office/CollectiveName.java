package org.gongbao.parse.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Brackets;

/**
 * Names of many offices that a mark of enumeration does not divide: 各省、自治区、直辖市人民政府; 各区党委、政府; 各盟行政公署、市人民政府; 各乡镇、办事处.
 */
final class CollectiveName {

    private static final Pattern EVERY = Pattern.compile("各(?:有[关關]|相[关關])?|有[关關]|相[关關]");
    /** A collective that a conjunction joins to a name: 省直有关部门和各市. */
    private static final Pattern AND_EACH = Pattern.compile("[和及与與](?=各)");
    /** Organs that name nobody without the collective before them: 各区党委、政府; 有关部门、单位. */
    private static final Pattern BARE_ORGAN = Pattern.compile("\\s?(?:(?:人民)?政府|管委[会會]|行政"
            + "|((?:直[属屬]|企?事[业業])?(?:[单單]位|机构|機構)|企[业業]))(?=$|[、，,；;。])");
    private static final Pattern PARTY_COMMITTEE = Pattern.compile("[党黨](?:工)?委$");
    /** What is left of 县（市、区）党委和政府 without its last organ. */
    private static final Pattern PARTY_AND = Pattern.compile("[党黨](?:工)?委[和及与與]?$");
    private static final Pattern DEPARTMENTS = Pattern.compile("(?:部[门門]|各直[属屬][单單]位)$");
    private static final Pattern EACH_DEPARTMENT = Pattern.compile("政府各部[门門]$");
    /** The kinds of departments of a government, named one by one: 市各委、办、局; 市政府各部、委、办、局. */
    private static final Pattern KINDS = Pattern.compile("各[委部](?:、[委办辦局厅廳室院])*$");
    private static final Pattern KIND = Pattern.compile("\\s?[委办辦局厅廳室院](?=$|[、，,；;。])");
    /** Organs that stand for a government where there is none, of every such place: 各盟行政公署; 各市人民政府、地区行署. */
    private static final Pattern ADMINISTRATION = Pattern.compile("行(?:政公)?署$");
    /** Streets have an office where towns have a government: 各乡镇、办事处. */
    private static final Pattern TOWN = Pattern.compile("[乡鄉镇鎮](?:[（(〔][^（）()〔〕]{1,5}[)）〕])?$");
    private static final Pattern TOWN_OFFICE = Pattern.compile("(?:街道?)?[办辦](?:事[处處])?");
    private static final int LONGEST_NAME = 120;

    private CollectiveName() {}

    /**
     * Returns whether a piece of a list is only the beginning of a collective name that goes on behind a mark of enumeration.
     *
     * <p>It goes on with a bare division (各省、自治区), or with an organ without a place (各区党委、政府).
     *
     * @param partner for each bracket of the list its partner
     */
    static boolean goesOn(String piece, String printed, int comma, int[] partner) {
        Matcher bare = BARE_ORGAN.matcher(printed).region(comma + 1, printed.length());
        if (bare.lookingAt() && (OfficeName.isCollective(piece) || EACH_DEPARTMENT.matcher(piece).find())
                && (bare.group(1) == null ? PARTY_COMMITTEE : DEPARTMENTS).matcher(piece).find()) {
            return true;
        }
        if (piece.indexOf('各') >= 0 && KINDS.matcher(piece).find()
                && KIND.matcher(printed).region(comma + 1, printed.length()).lookingAt()) {
            return true;
        }
        String last = piece.substring(piece.lastIndexOf('、') + 1);
        Matcher each = AND_EACH.matcher(last);
        last = each.find() ? last.substring(each.end()) : last;
        Matcher every = EVERY.matcher(last);
        boolean all = every.lookingAt() || piece.startsWith("各");
        if (every.lookingAt()) {
            last = last.substring(every.end());
        }
        int next = comma + 1;
        int end = next;
        while (end < printed.length() && end < next + LONGEST_NAME && "、,，;；".indexOf(printed.charAt(end)) < 0) {
            end = Math.max(end, partner[end]) + 1;
        }
        String following = printed.substring(next, end).strip();
        boolean administered = all && (ADMINISTRATION.matcher(last).find() || ADMINISTRATION.matcher(following).find())
                && bareDivision(OfficeName.withoutSharedOrgan(last));
        if (!OfficeName.isBareDivision(last) && !administered) {
            return false;
        }
        String place = PARTY_AND.matcher(OfficeName.withoutSharedOrgan(withoutDeputy(following))).replaceFirst("");
        return bareDivision(place) || place.isEmpty() && (following.startsWith("街道") || administered)
                || all && TOWN.matcher(last).find() && TOWN_OFFICE.matcher(following).matches();
    }

    /** 地区 is a division where a 行署 governs it. */
    private static boolean bareDivision(String place) {
        return OfficeName.isBareDivision(place) || place.equals("地区") || place.equals("地區");
    }

    /** Returns a name without the organ that stands for the other where that is missing: 县（市、区）政府（行署）. */
    private static String withoutDeputy(String name) {
        if (name.length() < 3 || !Brackets.isClosing(name.charAt(name.length() - 1))) {
            return name;
        }
        int open = Brackets.partners(name)[name.length() - 1];
        String deputy = open > 0 ? name.substring(open + 1, name.length() - 1) : "";
        return OfficeName.isSharedOrgan(deputy) ? name.substring(0, open) : name;
    }
}
