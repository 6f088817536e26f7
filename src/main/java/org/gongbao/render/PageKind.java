package org.gongbao.render;

import java.util.List;

/**
 * One kind of page: which pages of it there are, and what each shows.
 *
 * <p>To add a kind, write an implementation and a template, and list it in {@link SiteRenderer}. All kinds name their pages
 * before any page is rendered, so that two pages with one address are found in time and a page can link to another kind
 * only where that page exists ({@link Site#has}).
 */
public interface PageKind {

    /**
     * Returns the pages of this kind. Nothing but their paths should be computed yet; what they show is asked for later,
     * once for each page and from several threads.
     */
    List<Draft> drafts(Site site);

    /**
     * A page to be.
     *
     * @param path relative to the site's root
     * @param origin what claims the path, for messages: the source file of a report or the name of the kind
     * @param page makes the page; a pure function, called once, on any thread
     */
    record Draft(String path, String origin, PageMaker page) {}

    /** Makes a page when its turn comes. */
    @FunctionalInterface
    interface PageMaker {
        /** Returns the page. */
        Page make(Site site);
    }
}
