package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Report;
import org.gongbao.plan.SampleReports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The shelf shows every region without long scrolling, and lists of regions go from the nation down. */
class HomePagesTest {

    private final SortedMap<String, String> site = Showcase.site(PortalSettings.defaults(), reports());
    private final Document home = Jsoup.parse(site.get("index.html"));

    @Test
    void foldsAllButTheNewestThreeReportsOfARegion() {
        assertEquals(List.of("全国2024", "全国2023", "全国2022"), home.select(".shelf-group:contains(国家) > ul .card-title").eachText());
        assertEquals("全国其余 2 份", home.select(".shelf-rest > summary").text());
        assertEquals(List.of("全国2021", "全国2020"), home.select(".shelf-rest .card-title").eachText());
    }

    /** A fold for one report would take the room of the report. */
    @Test
    void foldsNothingToHideOneReport() {
        assertEquals(4, home.select(".shelf-group:contains(县级) > ul .card-title").size());
    }

    @Test
    void listsRegionsFromTheNationDown() {
        assertEquals(List.of("全国", "北京市", "湖北省", "上海市", "安县"), home.select(".browse-group:contains(地区) li a").eachText());
        Document regions = Jsoup.parse(site.get("regions/index.html"));
        assertEquals(List.of("国家", "省级", "县级"), regions.select(".group > h2").eachText());
        assertEquals(List.of("全国 5", "北京市 1", "湖北省 1", "上海市 1", "安县 4"), regions.select(".group li").eachText());
    }

    /** Four hundred names in a row give the eye no hold. */
    @Test
    void dividesTheRegionsOfALevelByInitialWhenTheyAreMany() {
        Report[] many = new Report[62];
        for (int r = 0; r < many.length; r++) {
            many[r] = r == 0 ? report("n", "全国", "national", "notice", 2024)
                    : report("r" + r, (r % 2 == 0 ? "安" : "白") + (char) ('一' + r) + "县", "county", "notice", 2024);
        }
        Document regions = Jsoup.parse(Showcase.site(PortalSettings.defaults(), many).get("regions/index.html"));
        assertEquals(List.of("国家", "县级 A", "县级 B"), regions.select(".group > h2").eachText());
        assertEquals(31, regions.select("nav[aria-label='县级 B地区'] li").size());
    }

    /** A year with hundreds of reports, each of another region: a list of them, not of links to lists of one. */
    @Test
    void doesNotDivideAGroupIntoPartsOfOneReport() {
        Report[] many = new Report[310];
        for (int r = 0; r < many.length; r++) {
            many[r] = report("r" + r, "安" + (char) ('一' + r) + "县", "county", "notice", 2024);
        }
        Document year = Jsoup.parse(Showcase.site(PortalSettings.defaults(), many).get("years/2024.html"));
        assertEquals(List.of("1—300 300", "301—310 10"), year.select("nav[aria-label=分列] li").eachText());
        assertEquals(300, year.select(".index-cards > li").size());
    }

    /** Whoever looks for a place or a year finds it without scrolling past all others. */
    @Test
    void offersEveryFieldInWhichReportsDiffer() {
        assertEquals(List.of("全部 全国（5） 北京市（1） 湖北省（1） 上海市（1） 安县（4）", "全部 国家（5） 省级（3） 县级（4）", "全部 通知（8） 规划（4）",
                "全部 2024年（2） 2023年（2） 2022年（2） 2021年（2） 2020年（4）"), home.select("#filters select").eachText());
        Report[] years = new Report[30];
        for (int y = 0; y < years.length; y++) {
            years[y] = report("y" + y, "安县", "county", "plan", 1990 + y);
        }
        Document one = Jsoup.parse(Showcase.site(PortalSettings.defaults(), years).get("index.html"));
        assertEquals(List.of("year"), one.select("#filters select").eachAttr("data-field"));
        assertEquals(31, one.select("#filters option").size());
    }

    @Test
    void marksTheColumnThatAPageBelongsTo() {
        assertEquals("首页", home.select(".site-nav [aria-current=page]").text());
        assertEquals("文件", Jsoup.parse(site.get("reports/a2021/index.html")).select(".site-nav [aria-current=true]").text());
        assertEquals("索引", Jsoup.parse(site.get("regions/index.html")).select(".site-nav [aria-current=true]").text());
        assertEquals("索引", Jsoup.parse(site.get("indexes.html")).select(".site-nav [aria-current=page]").text());
        assertEquals("", Jsoup.parse(site.get("search.html")).select(".site-nav [aria-current]").text());
    }

    /** By sound, 北京 before 上海, as in the indexes; by code point 上海 would be first. */
    @Test
    void ordersRegionsOfALevelAsTheyAreRead() {
        List<String> inOrder = List.of("全国 国家", "北京市 省级", "湖北省 省级", "上海市 省级", "安县 县级");
        assertEquals(inOrder, home.select(".shelf-group > h3").eachText());
        assertEquals(List.of("北京市2020", "湖北省2020", "上海市2020", "安县2024"),
                Jsoup.parse(site.get("reports/index.html")).select(".report-list a").eachText().subList(5, 9));
    }

    @Test
    void listsTheMostFrequentKindFirst() {
        assertEquals(List.of("通知 8", "规划 4"), Jsoup.parse(site.get("kinds/index.html")).select(".listing li").eachText());
    }

    private static Report[] reports() {
        List<Report> reports = new ArrayList<>();
        for (int year = 2020; year <= 2024; year++) {
            reports.add(report("n" + year, "全国", "national", "notice", year));
        }
        for (int year = 2021; year <= 2024; year++) {
            reports.add(report("a" + year, "安县", "county", "plan", year));
        }
        reports.add(report("b", "湖北省", "province", "notice", 2020));
        reports.add(report("c", "上海市", "province", "notice", 2020));
        reports.add(report("d", "北京市", "province", "notice", 2020));
        return reports.toArray(Report[]::new);
    }

    private static Report report(String id, String region, String level, String kind, int year) {
        Fact no = Fact.UNKNOWN;
        Metadata metadata = new Metadata(known(region + year), known(region), known(level), no, known(kind),
                known(String.valueOf(year)), no, no, no, no, no, no, no, no, no);
        return new SampleReports(id, id + ".txt").title(region + year).filler("p1", "", 30).report(metadata, "zh-Hans");
    }

    private static Fact known(String value) {
        return Fact.of(value, Fact.Basis.SIDECAR);
    }
}
