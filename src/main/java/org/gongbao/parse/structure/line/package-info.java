/**
 * Makes the lines what they were meant to be: divided where several have run together, mended where a blank or a mark broke
 * them, set apart from markers, in the order that an editor gave.
 *
 * <p>Place in the flow: after {@code part}, before anything is judged by its neighbours.
 *
 * <p>Invariant: each character of a line that is divided stands in one of the new ones.
 */
package org.gongbao.parse.structure.line;
