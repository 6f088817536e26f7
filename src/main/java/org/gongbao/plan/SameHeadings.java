package org.gongbao.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.model.Block;

/**
 * Where the other reports of a series speak under the same heading: 二、2024年重点工作 and 三、2025年重点工作 are the same, because
 * numbers do not count. Only topmost headings and those right below them are looked at, and in each report only those whose words
 * head one place alone.
 */
public final class SameHeadings {

    private final Map<PlannedReport, ReportSeries> series;
    /** Block ids by what the heading says, of each report of a series. */
    private final Map<PlannedReport, Map<String, String>> headings = new HashMap<>();

    private SameHeadings(Map<PlannedReport, ReportSeries> series) {
        this.series = series;
        series.keySet().forEach(report -> headings.put(report, headings(report)));
    }

    /** Reads the headings of the reports that belong to a series. */
    public static SameHeadings of(List<PlannedReport> reports) {
        return new SameHeadings(ReportSeries.byReport(reports));
    }

    /**
     * A place under the same heading.
     *
     * @param address of the heading, relative to the site's root
     * @param year what tells its report from the others of the series
     */
    public record Place(String address, String year) {}

    /** Returns the places in the nearest other reports of the series, the earliest first: at most so many before, and after. */
    public List<Place> elsewhere(PlannedReport report, Block.Heading heading, int most) {
        String words = words(heading);
        if (!series.containsKey(report) || !heading.id().equals(headings.get(report).get(words))) {
            return List.of();
        }
        ReportSeries its = series.get(report);
        List<PlannedReport> sharing = its.reports().stream().filter(other -> headings.get(other).containsKey(words)).toList();
        return ReportSeries.around(report, sharing, most).stream().filter(other -> other != report)
                .map(other -> new Place(other.address(headings.get(other).get(words)), its.yearOf(other))).toList();
    }

    private static Map<String, String> headings(PlannedReport report) {
        Map<String, String> ids = new HashMap<>();
        Set<String> topmost = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (Block block : report.report().blocks()) {
            if (!(block instanceof Block.Heading heading) || !heading.parent().isEmpty() && !topmost.contains(heading.parent())) {
                continue;
            }
            if (heading.parent().isEmpty()) {
                topmost.add(heading.id());
            }
            String words = words(heading);
            if (words.length() > 1 && ids.putIfAbsent(words, heading.id()) != null) {
                repeated.add(words);
            }
        }
        ids.keySet().removeAll(repeated);
        return ids;
    }

    private static String words(Block.Heading heading) {
        return ReportSeries.withoutNumbers(heading.title());
    }
}
