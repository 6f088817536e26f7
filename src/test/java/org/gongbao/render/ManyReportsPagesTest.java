package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gongbao.model.Block;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Report;
import org.gongbao.model.UnitName;
import org.gongbao.plan.SampleReports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A portal of two thousand reports, the worst case: each from a region of its own, with tasks and a table, all of one year. */
class ManyReportsPagesTest {

    private static final int REPORTS = 2000;
    private static final int MOST_BYTES = 150_000;

    @Test
    void keepsEveryPageButTheReportsBelowItsLimitAndReachesEveryReport() {
        List<Report> reports = new ArrayList<>();
        for (int r = 0; r < REPORTS; r++) {
            reports.add(report(r));
        }
        SortedMap<String, String> site = Showcase.site(PortalSettings.defaults(), reports.toArray(Report[]::new));
        List<String> large = site.entrySet().stream().filter(file -> file.getKey().endsWith(".html"))
                .filter(file -> file.getValue().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES).map(Map.Entry::getKey).toList();
        assertEquals(List.of(), large);
        assertEquals(REPORTS, reached(site, "years/2024.html"));
        assertEquals(REPORTS, reached(site, "kinds/workReport.html"));
        assertEquals(REPORTS, reached(site, "tasks/index.html"));
        assertEquals(REPORTS, reached(site, "indicators/index.html"));
        assertEquals(REPORTS, reached(site, "regions/index.html"));
        assertEquals(REPORTS, reached(site, "reports/index.html"));
        assertTrue(Jsoup.parse(site.get("index.html")).select("a[href=regions/index.html]").text().contains("全部地区（2000）"));
        assertEquals("reports/index.html", Jsoup.parse(site.get("index.html")).select(".all-reports a").attr("href"));
    }

    /** Returns how many entries stand on a list and the pages it is divided into. */
    private static int reached(SortedMap<String, String> site, String first) {
        Document page = Jsoup.parse(site.get(first));
        List<String> parts = page.select("nav[aria-label=分页] a, nav[aria-label=分列] a").eachAttr("href");
        int count = parts.isEmpty() ? entries(page) : 0;
        String folder = first.substring(0, first.indexOf('/') + 1);
        for (String part : parts) {
            count += entries(Jsoup.parse(site.get(folder + part)));
        }
        return count;
    }

    private static int entries(Document page) {
        return page.select(".index-cards > li, .listing li, .report-list > li").size();
    }

    private static Report report(int r) {
        SampleReports text = new SampleReports("r" + r, r + ".txt").title("第" + r + "号报告");
        text.heading("c1", "", 1, "一、", "主要目标和重点任务");
        text.add(new Block.Task("c1-t1", "c1", text.origin(), false, "1.", "新建学校" + r + "所。", "（责任单位：市教育局）", "", "市教育局",
                List.of(), List.of(new UnitName("市教育局", "市教育局", "", "市教育局")), List.of(), false));
        text.add(new Block.Table("c1-b1", "c1", text.origin(), "表1", "主要指标", "", List.of("指标", "目标"), List.of(new Block.Row(
                "c1-b1-r1", "", List.of(new Block.Cell("居民收入", List.of()), new Block.Cell("增长6%", List.of())), text.origin())),
                List.of(), List.of()));
        Fact unknown = Fact.of("", Fact.Basis.INFERRED);
        Metadata metadata = new Metadata(known("第" + r + "号报告"), known("地" + (char) ('一' + r) + "市"), known("city"), unknown,
                known("workReport"), known("2024"), unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown)
                .or(Metadata.UNKNOWN);
        return text.report(metadata, "zh-Hans");
    }

    private static Fact known(String value) {
        return Fact.of(value, Fact.Basis.SIDECAR);
    }
}
