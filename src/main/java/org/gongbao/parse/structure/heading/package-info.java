/**
 * Judges lines with labels: headings on their own lines or run in, items, articles, boxes, annexes and notes, and the table of
 * contents by which they are checked.
 *
 * <p>Place in the flow: after {@code noise} and {@code sitting}.
 *
 * <p>Invariant: a label is judged with its series: the same label may head one document and list points in another.
 */
package org.gongbao.parse.structure.heading;
