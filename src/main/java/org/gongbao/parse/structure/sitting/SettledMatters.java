package org.gongbao.parse.structure.sitting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.structure.part.Part;

/** What minutes print of the matters that a sitting settled: 決議：本案通過。, and over several points 決定： (一)准予備查。 */
public final class SettledMatters {

    /** What minutes print over the points that a sitting settled. */
    private static final Pattern DECIDED = Pattern.compile("(?:[审審][查议議])?(?:附[带帶])?(?:(?:主席)?裁示|[决決][定议議]|[结結][论論果]"
            + "|公\\s*告\\s*事\\s*[項项]|[說说]\\s*明|[擬拟]\\s*[辦办])[：:]");
    /** What they print under a matter that a sitting settled; words as 说明： stand under the tables and tasks of plans and budgets, too. */
    private static final Pattern SETTLED = Pattern.compile("(?:(?:主席)?裁示|(?:附[带帶])?[决決](?:[议議]|定))[：:]");

    private SettledMatters() {}

    /** Returns whether a line is the word under which the points that a sitting settled are listed. */
    public static boolean over(String line) {
        return DECIDED.matcher(line).matches();
    }

    /** Returns whether a line says what a sitting settled on the matter before it: 決議：本案通過。 */
    public static boolean decides(String text) {
        return SETTLED.matcher(text).lookingAt();
    }

    /** Returns whether the line before a point holds the first of its fellows behind the word for what was settled: 決議：(一)…. */
    public static boolean holdsFirst(Part before, Label label) {
        Matcher word = DECIDED.matcher(before.passage() == null ? "" : before.text());
        return word.lookingAt() && LabelGrammar.read(before.text().substring(word.end()))
                .filter(first -> first.scheme() == label.scheme() && first.number() == label.number() - 1).isPresent();
    }
}
