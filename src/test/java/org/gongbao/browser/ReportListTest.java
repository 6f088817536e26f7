package org.gongbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.model.Report;
import org.gongbao.plan.SampleReports;
import org.gongbao.render.ShowcaseSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of all reports in a collection that needs several pages for it: 300 from 100 regions and three years. */
class ReportListTest {

    @TempDir
    static Path site;
    private static BrowserFixture browser;

    @BeforeAll
    static void buildSite() throws IOException {
        ShowcaseSite.write(site, IntStream.range(0, 300).mapToObj(ReportListTest::report).toArray(Report[]::new));
        browser = BrowserFixture.open(site);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void narrowsAllPagesByYearAndWordsAndKeepsItInTheAddress() {
        try (Visit visit = browser.visit(View.DESKTOP).go("reports/index.html")) {
            Page page = visit.page();
            assertEquals("共 300 份", page.textContent(".task-count"));
            assertEquals(250, page.locator(".report-list > li").count());
            assertEquals(0, page.locator("#filter-region").count(), "a hundred regions are not offered one by one");
            page.selectOption("#filter-year", "2023");
            page.waitForCondition(() -> page.textContent(".task-count").equals("符合条件的 100 份，共 300 份"));
            assertEquals(100, page.locator(".report-list > li").count());
            assertFalse(page.isVisible("nav.letters"), "pages of the whole list would mislead now");
            page.fill("#filter-text", "甲99市");
            page.waitForCondition(() -> page.textContent(".task-count").equals("符合条件的 1 份，共 300 份"));
            assertTrue(page.url().endsWith("#text=%E7%94%B299%E5%B8%82&year=2023"), page.url());
            page.reload();
            page.waitForCondition(() -> page.textContent(".task-count").equals("符合条件的 1 份，共 300 份"));
            page.locator(".report-list a").click();
            page.waitForCondition(() -> page.url().endsWith("reports/r298/index.html"));
            page.goBack();
            page.waitForCondition(() -> page.textContent(".task-count").equals("符合条件的 1 份，共 300 份"));
            page.locator(".report-filter [type=reset]").click();
            page.waitForCondition(() -> page.textContent(".task-count").equals("共 300 份"));
            assertEquals(250, page.locator(".report-list > li").count());
            assertTrue(page.isVisible("nav.letters"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void standsStillWhileItIsNarrowedByItsAddress() {
        for (View view : List.of(View.PHONE, View.DESKTOP)) {
            try (Visit visit = browser.visit(view).go("reports/index.html#year=2023&text=甲99市")) {
                visit.page().waitForCondition(() -> visit.page().textContent(".task-count").equals("符合条件的 1 份，共 300 份"));
                assertTrue(visit.page().isVisible(".report-list a"));
                assertEquals(0.0, visit.layoutShift(), view.toString());
            }
        }
    }

    @Test
    void findsTitlesInBothScripts() {
        try (Visit visit = browser.visit(View.PHONE).go("reports/index.html")) {
            Page page = visit.page();
            page.fill("#filter-text", "第98號報告");
            page.waitForCondition(() -> page.textContent(".task-count").equals("符合条件的 1 份，共 300 份"));
            assertEquals("第98号报告（甲32市，2024年）", page.textContent(".report-list a"));
            page.fill("#filter-text", "第299号报告");
            page.waitForCondition(() -> page.textContent(".report-list a").equals("第299號報告（甲99市，2024年）"));
            assertEquals("符合条件的 1 份，共 300 份", page.textContent(".task-count"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void saysThatOnlyThePrintedScriptIsLookedIn() {
        try (Visit visit = browser.visit(View.PHONE)) {
            visit.context().route("**/*.hant.js", route -> route.abort());
            Page page = visit.go("reports/index.html").page();
            page.fill("#filter-text", "第98号");
            page.waitForCondition(() -> page.textContent(".task-count")
                    .equals("符合条件的 1 份，共 300 份。简繁对照没有载入，只按所输字形查找"));
        }
    }

    /** A portal that spares itself the files still finds what is printed, and complains of nothing; nor does a choice made before. */
    @Test
    void findsWhatIsPrintedWhereOneScriptIsOffered() throws IOException {
        Path folder = site.resolve("hans");
        ShowcaseSite.writeIn(folder, List.of("zh-Hans"), IntStream.range(290, 300).mapToObj(ReportListTest::report).toArray(Report[]::new));
        try (BrowserFixture hans = BrowserFixture.open(folder); Visit visit = hans.visit(View.PHONE).go("reports/index.html")) {
            Page page = visit.page();
            assertEquals(List.of("按原文", "简体"), page.locator("fieldset[data-hant] label").allTextContents());
            page.fill("#filter-text", "第299号报告");
            page.waitForCondition(() -> page.textContent(".task-count").equals("符合条件的 1 份，共 10 份"));
            assertEquals("第299號報告（甲99市，2024年）", page.textContent(".report-list a"));
            page.fill("#filter-text", "第298號");
            page.waitForCondition(() -> page.textContent(".task-count").startsWith("没有"));
            for (String chosen : List.of("hant", "both")) {
                page.evaluate("chosen => localStorage.setItem('gongbao.display', JSON.stringify({script: chosen}))", chosen);
                visit.go("reports/r299/index.html");
                assertEquals("zh-Hans", page.getAttribute("html", "lang"));
                assertEquals(0, page.locator(".parallel").count());
            }
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void saysWhenTheOtherPagesCannotBeRead() {
        try (Visit visit = browser.visit(View.PHONE)) {
            visit.context().route("**/page-2.html", route -> route.abort());
            Page page = visit.go("reports/index.html").page();
            page.selectOption("#filter-year", "2023");
            page.waitForCondition(() -> page.textContent(".task-count").startsWith("其余各页没有读到。"));
            assertEquals(250, page.locator(".report-list > li").count(), "what is here can still be read");
        }
    }

    private static Report report(int r) {
        boolean traditional = r == 299;
        String title = "第" + r + (traditional ? "號報告" : "号报告");
        SampleReports text = new SampleReports("r" + r, r + ".txt").title(title);
        text.heading("c1", "", 1, "一、", "总论").paragraph("p1", "c1", "办好实事。");
        Fact unknown = Fact.of("", Fact.Basis.INFERRED);
        Metadata metadata = new Metadata(known(title), known("甲" + r / 3 + "市"), known("city"), unknown,
                known("workReport"), known(String.valueOf(2022 + r % 3)), unknown, unknown, unknown, unknown, unknown, unknown, unknown,
                unknown, unknown).or(Metadata.UNKNOWN);
        return text.report(metadata, traditional ? "zh-Hant" : "zh-Hans");
    }

    private static Fact known(String value) {
        return Fact.of(value, Fact.Basis.SIDECAR);
    }
}
