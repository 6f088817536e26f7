/**
 * The document model: immutable records that every stage of the build shares.
 *
 * <p>Place in the flow: under it; every package uses it, and it uses none. Input: nothing; output: nothing.
 * The model does no input or output, holds no mutable state and knows no file format, page or index.
 *
 * <p>A {@link org.gongbao.model.Report} is metadata, provenance and one flat ordered list of
 * {@link org.gongbao.model.Block}s. The tree of chapters is implied: each block names its parent.
 * A {@link org.gongbao.model.Ledger} says what became of each character of the decoded source.
 * Beside the model stands {@link org.gongbao.model.Workers}, with which any stage works on several things at once.
 *
 * <p>Invariant: lists are never null and never change; absent text is the empty string, an absent parent is
 * the empty string, and positions are UTF-16 units with inclusive start and exclusive end.
 */
package org.gongbao.model;
