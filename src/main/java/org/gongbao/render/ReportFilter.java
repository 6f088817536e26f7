package org.gongbao.render;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;

/**
 * A choice among the values that reports have in one field.
 *
 * @param field name of the data attribute that holds the value
 * @param name what the field is called
 * @param choices the values, in their order
 */
public record ReportFilter(String field, String name, List<Choice> choices) {

    public ReportFilter {
        choices = List.copyOf(choices);
    }

    /** A value to filter by, with the number of reports that have it. */
    public record Choice(String value, String text, int count) {}

    /** Returns the filter by region; regions stand in the order of the list, which goes from the nation down. */
    static ReportFilter byRegion(List<PlannedReport> reports) {
        return of("region", "地区", reports, Metadata::region, region -> region, Comparator.comparingInt(choice -> 0));
    }

    /** Returns the filter by level, the nation first. */
    static ReportFilter byLevel(List<PlannedReport> reports) {
        return of("level", "层级", reports, Metadata::level, Vocabulary::level,
                Comparator.comparingInt(choice -> Vocabulary.levelOrder(choice.value())));
    }

    /** Returns the filter by kind, what there is most of first. */
    static ReportFilter byKind(List<PlannedReport> reports) {
        return of("kind", "文种", reports, Metadata::kind, Vocabulary::kind,
                Comparator.comparingInt(Choice::count).reversed().thenComparing(Choice::value));
    }

    /** Returns the filter by year, the newest first. */
    static ReportFilter byYear(List<PlannedReport> reports) {
        return of("year", "年份", reports, Metadata::year, year -> year + "年", Comparator.comparing(Choice::value).reversed());
    }

    private static ReportFilter of(String field, String name, List<PlannedReport> reports, Function<Metadata, Fact> fact,
            Function<String, String> words, Comparator<Choice> order) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PlannedReport report : reports) {
            String value = fact.apply(report.report().metadata()).value();
            if (!value.isEmpty()) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return new ReportFilter(field, name, counts.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), words.apply(entry.getKey()), entry.getValue()))
                .sorted(order).toList());
    }

    /** Returns whether there is a choice, and no more of them than can be taken in. */
    boolean isUseful(int mostChoices) {
        return choices.size() > 1 && choices.size() <= mostChoices;
    }
}
