/**
 * Finds tasks by the offices that answer for them, in tails, keyed lines and rows.
 *
 * <p>Place in the flow: after {@code heading} and {@code sitting}.
 *
 * <p>Invariant: words of the task and words about who answers together are the text that was printed.
 */
package org.gongbao.parse.structure.task;
