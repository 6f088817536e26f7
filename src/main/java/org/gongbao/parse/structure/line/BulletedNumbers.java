package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Takes off the marks of a list whose items have numbers of their own, as a page of articles has when it was saved as text:
 * • 一、臺北市政府…, - 第 1 條 本規則….
 *
 * <p>Three items or more, and every mark in the document stands before the number that follows the last.
 */
public final class BulletedNumbers {

    private static final String MARKS = "•-*·●";
    private static final int LEAST = 3;

    private BulletedNumbers() {}

    /** Returns the parts with such marks apart and dropped. */
    public static List<Part> strip(List<Part> parts) {
        int count = 0;
        Label last = null;
        for (Part part : parts) {
            int from = mark(part);
            if (from == 0) {
                continue;
            }
            Optional<Label> label = LabelGrammar.read(part.text().substring(from));
            if (label.isEmpty() || label.get().scheme() != Scheme.HAN && label.get().scheme() != Scheme.ARTICLE
                    || last != null && (label.get().scheme() != last.scheme() || label.get().number() != last.number() + 1)) {
                return parts;
            }
            last = label.get();
            count++;
        }
        if (count < LEAST) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts.size() + count);
        for (Part part : parts) {
            int from = mark(part);
            if (from > 0) {
                out.add(Part.of(part.passage().slice(0, 1)).drop(Rule.MARKUP));
            }
            out.add(from == 0 ? part : Part.of(part.passage().slice(from, part.text().length())));
        }
        return out;
    }

    /** Returns where the text behind the mark of an item begins, or 0. */
    private static int mark(Part part) {
        String text = part.open() ? part.text() : "";
        if (text.length() < 2 || MARKS.indexOf(text.charAt(0)) < 0 || !Characters.blank(text.charAt(1))) {
            return 0;
        }
        int from = 1;
        while (from < text.length() && Characters.blank(text.charAt(from))) {
            from++;
        }
        return from < text.length() ? from : 0;
    }
}
