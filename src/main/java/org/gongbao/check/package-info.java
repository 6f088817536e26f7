/**
 * Proves that the site holds together: links, fragments, manifest, fidelity to the sources.
 *
 * <p>Place in the flow: after {@code render}, before {@code write}. Input: finished files, handed in as
 * {@link org.gongbao.model.SiteFile}s; output: problems.
 *
 * <p>Invariant: it looks at finished files only, never at the plan that made them, and opens no file itself.
 */
package org.gongbao.check;
