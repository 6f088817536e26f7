package org.gongbao.build;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.Report;

/**
 * A build in numbers.
 *
 * @param documents reports published
 * @param headings headings in them
 * @param paragraphs paragraphs, list items and articles in them
 * @param tasks tasks and goals in them
 * @param tables tables in them
 * @param indexTerms different terms in the search index
 * @param files files written, the manifest not counted
 * @param sizeBytes bytes in those files
 * @param phases wall time of each phase; one that did not run is absent
 * @param elapsed wall time of the whole build
 */
public record BuildSummary(int documents, long headings, long paragraphs, long tasks, long tables, long indexTerms,
        long files, long sizeBytes, Map<Phase, Duration> phases, Duration elapsed) {

    public BuildSummary {
        phases = Map.copyOf(phases);
    }

    /** Counts the blocks of reports. */
    static BuildSummary of(List<Report> reports, long indexTerms, long files, long sizeBytes, Map<Phase, Duration> phases,
            Duration elapsed) {
        long headings = 0;
        long paragraphs = 0;
        long tasks = 0;
        long tables = 0;
        for (Report report : reports) {
            for (Block block : report.blocks()) {
                if (block instanceof Block.Heading) {
                    headings++;
                } else if (block instanceof Block.Task) {
                    tasks++;
                } else if (block instanceof Block.Table) {
                    tables++;
                } else if (block instanceof Block.Paragraph || block instanceof Block.ListItem || block instanceof Block.Article) {
                    paragraphs++;
                }
            }
        }
        return new BuildSummary(reports.size(), headings, paragraphs, tasks, tables, indexTerms, files, sizeBytes, phases, elapsed);
    }
}
