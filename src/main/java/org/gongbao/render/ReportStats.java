package org.gongbao.render;

import org.gongbao.model.Block;
import org.gongbao.model.Report;

/**
 * How much a report holds.
 *
 * @param chars characters of text, spaces left out
 * @param paragraphs paragraphs, list items and articles
 * @param tasks tasks and goals
 * @param tables tables
 */
record ReportStats(int chars, int paragraphs, int tasks, int tables) {

    static ReportStats of(Report report) {
        int paragraphs = 0;
        int tasks = 0;
        int tables = 0;
        for (Block block : report.blocks()) {
            if (block instanceof Block.Task) {
                tasks++;
            } else if (block instanceof Block.Table) {
                tables++;
            } else if (block instanceof Block.Paragraph || block instanceof Block.ListItem || block instanceof Block.Article) {
                paragraphs++;
            }
        }
        return new ReportStats(OutlineEntry.chars(report.blocks()), paragraphs, tasks, tables);
    }

    ReportStats plus(ReportStats other) {
        return new ReportStats(chars + other.chars, paragraphs + other.paragraphs, tasks + other.tasks, tables + other.tables);
    }
}
