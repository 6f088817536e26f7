/**
 * Turns the planned pages into HTML through Pebble templates; the only package that imports Pebble.
 *
 * <p>Place in the flow: after {@code plan}. Input: a plan and a theme; output: {@link org.gongbao.model.SiteFile}s, handed
 * over one by one.
 *
 * <p>A {@link org.gongbao.render.PageKind} says which pages of its kind there are and computes what each shows, as records
 * ({@code …View}); a template of the theme sets them. Templates compute nothing.
 *
 * <p>Invariant: a page makes no request that leaves the site, every reference in it is relative (but for {@code 404.html}),
 * and every text from a document is escaped.
 */
package org.gongbao.render;
