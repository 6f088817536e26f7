package org.gongbao.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    static ReportFilter of(String field, String name, List<PlannedReport> reports, Function<Metadata, Fact> fact,
            Function<String, String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (PlannedReport report : reports) {
            String value = fact.apply(report.report().metadata()).value();
            if (!value.isEmpty()) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return new ReportFilter(field, name, counts.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), words.apply(entry.getKey()), entry.getValue())).toList());
    }

    /** Returns whether there is a choice, and no more of them than can be taken in. */
    boolean isUseful(int mostChoices) {
        return choices.size() > 1 && choices.size() <= mostChoices;
    }
}
