package org.gongbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers do on the home page: look for their place on the shelf, in large type too. */
class HomePageJourneyTest {

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
    void narrowsTheShelfToARegion() {
        try (Visit visit = browser.visit(View.PHONE).go("index.html")) {
            Page page = visit.page();
            assertEquals(5, page.locator(".card:visible").count());
            page.selectOption("#filters select[data-field=region]", "湖北省");
            assertEquals("符合条件的文件 2 份", page.textContent("#shelf-count"));
            assertEquals(2, page.locator(".card:visible").count());
            assertEquals(List.of("湖北省"), page.locator(".shelf-group > h3 a:visible").allTextContents());
            assertEquals(List.of(), visit.complaints());
        }
    }

    /** Ten screens of large type are no overview: the newest report stands for its region until the reader asks for it. */
    @Test
    void showsTheNewestReportOfEachRegionInElderMode() {
        try (Visit visit = browser.visit(View.PHONE).go("index.html")) {
            Page page = visit.page();
            assertFalse(page.isVisible(".shelf-all"));
            page.click("details.display summary");
            page.check("input[name=elder]");
            assertEquals(4, page.locator(".card:visible").count());
            assertEquals(List.of("湖北省的 2 份文件"), page.locator(".shelf-all a:visible").allTextContents());
            page.selectOption("#filters select[data-field=region]", "湖北省");
            assertEquals(2, page.locator(".card:visible").count());
            assertFalse(page.isVisible(".shelf-all"), "all of them are here");
            page.selectOption("#filters select[data-field=region]", "");
            page.click(".shelf-all a");
            page.waitForCondition(() -> page.title().startsWith("湖北省"));
            page.waitForLoadState();
            assertEquals(2, page.locator(".index-cards > li").count());
            page.locator("main a", new Page.LocatorOptions().setHasText("各文件提到湖北省的")).click();
            page.waitForCondition(() -> page.url().contains("/places/"));
            page.locator("main a", new Page.LocatorOptions().setHasText("湖北省的文件")).click();
            page.waitForCondition(() -> page.url().contains("/regions/"));
        }
    }
}
