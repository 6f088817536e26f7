/**
 * Turns a decoded file into a {@link org.gongbao.model.Report}.
 *
 * <p>Place in the flow: after {@code source}. Within the package, left to right; each uses only what is left of it:
 *
 * <pre>{@code
 * grammar ─┬→ extract  ──────────┬→ structure → outline → ReportParser
 *          └→ office, metadata ──┘
 * }</pre>
 *
 * <p>{@code extract} has an extractor for each format, which turns the file into an
 * {@link org.gongbao.parse.extract.Extraction} (decoded text and flat elements); everything after that is shared by all
 * formats. {@code structure} finds what each element is (noise, halves of a cut paragraph, headings, tasks), {@code outline}
 * makes the blocks of it and closes the ledger.
 *
 * <p>Invariant: each character of {@link org.gongbao.parse.extract.Extraction#text()} is accounted for in the report's ledger.
 */
package org.gongbao.parse;
