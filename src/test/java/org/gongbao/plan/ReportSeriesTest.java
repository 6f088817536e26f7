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
    void knowsThePlansOf2021ByTheirTitleWithAnOutlookAndWithoutTheRegion() {
        List<PlannedReport> reports = List.of(
                report("p13", "三亚市", "plan", "2016", "三亚市国民经济和社会发展第十三个五年规划纲要"),
                report("p14", "三亚市", "plan", "2021", "国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要"));
        assertEquals(List.of(List.of("p13", "p14")), ids(ReportSeries.of(reports)));
    }

    @Test
    void keepsTheReportsOfACourtApartFromThoseOfTheGovernment() {
        List<PlannedReport> reports = List.of(
                Reports.of("court24", "工作报告", "湖北省", "湖北省高级人民法院", "workReport", "2024"),
                Reports.of("gov24", "政府工作报告", "湖北省", "湖北省人民政府", "workReport", "2024"),
                Reports.of("court23", "工作报告", "湖北省", "湖北省高级人民法院", "workReport", "2023"),
                Reports.of("gov23", "政府工作报告", "湖北省", "", "workReport", "2023"));
        assertEquals(List.of(List.of("gov23", "gov24"), List.of("court23", "court24")), ids(ReportSeries.of(reports)));
    }

    @Test
    void numbersTheReportsOfOneYear() {
        List<PlannedReport> reports = List.of(report("b", "随州市", "taskBreakdown", "2024", "重点工作任务分解"),
                report("a", "随州市", "taskBreakdown", "2024", "民生实事任务分解"), report("c", "随州市", "taskBreakdown", "2023", "任务分解"));
        ReportSeries series = ReportSeries.of(reports).get(0);
        assertEquals(List.of("2023年", "2024年（1）", "2024年（2）"), series.reports().stream().map(series::yearOf).toList());
        assertEquals(List.of(List.of("c", "a", "b")), ids(List.of(series)));
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
        return Reports.of(id, title, region, "", kind, year);
    }
}
