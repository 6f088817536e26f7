package org.gongbao.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongbao.model.Metadata;

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
     * titles differ in numbers only (…第十三个五年规划, …第十四个五年规划). Notices, opinions and regulations are none.
     */
    public static List<ReportSeries> of(List<PlannedReport> reports) {
        Map<List<String>, List<PlannedReport>> groups = new TreeMap<>(Comparator.comparing(key -> String.join("\n", key)));
        for (PlannedReport report : reports) {
            Metadata metadata = report.report().metadata();
            String kind = metadata.kind().value();
            if (!metadata.region().known() || !metadata.year().known() || !PERIODIC.contains(kind) && !kind.equals("plan")) {
                continue;
            }
            String title = kind.equals("plan") ? withoutNumbers(metadata.title().value()) : "";
            groups.computeIfAbsent(List.of(metadata.region().value(), kind, title), key -> new ArrayList<>()).add(report);
        }
        return groups.values().stream().filter(group -> group.size() > 1)
                .map(group -> new ReportSeries(group.stream().sorted(ReportGroup.newestFirst().reversed()).toList())).toList();
    }

    /** Returns what a title says apart from numbers, years and form: the same for 2024年工作回顾 and 二〇二五年工作回顧. */
    static String withoutNumbers(String title) {
        return Folding.name(title).replaceAll("[0-9〇零一二三四五六七八九十百()年—–-]", "");
    }
}
