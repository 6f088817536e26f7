/**
 * Puts together the halves of paragraphs that a page, a column, a marker or a hard line end has cut, as this document cuts them.
 *
 * <p>Place in the flow: after {@code line}, {@code noise} and {@code sitting}.
 *
 * <p>Invariant: a joined paragraph keeps the source lines of all its pieces.
 */
package org.gongbao.parse.structure.join;
