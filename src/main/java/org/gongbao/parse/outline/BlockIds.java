package org.gongbao.parse.outline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gongbao.parse.grammar.Label;

/**
 * Makes block ids from the path of heading labels and the place under that heading: {@code c1.s2-p3} is the third
 * paragraph under 第一章 第二节.
 *
 * <p>A heading that repeats the number of another under the same parent gets {@code _2}, {@code _3} … after its number, so
 * that an id never depends on anything after its block.
 */
final class BlockIds {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Returns the id of a heading under {@code parent}. */
    String heading(String parent, Label label) {
        String prefix = parent.isEmpty() ? "" : parent + ".";
        String letter = label.scheme().letter();
        if (!label.scheme().counted() || label.number() <= 0) {
            return unique(prefix + letter + counts.merge(prefix + letter, 1, Integer::sum));
        }
        return unique(prefix + letter + label.number());
    }

    /** Returns the id of an article, which is numbered through the document. */
    String article(String parent, Label label) {
        return unique((parent.isEmpty() ? "" : parent + ".") + label.scheme().letter() + label.number());
    }

    /** Returns the id of the next block of a kind under {@code parent}. */
    String next(String parent, String kind) {
        String prefix = parent.isEmpty() ? kind : parent + "-" + kind;
        return unique(prefix + counts.merge(prefix, 1, Integer::sum));
    }

    private String unique(String id) {
        if (taken.add(id)) {
            return id;
        }
        String again;
        do {
            again = id + "_" + (counts.merge(id + "_", 1, Integer::sum) + 1);
        } while (!taken.add(again));
        return again;
    }
}
