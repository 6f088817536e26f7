package org.gongbao.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.SiteFile;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.SitePlan;

/** The open data of a site. */
public final class OpenData {

    /** Path of the JSON Schema of the report files. */
    public static final String SCHEMA = "data/schema/report.schema.json";

    /** Path of the list of reports. */
    public static final String INDEX = "data/index.json";

    private OpenData() {}

    /** Returns every file of open data: the shared ones, then those of each report. */
    public static List<SiteFile> of(SitePlan plan) {
        List<SiteFile> files = new ArrayList<>(shared(plan));
        for (PlannedReport report : plan.reports()) {
            files.addAll(perReport(report, plan.settings().siteUrl()));
        }
        return files;
    }

    /** Returns the list of reports and the schema. */
    public static List<SiteFile> shared(SitePlan plan) {
        return List.of(file(INDEX, ReportIndex.write(plan)), new SiteFile(SCHEMA, schema()));
    }

    /**
     * Returns the files of one report.
     *
     * @param siteUrl absolute address of the site's root ending in {@code /}, or empty: addresses are then relative to it
     */
    public static List<SiteFile> perReport(PlannedReport report, String siteUrl) {
        String id = report.report().id();
        List<SiteFile> files = new ArrayList<>();
        files.add(file(json(id), ReportJson.write(report, siteUrl)));
        files.add(file(text(id), PlainText.write(report.report())));
        files.add(file(markdown(id), MarkdownText.write(report.report())));
        if (hasTasks(report)) {
            files.add(file(tasks(id), TaskCsv.write(report, siteUrl)));
        }
        for (Block block : report.report().blocks()) {
            if (block instanceof Block.Table table) {
                files.add(file(table(id, table.id()), TableCsv.write(table)));
            }
        }
        return files;
    }

    /** Returns the path of a report's JSON. */
    public static String json(String reportId) {
        return "data/reports/" + reportId + ".json";
    }

    /** Returns the path of a report's plain text. */
    public static String text(String reportId) {
        return "data/reports/" + reportId + ".txt";
    }

    /** Returns the path of a report's Markdown. */
    public static String markdown(String reportId) {
        return "data/reports/" + reportId + ".md";
    }

    /** Returns the path of a report's tasks. */
    public static String tasks(String reportId) {
        return "data/reports/" + reportId + ".tasks.csv";
    }

    /** Returns the path of a table of a report. */
    public static String table(String reportId, String tableId) {
        return "data/reports/" + reportId + "." + tableId + ".csv";
    }

    /** Returns whether a report has a file of tasks. */
    public static boolean hasTasks(PlannedReport report) {
        return report.report().blocks().stream().anyMatch(block -> block instanceof Block.Task);
    }

    private static SiteFile file(String path, String content) {
        return new SiteFile(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] schema() {
        try (InputStream in = OpenData.class.getResourceAsStream("report.schema.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
