package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import org.gongbao.model.PortalSettings;
import org.gongbao.plan.SampleReports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The terms of one report, and the way to them. */
class ReportSubjectPagesTest {

    @Test
    void showsTheWordsAroundEveryTermOfALongReportOnPagesOfWholeInitials() {
        SampleReports report = new SampleReports("a", "a.txt").title("规划").heading("c1", "", 1, "一、", "总论");
        String lead = "安白蔡戴鄂方高何江孔李马宁欧彭钱任宋唐吴徐杨郑";
        int terms = 0;
        for (int first = 0; first < lead.length(); first++) {
            for (int second = 0; second < lead.length(); second++, terms++) {
                report.paragraph("p" + terms, "c1", "实施“" + lead.charAt(first) + lead.charAt(second) + "工程”，办好这一件事。");
            }
        }
        SortedMap<String, String> site = Showcase.site(PortalSettings.defaults(), report.report());

        Document home = Jsoup.parse(site.get("reports/a/index.html"));
        assertEquals("terms.html", home.select("section[aria-labelledby=lookups] a").attr("href"));
        Document first = Jsoup.parse(site.get("reports/a/terms.html"));
        List<String> parts = first.select("nav[aria-label=按读音] a").eachAttr("href");
        assertTrue(parts.size() > 1, parts.toString());
        List<String> named = new ArrayList<>();
        List<String> initials = new ArrayList<>();
        for (String part : parts) {
            String html = site.get("reports/a/" + part);
            assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 150_000, part);
            Document page = Jsoup.parse(html);
            assertEquals(0, page.select(".others").size(), "no mention is a mere number");
            named.addAll(page.select(".subjects .mentions mark").eachText());
            initials.addAll(page.select(".initial > h2").eachText());
        }
        assertEquals(terms, new HashSet<>(named).size());
        assertEquals(terms, named.size());
        assertEquals(new HashSet<>(initials).size(), initials.size(), "no initial is torn: " + initials);
    }
}
