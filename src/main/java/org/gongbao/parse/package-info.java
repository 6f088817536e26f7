/**
 * Turns a decoded file into a {@link org.gongbao.model.Report}.
 *
 * <p>Place in the flow: after {@code source}. An extractor for each format turns the file into an
 * {@link org.gongbao.parse.Extraction} (decoded text and flat elements); everything after that is shared by all formats.
 *
 * <p>Invariant: each character of {@link org.gongbao.parse.Extraction#text()} is accounted for in the report's ledger.
 */
package org.gongbao.parse;
