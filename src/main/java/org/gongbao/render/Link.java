package org.gongbao.render;

import java.util.Objects;

/**
 * A link to a page of the site.
 *
 * @param address relative to the site's root, with a fragment when it leads to a place on the page
 * @param text what it says
 * @param lang language of the text when it is a document's own words, or the empty string
 */
public record Link(String address, String text, String lang) {

    public Link {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(lang, "lang");
    }

    /** A link that speaks the portal's own language. */
    public Link(String address, String text) {
        this(address, text, "");
    }
}
