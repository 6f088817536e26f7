/**
 * The small grammars of a line: characters and their widths, numerals, the labels at the head of a line (第X章, 一、, （一）,
 * 1., ——), sentences, brackets and dates.
 *
 * <p>Place in the flow: leftmost in {@code parse}; pure functions from text to value that know nothing of documents.
 *
 * <p>Invariant: no function looks past the text it is given, and each takes time in proportion to it.
 */
package org.gongbao.parse.grammar;
