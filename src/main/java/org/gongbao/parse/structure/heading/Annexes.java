package org.gongbao.parse.structure.heading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.noise.AttachedFiles;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;
import org.gongbao.parse.structure.part.PassageBuilder;

/**
 * Puts a label that stands alone on its line (附件1, 第一章, 第一条) together with the title or the words on the next.
 */
public final class Annexes {

    private static final int LONGEST_TITLE = 50;
    private static final int LONGEST_WRAPPED = 64;
    /** One that is worded as a title may say more: 2026年某某区为…加装消防设施的…项目实施方案. */
    private static final int LONGEST_WORDED = 90;
    private static final int LONGEST_CELL = 4;
    private static final int MOST_MORE = 3;
    private static final int MOST_HEAD = 4;
    private static final int NARROWEST_WRAPPED = 12;
    /** Between the last character of a line and the next where a title goes on: …的 | …, … | 及…, … | “…. */
    private static final Pattern JOINT = Pattern.compile("[、的及和與与“「《]|.[及和與与的“「《]");
    /** The words for what is annexed, with which its title ends. */
    private static final Pattern ANNEXED = Pattern.compile("(?:名[单單]|表|一[览覽]|方案|清[单單]|[办辦]法|[细細][则則]|目[录錄]|[计計][划劃]|分工|[职職][责責]"
            + "|要[点點]|[标標][准準]|指南|流程|[台臺][账賬]|[图圖]|制度|[预預]案|[说說]明|摘要|模板|[样樣]式)(?:[（(][^（()）]{1,20}[)）])?$");

    /** The numbers with a point or brackets, which a page that was made from a table sets in cells of their own: I., (a). */
    private static final Set<Scheme> POINTED = EnumSet.of(Scheme.FORMAL, Scheme.ROMAN, Scheme.HAN, Scheme.HAN_BRACKET,
            Scheme.ARABIC, Scheme.ARABIC_BRACKET, Scheme.LETTER_BRACKET, Scheme.ROMAN_BRACKET);

    private Annexes() {}

    /** Returns the parts with lonely labels and their titles joined. */
    public static List<Part> join(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Scheme scheme = lonely(part);
            boolean takes = scheme != null && i + 1 < parts.size() && !column(parts, i + 1) && !heads(scheme, part, parts.get(i + 1))
                    && (scheme.compareTo(Scheme.ARTICLE) >= 0 ? words(parts.get(i + 1)) : title(parts.get(i + 1)));
            if (takes) {
                Passage label = part.passage();
                PassageBuilder title = new PassageBuilder(label).appendApart(parts.get(++i).passage());
                for (int end = i + Math.max(more(parts, i), behindBodies(parts, i)); i < end; i++) {
                    title.append(parts.get(i + 1).passage());
                }
                out.add(Part.of(title.build()));
                if (scheme == Scheme.ANNEX) {
                    i = head(parts, i, out);
                }
            } else {
                out.add(part);
            }
        }
        return out;
    }

    /**
     * Adds the lines under the title of an annex that say when and before whom it was given and by whom, where the one that says
     * when comes first; returns the index of the last of them.
     */
    private static int head(List<Part> parts, int index, List<Part> out) {
        int i = index;
        while (i + 1 < parts.size() && i - index < MOST_HEAD && parts.get(i + 1).open()) {
            Role role = FrontPatterns.role(parts.get(i + 1).text());
            boolean head = role == Role.DATELINE || i > index && (role == Role.SPEAKER || role == Role.ADDRESSEE || role == Role.DATE);
            if (!head) {
                break;
            }
            out.add(parts.get(++i).front(role));
        }
        return i;
    }

    /** Returns whether a number is marked as a heading without a title, over text that is not marked: ### （一）. */
    private static boolean heads(Scheme scheme, Part part, Part next) {
        return scheme.compareTo(Scheme.ARTICLE) > 0 && part.passage().style() == Element.Style.HEADING
                && next.passage() != null && next.passage().style() != Element.Style.HEADING;
    }

    /** Returns the way of numbering of a line that is nothing but a label, or null. */
    private static Scheme lonely(Part part) {
        if (!part.open() || part.text().length() > 14) {
            return null;
        }
        return LabelGrammar.read(part.text()).filter(label -> label.bodyStart() >= part.text().length())
                .map(Label::scheme).filter(scheme -> scheme.compareTo(Scheme.ARTICLE) <= 0 || POINTED.contains(scheme)).orElse(null);
    }

    private static boolean title(Part part) {
        boolean wrapped = part.passage() != null && part.passage().lastLine() > part.passage().firstLine();
        int longest = TitlePatterns.title(part.text()) ? LONGEST_WORDED : wrapped ? LONGEST_WRAPPED : LONGEST_TITLE;
        return words(part) && part.text().length() <= longest
                && !LineEnd.finished(part.text())
                && "（(".indexOf(part.text().charAt(0)) < 0 && !AttachedFiles.FILE.matcher(part.text()).find();
    }

    /**
     * Returns how many more lines the title of an annex takes that wraps: each joined by a word or mark, or the last of them alone
     * saying what is annexed, a blank line or bracket behind.
     */
    private static int more(List<Part> parts, int index) {
        int i = index;
        boolean joined = true;
        while (i + 1 < parts.size() && i - index < MOST_MORE && title(parts.get(i + 1)) && !parts.get(i + 1).passage().afterBlank()) {
            String before = parts.get(i).text();
            if (Characters.width(before) < NARROWEST_WRAPPED || ANNEXED.matcher(before).find()) {
                return 0;
            }
            joined &= JOINT.matcher(before.charAt(before.length() - 1) + "" + parts.get(i + 1).text()).lookingAt();
            i++;
        }
        if (!joined && !ANNEXED.matcher(parts.get(i).text()).find()) {
            return 0;
        }
        Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
        boolean ends = next == null || next.passage() == null || next.passage().afterBlank() || "（(".indexOf(next.text().charAt(0)) >= 0;
        return ends ? i - index : 0;
    }

    /** Returns how many more lines the title of an annex takes that begins with those who issue it: 最高人民法院 公安部, then 关于…的解答. */
    private static int behindBodies(List<Part> parts, int index) {
        StringBuilder title = new StringBuilder();
        if (!FrontPatterns.body(parts.get(index).text()) || index + 1 >= parts.size()
                || TitlePatterns.about(parts.get(index + 1).text()) != 0) {
            return 0;
        }
        for (int i = index + 1; i < parts.size() && i - index <= MOST_MORE && title(parts.get(i)); i++) {
            title.append(parts.get(i).text());
            if (TitlePatterns.title(title.toString())) {
                return i - index;
            }
        }
        return 0;
    }

    /** Returns whether a line is the first of a column of cells, a blank line before it and none behind: 學年. */
    private static boolean column(List<Part> parts, int index) {
        Part part = parts.get(index);
        Part next = index + 1 < parts.size() ? parts.get(index + 1) : null;
        return part.open() && part.text().length() <= LONGEST_CELL && part.passage().afterBlank()
                && next != null && next.open() && !next.passage().afterBlank();
    }

    private static boolean words(Part part) {
        return part.open() && part.text().indexOf('\t') < 0 && LabelGrammar.read(part.text()).isEmpty();
    }
}
