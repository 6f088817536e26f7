package org.gongbao.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongbao.model.Metadata;
import org.gongbao.parse.metadata.ReportId;

/**
 * What one region issues again and again: its work reports of all years, its five-year plans.
 *
 * @param reports at least two, the earliest first
 */
public record ReportSeries(List<PlannedReport> reports) {

    /** Kinds that a region issues once for a period, whatever each is called. */
    private static final Set<String> PERIODIC = Set.of("workReport", "taskBreakdown", "partyReport");

    public ReportSeries {
        reports = List.copyOf(reports);
    }

    /**
     * Returns the series among reports whose region, kind and year are known. A region has many plans; those are a series whose
     * titles differ in numbers only (…第十三个五年规划, …第十四个五年规划). What a court reports to a congress is no series with what the
     * government reports. Notices, opinions and regulations are none.
     */
    public static List<ReportSeries> of(List<PlannedReport> reports) {
        Map<List<String>, List<PlannedReport>> groups = new TreeMap<>(Comparator.comparing(key -> String.join("\n", key)));
        for (PlannedReport report : reports) {
            Metadata metadata = report.report().metadata();
            String kind = metadata.kind().value();
            if (!metadata.region().known() || !metadata.year().known() || !PERIODIC.contains(kind) && !kind.equals("plan")) {
                continue;
            }
            String name = kind.equals("plan") ? planName(metadata) : ReportId.otherBody(metadata);
            groups.computeIfAbsent(List.of(metadata.region().value(), kind, name), key -> new ArrayList<>()).add(report);
        }
        return groups.values().stream().filter(group -> group.size() > 1)
                .map(group -> new ReportSeries(group.stream().sorted(earliestFirst()).toList())).toList();
    }

    /** Returns the series of each report that belongs to one. */
    public static Map<PlannedReport, ReportSeries> byReport(List<PlannedReport> reports) {
        Map<PlannedReport, ReportSeries> byReport = new HashMap<>();
        of(reports).forEach(series -> series.reports.forEach(report -> byReport.put(report, series)));
        return byReport;
    }

    /** Returns a report among those around it in a list: at most so many before it, and after it. */
    public static List<PlannedReport> around(PlannedReport report, List<PlannedReport> reports, int most) {
        int at = reports.indexOf(report);
        return reports.subList(Math.max(0, at - most), Math.min(reports.size(), at + most + 1));
    }

    /** Returns what tells a report of the series from the others: its year, with a number when the year has several: 2015年（2）. */
    public String yearOf(PlannedReport report) {
        String year = year(report);
        List<PlannedReport> same = reports.stream().filter(other -> year(other).equals(year)).toList();
        return year + "年" + (same.size() > 1 ? "（" + (same.indexOf(report) + 1) + "）" : "");
    }

    private static Comparator<PlannedReport> earliestFirst() {
        return Comparator.comparing(ReportSeries::year).thenComparing(report -> report.report().metadata().date().value())
                .thenComparing(report -> report.report().id());
    }

    private static String year(PlannedReport report) {
        return report.report().metadata().year().value();
    }

    /** The plans of 2021 have an outlook in their titles, 第十四个五年规划和二〇三五年远景目标纲要; some titles leave the region out. */
    private static String planName(Metadata metadata) {
        return withoutNumbers(metadata.title().value()).replace(withoutNumbers(metadata.region().value()), "").replace("和远景目标", "");
    }

    /** Returns what a title says apart from numbers, years and form: the same for 2024年工作回顾 and 二〇二五年工作回顧. */
    static String withoutNumbers(String title) {
        return Folding.name(title).replaceAll("[0-9〇零一二三四五六七八九十百()年—–-]", "");
    }
}
