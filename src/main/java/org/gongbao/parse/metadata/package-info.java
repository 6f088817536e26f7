/**
 * Infers what a document says of itself: title, region and level, issuing body, kind, year, date, script, and an id from them.
 *
 * <p>Place in the flow: after {@code grammar}. The opening and the end of a text → {@link org.gongbao.model.Metadata} marked as
 * inferred.
 *
 * <p>Invariant: nothing is invented; what the text does not say stays empty.
 */
package org.gongbao.parse.metadata;
