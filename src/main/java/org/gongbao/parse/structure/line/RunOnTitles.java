package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.structure.part.Part;

/**
 * Parts the date under a notice from the title of what it passes on, and that from its first paragraph, where lost line ends
 * have run them together: 二○○七年十一月二十二日 国家环境保护“十一五”规划　　根据….
 *
 * <p>The title is one that the notice itself names in 《》.
 */
public final class RunOnTitles {

    /** A covering notice is not longer. */
    private static final int NOTICE = 12;
    private static final Pattern NAME = Pattern.compile("《([^《》]{6,60})》");
    private static final Pattern DATE = Pattern.compile("(?:" + RunOnEnds.DAY + ")[\\s\\u3000]+");

    private RunOnTitles() {}

    /** Returns the parts with such a line divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parts.size() && i < NOTICE; i++) {
            Part part = parts.get(i);
            List<Integer> cuts = part.open() && !names.isEmpty() ? cuts(part.text(), names) : List.of();
            if (!cuts.isEmpty()) {
                out.remove(i);
                out.addAll(i, part.divided(cuts));
                return out;
            }
            Matcher name = NAME.matcher(part.open() ? part.text() : "");
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return out;
    }

    /** Returns where the title begins in such a line, and where it ends if more follows; else nothing. */
    private static List<Integer> cuts(String text, Set<String> names) {
        Matcher date = DATE.matcher(text);
        if (!date.lookingAt()) {
            return List.of();
        }
        for (String name : names) {
            int end = date.end() + name.length();
            if (text.startsWith(name, date.end()) && (end == text.length() || Characters.blank(text.charAt(end)))) {
                return end == text.length() ? List.of(date.end()) : List.of(date.end(), end);
            }
        }
        return List.of();
    }
}
