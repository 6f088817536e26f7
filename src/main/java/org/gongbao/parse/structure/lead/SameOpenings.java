package org.gongbao.parse.structure.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Sentences;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds unnumbered headings by the words with which they all open: 这五年，综合经济实力不断增强。… 这五年，….
 *
 * <p>Several paragraphs in a row, a single other one among the last of them, open with the same words for a time and a comma, and
 * each goes on from a short first sentence that could be a heading. What a speaker says of himself is one where it is short
 * or goes on to what came of it (五年来，我们深化改革开放。 五年来，我们坚持创新引领、制造强市，产业发展迈出新步伐。). So is what several say that the years were:
 * 这五年是安全屏障更加牢固的五年。
 */
public final class SameOpenings {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final int LEAST = 3;
    /** Text that a paragraph must have after what it says of years. */
    private static final int LEAST_REST = 12;
    /** What is said of years that they were, which names the years twice; it may open with the word for what they are. */
    private static final Pattern YEARS = Pattern.compile("(?:(?:这|這|过去|過去)(?:.年[，,]?)?|.年来[，,]?|.年來[，,]?)是[^，,。：；]{4,40}的.年");
    private static final Pattern OWN = Pattern.compile("我[省市区區县縣州盟旗国國]");
    private static final Pattern TIME = Pattern.compile("(?:年来?|以来|时期|期间)$");

    /** What a speaker admits after all that was achieved, which is no topic: 过去一年，我们也清醒看到，…. */
    private static final Pattern ADMITS = Pattern.compile("也要?(?:清醒|深刻|充分)?地?(?:看到|认识到|意识到|認識到|意識到)|清醒地?(?:看到|认识|認識)");

    private SameOpenings() {}

    /** Returns the parts with such first sentences marked as run-in headings. */
    public static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        List<Integer> series = new ArrayList<>();
        String words = "";
        boolean apart = false;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).dropped() || parts.get(i).role() == Part.Role.MARKER) {
                continue;
            }
            String opening = opening(parts.get(i));
            if (opening.isEmpty() && parts.get(i).open() && series.size() >= LEAST && !apart) {
                apart = true;
                continue;
            }
            apart = false;
            if (opening.isEmpty() || !opening.equals(words)) {
                mark(series, out);
                series.clear();
                words = opening;
            }
            if (!opening.isEmpty()) {
                series.add(i);
            }
        }
        mark(series, out);
        return out;
    }

    private static void mark(List<Integer> series, List<Part> out) {
        if (series.size() >= LEAST) {
            for (int i : series) {
                Part part = out.get(i);
                out.set(i, part.lead(Sentences.firstEnd(part.text(), 0)));
            }
        }
    }

    /** Returns the words for a time before the first comma of a short first sentence or in what it says of years, or an empty text. */
    private static String opening(Part part) {
        if (years(part)) {
            return "年";
        }
        int comma = part.open() ? LeadPhrase.comma(part.text()) : -1;
        boolean words = comma >= SHORTEST && comma <= LONGEST
                && (LeadPhrase.title(part.text()) > comma || LeadPhrase.deeds(part.text())
                        || !dated(part.text()) && LeadPhrase.title(afterOwn(part.text(), comma + 1)) > 0);
        String opening = words ? part.text().substring(0, comma) : "";
        boolean admits = words && ADMITS.matcher(part.text()).region(0, Math.max(0, Sentences.firstEnd(part.text(), 0))).find();
        return !admits && TIME.matcher(opening).find() ? opening : "";
    }

    /** Whether a text opens with the number of a year, as the sentences of an account do: 1984年，我国农业获得了丰收。 */
    private static boolean dated(String text) {
        return Characters.digit(text.charAt(0)) >= 0;
    }

    /** Returns what follows, without the speaker's own place: 我省经济繁荣的基础更加坚实. */
    private static String afterOwn(String text, int from) {
        return text.substring(OWN.matcher(text).region(from, text.length()).lookingAt() ? from + 2 : from);
    }

    private static boolean years(Part part) {
        int end = part.open() ? Sentences.firstEnd(part.text(), 0) : -1;
        return end > 0 && part.text().charAt(end) == '。' && part.text().length() - end > LEAST_REST
                && YEARS.matcher(part.text()).region(0, end).matches();
    }
}
