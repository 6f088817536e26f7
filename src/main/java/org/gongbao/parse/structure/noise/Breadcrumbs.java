package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.Part;

/**
 * Recognises the path to a page, each of its steps on a line of its own: 首页 | &gt; | 政府信息公开 | &gt; | 政府工作报告.
 *
 * <p>What follows the last angle may be the title itself; it is a step only when a title comes later.
 */
public final class Breadcrumbs {

    private static final int LONGEST_STEP = 16;
    private static final int FIRST_LINES = 60;
    /** What goes on behind a line that names the first step: > 政务公开 > 工作报告. */
    private static final Pattern STEPS = Pattern.compile("(?:[>＞›»→]\\s*[^>＞›»→。，；]{1,16}\\s*){1,8}");

    private Breadcrumbs() {}

    /** Returns the parts with such steps dropped. */
    public static List<Part> recognise(List<Part> parts) {
        int end = Math.min(FIRST_LINES, parts.size());
        List<Part> out = null;
        for (int i = 0; i < end; i++) {
            if (parts.get(i).open() && ">＞›»→".indexOf(parts.get(i).text().charAt(0)) >= 0
                    && STEPS.matcher(parts.get(i).text()).matches()) {
                out = out == null ? new ArrayList<>(parts) : out;
                out.set(i, parts.get(i).drop(Rule.CHROME));
                continue;
            }
            if (!angle(parts.get(i))) {
                continue;
            }
            out = out == null ? new ArrayList<>(parts) : out;
            if (i > 0 && step(parts.get(i - 1))) {
                out.set(i - 1, parts.get(i - 1).drop(Rule.CHROME));
            }
            out.set(i, parts.get(i).drop(Rule.CHROME));
            if (i + 1 < end && step(parts.get(i + 1)) && titleLater(parts, i + 2, end)) {
                out.set(i + 1, parts.get(i + 1).drop(Rule.CHROME));
            }
        }
        return columns(out == null ? parts : out, end);
    }

    /** Drops the name of the column in which a page stands, which the path to the page ends with: 工作报告, over 政务公开 > 工作报告. */
    private static List<Part> columns(List<Part> parts, int end) {
        for (int i = 0; i < end; i++) {
            String path = parts.get(i).dropped() && parts.get(i).detail().equals(Rule.CHROME) ? parts.get(i).text() : "";
            int angle = Math.max(path.lastIndexOf('>'), path.lastIndexOf('＞'));
            String column = angle < 0 ? "" : path.substring(angle + 1).strip();
            for (int k = 0; k < i && !column.isEmpty() && column.length() <= LONGEST_STEP; k++) {
                if (parts.get(k).open() && parts.get(k).text().equals(column) && titleLater(parts, i + 1, end)) {
                    List<Part> out = new ArrayList<>(parts);
                    out.set(k, parts.get(k).drop(Rule.CHROME));
                    return out;
                }
            }
        }
        return parts;
    }

    private static boolean angle(Part part) {
        String text = part.text();
        return part.open() && text.length() <= 2 && ">＞›»→".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean step(Part part) {
        return part.open() && part.text().length() <= LONGEST_STEP && !angle(part);
    }

    private static boolean titleLater(List<Part> parts, int from, int end) {
        for (int i = from; i < end; i++) {
            if (parts.get(i).open() && TitlePatterns.title(parts.get(i).text())) {
                return true;
            }
        }
        return false;
    }
}
