/**
 * Stages the site beside the old one and swaps the two.
 *
 * <p>Place in the flow: last before the disk. Input: {@link org.gongbao.model.SiteFile}s; output: a folder.
 *
 * <p>Invariant: at any moment either the old or the new site is complete on disk, and nothing that Gongbao did not write
 * is ever deleted.
 */
package org.gongbao.write;
