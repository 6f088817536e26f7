package org.gongbao.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds other ways to write what a query asks for: synonyms of the settings, and years in the other kind of digits. */
public final class Equivalents {

    private static final int MOST = 8;
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final Pattern HAN_YEAR = Pattern.compile("[〇零一二三四五六七八九]{4}年");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{4}年");

    private Equivalents() {}

    /**
     * Returns the equivalents of a folded part of a query, at most eight, without the part itself.
     *
     * @param synonyms groups of equivalent expressions, folded
     */
    public static List<String> of(String part, List<List<String>> synonyms) {
        Set<String> found = new LinkedHashSet<>();
        for (List<String> group : synonyms) {
            for (String member : group) {
                if (member.isEmpty() || !part.contains(member)) {
                    continue;
                }
                for (String other : group) {
                    found.add(part.replace(member, other));
                }
            }
        }
        found.add(HAN_YEAR.matcher(part).replaceAll(Equivalents::toAscii));
        found.add(YEAR.matcher(part).replaceAll(Equivalents::toHan));
        found.remove(part);
        found.remove("");
        return found.stream().limit(MOST).toList();
    }

    private static String toAscii(MatchResult year) {
        return year.group().replace('零', '〇').chars().collect(StringBuilder::new,
                (out, c) -> out.append(HAN_DIGITS.indexOf(c) < 0 ? (char) c : (char) ('0' + HAN_DIGITS.indexOf(c))),
                StringBuilder::append).toString();
    }

    private static String toHan(MatchResult year) {
        return year.group().chars().collect(StringBuilder::new,
                (out, c) -> out.append(c >= '0' && c <= '9' ? HAN_DIGITS.charAt(c - '0') : (char) c),
                StringBuilder::append).toString();
    }
}
