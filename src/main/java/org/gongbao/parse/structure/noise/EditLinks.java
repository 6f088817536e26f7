package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Leaves out the links by which a wiki lets its readers edit a section: [编辑] behind each heading, which a copy of the page
 * has on a line of its own or, where each text of the page became a line, on three. They are found after the
 * surroundings of the page, for the lines between them are text.
 */
public final class EditLinks {

    private static final Set<String> WORDS = Set.of("编辑", "編輯", "编辑源代码", "編輯原始碼");
    private static final int LINES = 3;
    /** The characters of the link, and how many lines show that it is one and no word. */
    private static final int LINK = 2;
    private static final int LEAST_GLUED = 2;

    private EditLinks() {}

    /** Returns the parts with such links dropped, and those apart and dropped that are glued to the text under titles. */
    public static List<Part> drop(List<Part> printed) {
        List<Part> parts = unglued(printed);
        List<Part> out = new ArrayList<>(parts);
        for (int i = 0; i < parts.size(); i++) {
            int lines = lines(parts, i);
            for (int k = i; k < i + lines; k++) {
                out.set(k, parts.get(k).drop(Rule.CHROME));
            }
            i += Math.max(0, lines - 1);
        }
        return out;
    }

    private static List<Part> unglued(List<Part> parts) {
        Set<Integer> glued = new HashSet<>();
        int others = 0;
        for (int i = 1; i < parts.size(); i++) {
            boolean titled = parts.get(i).open() && parts.get(i - 1).open()
                    && LabelGrammar.read(parts.get(i - 1).text()).filter(label -> label.scheme().compareTo(Scheme.ARTICLE) <= 0)
                    .isPresent();
            if (titled && under(parts.get(i).text())) {
                glued.add(i);
            } else if (titled && LabelGrammar.read(parts.get(i).text()).isEmpty()) {
                others++;
            }
        }
        // A wiki has the link under nearly every title; what is edited (编辑出版…) stands under few.
        if (glued.size() < LEAST_GLUED || others * 2 > glued.size()) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts.size() + glued.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (glued.contains(i)) {
                out.add(Part.of(part.passage().slice(0, LINK)).drop(Rule.CHROME));
                out.add(Part.of(part.passage().slice(LINK, part.text().length())));
            } else {
                out.add(part);
            }
        }
        return out;
    }

    /** Returns whether a line opens with the link of the title over it. */
    private static boolean under(String text) {
        return text.length() > LINK + 1 && (text.startsWith("编辑") || text.startsWith("編輯"));
    }

    /** Returns of how many lines from an index on a link consists, 0 if none begins there. */
    private static int lines(List<Part> parts, int index) {
        if (!parts.get(index).open()) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int k = index; k < Math.min(parts.size(), index + LINES) && parts.get(k).open(); k++) {
            joined.append(parts.get(k).text().strip());
            if (joined.length() > 1 && link(joined.toString())) {
                return k - index + 1;
            }
        }
        return 0;
    }

    /** Returns whether such a link has been glued to the text of a section: 编辑一、…. */
    public static boolean glued(String text) {
        return text.startsWith("编辑一、") || text.startsWith("編輯一、");
    }

    private static boolean link(String text) {
        boolean brackets = text.startsWith("[") && text.endsWith("]") || text.startsWith("［") && text.endsWith("］");
        return brackets && WORDS.contains(text.substring(1, text.length() - 1).strip());
    }
}
