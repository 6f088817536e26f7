/**
 * Finds what stands before and behind the text: title, date, speaker, addressee and the document that a notice hands in, then
 * signature, day and remarks.
 *
 * <p>Place in the flow: after {@code line} and {@code sitting}.
 *
 * <p>Invariant: a line that it does not know stays open for the passes behind it.
 */
package org.gongbao.parse.structure.front;
