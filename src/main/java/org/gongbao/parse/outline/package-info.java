/**
 * Makes the blocks of the document: nesting of headings, ids, tables, tasks, editorial readings, links of notes, suspicions,
 * and the ledger of what became of each character.
 *
 * <p>Place in the flow: last step of {@code parse}. {@link org.gongbao.parse.structure.part.Part}s → {@link org.gongbao.model.Block}s
 * in reading order.
 *
 * <p>Invariant: a block's id comes from the labels of the headings above it and its place under them, never from its place in
 * a listing.
 */
package org.gongbao.parse.outline;
