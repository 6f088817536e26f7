package org.gongbao.parse.structure.lead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Sentences;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds unnumbered headings that name one matter after another: 冶金工业。… 电力工业。… 轻工业。….
 *
 * <p>Several paragraphs under the same heading open with a name of a few characters and a full stop, and all these names end in
 * the same word. Other paragraphs may stand between.
 */
public final class SameClosings {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    /** 在居民收入和消费方面。 在文化教育、科学研究和保健事业方面。 */
    private static final int LONGEST_ASPECT = 20;
    private static final int SAME = 2;
    private static final int LEAST = 4;
    /** Text that a paragraph must have after the name. */
    private static final int LEAST_REST = 12;

    private SameClosings() {}

    /** Returns the parts with such names marked as run-in headings. */
    public static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        Map<String, List<Integer>> series = new HashMap<>();
        for (int i = 0; i <= parts.size(); i++) {
            boolean heads = i == parts.size() || parts.get(i).heads() || parts.get(i).role() == Part.Role.FRONT;
            if (heads) {
                series.values().stream().filter(found -> found.size() >= LEAST).flatMap(List::stream).forEach(k ->
                        out.set(k, parts.get(k).lead(Sentences.firstEnd(parts.get(k).text(), 0))));
                series.clear();
            } else if (parts.get(i).open() && name(parts.get(i).text())) {
                String text = parts.get(i).text();
                int end = Sentences.firstEnd(text, 0);
                series.computeIfAbsent(text.substring(end - SAME, end), k -> new ArrayList<>()).add(i);
            }
        }
        return out;
    }

    private static boolean name(String text) {
        int end = Sentences.firstEnd(text, 0);
        boolean aspect = end > LONGEST && end <= LONGEST_ASPECT && text.charAt(0) == '在' && text.startsWith("方面", end - SAME);
        if (end < SHORTEST || end > LONGEST && !aspect || text.charAt(end) != '。' || text.length() - end <= LEAST_REST) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (!Characters.han(text.charAt(i)) && !(aspect && text.charAt(i) == '、')) {
                return false;
            }
        }
        return true;
    }
}
