package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Divides a table of contents that has run together with its title on one line (目　录第一章　形势　第一节　进展第二章　目标), so that
 * {@link ContentsReader} finds its entries.
 *
 * <p>Every number that goes on with its series, or opens one, opens an entry. No stop stands in such a line.
 */
public final class RunOnContents {

    private static final Pattern OPENING = Pattern.compile("目[\\s\\u3000]*[录錄次][\\s\\u3000：:]*(?=第[一1１]?|一、)");
    private static final int FEWEST = 4;
    private static final int LONGEST = 20_000;
    private static final int LONGEST_ENTRY = 90;
    /** Characters that make a word with the one behind them, which is no number: 统一、规范. */
    private static final String BEFORE_ONE = "统統唯专專同万萬归歸划劃合单單逐之";
    private static final String NUMBERS = "第（(一二三四五六七八九十";

    private RunOnContents() {}

    /** Returns the parts with such a line divided. */
    public static List<Part> split(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Matcher opening = part.open() && part.text().startsWith("目") ? OPENING.matcher(part.text()) : null;
            if (opening == null || !opening.lookingAt() || part.text().length() > LONGEST || part.text().indexOf('。') >= 0) {
                continue;
            }
            List<Integer> cuts = cuts(part.text(), opening.end());
            if (cuts.size() < FEWEST) {
                continue;
            }
            List<Part> out = new ArrayList<>(parts.subList(0, i));
            out.addAll(part.divided(cuts));
            out.addAll(parts.subList(i + 1, parts.size()));
            return out;
        }
        return parts;
    }

    private static List<Integer> cuts(String text, int first) {
        List<Integer> cuts = new ArrayList<>();
        int[] reached = new int[Scheme.values().length];
        for (int i = first; i < text.length(); i++) {
            if (NUMBERS.indexOf(text.charAt(i)) < 0 || text.charAt(i) == '一' && BEFORE_ONE.indexOf(text.charAt(i - 1)) >= 0) {
                continue;
            }
            Optional<Label> label = LabelGrammar.read(text.substring(i, Math.min(text.length(), i + LONGEST_ENTRY)))
                    .filter(l -> l.scheme().compareTo(Scheme.HAN_BRACKET) <= 0 && l.scheme() != Scheme.ARTICLE);
            if (label.isEmpty()) {
                continue;
            }
            int scheme = label.get().scheme().ordinal();
            int number = label.get().number();
            boolean chapter = label.get().scheme().compareTo(Scheme.ARTICLE) < 0;
            if (number == reached[scheme] + 1 || number == 1 && label.get().scheme() != Scheme.HAN
                    || chapter && number > reached[scheme]) {
                reached[scheme] = number;
                cuts.add(i);
                i += label.get().bodyStart() - 1;
            }
        }
        return cuts;
    }
}
