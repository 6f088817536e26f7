/**
 * Finds tables that the source sets with blanks, tabs, strokes or a cell a line, and the edges and names of their columns.
 *
 * <p>Place in the flow: after {@code part}. Text and elements → elements, some of which are tables; then the titles,
 * notes and units around tables.
 *
 * <p>Invariant: a line that fits no table stays the line it was.
 */
package org.gongbao.parse.structure.table;
