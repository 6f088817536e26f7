package org.gongbao.parse.structure.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.office.SharedTail;
import org.gongbao.parse.office.TaskReader;
import org.gongbao.parse.office.TaskTail;
import org.gongbao.parse.structure.part.Part;

/** Finds the numbered items whose offices a sentence behind the last of them names: 以上各项由县农业农村局牵头。 */
public final class SharedTails {

    private static final Pattern MEASURES = Pattern.compile("[\\p{IsHan}]{0,4}(?:措施|[举舉]措|任[务務]|[内內]容)[：:]");

    private SharedTails() {}

    /** Returns the tails that hold for parts, by the index of the part; those of the same run of numbers before the sentence. */
    public static Map<Integer, TaskTail> in(List<Part> parts, TaskReader reader) {
        Map<Integer, TaskTail> tails = new TreeMap<>();
        for (int i = 1; i < parts.size(); i++) {
            Optional<SharedTail> shared = parts.get(i).open() ? reader.shared(parts.get(i).text()) : Optional.empty();
            if (shared.isEmpty() && parts.get(i).open() && reader.isTail(parts.get(i).text())
                    && (announced(parts.subList(0, i)) || run(parts, i, reader) > 1)) {
                shared = Optional.of(new SharedTail(0, 0, reader.tails(parts.get(i).text()).get(0)));
            }
            if (shared.isEmpty()) {
                continue;
            }
            Label before = null;
            for (int k = i - 1; k >= 0; k--) {
                Label label = item(parts.get(k));
                boolean fellow = label != null && (before == null
                        || label.scheme() == before.scheme() && label.number() + 1 == before.number());
                if (!fellow || reader.endsInTail(parts.get(k).text())) {
                    break;
                }
                if (shared.get().holdsFor(label.number())) {
                    tails.put(k, shared.get().tail());
                }
                before = label;
            }
        }
        return tails;
    }

    /**
     * Returns whether a document prints offices on a line of their own behind several numbered items for all of these, and
     * nowhere behind one of them alone that its fellow follows: 1.… 2.… （责任单位：…）.
     */
    static boolean grouped(List<Part> parts, TaskReader reader) {
        boolean found = false;
        for (int i = 1; i < parts.size(); i++) {
            if (!tail(parts, i, reader)) {
                continue;
            }
            int run = run(parts, i, reader);
            Label label = item(parts.get(i - 1));
            if (label != null && run == 0 && !tail(parts, i - 1, reader)) {
                return false;
            }
            Label next = i + 1 < parts.size() ? item(parts.get(i + 1)) : null;
            if (run > 0 && next != null && next.scheme() == label.scheme() && next.number() == label.number() + 1) {
                return false;
            }
            found |= run > 1;
        }
        return found;
    }

    private static boolean tail(List<Part> parts, int index, TaskReader reader) {
        return parts.get(index).open() && reader.isTail(parts.get(index).text());
    }

    /** Returns how many numbered items from 1 on, none with offices of its own, stand before a part; 0 where others do. */
    static int run(List<Part> parts, int index, TaskReader reader) {
        int items = 0;
        Label before = null;
        for (int k = index - 1; k >= 0; k--) {
            Label label = item(parts.get(k));
            if (label == null || reader.endsInTail(parts.get(k).text())
                    || before != null && (label.scheme() != before.scheme() || label.number() + 1 != before.number())) {
                return 0;
            }
            items++;
            if (label.number() == 1) {
                return items;
            }
            before = label;
        }
        return 0;
    }

    /**
     * Returns whether parts end with two numbered items or more under a line that announces what is to be done, so that the
     * offices on lines behind them answer for all: 整改措施： 1.… 2.… 责任单位：….
     */
    static boolean announced(List<Part> parts) {
        Label before = null;
        for (int k = parts.size() - 1; k >= 0; k--) {
            Label label = item(parts.get(k));
            if (label == null) {
                return before != null && before.number() == 1 && parts.size() - k > 2 && parts.get(k).open()
                        && MEASURES.matcher(parts.get(k).text()).matches();
            }
            if (before != null && (label.scheme() != before.scheme() || label.number() + 1 != before.number())) {
                return false;
            }
            before = label;
        }
        return false;
    }

    /** Returns the number of a part that is or may be an item, or null. */
    private static Label item(Part part) {
        return switch (part.role()) {
            case TASK, LIST_ITEM, RUN_IN -> part.label();
            case TEXT -> LabelGrammar.read(part.text()).filter(label -> label.scheme().counted()).orElse(null);
            default -> null;
        };
    }
}
