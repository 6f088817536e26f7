package org.gongbao.parse;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out how the schemes of a document nest, from the document itself. */
final class NestingOrder {

    private NestingOrder() {}

    /** Returns the level of each scheme that opens headings, from 1. */
    static Map<Scheme, Integer> levels(List<Part> parts) {
        Set<Scheme> used = EnumSet.noneOf(Scheme.class);
        for (Part part : parts) {
            if (part.role() == Part.Role.HEADING || part.role() == Part.Role.RUN_IN) {
                used.add(part.label().scheme());
            }
        }
        Map<Scheme, Integer> levels = new EnumMap<>(Scheme.class);
        int level = 0;
        for (Scheme scheme : used) {
            levels.put(scheme, ++level);
        }
        return levels;
    }
}
