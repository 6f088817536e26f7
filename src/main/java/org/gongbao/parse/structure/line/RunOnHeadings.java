package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Parts a heading from the first of those under it that a lost line end has run together with it: 三、今年工作　（一）扩大内需。
 * 第一章　总则　第一条　….
 *
 * <p>The number inside the line opens a line of its own where the second of its series does, before another first one.
 */
public final class RunOnHeadings {

    private static final Set<Scheme> OUTER = EnumSet.of(Scheme.PART, Scheme.SUBPART, Scheme.CHAPTER, Scheme.SECTION, Scheme.HAN);
    private static final Pattern FIRST = Pattern.compile("[（(]一[)）]|第一[节節条條]");
    private static final int SHORTEST_TITLE = 2;
    private static final int LONGEST_TITLE = 36;
    private static final int LONGEST_LABEL = 8;

    private RunOnHeadings() {}

    /** Returns the parts with such lines divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int cut = part.open() ? cut(parts, i) : 0;
            if (cut > 0) {
                out.add(Part.of(part.passage().slice(0, cut)));
                out.add(Part.of(part.passage().slice(cut, part.passage().length())));
            } else {
                out.add(part);
            }
        }
        return out;
    }

    /** Returns where the second heading of a line begins, or 0. */
    private static int cut(List<Part> parts, int index) {
        String text = parts.get(index).text();
        int one = text.indexOf('一', 1);
        if (one < 0 || one > LONGEST_TITLE + LONGEST_LABEL) {
            return 0;
        }
        Optional<Label> outer = LabelGrammar.read(text).filter(label -> OUTER.contains(label.scheme()));
        if (outer.isEmpty()) {
            return 0;
        }
        int from = outer.get().bodyStart();
        Matcher first = FIRST.matcher(text).region(Math.min(from, text.length()), Math.min(text.length(), from + LONGEST_TITLE));
        if (!first.find() || first.start() - from < SHORTEST_TITLE || stopped(text, from, first.start())) {
            return 0;
        }
        Optional<Label> inner = LabelGrammar.read(text.substring(first.start()));
        boolean below = inner.isPresent() && inner.get().scheme().compareTo(outer.get().scheme()) > 0
                && first.start() + inner.get().bodyStart() < text.length();
        return below && second(parts, index + 1, outer.get().scheme(), inner.get().scheme()) ? first.start() : 0;
    }

    private static boolean stopped(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("。；：:！？《“".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the next line of a scheme is the second of its series and comes before another heading like the first. */
    private static boolean second(List<Part> parts, int from, Scheme outer, Scheme scheme) {
        for (int i = from; i < parts.size(); i++) {
            Optional<Label> label = parts.get(i).open() ? LabelGrammar.read(parts.get(i).text()) : Optional.empty();
            if (label.isPresent() && label.get().scheme() == scheme) {
                return label.get().number() == 2;
            }
            if (label.isPresent() && label.get().scheme() == outer) {
                return false;
            }
        }
        return false;
    }
}
