package org.gongbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers do on the task board: narrow it, sort it, share what they see, in either script. */
class TaskBoardJourneyTest {

    private static final String BOARD = "reports/wuhan-2024-task-breakdown/tasks.html";

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
    void filtersTheTaskBoardByKeyboardAndKeepsItInTheAddress() {
        try (Visit visit = browser.visit(View.DESKTOP).go(BOARD)) {
            Page page = visit.page();
            int all = 302;
            assertEquals("共 " + all + " 项", page.textContent(".task-count"));
            page.focus("#filter-text");
            page.keyboard().type("沒有這樣的任務");
            page.waitForCondition(() -> page.textContent(".task-count").startsWith("没有"));
            page.fill("#filter-text", "就業");
            page.waitForCondition(() -> page.textContent(".task-count").startsWith("显示"));
            int shown = page.locator(".tasks > li:visible").count();
            assertTrue(shown > 0 && shown < all, shown + " of " + all);
            assertEquals("显示 " + shown + " 项，共 " + all + " 项", page.textContent(".task-count"));
            assertTrue(page.url().endsWith("#text=" + "%E5%B0%B1%E6%A5%AD"), page.url());
            page.reload();
            page.waitForCondition(() -> page.locator(".tasks > li:visible").count() == shown);
            page.selectOption("#filter-sort", "lead");
            assertEquals(shown, page.locator(".tasks > li:visible").count());
            page.focus("#filter-sort");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.textContent(".task-count").startsWith("共"));
            assertTrue(page.isVisible(".board-overview"), "the parts are back");
            assertFalse(page.url().contains("#"), page.url());
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void findsTasksInEitherScriptAcrossTheWholeBoard() {
        try (Visit visit = browser.visit(View.PHONE).go(BOARD + "#text=就业")) {
            Page page = visit.page();
            page.waitForCondition(() -> page.textContent(".task-count").equals("显示 6 项，共 302 项"));
            visit.chooseScript("hans");
            assertEquals("城镇新增就业25万人以上。", page.locator(".tasks > li:visible .words").first().textContent());
            page.selectOption("#filter-sort", "units");
            assertTrue(page.locator(".tasks > li:visible .words").allTextContents().contains("城镇新增就业25万人以上。"), "sorting leaves the script");
            visit.chooseScript("");
            assertTrue(page.locator(".tasks > li:visible .words").allTextContents().contains("城鎮新增就業25萬人以上。"), "the source is back");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void saysWhenTheOtherScriptDoesNotComeAndTriesAgain() {
        try (Visit visit = browser.visit(View.DESKTOP)) {
            visit.context().route("**/*.hans.js", route -> route.abort());
            Page page = visit.go(BOARD + "#text=就业").page();
            page.waitForCondition(() -> page.textContent(".task-count")
                    .equals("没有符合条件的任务，共 302 项。简繁对照没有载入，只按所输字形查找"));
            page.click("details.display > summary");
            page.check("input[name=script][value=hans]");
            page.waitForCondition(() -> page.textContent("[data-script-status]").startsWith("没有载入，页面仍按原文显示"));
            visit.context().unroute("**/*.hans.js");
            page.check("input[name=script][value='']");
            page.check("input[name=script][value=hans]");
            page.waitForCondition(() -> page.title().startsWith("2024年市《政府工作报告》"));
            assertEquals("", page.textContent("[data-script-status]"));
            page.fill("#filter-text", "就业 ");
            page.waitForCondition(() -> page.textContent(".task-count").equals("显示 6 项，共 302 项"));
        }
    }

    @Test
    void beginsNoLineOfOfficesWithAMark() {
        try (Visit visit = browser.visit(View.PHONE).go(BOARD.replace(".html", "-h2_2.k4.j1.html"))) {
            assertEquals(List.of(), visit.page().evaluate("""
                    () => [...document.querySelectorAll('.tasks dd')].filter(dd => [...dd.childNodes].some(node => {
                        if (node.nodeType !== Node.TEXT_NODE || node.data.trim() !== '、') return false;
                        const range = new Range();
                        range.selectNodeContents(node);
                        return range.getBoundingClientRect().left < dd.getBoundingClientRect().left + 1;
                    })).map(dd => dd.textContent)"""));
        }
    }

    @Test
    void leadsFromATaskOfTheBoardToThePageThatHasIt() {
        try (Visit visit = browser.visit(View.DESKTOP).go(BOARD + "#h4.k19-task1")) {
            visit.page().waitForURL(url -> url.contains("/tasks-"));
            assertTrue(visit.page().locator("#h4\\.k19-task1").isVisible());
        }
    }

    @Test
    void findsAUnitsTasksByItsNameInTheAddress() {
        try (Visit visit = browser.visit(View.PHONE).go(BOARD + "#lead=市發改委")) {
            Page page = visit.page();
            page.waitForCondition(() -> page.textContent(".task-count").startsWith("显示"));
            int shown = page.locator(".tasks > li:visible").count();
            String option = page.locator("#filter-lead option:checked").textContent();
            assertEquals("市發改委（" + shown + "）", option);
            page.locator(".tasks > li:visible dd a").first().click();
            assertTrue(page.title().contains("市發改委"), page.title());
            assertTrue(page.textContent(".intro").contains("牵头 " + shown + " 项"), page.textContent(".intro"));
        }
    }
}
