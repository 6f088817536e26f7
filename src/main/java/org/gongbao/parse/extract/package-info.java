/**
 * Takes the text out of each format: plain text, Markdown, HTML, Word and CSV.
 *
 * <p>Place in the flow: first step of {@code parse}. {@link org.gongbao.source.SourceText} → an
 * {@link org.gongbao.parse.extract.Extraction}: the decoded text and flat {@link org.gongbao.parse.extract.Element}s (lines,
 * tables, what is passed over) in document order. What a format says of structure (a heading's level, bold, a table's spans)
 * is kept as a hint; what it means is judged later, for all formats alike.
 *
 * <p>Invariant: the elements and what is dropped cover the text without a gap and without an overlap.
 */
package org.gongbao.parse.extract;
