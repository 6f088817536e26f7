package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongbao.model.Ledger.Rule;

/**
 * Leaves out the links by which a wiki lets its readers edit a section: [编辑] behind each heading, which a copy of the page
 * has on a line of its own or, where each text of the page became a line, on three. They are found after the
 * surroundings of the page, for the lines between them are text.
 */
public final class EditLinks {

    private static final Set<String> WORDS = Set.of("编辑", "編輯", "编辑源代码", "編輯原始碼");
    private static final int LINES = 3;

    private EditLinks() {}

    /** Returns the parts with such links dropped. */
    public static List<Part> drop(List<Part> parts) {
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
    static boolean glued(String text) {
        return text.startsWith("编辑一、") || text.startsWith("編輯一、");
    }

    private static boolean link(String text) {
        boolean brackets = text.startsWith("[") && text.endsWith("]") || text.startsWith("［") && text.endsWith("］");
        return brackets && WORDS.contains(text.substring(1, text.length() - 1).strip());
    }
}
