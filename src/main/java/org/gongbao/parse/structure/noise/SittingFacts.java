package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.structure.part.Part;

/**
 * The lines that tell under the name of a meeting when and where it is: 日期：2004年9月9日(星期四), 時間：下午2時30分, 地點：….
 *
 * <p>On a page they look like the date of its publication and like buttons; each by itself tells nothing.
 */
public final class SittingFacts {

    private static final Pattern DATE = Pattern.compile("(?:[會会][議议]|[開开][會会])?日\\s*期\\s*[:：].+");
    private static final Pattern FACT = Pattern.compile("(?:[會会][議议]|[開开][會会])?(?:[時时]\\s*[間间]\\s*[:：]\\s*(?:[上下中]午|晚上|凌晨|[早晚]"
            + "|正午|\\d{1,2}\\s*[:：時时点點]).*|地\\s*[點点]\\s*[:：].*)");
    /** When a sitting is, by the name that pages have for when they were put up; only where the place follows. */
    private static final Pattern TIME = Pattern.compile("[時时]\\s*[間间]\\s*[:：].*");
    private static final Pattern PLACE = Pattern.compile("(?:[會会][議议]|[開开][會会])?地\\s*[點点]\\s*[:：]\\s*\\S.*");
    private static final int FIRST_LINES = 30;
    private static final int MOST_BETWEEN = 2;
    private static final int MOST_ABOVE = 3;

    private SittingFacts() {}

    /** Returns the parts with the dates of sittings that were taken for those of a page open again. */
    public static List<Part> keep(List<Part> parts) {
        List<Part> out = null;
        for (int i = 0; i < Math.min(FIRST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            if (part.dropped() && part.detail().equals(Rule.METADATA)
                    && (DATE.matcher(part.text()).matches() && followed(parts, i)
                    || TIME.matcher(part.text()).matches() && at(parts, i + 1))) {
                out = out == null ? new ArrayList<>(parts) : out;
                out.set(i, Part.of(part.passage()));
            }
        }
        return out == null ? parts : out;
    }

    private static boolean at(List<Part> parts, int index) {
        return index < parts.size() && parts.get(index).open() && PLACE.matcher(parts.get(index).text()).matches();
    }

    private static boolean followed(List<Part> parts, int index) {
        for (int i = index + 1; i <= index + MOST_BETWEEN && i < parts.size(); i++) {
            if (parts.get(i).passage() != null && FACT.matcher(parts.get(i).text()).matches()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns where the head of a meeting's paper begins, the lines with its name included, or the number of the parts where
     * there is none.
     */
    static int head(List<Part> parts) {
        for (int i = 0; i + 1 < Math.min(FIRST_LINES, parts.size()); i++) {
            boolean first = parts.get(i).open() && (DATE.matcher(parts.get(i).text()).matches()
                    || FACT.matcher(parts.get(i).text()).matches());
            if (first && followed(parts, i)) {
                int above = i;
                while (above > 0 && i - above < MOST_ABOVE && parts.get(above - 1).open()) {
                    above--;
                }
                return above;
            }
        }
        return parts.size();
    }
}
