package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.plan.Listing;
import org.gongbao.render.SubjectPages.Counted;
import org.junit.jupiter.api.Test;

/** Seven names; a page has room for two. */
class LetterLinksTest {

    private final Listing<String> root = Listing.of("headings", List.of("an", "jian", "jiao", "jie", "jing", "jun", "zhong"),
            Function.identity(), name -> 1, 2);

    @Test
    void leadsFromTheFirstPageToEachLetter() {
        assertEquals("A 1, J 5, Z 1", initials("headings/index.html"));
        assertEquals("", further("headings/index.html"));
    }

    @Test
    void marksThePageShown() {
        assertEquals("[A] 1, J 5, Z 1", initials("headings/letters-a.html"));
        assertEquals("", further("headings/letters-a.html"));
    }

    @Test
    void leadsFromADividedLetterToItsParts() {
        assertEquals("A 1, [J] 5, Z 1", initials("headings/letters-j.html"));
        assertEquals("JI 4, JU 1", further("headings/letters-j.html"));
    }

    /** A reader of JIA finds JIE and JIN beside it, and the way up. */
    @Test
    void showsAPartAmongItsNeighbours() {
        assertEquals("A 1, [J] 5, Z 1", initials("headings/letters-jia.html"));
        assertEquals("[JIA] 2, JIE 1, JIN 1", further("headings/letters-jia.html"));
    }

    private String initials(String path) {
        return text(LetterLinks.of(root, page(path)).initials());
    }

    private String further(String path) {
        return text(LetterLinks.of(root, page(path)).further());
    }

    private Listing<String> page(String path) {
        return root.pages().stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow();
    }

    private static String text(List<Counted> links) {
        return links.stream().map(link -> (link.current() ? "[" + link.text() + "]" : link.text()) + " " + link.count())
                .collect(Collectors.joining(", "));
    }
}
