package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Report;
import org.gongbao.plan.SampleReports;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The list of all reports goes from the nation down, and offers its choices in an order a reader expects. */
class ReportListPagesTest {

    private final SortedMap<String, String> site = Showcase.site(PortalSettings.defaults(), new Report[] {
        report("a", "安县", "county", "notice", "1985"), report("b", "湖北省", "province", "workReport", "2023"),
        report("c", "全国", "national", "workReport", "2025")});

    @Test
    void offersTheNationFirstTheNewestYearFirstAndTheMostFrequentKindFirst() {
        assertEquals(List.of("全部", "全国（1）", "湖北省（1）", "安县（1）"), choices("region"));
        assertEquals(List.of("全部", "国家（1）", "省级（1）", "县级（1）"), choices("level"));
        assertEquals(List.of("全部", "工作报告（2）", "通知（1）"), choices("kind"));
        assertEquals(List.of("全部", "2025年（1）", "2023年（1）", "1985年（1）"), choices("year"));
    }

    /** U+00A0 before each dot and between a number and its unit: a narrow line ends behind a dot. */
    @Test
    void breaksTheLineBelowATitleBehindADotOnly() {
        String line = "工作报告\u00a0· 2023年\u00a0· 36\u00a0字";
        assertTrue(site.get("index.html").contains(">" + line + "<"), site.get("index.html"));
        assertTrue(site.get("reports/index.html").contains(">湖北省\u00a0· " + line + "<"), site.get("reports/index.html"));
    }

    private List<String> choices(String field) {
        return Jsoup.parse(site.get("reports/index.html")).select("select[name=" + field + "] option").eachText();
    }

    private static Report report(String id, String region, String level, String kind, String year) {
        Fact no = Fact.UNKNOWN;
        Metadata metadata = new Metadata(known(region + "的报告"), known(region), known(level), no, known(kind), known(year), no, no, no, no, no, no,
                no, no, no);
        return new SampleReports(id, id + ".txt").title(region + "的报告").filler("p1", "", 30).report(metadata, "zh-Hans");
    }

    private static Fact known(String value) {
        return Fact.of(value, Fact.Basis.SIDECAR);
    }
}
