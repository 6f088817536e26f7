package org.gongbao.parse.office;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.OpeningPattern;

/**
 * What a document itself says about its offices.
 *
 * @param responsibleLeads whether it says that without a lead unit the responsible units lead
 *     (無牽頭單位的,責任單位即為牽頭單位)
 * @param firstListedLeads whether it says that the first of the responsible units leads (列第一位者为牵头单位)
 * @param beforeStop whether it names offices alone in brackets before the stops that close its tasks
 * @param leadMark the mark at the names of those who lead (标★的为牵头单位)
 * @param shortNames full names by the short names it defines (市发展和改革委员会〈以下简称市发改委〉)
 */
public record TaskRules(boolean responsibleLeads, boolean firstListedLeads, boolean beforeStop, LeadMark leadMark,
        Map<String, String> shortNames) {

    public static final OpeningPattern RESPONSIBLE_LEADS = OpeningPattern.of("无無未没沒",
            "[无無未没沒][^。;；]{0,6}[牵牽][头頭](?:[单單]位|部[门門])的?[,，]?[^。;；]{0,8}[责責]任(?:[单單]位|部[门門])[^。;；]{0,6}[为為爲是][^。;；]{0,4}[牵牽][头頭]");
    public static final OpeningPattern FIRST_LISTED_LEADS = OpeningPattern.of("第首",
            "(?:第一|首)(?:位|个|個|家)?(?:[责責]任|者|的){0,2}(?:[单單]位|部[门門])?(?:者|的)?(?:均|即)?[为為爲是](?:该|該|本)?(?:工作"
                    + "|(?=[牵牽]))?(?:[项項][^。]{0,6})?[牵牽][头頭]");
    private static final Pattern SHORT_NAME = Pattern.compile(
            "([\\p{IsHan}]{4,40})[（(〈](?:以下|下文)?[简簡][称稱](?:[为為])?[：:]?[“‘「]?([\\p{IsHan}]{2,14})[”’」]?(?:[,，]?下同)?[)）〉]");

    public TaskRules {
        shortNames = Map.copyOf(shortNames);
    }

    /** Returns the rules that the whole text of a document states. */
    public static TaskRules of(String documentText) {
        boolean leads = documentText.contains("牵头") || documentText.contains("牽頭");
        return new TaskRules(leads && RESPONSIBLE_LEADS.in(documentText),
                leads && FIRST_LISTED_LEADS.in(documentText), OfficesBeforeStop.habit(documentText),
                leads ? LeadMark.of(documentText) : new LeadMark(""), shortNames(documentText));
    }

    private static Map<String, String> shortNames(String text) {
        Map<String, String> names = new TreeMap<>();
        define(text, "简称", names);
        define(text, "簡稱", names);
        return names;
    }

    /** Looks at the words around each 简称 only; the expression would be slow on a whole document. */
    private static void define(String text, String word, Map<String, String> names) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            Matcher matcher = SHORT_NAME.matcher(text.substring(Math.max(0, at - 46), Math.min(text.length(), at + 26)));
            if (!matcher.find()) {
                continue;
            }
            String before = matcher.group(1);
            String shortName = matcher.group(2);
            String fullName = fullName(before, shortName);
            if (!fullName.isEmpty() && OfficeName.hasOrgan(fullName) && OfficeName.hasOrgan(shortName)) {
                names.putIfAbsent(shortName, fullName);
            }
        }
    }

    /** Returns the end of the words before a definition that the short name abridges, or the empty string. */
    private static String fullName(String before, String shortName) {
        for (int at = before.lastIndexOf(shortName.charAt(0)); at >= 0; at = before.lastIndexOf(shortName.charAt(0), at - 1)) {
            String candidate = before.substring(at);
            if (candidate.length() > shortName.length() && abridges(shortName, candidate)) {
                return candidate;
            }
        }
        return "";
    }

    private static boolean abridges(String shortName, String fullName) {
        int matched = 0;
        for (int i = 0; i < fullName.length() && matched < shortName.length(); i++) {
            if (fullName.charAt(i) == shortName.charAt(matched)) {
                matched++;
            }
        }
        return matched == shortName.length();
    }
}
