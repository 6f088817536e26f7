package org.gongbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers do on the site: with a keyboard alone, without scripts, from a folder, on paper, in the other script. */
class ReaderJourneyTest {

    private static final Map<String, String> PAGES = SeedsPages.oneOfEach();

    private static BrowserFixture browser;

    @BeforeAll
    static void open() {
        browser = BrowserFixture.open(SeedsPages.site(), "archive/hubei", true);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void skipsToTheTextByKeyboard() {
        try (Visit visit = browser.visit(View.DESKTOP).go(PAGES.get("chapter"))) {
            visit.page().keyboard().press("Tab");
            assertEquals("跳到正文", visit.page().evaluate("document.activeElement.textContent"));
            assertTrue((Boolean) visit.page().evaluate("document.activeElement.checkVisibility() "
                    + "&& document.activeElement.getBoundingClientRect().top >= 0"), "the skip link shows itself");
            visit.page().keyboard().press("Enter");
            assertEquals("main", visit.page().evaluate("document.activeElement.id || document.activeElement.tagName.toLowerCase()"));
            // A chapter has a link at each paragraph: whoever wants another part need not pass them all.
            visit.page().locator(".skip").nth(1).focus();
            assertEquals("跳到目录", visit.page().evaluate("document.activeElement.textContent"));
            visit.page().keyboard().press("Enter");
            visit.page().keyboard().press("Tab");
            assertTrue((Boolean) visit.page().evaluate("document.activeElement.matches('#outline a')"), "in the outline");
        }
    }

    @Test
    void reachesEverythingByKeyboardAndAlwaysShowsWhere() {
        for (String kind : List.of("home", "task board", "term index", "chapter")) {
            try (Visit visit = browser.visit(View.DESKTOP).go(PAGES.get(kind))) {
                for (int press = 0; press < 40; press++) {
                    visit.page().keyboard().press("Tab");
                    Object hidden = visit.page().evaluate("""
                            () => {
                                const e = document.activeElement;
                                if (e === document.body) return '';
                                const style = getComputedStyle(e);
                                const within = [e, e.closest('label'), e.nextElementSibling].filter(Boolean).map(x => getComputedStyle(x));
                                const seen = within.some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
                                return seen ? '' : e.outerHTML.slice(0, 120);
                            }""");
                    assertEquals("", hidden, kind + ": focus is not visible");
                }
            }
        }
    }

    @Test
    void goesFromAPassageToTheLikeOfItElsewhere() {
        try (Visit visit = browser.visit(View.PHONE).go("reports/hubei-14th-five-year-plan/c3.html")) {
            Page page = visit.page();
            page.click("#c3-p1 .anchor");
            page.click(".passage-menu a[href*='search.html']");
            page.waitForCondition(() -> page.locator(".search-hit").count() > 1);
            assertEquals("推进科技创新、现代金融、人力资源等要素向实体经济", page.inputValue("main input[type=search]"));
            assertTrue(page.locator(".search-hit").first().getAttribute("href").contains("c3.html"), "the passage itself comes first");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void readsEverythingWithoutScripts() {
        try (Visit visit = browser.visit(View.PHONE.withoutJavaScript()).go("index.html")) {
            Page page = visit.page();
            page.locator(".site-nav a", new Page.LocatorOptions().setHasText("任务")).click();
            page.locator("main ul a").first().click();
            page.waitForLoadState(); // before its style has come, everything of a page is visible
            assertFalse(page.isVisible(".task-filter"));
            int tasks = 0;
            List<String> pages = page.locator(".board-pages a").all().stream().map(link -> link.getAttribute("href")).toList();
            for (int p = 0; p < pages.size(); p++) {
                page.locator(p == 0 ? ".board-pages a" : "a[rel=next]").first().click();
                assertTrue(page.url().endsWith(pages.get(p)), page.url());
                page.waitForLoadState(); // a click waits for the new page, not for the end of its text
                tasks += page.locator(".tasks > li:visible").count();
            }
            assertEquals(302, tasks, "the whole board is there");
            page.locator(".site-nav a", new Page.LocatorOptions().setHasText("词语")).click();
            page.locator(".letters a", new Page.LocatorOptions().setHasText("光芯屏端网")).click();
            Locator mention = page.locator(".mentions a").first();
            mention.click();
            assertTrue(page.url().contains("#"), page.url());
            assertTrue(page.locator(":target").textContent().contains("光芯屏端网"));
            assertEquals("文件", page.textContent(".site-nav [aria-current=true]"), "the column that the page belongs to");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void keepsTheSearchPageStillWhileAnAnswerComes() {
        for (View view : List.of(View.PHONE, View.DESKTOP)) {
            for (String address : List.of("search.html", "search.html#q=土地承包", "search.html#q=没有这样的一句话")) {
                try (Visit visit = browser.visit(view).go(address)) {
                    visit.page().waitForCondition(() -> !visit.page().textContent("#search-status").isEmpty());
                    visit.settle();
                    assertEquals(0.0, visit.layoutShift(), view + " " + address);
                }
            }
        }
    }

    @Test
    void offersTheIndexesWhereSearchCannotRun() {
        try (Visit visit = browser.visit(View.PHONE.withoutJavaScript()).go("search.html")) {
            assertTrue(visit.page().locator("main a[href*='index']").count() > 0, visit.page().textContent("main"));
            assertTrue(visit.page().isVisible(".search-unavailable"), "and says at once why");
        }
    }

    @Test
    void readsFromAFolder() {
        Path site = SeedsPages.site();
        try (Visit visit = browser.visitFiles(View.DESKTOP, site).go(PAGES.get("chapter"))) {
            visit.page().locator(".site-nav a", new Page.LocatorOptions().setHasText("地名")).click();
            visit.page().locator(".letters a", new Page.LocatorOptions().setHasText("宜昌")).first().click();
            visit.page().waitForCondition(() -> visit.page().title().startsWith("宜昌市"));
            visit.chooseScript("hant");
            assertEquals("湖北省國民經濟和社會發展第十四個五年規劃和二〇三五年遠景目標綱要",
                    visit.page().locator("main h2 a", new Page.LocatorOptions().setHasText("十四個五年")).first().textContent());
            // Modules do not load from a folder; every other complaint is one.
            assertEquals(List.of(), visit.complaints().stream().filter(line -> !line.contains("origin 'null'")
                    && !line.contains("net::ERR_FAILED")).toList());
        }
    }

    /** What modules do cannot be done from a folder: no field is shown that would not answer. */
    @Test
    void offersNothingFromAFolderThatTakesAServer() {
        try (Visit visit = browser.visitFiles(View.PHONE, SeedsPages.site()).go("reports/index.html")) {
            assertFalse(visit.page().isVisible(".report-filter"), "the filter of the list of reports");
            assertEquals(5, visit.page().locator(".report-list > li:visible").count());
            visit.go("search.html");
            assertFalse(visit.page().isVisible(".search-form"), "the search form");
            visit.page().waitForCondition(() -> visit.page().isVisible(".search-unavailable"));
            visit.go("index.html");
            visit.page().selectOption("#filters select[data-field=year]", "2023");
            assertEquals("符合条件的文件 1 份", visit.page().textContent("#shelf-count"));
        }
    }

    @Test
    void showsAPageInTheOtherScriptAndKeepsTheChoice() {
        try (Visit visit = browser.visit(View.DESKTOP).go(PAGES.get("term index"))) {
            Page page = visit.page();
            assertTrue(visit.requests().stream().noneMatch(url -> url.endsWith(".hant.js")), "not fetched unasked");
            visit.chooseScript("hant");
            assertEquals("詞語索引", page.textContent("h1"));
            assertEquals("zh-Hant", page.getAttribute("html", "lang"));
            page.locator(".letters a", new Page.LocatorOptions().setHasText("光芯屏端網")).click();
            page.waitForCondition(() -> page.textContent("h1").equals("光芯屏端網"));
            page.locator(".mentions a").first().click();
            page.waitForCondition(() -> page.locator(":target").textContent().contains("光芯屏端網"));
            visit.chooseScript("");
            assertTrue(page.locator(":target").textContent().contains("光芯屏端网"), "the source is back");
            assertEquals("zh-Hans", page.getAttribute("html", "lang"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void showsATraditionalDocumentInSimplifiedScript() {
        try (Visit visit = browser.visit(View.DESKTOP).go(PAGES.get("page of a task board").replaceFirst("tasks-.*", "tasks-h1_2.html"))) {
            Page page = visit.page();
            String before = page.locator(".tasks .words").first().textContent();
            visit.chooseScript("hans");
            assertEquals("地區生產總值增長6%。", before);
            assertEquals("地区生产总值增长6%。", page.locator(".tasks .words").first().textContent());
            assertEquals("地區生產總值增長6%。", page.evaluate("gongbaoSource(document.querySelector('.tasks .words'))"));
        }
    }

    @Test
    void showsAndPrintsAWholeReportWithTheAddressesOfItsParts() {
        try (Visit visit = browser.visit(View.DESKTOP).go("reports/suizhou-2023-work-report/index.html")) {
            Page page = visit.page();
            int before = page.locator("article.text .block").count();
            page.click("#whole");
            page.waitForCondition(() -> page.textContent("#whole-status").equals("全文已在本页，共 5 个部分。"));
            assertTrue(page.locator("article.text .block").count() > before + 50);
            assertEquals(0, page.evaluate("[...document.querySelectorAll('[id]')].filter((e, n, all) => "
                    + "all.findIndex(o => o.id === e.id) !== n).length"), "no id stands twice");
            page.locator(".contents a", new Page.LocatorOptions().setHasText("二、2023年工作安排")).click();
            assertEquals("二、2023年工作安排", page.locator(":target").textContent().strip());
            page.locator(".whole-part p.block > a.anchor").first().click();
            assertTrue(page.isVisible(".passage-menu"));
            assertTrue(page.locator(".whole-part p.block > a.anchor").first().getAttribute("href").matches(".*/h2\\.html#.+|.*/k\\d\\.html#.+"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertFalse(page.isVisible(".contents"), "the text itself is printed, not its contents");
            assertTrue(page.isVisible(".whole-part >> nth=4"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void searchesOneReportFromItsOwnPage() {
        try (Visit visit = browser.visit(View.PHONE).go("reports/suizhou-2023-work-report/index.html")) {
            Page page = visit.page();
            page.fill("#search-within", "高质量发展");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.url().endsWith("#q=%E9%AB%98%E8%B4%A8%E9%87%8F%E5%8F%91%E5%B1%95&report=suizhou-2023-work-report"));
            page.waitForCondition(() -> page.locator(".search-report-title").count() > 0);
            assertEquals(List.of("随州市政府工作报告（2023年）"), page.locator(".search-report-title").allTextContents());
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void printsWhatASearchFoundWithoutItsControls() {
        try (Visit visit = browser.visit(View.PHONE).go("search.html#q=土地承包")) {
            Page page = visit.page();
            page.waitForCondition(() -> page.isVisible(".search-narrow"));
            page.focus("main input[type=search]");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertTrue(page.isVisible(".search-hit"));
            assertFalse(page.isVisible(".search-narrow"), "the button of the filters");
            assertEquals("none", page.evaluate("getComputedStyle(document.activeElement).outlineStyle"), "where the keyboard is");
        }
    }

    /** A browser ends a line between any two characters: 实体经 | 济. */
    @Test
    void dividesNoWordOfATitleBetweenTwoLines() {
        for (String path : List.of("index.html", PAGES.get("chapter"), PAGES.get("task board"), PAGES.get("tables of a report"),
                "reports/hubei-14th-five-year-plan/c3.html")) {
            try (Visit visit = browser.visit(View.PHONE).go(path)) {
                assertTrue((int) visit.page().evaluate("document.querySelectorAll('wbr').length") > 0, path);
                assertEquals(List.of(), visit.page().evaluate("""
                        () => [...document.querySelectorAll('wbr')].flatMap(({previousSibling, nextSibling}) => [previousSibling, nextSibling])
                            .filter(piece => {
                                const range = new Range();
                                range.selectNodeContents(piece);
                                return new Set([...range.getClientRects()].map(box => box.top)).size > 1;
                            }).map(piece => piece.data)"""), path);
            }
        }
    }

    /** The words of a passage mean little without the heading over them. */
    @Test
    void showsTheHeadingOverThePassageThatALinkPointsTo() {
        try (Visit visit = browser.visit(View.PHONE).go("reports/hubei-14th-five-year-plan/c8.html#c8.s3.h2-p1")) {
            assertTrue((boolean) visit.page().evaluate("""
                    () => {
                        const over = document.querySelector(':target').previousElementSibling;
                        return scrollY > 0 && over.matches('h3') && over.getBoundingClientRect().top >= 0;
                    }"""));
        }
    }

    /** Folded on the screen, printed all the same: paper cannot be opened. */
    @Test
    void printsTheCorrectionsOfAReport() {
        try (Visit visit = browser.visit(View.DESKTOP).go("reports/xianning-2024-work-report/index.html")) {
            Locator correction = visit.page().locator(".provenance details li").first();
            assertFalse(correction.isVisible());
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertTrue(correction.isVisible(), "the corrections");
            assertFalse(visit.page().isVisible(".cite-text"), "ways to cite are for copying");
        }
    }

    @Test
    void printsTextWithoutControls() {
        for (String kind : List.of("chapter", "task board", "term index")) {
            try (Visit visit = browser.visit(View.DESKTOP).go(PAGES.get(kind))) {
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
                assertTrue(visit.page().isVisible("main h1"), kind);
                assertFalse(visit.page().isVisible(".site-nav"), kind + " prints the navigation");
                assertFalse(visit.page().isVisible(".search-field"), kind + " prints the search field");
                assertTrue(visit.page().pdf().length > 1000, kind);
            }
        }
    }
}
