package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.browser.BrowserFixture;
import org.gongbao.browser.View;
import org.gongbao.browser.Visit;
import org.gongbao.build.BuiltSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The suggestions under the search field of every page, whatever comes late: its scripts, the index, an earlier answer. */
class SuggestionPanelTest {

    private static BrowserFixture browser;

    @BeforeAll
    static void open() {
        browser = BrowserFixture.open(BuiltSite.ofSeeds(), "archive/hubei", true);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Locator field(Page page) {
        return page.locator("form[role=search] input");
    }

    /** Keeps back what matches an address; returns the requests that wait, the first to come first. */
    private static List<Route> hold(Visit visit, String address) {
        List<Route> held = new ArrayList<>();
        visit.context().route(address, held::add);
        return held;
    }

    /** Waits for the first suggestion to be these words. */
    private static void suggests(Page page, String words) {
        Locator first = page.locator(".search-suggestions a .search-suggestion-text").first();
        page.waitForCondition(() -> first.isVisible() && first.textContent().equals(words));
    }

    @Test
    void suggestsByPinyinUnderTheFieldOfEveryPage() {
        try (Visit visit = browser.visit(View.PHONE).go("about.html")) {
            Page page = visit.page();
            field(page).pressSequentially("gxpdw");
            suggests(page, "光芯屏端网");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/search.html#q=*");
            page.locator(".search-group-title").first().waitFor();
            assertEquals("光芯屏端网", page.locator("#search-input").inputValue());
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void keepsTheSuggestionOneHasWalkedToWhenALaterAnswerComes() {
        try (Visit visit = browser.visit(View.PHONE).go("about.html")) {
            Page page = visit.page();
            field(page).pressSequentially("gxpd");
            suggests(page, "光芯屏端网");
            page.keyboard().press("w");
            page.keyboard().press("ArrowDown"); // before the answer to "gxpdw" is even asked for
            page.waitForTimeout(1000);
            assertEquals("光芯屏端网", page.evaluate(
                    "() => document.activeElement.querySelector('.search-suggestion-text')?.textContent"));
            page.keyboard().press("Enter");
            page.waitForURL("**/search.html#q=*");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void suggestsForLettersTypedWhileTheListIsFetched() {
        try (Visit visit = browser.visit(View.PHONE).go("about.html")) {
            Page page = visit.page();
            List<Route> held = hold(visit, "**/suggestion-panel*.js");
            field(page).pressSequentially("g");
            page.waitForCondition(() -> held.size() == 1);
            field(page).pressSequentially("xpd");
            held.get(0).resume();
            suggests(page, "光芯屏端网");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void suggestsForLettersTypedWhileAnEarlierAnswerIsAwaited() {
        try (Visit visit = browser.visit(View.PHONE).go("about.html")) {
            Page page = visit.page();
            List<Route> held = hold(visit, "**/search/manifest.json");
            field(page).pressSequentially("gxpd");
            page.waitForCondition(() -> held.size() == 1);
            page.keyboard().press("w");
            held.get(0).resume();
            suggests(page, "光芯屏端网");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void opensNoSuggestionsUnderAFieldThatWasLeft() {
        try (Visit visit = browser.visit(View.PHONE).go("about.html")) {
            Page page = visit.page();
            List<Route> held = hold(visit, "**/search/manifest.json");
            field(page).pressSequentially("gxpdw");
            page.waitForCondition(() -> held.size() == 1);
            field(page).blur();
            held.get(0).resume();
            visit.settle();
            page.waitForTimeout(500);
            assertFalse(page.locator(".search-suggestions").isVisible());
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void suggestsForWhatWasTypedBeforeItsScriptCame() {
        try (Visit visit = browser.visit(View.PHONE).go("about.html")) {
            Page page = visit.page();
            List<Route> held = hold(visit, "**/search-box*.js");
            page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
            field(page).pressSequentially("gxpdw");
            page.waitForCondition(() -> held.size() == 1);
            held.get(0).resume();
            suggests(page, "光芯屏端网");
            assertEquals(List.of(), visit.complaints());
        }
    }
}
