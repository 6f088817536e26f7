/**
 * What the passes over a document work on: a {@link org.gongbao.parse.structure.part.Part} with its passage of text and where
 * each character of it stands in the source, and what a line is by its own words alone.
 *
 * <p>Place in the flow: leftmost in {@code structure}; made of the extractor's elements.
 *
 * <p>Invariant: joining, dividing and slicing passages loses no character and no place.
 */
package org.gongbao.parse.structure.part;
