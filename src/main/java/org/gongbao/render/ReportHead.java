package org.gongbao.render;

import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;

/**
 * What names a report wherever it is mentioned.
 *
 * @param id the report's id
 * @param title what it is called among others: {@link PlannedReport#name()}
 * @param address of its own page
 * @param lang {@code zh-Hans} or {@code zh-Hant}, the language of its text and title
 * @param source what stands under a quotation from it: 湖北省人民政府《…》，2026年
 */
public record ReportHead(String id, String title, String address, String lang, String source) {

    static ReportHead of(PlannedReport planned) {
        Metadata metadata = planned.report().metadata();
        String title = titleOf(planned);
        String year = metadata.year().known() ? "，" + metadata.year().value() + "年" : "";
        String date = metadata.date().known() ? "，" + Vocabulary.date(metadata.date().value()) : year;
        String source = metadata.issuer().value() + "《" + title.replace('《', '〈').replace('》', '〉') + "》" + date;
        return new ReportHead(planned.report().id(), planned.name(), planned.home(), planned.report().script(), source);
    }

    /** Returns the title of a report as it is cited, or its file name when nobody knows it. */
    static String titleOf(PlannedReport planned) {
        Metadata metadata = planned.report().metadata();
        return metadata.title().known() ? metadata.title().value() : planned.name();
    }
}
