package org.gongbao.render;

import java.util.List;
import java.util.Locale;
import org.gongbao.plan.Listing;
import org.gongbao.render.SubjectPages.Counted;

/**
 * The links between the pages of a list that is divided by letters.
 *
 * @param initials the pages by first letter, the one that the page shown stands below marked
 * @param further the pages that the page shown is divided into, or else those it stands among; none on the first page and right
 *     below it
 */
record LetterLinks(List<Counted> initials, List<Counted> further) {

    /** Returns the links of one of the pages below the first. */
    static LetterLinks of(Listing<?> root, Listing<?> page) {
        Listing<?> divided = page.parts().isEmpty() ? above(root, page) : page;
        return new LetterLinks(links(root, page), divided.path().equals(root.path()) ? List.of() : links(divided, page));
    }

    private static List<Counted> links(Listing<?> divided, Listing<?> page) {
        return divided.parts().stream()
                .map(part -> new Counted(part.path(), label(part.prefix()), part.size(), holds(part, page))).toList();
    }

    /** Returns the page that a page is a part of, the first one for itself. */
    private static Listing<?> above(Listing<?> from, Listing<?> page) {
        for (Listing<?> part : from.parts()) {
            if (!part.path().equals(page.path()) && holds(part, page)) {
                return above(part, page);
            }
        }
        return from;
    }

    private static boolean holds(Listing<?> from, Listing<?> page) {
        return from.pages().stream().anyMatch(each -> each.path().equals(page.path()));
    }

    /** Returns the letters as they are shown. */
    static String label(String prefix) {
        if (prefix.equals("0")) {
            return "0–9";
        }
        return prefix.equals("other") ? "其他" : prefix.toUpperCase(Locale.ROOT);
    }
}
