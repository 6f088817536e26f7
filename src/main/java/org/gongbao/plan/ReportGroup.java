package org.gongbao.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongbao.model.Metadata;

/**
 * The reports that share a region, a year or a kind.
 *
 * @param by what they share
 * @param value the region, the year or the kind as in {@link Metadata}; never empty
 * @param reports the newest first, then by region and id; never empty
 */
public record ReportGroup(By by, String value, List<PlannedReport> reports) {

    /** What reports are grouped by. */
    public enum By {
        /** The region: {@code regions/}. */
        REGION("regions", metadata -> metadata.region().value()),
        /** The year of delivery: {@code years/}. */
        YEAR("years", metadata -> metadata.year().value()),
        /** The kind of document: {@code kinds/}. */
        KIND("kinds", metadata -> metadata.kind().value());

        private final String folder;
        private final Function<Metadata, String> value;

        By(String folder, Function<Metadata, String> value) {
            this.folder = folder;
            this.value = value;
        }

        /** Returns the region, the year or the kind of a document, or the empty string. */
        public String valueOf(Metadata metadata) {
            return value.apply(metadata);
        }

        /** Returns the folder of its pages. */
        public String folder() {
            return folder;
        }

        /** Returns the path of the page of one group, whether there is such a group or not. */
        public String path(String value) {
            return folder + "/" + (this == REGION ? Reading.of(value).slug(value) : ascii(value)) + ".html";
        }

        private static String ascii(String value) {
            return value.matches("[A-Za-z0-9]+") ? value : Reading.of(value).slug(value);
        }
    }

    public ReportGroup {
        reports = List.copyOf(reports);
    }

    /** Returns the groups: regions in the order of reading, years the newest first, kinds in the order of their names. */
    public static List<ReportGroup> of(By by, List<PlannedReport> reports) {
        Map<String, List<PlannedReport>> groups = new TreeMap<>();
        for (PlannedReport report : reports) {
            String value = by.value.apply(report.report().metadata());
            if (!value.isEmpty()) {
                groups.computeIfAbsent(value, key -> new ArrayList<>()).add(report);
            }
        }
        List<ReportGroup> result = new ArrayList<>();
        groups.forEach((value, list) -> result.add(new ReportGroup(by, value, list.stream().sorted(newestFirst()).toList())));
        if (by == By.YEAR) {
            result.sort(Comparator.comparing(ReportGroup::value).reversed());
        } else if (by == By.REGION) {
            result.sort(Comparator.comparing((ReportGroup group) -> Reading.of(group.value()).letters())
                    .thenComparing(ReportGroup::value));
        }
        return result;
    }

    /** Returns the order of years, the newest first, then of regions and ids. */
    public static Comparator<PlannedReport> newestFirst() {
        return Comparator.comparing((PlannedReport report) -> report.report().metadata().year().value()).reversed()
                .thenComparing(report -> report.report().metadata().region().value())
                .thenComparing(report -> report.report().id());
    }

    /** Returns the path of the group's page. */
    public String path() {
        return by.path(value);
    }
}
