/**
 * Turns the planned pages into HTML through Pebble templates; the only package that imports Pebble.
 *
 * <p>Place in the flow: after {@code plan}. Input
 *
 * <p>Invariant:  a plan and a theme; output: {@link org.gongbao.model.SiteFile}s.:a page makes no request that leaves the site, and every reference in it is relative.
 */
package org.gongbao.render;
