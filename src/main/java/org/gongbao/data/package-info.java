/**
 * Writes reports as open data: JSON with its published JSON Schema, plain text, Markdown, and tasks as CSV.
 *
 * <p>Place in the flow: after {@code plan}, beside {@code render}. Input: a {@link org.gongbao.plan.SitePlan}; output:
 * {@link org.gongbao.model.SiteFile}s under {@code data/}.
 *
 * <pre>
 * data/index.json                   every report, with the paths of its files
 * data/reports/ID.json              one report, see data/schema/report.schema.json
 * data/reports/ID.txt, ID.md        the same text
 * data/reports/ID.tasks.csv         its tasks and goals, where it has any
 * data/schema/report.schema.json    JSON Schema 2020-12 of the report files
 * </pre>
 *
 * <p>Invariant: the data says exactly what the pages say, and the same plan gives the same bytes.
 */
package org.gongbao.data;
