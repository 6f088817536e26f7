package org.gongbao.parse.structure.heading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds the numbers without a point that divide a document whose parts count 1.1, as plans of action for emergencies do:
 * 1 总则, 1.1 编制目的; or with nothing between number and title, 1总则, 1.1制定目的.
 *
 * <p>Such a number is one when the next number in parts is its first, 2 before 2.1, or when it follows the one before it and
 * a blank sets it apart. Without a blank that is not enough, for 3家企业 begins alike.
 */
final class WholeNumbers {

    private static final int LONGEST_TITLE = 30;
    /** What a number counts, or a time. */
    private static final String MEASURES = "万亿元个倍吨亩年月日时天周人名位公平里家项次米条款级类種种支所台套座户只件批期号楼栋县市区镇乡村部艘辆万千百";

    private WholeNumbers() {}

    /** Returns the labels of such lines, by the index of their part. */
    static Map<Integer, Label> of(List<Part> parts) {
        Map<Integer, Label> found = new HashMap<>();
        int[] next = nextInParts(parts);
        int last = 0;
        // The number of the line before, where that was none of these: such lines are the rows of a list that ends a document.
        int row = -1;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.role() == Part.Role.FRONT && part.frontRole() == FrontLine.Role.TITLE) {
                last = 0;
            }
            Label label = next[i] == 0 && last == 0 ? null : read(part);
            if (label == null) {
                row = -1;
                continue;
            }
            boolean apart = label.bodyStart() > label.printed().length();
            boolean counts = !apart && MEASURES.indexOf(part.text().charAt(label.bodyStart())) >= 0;
            boolean goesOn = apart && label.number() == last + 1 && label.number() != row + 1;
            boolean holds = next[i] == label.number() && !counts || apart && next[i] == -label.number();
            if (holds || goesOn) {
                found.put(i, label);
                last = label.number();
                row = -1;
            } else {
                row = label.number();
            }
        }
        return found;
    }

    /**
     * Returns for each line the first part of the number 2.1 that is the next in parts after it, less than 0 where a paragraph and
     * no title has that number, or 0 where it is 2.2.
     */
    private static int[] nextInParts(List<Part> parts) {
        int[] next = new int[parts.size()];
        int first = 0;
        for (int i = parts.size() - 1; i >= 0; i--) {
            next[i] = first;
            Part part = parts.get(i);
            Optional<Label> label = part.open() ? LabelGrammar.read(part.text()).filter(l -> l.scheme() == Scheme.DECIMAL_2)
                    : Optional.empty();
            if (label.isPresent()) {
                int holds = part.text().length() <= LONGEST_TITLE ? number(part.text()) : -number(part.text());
                first = label.get().number() == 1 ? holds : 0;
            }
        }
        return next;
    }

    private static Label read(Part part) {
        String text = part.open() ? part.text() : "";
        int digits = digits(text);
        int start = digits;
        while (start < text.length() && Characters.blank(text.charAt(start))) {
            start++;
        }
        if (digits == 0 || start >= text.length() || text.length() > LONGEST_TITLE || !Characters.han(text.charAt(start))
                || LineEnd.finished(text)) {
            return null;
        }
        return new Label(Scheme.DECIMAL_1, text.substring(0, digits), number(text), start);
    }

    /** Returns how many digits open a text, two at most. */
    private static int digits(String text) {
        int digits = 0;
        while (digits < 2 && digits < text.length() && Characters.digit(text.charAt(digits)) >= 0) {
            digits++;
        }
        return digits;
    }

    private static int number(String text) {
        int number = 0;
        for (int i = 0; i < digits(text); i++) {
            number = number * 10 + Characters.digit(text.charAt(i));
        }
        return number;
    }
}
