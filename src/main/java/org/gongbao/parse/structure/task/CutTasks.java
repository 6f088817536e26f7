package org.gongbao.parse.structure.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * <p>Only where nearly all lines numbered so are whole tasks, and those are with the number before and the number behind;
 * elsewhere such a line, or one as short as a title, is a title over its paragraph.
 */
final class CutTasks {

    /** So many whole tasks show that a line without tail is half of one, and so many times the halves there must be. */
    private static final int FEWEST_WHOLE = 8;
    private static final int TIMES = 4;
    private static final int LONGEST_TITLE = 12;

    /** A line with a number that is no point of a list: its place, its number, and whether it is a whole task. */
    private record Numbered(int index, int number, boolean whole) {}

    private CutTasks() {}

    /** Returns the parts with the halves of such tasks joined. */
    static List<Part> join(List<Part> parts, TaskReader reader) {
        Map<Scheme, List<Numbered>> lines = new EnumMap<>(Scheme.class);
        for (int i = 0; i < parts.size(); i++) {
            Optional<Label> label = parts.get(i).open() ? LabelGrammar.read(parts.get(i).text()) : Optional.empty();
            if (label.isPresent() && !label.get().scheme().floats()) {
                lines.computeIfAbsent(label.get().scheme(), scheme -> new ArrayList<>())
                        .add(new Numbered(i, label.get().number(), reader.endsInTail(parts.get(i).text())));
            }
        }
        Set<Integer> halves = new HashSet<>();
        lines.values().forEach(series -> halves.addAll(halves(parts, series, reader)));
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            if (halves.contains(i)) {
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

    /** Returns the places of the first halves among the lines of one way of numbering. */
    private static List<Integer> halves(List<Part> parts, List<Numbered> lines, TaskReader reader) {
        long whole = lines.stream().filter(Numbered::whole).count();
        List<Integer> halves = new ArrayList<>();
        for (int k = 0; k < lines.size() && whole >= FEWEST_WHOLE; k++) {
            Numbered line = lines.get(k);
            boolean among = !line.whole() && (line.number() == 1 || k > 0 && wholeTask(lines.get(k - 1), line.number() - 1))
                    && (k + 1 == lines.size() || wholeTask(lines.get(k + 1), line.number() + 1));
            int next = among ? following(parts, line.index()) : parts.size();
            if (next < parts.size() && half(parts.get(line.index()), parts.get(next), reader)) {
                halves.add(line.index());
            }
        }
        return halves.size() * TIMES <= whole ? halves : List.of();
    }

    private static boolean wholeTask(Numbered line, int number) {
        return line.whole() && line.number() == number;
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
        int words = part.text().length() - LabelGrammar.read(part.text()).map(Label::bodyStart).orElse(0);
        return words > LONGEST_TITLE && (next.open() || next.role() == Part.Role.PROSE) && !LineEnd.finished(part.text())
                && LabelGrammar.read(next.text()).isEmpty() && reader.endsInTail(next.text()) && !reader.isTail(next.text());
    }
}
