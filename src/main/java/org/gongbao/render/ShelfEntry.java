package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;

/**
 * A report on the shelf.
 *
 * @param report what names it
 * @param region it speaks for, or the empty string
 * @param level as a code, for the filter; may be empty
 * @param kind as a code, for the filter; may be empty
 * @param year four digits, or the empty string
 * @param line what it is: 省级 · 政府工作报告 · 2026年 · 1.6 万字 · 300 项任务 · 不全
 * @param opening how it begins, when it states no such facts; else empty
 * @param facts its opening facts
 */
public record ShelfEntry(ReportHead report, String region, String level, String kind, String year, String line,
        String opening, List<KeyFigures.KeyFigure> facts) {

    private static final int FACTS = 3;
    private static final char UNBROKEN = '\u00a0';
    static final String BETWEEN = UNBROKEN + "· ";

    static ShelfEntry of(PlannedReport planned) {
        Metadata metadata = planned.report().metadata();
        List<KeyFigures.KeyFigure> facts = KeyFigures.of(planned).stream().limit(FACTS).toList();
        return new ShelfEntry(ReportHead.of(planned), metadata.region().value(), metadata.level().value(),
                metadata.kind().value(), metadata.year().value(), line(planned),
                facts.isEmpty() ? Descriptions.opening(planned.report().blocks()) : "", facts);
    }

    /** Returns what a report is: kind, year, length, number of tasks and tables. Lines of it break after a dot only. */
    static String line(PlannedReport planned) {
        Metadata metadata = planned.report().metadata();
        ReportStats stats = ReportStats.of(planned.report());
        List<String> words = new ArrayList<>();
        add(words, Vocabulary.kind(metadata.kind().value()));
        add(words, metadata.year().known() ? metadata.year().value() + "年" : "");
        add(words, Vocabulary.chars(stats.chars()));
        add(words, stats.tasks() > 0 ? stats.tasks() + " 项任务" : "");
        add(words, stats.tables() > 0 ? stats.tables() + " 张表" : "");
        add(words, planned.report().startsMidway() || planned.report().endsMidway() ? "不全" : "");
        return String.join(BETWEEN, words);
    }

    private static void add(List<String> words, String word) {
        if (!word.isEmpty()) {
            words.add(word.replace(' ', UNBROKEN));
        }
    }
}
