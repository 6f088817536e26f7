/**
 * Proves that the site holds together
 *
 * <p>Place in the flow:  links, fragments, manifest, fidelity to the sources.
 *
 * <p>Invariant: after {@code render}, before {@code write}. Input: rendered files; output: problems.:it looks at finished files only, never at the plan that made them.
 */
package org.gongbao.check;
