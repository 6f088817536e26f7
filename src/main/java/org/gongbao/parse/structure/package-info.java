/**
 * Finds what each element of a document is, in passes from a list of {@link org.gongbao.parse.structure.Part}s to a list of
 * parts: chrome and repetition, the table of contents, the title block, halves of cut paragraphs, labels and headings,
 * lead sentences, boxes, notes, tasks and tables.
 *
 * <p>Place in the flow: after {@code extract}, {@code office} and {@code metadata}, before {@code outline}.
 *
 * <p>Invariant: a pass may join, divide, move or name parts, but each character stays in exactly one part or is dropped under
 * a named rule.
 */
package org.gongbao.parse.structure;
