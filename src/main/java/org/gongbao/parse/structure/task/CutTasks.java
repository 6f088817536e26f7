package org.gongbao.parse.structure.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.office.TaskReader;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.PassageBuilder;

/**
 * Joins tasks that a column or a page cut before their tails: 54.找准拉动消费和促进投资的结合 | 点，挖掘…需求。（牵头单位：…）.
 *
 * <p>Only where nearly all lines numbered so are whole tasks; elsewhere such a line is a title over its paragraph.
 */
final class CutTasks {

    /** So many whole tasks show that a line without tail is half of one, and so many times the halves there must be. */
    private static final int FEWEST_WHOLE = 8;
    private static final int TIMES = 4;

    private CutTasks() {}

    /** Returns the parts with the halves of such tasks joined. */
    static List<Part> join(List<Part> parts, TaskReader reader) {
        int[] whole = new int[Scheme.values().length];
        int[] cut = new int[Scheme.values().length];
        Set<Integer> halves = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            Optional<Label> label = parts.get(i).open() ? LabelGrammar.read(parts.get(i).text()) : Optional.empty();
            if (label.isEmpty() || label.get().scheme().floats()) {
                continue;
            }
            int scheme = label.get().scheme().ordinal();
            if (reader.endsInTail(parts.get(i).text())) {
                whole[scheme]++;
            } else if (following(parts, i) < parts.size() && half(parts.get(i), parts.get(following(parts, i)), reader)) {
                cut[scheme]++;
                halves.add(i);
            }
        }
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            int scheme = halves.contains(i) ? LabelGrammar.read(parts.get(i).text()).orElseThrow().scheme().ordinal() : 0;
            if (halves.contains(i) && whole[scheme] >= FEWEST_WHOLE && cut[scheme] * TIMES <= whole[scheme]) {
                int next = following(parts, i);
                out.add(Part.of(new PassageBuilder(parts.get(i).passage()).append(parts.get(next).passage()).build()));
                out.addAll(parts.subList(i + 1, next));
                i = next;
            } else {
                out.add(parts.get(i));
            }
        }
        return out;
    }

    /** Returns the next part that is no marker (上接第3版) and not left out. */
    private static int following(List<Part> parts, int index) {
        int next = index + 1;
        while (next < parts.size() && (parts.get(next).dropped() || parts.get(next).role() == Part.Role.MARKER)) {
            next++;
        }
        return next;
    }

    /** Returns whether a line that nothing closes stands before one without a number that ends in a tail. */
    private static boolean half(Part part, Part next, TaskReader reader) {
        return (next.open() || next.role() == Part.Role.PROSE) && !LineEnd.finished(part.text())
                && LabelGrammar.read(next.text()).isEmpty() && reader.endsInTail(next.text()) && !reader.isTail(next.text());
    }
}
