package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges which labelled lines are headings, run-in headings, articles or items of a list. */
final class HeadingFinder {

    /** The longest own-line heading, without its label, in UTF-16 units. */
    private static final int LONGEST = 60;
    private static final int LONGEST_RUN_IN = 48;

    private HeadingFinder() {}

    /** Returns the parts with each open labelled line judged. */
    static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            out.add(part.open() ? judge(part) : part);
        }
        return out;
    }

    private static Part judge(Part part) {
        Optional<Label> found = LabelGrammar.read(part.text());
        if (part.passage().style() == Element.Style.HEADING) {
            Label label = found.orElse(new Label(Scheme.LEAD, "", 0, 0));
            return part.with(Part.Role.HEADING, label, part.text().length());
        }
        if (found.isEmpty()) {
            return part;
        }
        Label label = found.get();
        if (label.scheme() == Scheme.ARTICLE) {
            return part.with(Part.Role.ARTICLE, label, 0);
        }
        String text = part.text();
        int end = Sentences.firstEnd(text, label.bodyStart());
        boolean wholeLine = end < 0 || Sentences.rest(text, end) >= text.length();
        int titleEnd = end < 0 ? text.length() : end;
        int length = titleEnd - label.bodyStart();
        if (length <= 0) {
            return part;
        }
        if (wholeLine && length <= LONGEST) {
            return part.with(Part.Role.HEADING, label, titleEnd);
        }
        if (!wholeLine && length <= LONGEST_RUN_IN) {
            return part.with(Part.Role.RUN_IN, label, titleEnd);
        }
        return part.with(Part.Role.LIST_ITEM, label, 0);
    }
}
