package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a long list that is divided by number, because nothing else would divide it evenly.
 *
 * @param path of the page: {@code tasks/index.html}, {@code tasks/page-2.html} …
 * @param items what stands on it
 * @param pages links to all pages of the list; none when it has only this one
 * @param <T> what is listed
 */
record Paging<T>(String path, List<T> items, List<SubjectPages.Counted> pages) {

    Paging {
        items = List.copyOf(items);
        pages = List.copyOf(pages);
    }

    /**
     * Returns the pages of a list, at least one.
     *
     * @param home path of the first page, ending in {@code .html}
     * @param folder folder of the others, without a trailing {@code /}
     * @param most most items on one page
     */
    static <T> List<Paging<T>> of(String home, String folder, List<T> items, int most) {
        List<SubjectPages.Counted> links = new ArrayList<>();
        for (int from = 0; from == 0 || from < items.size(); from += most) {
            int to = Math.min(items.size(), from + most);
            String path = from == 0 ? home : folder + "/page-" + (links.size() + 1) + ".html";
            links.add(new SubjectPages.Counted(path, (from + 1) + "—" + to, to - from, false));
        }
        List<Paging<T>> pages = new ArrayList<>();
        int from = 0;
        for (SubjectPages.Counted link : links) {
            List<SubjectPages.Counted> shown = links.size() == 1 ? List.of() : links.stream()
                    .map(other -> new SubjectPages.Counted(other.address(), other.text(), other.count(), other == link)).toList();
            pages.add(new Paging<>(link.address(), items.subList(from, from + link.count()), shown));
            from += link.count();
        }
        return pages;
    }
}
