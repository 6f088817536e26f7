/**
 * Writes reports as open data
 *
 * <p>Place in the flow:  JSON, plain text, Markdown and CSV, with the JSON Schema.
 *
 * <p>Invariant: after {@code plan}, beside {@code render}. Input: a plan; output: {@link org.gongbao.model.SiteFile}s.:the data says exactly what the pages say.
 */
package org.gongbao.data;
