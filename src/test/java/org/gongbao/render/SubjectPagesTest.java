package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** The page of a quoted term tells since when it is said, and begins with who says it now. */
class SubjectPagesTest {

    private final SortedMap<String, String> site = Showcase.site(PortalSettings.defaults(), report("a", "2015"), report("b", "2026"),
            report("c", ""), report("d", "2018"), report("e", "2018"));
    private final Document page = Jsoup.parse(site.entrySet().stream().filter(file -> file.getKey().matches("terms/sihao.*\\.html"))
            .findFirst().orElseThrow().getValue());

    @Test
    void ordersReportsFromTheLastYearToTheFirst() {
        assertEquals(List.of("b", "d", "e", "a", "c"), page.select(".group > h2 > a").eachText());
    }

    @Test
    void tellsTheFirstYearAndTheLast() {
        assertEquals("共 5 处，见于 5 份文件，2015年至2026年，新的在前。点开就到原文那一段。", page.select(".intro").text());
    }

    private static Report report(String id, String year) {
        Fact no = Fact.UNKNOWN;
        Fact known = year.isEmpty() ? no : Fact.of(year, Fact.Basis.SIDECAR);
        Metadata metadata = new Metadata(Fact.of(id, Fact.Basis.SIDECAR), no, no, no, no, known, no, no, no, no, no, no, no, no, no);
        return new SampleReports(id, id + ".txt").title(id).paragraph("p1", "", "建设“四好农村路”。").report(metadata, "zh-Hans");
    }
}
