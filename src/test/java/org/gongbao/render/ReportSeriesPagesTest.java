package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SortedMap;
import java.util.stream.IntStream;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Report;
import org.gongbao.plan.SampleReports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The ways between the reports of one region over the years. */
class ReportSeriesPagesTest {

    private static final SortedMap<String, String> SITE = Showcase.site(PortalSettings.defaults(),
            IntStream.rangeClosed(2001, 2020).mapToObj(ReportSeriesPagesTest::report).toArray(Report[]::new));

    @Test
    void leadsFromAReportToThoseAroundIt() {
        Document page = Jsoup.parse(SITE.get("reports/r2010/index.html"));
        assertEquals("随州市历年工作报告", page.select("#series").text());
        assertEquals("2004年 2005年 2006年 2007年 2008年 2009年 2010年 2011年 2012年 2013年 2014年 2015年 2016年 全部 20 份",
                String.join(" ", page.select(".series a").eachText()));
        assertEquals("2010年", page.select(".series [aria-current=page]").text());
        assertEquals("../r2009/index.html", page.select(".series a:contains(2009年)").attr("href"));
        assertEquals(8, Jsoup.parse(SITE.get("reports/r2001/index.html")).select(".series a").size());
    }

    @Test
    void leadsFromAPartToThePartOfTheSameNameInTheYearsAround() {
        Document page = Jsoup.parse(SITE.get("reports/r2010/c2.html"));
        assertEquals("其他年份的同名部分：2007年 2008年 2009年 2011年 2012年 2013年", page.select(".other-years").text());
        assertEquals("../r2009/c2.html#c2", page.select(".other-years a:contains(2009年)").attr("href"));
        assertEquals(0, Jsoup.parse(SITE.get("reports/r2010/c1.html")).select(".other-years").size(), "each year's own words");
    }

    private static Report report(int year) {
        SampleReports text = new SampleReports("r" + year, year + ".txt").title("政府工作报告")
                .heading("c1", "", 1, "一、", "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".charAt(year - 2001) + "年之事").filler("p1", "c1", 9000)
                .heading("c2", "", 1, "二、", year + "年重点工作").filler("p2", "c2", 9000);
        Fact no = Fact.UNKNOWN;
        Metadata metadata = new Metadata(known("政府工作报告"), known("随州市"), known("city"), no, known("workReport"),
                known(String.valueOf(year)), no, no, no, no, no, no, no, no, no);
        return text.report(metadata, "zh-Hans");
    }

    private static Fact known(String value) {
        return Fact.of(value, Fact.Basis.SIDECAR);
    }
}
