package org.gongbao.plan;

import java.util.ArrayList;
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

    private final Map<PlannedReport, ReportSeries> series = new HashMap<>();
    /** Block ids by what the heading says, of each report of a series. */
    private final Map<PlannedReport, Map<String, String>> headings = new HashMap<>();

    private SameHeadings() {}

    /** Reads the headings of the reports that belong to a series. */
    public static SameHeadings of(List<PlannedReport> reports) {
        SameHeadings same = new SameHeadings();
        for (ReportSeries one : ReportSeries.of(reports)) {
            for (PlannedReport report : one.reports()) {
                same.series.put(report, one);
                same.headings.put(report, headings(report));
            }
        }
        return same;
    }

    /**
     * A place under the same heading.
     *
     * @param report that has it
     * @param address of the heading, relative to the site's root
     */
    public record Place(PlannedReport report, String address) {}

    /** Returns the places in the other reports of the series, the earliest report first. */
    public List<Place> elsewhere(PlannedReport report, Block.Heading heading) {
        String words = words(heading);
        if (!series.containsKey(report) || !heading.id().equals(headings.get(report).get(words))) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (PlannedReport other : series.get(report).reports()) {
            String id = headings.get(other).get(words);
            if (other != report && id != null) {
                places.add(new Place(other, other.address(id)));
            }
        }
        return places;
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
