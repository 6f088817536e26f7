package org.gongbao.render;

import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;

/**
 * What names a report wherever it is mentioned.
 *
 * @param id the report's id
 * @param title its title, or its file name when nobody knows it
 * @param address of its own page
 * @param lang {@code zh-Hans} or {@code zh-Hant}, the language of its text and title
 */
public record ReportHead(String id, String title, String address, String lang) {

    static ReportHead of(PlannedReport planned) {
        return new ReportHead(planned.report().id(), titleOf(planned), planned.home(), planned.report().script());
    }

    /** Returns the title of a report, or its file name when nobody knows it. */
    static String titleOf(PlannedReport planned) {
        Metadata metadata = planned.report().metadata();
        String path = planned.report().provenance().path();
        return metadata.title().known() ? metadata.title().value() : path.substring(path.lastIndexOf('/') + 1);
    }
}
