/**
 * Stages the site beside the old one and swaps the two.
 *
 * <p>Place in the flow: last before the disk. Input
 *
 * <p>Invariant:  {@link org.gongbao.model.SiteFile}s; output: a folder.:at any moment either the old or the new site is complete on disk.
 */
package org.gongbao.write;
