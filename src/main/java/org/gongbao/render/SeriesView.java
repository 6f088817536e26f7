package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Metadata;
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
     * @param text its year; with a number when the year has several: 2015年（2）
     * @param current whether it is the report shown
     */
    public record Year(String address, String text, boolean current) {}

    static SeriesView of(ReportSeries series, PlannedReport shown) {
        List<PlannedReport> reports = series.reports();
        int at = reports.indexOf(shown);
        List<Year> years = new ArrayList<>();
        for (int i = Math.max(0, at - AROUND); i < Math.min(reports.size(), at + AROUND + 1); i++) {
            years.add(new Year(reports.get(i).home(), text(reports, i), i == at));
        }
        Metadata metadata = shown.report().metadata();
        return new SeriesView(metadata.region().value() + "历年" + Vocabulary.kind(metadata.kind().value()), years, reports.size(),
                ReportGroup.By.REGION.path(metadata.region().value()));
    }

    private static String text(List<PlannedReport> reports, int index) {
        String year = year(reports.get(index));
        int first = index;
        while (first > 0 && year(reports.get(first - 1)).equals(year)) {
            first--;
        }
        boolean several = first < index || index + 1 < reports.size() && year(reports.get(index + 1)).equals(year);
        return year + "年" + (several ? "（" + (index - first + 1) + "）" : "");
    }

    private static String year(PlannedReport report) {
        return report.report().metadata().year().value();
    }
}
