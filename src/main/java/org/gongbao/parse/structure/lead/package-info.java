/**
 * Finds headings without a number: lines of their own, and sentences that open the paragraphs of a series.
 *
 * <p>Place in the flow: after {@code join} and {@code heading}.
 *
 * <p>Invariant: a sentence that opens a paragraph is a heading only as one of a series.
 */
package org.gongbao.parse.structure.lead;
