package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.structure.part.Part;

/**
 * Divides a line in which the questions and answers of an interview have run together: …采访。问：…？答：…。问：…？答：….
 *
 * <p>Questions and answers take turns, each behind the end of a sentence, and there are two of each at least: a sentence that
 * quotes a question has no answer.
 */
public final class RunOnQuestions {

    private static final int SHORTEST = 80;
    private static final int FEWEST = 4;
    private static final int LONGEST_NUMBER = 5;
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{1,2}[.、．]\\s?$");
    private static final String CLOSES = "。！？”）";

    private RunOnQuestions() {}

    /** Returns the parts with such lines divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            boolean turns = part.open() && part.text().length() >= SHORTEST && part.text().indexOf('问') >= 0
                    && part.text().indexOf('答') > 0;
            out.addAll(part.divided(turns ? cuts(part.text()) : List.of()));
        }
        return out;
    }

    private static List<Integer> cuts(String text) {
        List<Integer> cuts = new ArrayList<>();
        char expected = '问';
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean key = (text.charAt(i) == '问' || text.charAt(i) == '答') && (text.charAt(i + 1) == '：' || text.charAt(i + 1) == ':');
            int opens = key && text.charAt(i) == '问' ? number(text, i) : i;
            if (!key || opens > 0 && CLOSES.indexOf(Characters.before(text, opens)) < 0) {
                continue;
            }
            if (text.charAt(i) != expected) {
                return List.of();
            }
            expected = expected == '问' ? '答' : '问';
            cuts.add(opens);
        }
        return cuts.size() >= FEWEST ? cuts : List.of();
    }

    /** Returns where the number of a question begins: 2. 问：…; or where the question does, if it has none. */
    private static int number(String text, int at) {
        Matcher number = NUMBER.matcher(text).region(Math.max(0, at - LONGEST_NUMBER), at);
        return number.find() ? number.start() : at;
    }
}
