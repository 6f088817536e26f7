package org.gongbao.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportSeriesTest {

    @Test
    void putsTheYearlyReportsOfARegionInOrder() {
        List<PlannedReport> reports = List.of(report("c", "随州市", "workReport", "2024", "随州市政府工作报告"),
                report("a", "随州市", "workReport", "2022", "政府工作报告"),
                report("b", "随州市", "workReport", "2023", "2023年政府工作报告"),
                report("d", "咸宁市", "workReport", "2023", "政府工作报告"),
                report("e", "随州市", "opinion", "2023", "关于扩大消费的意见"),
                report("f", "随州市", "opinion", "2024", "关于扩大消费的意见"));
        assertEquals(List.of(List.of("a", "b", "c")), ids(ReportSeries.of(reports)));
    }

    @Test
    void takesPlansForASeriesWhenTheirTitlesDifferInNumbersOnly() {
        List<PlannedReport> reports = List.of(
                report("p13", "湖北省", "plan", "2016", "湖北省国民经济和社会发展第十三个五年规划纲要"),
                report("p14", "湖北省", "plan", "2021", "湖北省国民经济和社會發展第十四个五年規劃綱要"),
                report("env", "湖北省", "plan", "2021", "湖北省环境保护“十四五”规划"));
        assertEquals(List.of(List.of("p13", "p14")), ids(ReportSeries.of(reports)));
    }

    @Test
    void leavesOutWhatHasNoRegionOrYear() {
        assertEquals(List.of(), ids(ReportSeries.of(List.of(report("a", "", "workReport", "2022", "政府工作报告"),
                report("b", "", "workReport", "2023", "政府工作报告"), report("c", "随州市", "workReport", "", "政府工作报告"),
                report("d", "随州市", "workReport", "2023", "政府工作报告")))));
    }

    private static List<List<String>> ids(List<ReportSeries> all) {
        return all.stream().map(series -> series.reports().stream().map(report -> report.report().id()).toList()).toList();
    }

    private static PlannedReport report(String id, String region, String kind, String year, String title) {
        return Reports.of(id, title, region, kind, year);
    }
}
