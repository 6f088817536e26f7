package org.gongbao.parse.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;

/** Finds the title that a page prints over its facts and buttons where the text prints it again below them. */
final class RepeatedTitle {

    /** The marks of a title within a title, which one of the two may lack: 《…方案》政策解读. */
    private static final Pattern NAME_MARKS = Pattern.compile("[《》〈〉]");

    private RepeatedTitle() {}

    /** Keeps of a title that stands twice at the head, nothing but short lines between, the one of the text. */
    static void keepLast(List<Part> parts) {
        int title = -1;
        for (int i = 0; i < Math.min(TitleBlock.MOST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            if (title >= 0 && part.open() && words(part.text()).equals(words(parts.get(title).text()))) {
                parts.set(title, parts.get(title).drop(Rule.REPEATED));
                parts.set(i, part.front(Role.TITLE));
                return;
            }
            if (part.role() == Part.Role.FRONT && part.frontRole() == Role.TITLE) {
                title = i;
            } else if (part.open() && (part.text().length() > TitleBlock.LONGEST_LINE && part.text().indexOf('。') >= 0 || LabelGrammar.read(part.text()).isPresent())) {
                return;
            }
        }
    }

    private static String words(String title) {
        return NAME_MARKS.matcher(FrontPatterns.solid(title)).replaceAll("");
    }
}
