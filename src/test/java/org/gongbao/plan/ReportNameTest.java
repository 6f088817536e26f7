package org.gongbao.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.model.PortalSettings;
import org.junit.jupiter.api.Test;

/** In a list of thousands, 政府工作报告 tells a reader nothing: a report is named with what its title leaves out. */
class ReportNameTest {

    @Test
    void addsRegionAndYearThatTheTitleLeavesOut() {
        assertEquals("政府工作报告（海拉尔区，2013年）", name("政府工作报告", "海拉尔区", "海拉尔区人民政府", "workReport", "2013", "zh-Hans"));
        assertEquals("2026年政府工作报告（云南省）", name("2026年政府工作报告", "云南省", "云南省人民政府", "workReport", "2026", "zh-Hans"));
        assertEquals("湖北政府工作报告（2026年）", name("湖北政府工作报告", "湖北省", "", "workReport", "2026", "zh-Hans"));
    }

    @Test
    void namesTheCountrysGovernmentByItsOwnName() {
        assertEquals("政府工作报告（国务院，2015年）", name("政府工作报告", "全国", "国务院", "workReport", "2015", "zh-Hans"));
        assertEquals("2016年国务院政府工作报告", name("2016年国务院政府工作报告", "全国", "国务院", "workReport", "2016", "zh-Hans"));
    }

    @Test
    void addsNothingThatTheTitleSaysOrNobodyKnows() {
        assertEquals("某省二〇二四年政府工作报告", name("某省二〇二四年政府工作报告", "某省", "", "workReport", "2024", "zh-Hans"));
        assertEquals("内蒙古政府工作报告（2024年）", name("内蒙古政府工作报告（2024年）", "内蒙古自治区", "", "workReport", "2024", "zh-Hans"));
        assertEquals("政府工作报告", name("政府工作报告", "", "", "workReport", "", "zh-Hans"));
    }

    @Test
    void leavesTheTitlesOfOtherKindsAlone() {
        assertEquals("中华人民共和国公司法", name("中华人民共和国公司法", "全国", "", "regulation", "2005", "zh-Hans"));
    }

    @Test
    void writesTheRegionInTheScriptOfTheTitle() {
        assertEquals("施政報告（臺北市，2013年）", name("施政報告", "台北市", "", "workReport", "2013", "zh-Hant"));
    }

    @Test
    void namesAReportWithoutATitleByItsFile() {
        assertEquals("a.txt", name("", "随州市", "", "workReport", "2013", "zh-Hans"));
    }

    private static String name(String title, String region, String issuer, String kind, String year, String script) {
        Fact no = Fact.UNKNOWN;
        Metadata metadata = new Metadata(fact(title), fact(region), no, fact(issuer), fact(kind), fact(year), no, no, no, no, no, no, no,
                no, no);
        return SitePlanner.plan(List.of(new SampleReports("a", "b/a.txt").paragraph("p1", "", "各位代表：")
                .report(metadata, script)), PortalSettings.defaults()).value().reports().get(0).name();
    }

    private static Fact fact(String value) {
        return value.isEmpty() ? Fact.UNKNOWN : Fact.of(value, Fact.Basis.SIDECAR);
    }
}
