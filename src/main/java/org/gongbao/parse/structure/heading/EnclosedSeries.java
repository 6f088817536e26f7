package org.gongbao.parse.structure.heading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.heading.LabelledLines.Line;
import org.gongbao.parse.structure.part.Part;

/**
 * The series that list what the text over them says or asks for: those that numbered paragraphs hold, specifications, and what a
 * provision lists.
 */
final class EnclosedSeries {

    /** A line that asks for what the items under it specify. */
    private static final Pattern SPECIFIES = Pattern.compile("[^。]{0,30}(?:要求|[标標][准準]|格式|[规規]格|[参參][数數]|[条條]件|[规規]范|[样樣]式)[：:]");
    /** A line that opens the list of what a provision asks for: 會議紀錄應記載下列事項： */
    private static final Pattern LISTS = Pattern.compile("[^。；]{0,80}(?:下列|左列|以下)[^。；]{0,8}[：:]");
    private static final int LONGEST_SPECIFICATION = 40;

    private EnclosedSeries() {}

    /** Returns the numbers of such series. */
    static Set<Integer> of(List<Part> parts, List<Line> lines, Map<Integer, SeriesTally> series) {
        Set<Integer> enclosed = new HashSet<>();
        enclose(lines, series, enclosed);
        specify(parts, lines, series, enclosed);
        return enclosed;
    }

    /**
     * Finds the series that numbered paragraphs hold, so that they list what these say: （4）…充分说明： 一、… 二、… （5）….
     * Each lies without a gap between two consecutive numbers of one series of lesser rank, most of which are no headings
     * or which are marked as a list.
     */
    private static void enclose(List<Line> lines, Map<Integer, SeriesTally> series, Set<Integer> enclosed) {
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            int end = i;
            while (end < lines.size() && lines.get(end).series() == lines.get(i).series()) {
                end++;
            }
            Line after = end < lines.size() ? lines.get(end) : before;
            Scheme inner = lines.get(i).label().scheme();
            boolean lesser = inner.compareTo(Scheme.HAN) >= 0 && before.label().scheme().compareTo(inner) > 0;
            boolean listed = series.get(before.series()).list() || before.part().passage().style() == Element.Style.LIST_ITEM;
            if (lesser && end - i > 1 && before.series() == after.series() && listed
                    && after.label().number() == before.label().number() + 1) {
                enclosed.add(lines.get(i).series());
            }
            i = end - 1;
        }
    }

    /**
     * Finds the series of short specifications under a line that asks for them, 格式要求： 1.纸张：A4纸。 2.字体：三号仿宋。, and of
     * what a provision lists.
     */
    private static void specify(List<Part> parts, List<Line> lines, Map<Integer, SeriesTally> series, Set<Integer> enclosed) {
        Map<Integer, Boolean> found = new HashMap<>();
        for (Line line : lines) {
            Part before = line.index() > 0 ? parts.get(line.index() - 1) : null;
            boolean asked = line.label().scheme().minor() && before != null && before.open() && SPECIFIES.matcher(before.text()).matches();
            boolean brief = line.shape().named(line.part().text())
                    && line.part().text().length() - line.shape().titleEnd() <= LONGEST_SPECIFICATION;
            found.merge(line.series(), asked && brief, (first, here) -> first && brief);
            if (line.label().number() == 1 && before != null && before.open() && LISTS.matcher(before.text()).matches()
                    && series.get(line.series()).provided()) {
                enclosed.add(line.series());
            }
        }
        found.forEach((number, specifies) -> {
            if (specifies) {
                enclosed.add(number);
            }
        });
    }
}
