/**
 * Decides what pages the site has and where each block is found on them.
 *
 * <p>Place in the flow: after {@code parse}. Input: reports and settings; output: a {@link org.gongbao.plan.SitePlan}.
 * Both branches, pages ({@code render}) and search ({@code index}), start from it.
 *
 * <p>Invariant: an address depends on the identity of a document and its headings, never on its place in a listing, and
 * no two pages have the same one. Of two reports with one region, year and kind the later one has its file's hash in its id.
 */
package org.gongbao.plan;
