package org.gongbao.render;

/**
 * A link to a page of the site.
 *
 * @param address relative to the site's root, with a fragment when it leads to a place on the page
 * @param text what it says
 */
public record Link(String address, String text) {}
