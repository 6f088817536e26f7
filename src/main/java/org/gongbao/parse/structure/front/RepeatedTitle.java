package org.gongbao.parse.structure.front;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.PassageBuilder;

/** Finds the title that a page prints over its facts and buttons where the text prints it again below them. */
final class RepeatedTitle {

    /** Marks that one of the two may lack: those of a title within it, 《…方案》政策解读, and the pause between those who issue it. */
    private static final Pattern MARKS = Pattern.compile("[《》〈〉、]");

    /** On so many lines a title stands at most. */
    private static final int MOST_LINES = 4;

    private RepeatedTitle() {}

    /** Keeps of a title that stands twice at the head, nothing but short lines between, the one of the text. */
    static void keepLast(List<Part> parts) {
        int title = -1;
        for (int i = 0; i < Math.min(TitleBlock.MOST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            int last = title >= 0 ? lastLine(parts, i, words(parts.get(title).text())) : -1;
            boolean parted = last >= 0 && paused(parts.get(title)) && parts.subList(i, last + 1).stream().noneMatch(RepeatedTitle::paused);
            if (parted) {
                // Those who issue it together stand on lines of their own and are parted by blanks.
                for (int k = i; k <= last; k++) {
                    parts.set(k, Part.of(parts.get(k).passage()).drop(Rule.REPEATED));
                }
                return;
            }
            if (last >= 0) {
                PassageBuilder again = new PassageBuilder(part.passage());
                parts.subList(i + 1, last + 1).forEach(line -> again.append(line.passage()));
                parts.set(title, parts.get(title).drop(Rule.REPEATED));
                parts.set(i, Part.of(again.build()).front(Role.TITLE));
                parts.subList(i + 1, last + 1).clear();
                return;
            }
            if (part.role() == Part.Role.FRONT && part.frontRole() == Role.TITLE) {
                title = i;
            } else if (part.open() && (part.text().length() > TitleBlock.LONGEST_LINE && part.text().indexOf('。') >= 0
                    || LabelGrammar.read(part.text()).isPresent())) {
                return;
            }
        }
    }

    /** Returns the index of the line with which a title that begins again at a line is complete, or -1. */
    private static int lastLine(List<Part> parts, int from, String title) {
        StringBuilder again = new StringBuilder();
        for (int i = from; i < Math.min(from + MOST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            boolean taken = part.role() == Part.Role.FRONT && (part.frontRole() == Role.SUBTITLE || part.frontRole() == Role.ISSUER)
                    || part.dropped() && part.detail().equals(Rule.REPEATED) && i > from;
            if (!part.open() && !taken) {
                return -1;
            }
            again.append(words(part.text()));
            if (again.toString().equals(title)) {
                return i;
            }
            if (!title.startsWith(again.toString())) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns whether a line names several one after the other with pauses between them. */
    private static boolean paused(Part line) {
        return line.text().indexOf('、') >= 0;
    }

    private static String words(String title) {
        return MARKS.matcher(FrontPatterns.solid(title)).replaceAll("");
    }
}
