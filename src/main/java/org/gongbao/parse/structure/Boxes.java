package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;

/** Finds what belongs to a box (专栏): its labelled items, and numbered lines that open no section of the document. */
public final class Boxes {

    private static final int LONGEST_ITEM_LABEL = 30;

    private Boxes() {}

    /** Returns the parts with the lines of boxes marked as its items; a box lasts until the next heading. */
    public static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        boolean inBox = false;
        int lastBracket = 0;
        for (Part part : parts) {
            Part found = part;
            switch (part.role()) {
                case BOX -> inBox = true;
                case HEADING, RUN_IN -> {
                    Scheme scheme = part.label().scheme();
                    boolean within = scheme.compareTo(Scheme.ARABIC) >= 0
                            || scheme == Scheme.HAN_BRACKET && inBox && part.label().number() != lastBracket + 1;
                    if (inBox && within) {
                        found = item(part);
                    } else {
                        inBox = false;
                        lastBracket = scheme == Scheme.HAN_BRACKET ? part.label().number() : lastBracket;
                    }
                }
                case FRONT -> inBox = false;
                case TEXT -> {
                    int colon = inBox ? colon(part.text()) : 0;
                    if (colon > 0) {
                        Label label = new Label(Scheme.LEAD, part.text().substring(0, colon + 1), 0, colon + 1);
                        found = part.with(Part.Role.BOX_ITEM, label, 0);
                    }
                }
                default -> { }
            }
            out.add(found);
        }
        return out;
    }

    private static Part item(Part part) {
        return part.with(Part.Role.LIST_ITEM, part.label(), 0);
    }

    /** Returns the offset of the colon that closes an item's label, or 0. */
    static int colon(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && i <= LONGEST_ITEM_LABEL; i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (c == '：' || c == ':') {
                return depth == 0 && i + 1 < text.length() ? i : 0;
            }
            if (c == '。' || c == '，' || c == ',' || c == '；') {
                return 0;
            }
        }
        return 0;
    }
}
