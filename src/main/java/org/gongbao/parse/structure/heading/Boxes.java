package org.gongbao.parse.structure.heading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/** Finds what belongs to a box (专栏): its labelled items, and numbered lines that open no section of the document. */
public final class Boxes {

    private static final int LONGEST_ITEM_LABEL = 30;
    /** What the items of a box are about, named before a stop: 清洁能源替代工程。 */
    private static final Pattern PROJECT = Pattern.compile("[^，；：,;:]{2,28}(?:工程|项目|行动|计划|平台|基地|试点|示范区|设施)");

    private Boxes() {}

    /** Returns the parts with the lines of boxes marked as its items; a box lasts until the next heading. */
    public static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        boolean inBox = false;
        int lastBracket = 0;
        Label own = null;
        boolean titled = false;
        Map<Scheme, Integer> outside = new EnumMap<>(Scheme.class);
        Map<Scheme, Integer> inside = new EnumMap<>(Scheme.class);
        for (Part part : parts) {
            Part found = part;
            boolean first = titled;
            titled = part.role() == Part.Role.BOX;
            switch (part.role()) {
                case BOX -> {
                    inBox = true;
                    own = null;
                    inside.clear();
                }
                case HEADING, RUN_IN -> {
                    Scheme scheme = part.label().scheme();
                    // What stands at once under the title of a box opens a series of its own: 专栏3　治污减排（一）造纸行业。
                    own = first && part.label().number() == 1 || own != null && own.scheme() == scheme
                            && part.label().number() == own.number() + 1 ? part.label() : null;
                    int number = part.label().number();
                    boolean next = number == lastBracket + 1 || number == outside.getOrDefault(scheme, 0) + 1;
                    boolean within = own != null || scheme.minor() && !goesOn(part.label(), outside, inside)
                            || scheme == Scheme.HAN_BRACKET && inBox && !next;
                    if (inBox && within) {
                        found = item(part);
                        inside.put(scheme, part.label().number());
                    } else {
                        inBox = false;
                        outside.keySet().removeIf(smaller -> smaller.compareTo(scheme) > 0);
                        outside.put(scheme, part.label().number());
                        lastBracket = scheme == Scheme.HAN_BRACKET ? part.label().number() : lastBracket;
                    }
                }
                case FRONT -> inBox = false;
                case TEXT -> {
                    int close = inBox ? close(part) : 0;
                    if (close > 0) {
                        Label label = new Label(Scheme.LEAD, part.text().substring(0, close + 1), 0, close + 1);
                        found = part.with(Part.Role.BOX_ITEM, label, 0);
                    }
                }
                default -> { }
            }
            out.add(found);
        }
        return out;
    }

    /** Returns whether a number goes on with those of the headings before the box, and not with those in it: 1.… 专栏1 ●… 2.…. */
    private static boolean goesOn(Label label, Map<Scheme, Integer> outside, Map<Scheme, Integer> inside) {
        int before = label.number() - 1;
        return before > 0 && outside.getOrDefault(label.scheme(), 0) == before && inside.getOrDefault(label.scheme(), 0) != before;
    }

    private static Part item(Part part) {
        return part.with(Part.Role.LIST_ITEM, part.label(), 0);
    }

    /** Returns the offset of the mark that closes an item's label, a colon or the stop behind what is named or set bold, or 0. */
    private static int close(Part part) {
        String text = part.text();
        int stop = text.indexOf('。');
        if (stop > 0 && stop <= LONGEST_ITEM_LABEL && stop + 1 < text.length()) {
            boolean bold = !part.passage().strong().isEmpty() && part.passage().strong().get(0).start() == 0
                    && Math.abs(part.passage().strong().get(0).end() - stop) <= 1;
            if (bold || PROJECT.matcher(text.substring(0, stop)).matches()) {
                return stop;
            }
        }
        return colon(text);
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
