package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.gongbao.model.Block;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.UnitName;
import org.gongbao.plan.SampleReports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Task boards short and long. */
class TaskBoardPagesTest {

    private static final String FOLDER = "reports/mou/";

    @Test
    void keepsAShortBoardOnOnePage() {
        SortedMap<String, String> site = site(5);
        assertEquals(50, Jsoup.parse(site.get(FOLDER + "tasks.html")).select(".tasks > li").size());
        assertTrue(site.keySet().stream().noneMatch(path -> path.startsWith(FOLDER + "tasks-")), site.keySet().toString());
    }

    @Test
    void dividesALongBoardIntoPagesOfAboutTheSameLengthAndLosesNothing() {
        SortedMap<String, String> site = site(60);
        Document first = Jsoup.parse(site.get(FOLDER + "tasks.html"));
        assertEquals(0, first.select(".tasks > li").size());
        assertEquals("共 600 项", first.select(".task-count").text());
        List<String> pages = first.select(".board-pages a").eachAttr("href");
        List<String> tasks = new ArrayList<>();
        String next = pages.get(0);
        for (String page : pages) {
            assertEquals(page, next);
            String html = site.get(FOLDER + page);
            assertTrue(html.length() < 75_000, page + " has " + html.length());
            assertTrue(html.length() > 25_000, page + " has " + html.length());
            Document read = Jsoup.parse(html);
            tasks.addAll(read.select(".tasks > li").eachAttr("id"));
            next = read.select("a[rel=next]").attr("href");
            assertEquals("tasks.html", read.select(".intro a").attr("href"));
        }
        assertEquals("", next);
        assertEquals(600, tasks.size());
        assertEquals("c1-t1", tasks.get(0));
        assertEquals("c60-t10", tasks.get(599));
    }

    @Test
    void leadsFromEachPartToItsPlace() {
        SortedMap<String, String> site = site(60);
        List<Element> links = Jsoup.parse(site.get(FOLDER + "tasks.html")).select(".part-list a");
        assertEquals(60, links.size());
        for (Element link : links) {
            String[] address = link.attr("href").split("#");
            Element part = Jsoup.parse(site.get(FOLDER + address[0])).getElementById(address[1]);
            assertEquals(link.ownText(), part.select("h2").text());
        }
        assertFalse(links.get(0).select(".count").isEmpty());
    }

    /** Returns a site with one report of so many parts with ten tasks each. */
    private static SortedMap<String, String> site(int parts) {
        SampleReports text = new SampleReports("mou", "mou.txt").title("任务分解方案");
        UnitName unit = new UnitName("市发改委", "市发改委", "", "市发改委");
        for (int c = 1; c <= parts; c++) {
            text.heading("c" + c, "", 1, "", "第" + c + "部分");
            for (int t = 1; t <= 10; t++) {
                text.add(new Block.Task("c" + c + "-t" + t, "c" + c, text.origin(), false, t + ".",
                        "加快建设第" + c + "部分第" + t + "项工程，年底以前完成主体结构，明年交付使用。", "（责任单位：市发改委）", "", "市发改委",
                        List.of(), List.of(unit), List.of(), false));
            }
        }
        return Showcase.site(PortalSettings.defaults(), text.report());
    }
}
