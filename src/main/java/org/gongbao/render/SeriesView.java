package org.gongbao.render;

import java.util.List;
import org.gongbao.model.Metadata;
import org.gongbao.parse.metadata.ReportId;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.ReportGroup;
import org.gongbao.plan.ReportSeries;

/**
 * The series a report belongs to, as its page shows it.
 *
 * @param title 湖北省历年政府工作报告
 * @param years the report among those around it, the earliest first
 * @param total number of all reports of the series
 * @param all address of the region's page, which has all of them; to be shown when {@code years} has fewer
 */
public record SeriesView(String title, List<Year> years, int total, String all) {

    /** Most reports shown before the one in question, and after it. */
    private static final int AROUND = 6;

    /**
     * A report of the series.
     *
     * @param text its year, as {@link ReportSeries#yearOf} has it
     * @param current whether it is the report shown
     */
    public record Year(String address, String text, boolean current) {}

    static SeriesView of(ReportSeries series, PlannedReport shown) {
        List<Year> years = ReportSeries.around(shown, series.reports(), AROUND).stream()
                .map(report -> new Year(report.home(), series.yearOf(report), report == shown)).toList();
        Metadata metadata = shown.report().metadata();
        String region = metadata.region().value();
        String body = ReportId.otherBody(metadata);
        String title = body.isEmpty() ? region + "历年" + Vocabulary.kind(metadata.kind().value()) : body + "历年工作报告";
        return new SeriesView(title, years, series.reports().size(), ReportGroup.By.REGION.path(region));
    }
}
