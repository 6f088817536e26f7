package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/**
 * Takes the button of a page off the end of a title that stands on its line, 高雄市議會議事規則 列印條文, and the title out of the
 * row of facts that alone tells it, and knows the title that is underlined with a row of asterisks.
 */
public final class TitleButtons {

    private static final Pattern BUTTON = Pattern.compile("[\\s\\u3000]+(?:列印(?:條文|本頁|全文)?|友善列印|打印(?:本页|本文)?|下载|下載|收藏|分享|轉寄)$");
    /** The row of a page's facts in which its title stands, where no other line tells it. */
    private static final Pattern CELL = Pattern.compile("(?:[标標]\\s*[题題]|名\\s*[称稱])\\s*\\|\\s*([^|]{6,90}?)\\s*\\|?");
    private static final int FIRST_LINES = 30;
    private static final int LONGEST = 100;
    /** Titles stand among so many lines. */
    private static final int HEAD = 4;
    private static final Pattern ROW = Pattern.compile("[*＊]{5,}");

    private TitleButtons() {}

    /** Returns the parts with such buttons apart and dropped. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size() + 1);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (i < FIRST_LINES && underlined(parts, i)) {
                out.add(part.front(Role.TITLE));
                continue;
            }
            Matcher cell = i < FIRST_LINES && part.open() && part.text().indexOf('|') > 0 ? CELL.matcher(part.text()) : null;
            if (cell != null && cell.matches() && TitlePatterns.title(cell.group(1))
                    && parts.stream().noneMatch(other -> other.open() && other.text().equals(cell.group(1)))) {
                out.add(Part.of(part.passage().slice(0, cell.start(1))).drop(Rule.METADATA));
                out.add(Part.of(part.passage().slice(cell.start(1), cell.end(1))));
                if (cell.end(1) < part.text().length()) {
                    out.add(Part.of(part.passage().slice(cell.end(1), part.text().length())).drop(Rule.MARKUP));
                }
                continue;
            }
            Matcher button = i < FIRST_LINES && part.open() && part.text().length() <= LONGEST ? BUTTON.matcher(part.text()) : null;
            if (button != null && button.find() && button.start() > 0 && TitlePatterns.title(part.text().substring(0, button.start()))) {
                out.add(Part.of(part.passage().slice(0, button.start())));
                out.add(Part.of(part.passage().slice(button.end() - button.group().strip().length(), part.text().length()))
                        .drop(Rule.CHROME));
            } else {
                out.add(part);
            }
        }
        return out;
    }

    /** Returns whether a line at the head is underlined with asterisks, and no other line is. */
    private static boolean underlined(List<Part> parts, int index) {
        return index < HEAD && index + 1 < parts.size() && parts.get(index).open() && parts.get(index + 1).open()
                && parts.get(index).text().length() <= LONGEST && !LineEnd.finished(parts.get(index).text())
                && ROW.matcher(parts.get(index + 1).text()).matches()
                && parts.stream().filter(part -> part.open() && ROW.matcher(part.text()).matches()).count() == 1;
    }
}
