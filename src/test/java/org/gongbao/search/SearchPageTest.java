package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.gongbao.browser.BrowserFixture;
import org.gongbao.browser.View;
import org.gongbao.browser.Visit;
import org.gongbao.build.BuiltSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search page in a real browser, served from a sub-path as any static host would. */
class SearchPageTest {

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

    private static Locator hits(Page page) {
        return page.locator("a.search-hit");
    }

    /** Waits for the first hits. */
    private static void answered(Page page) {
        page.locator(".search-group-title").first().waitFor(new Locator.WaitForOptions().setTimeout(8000));
    }

    /** Begins a visit by asking for something, and waits for the answer. */
    private static Visit asking(View view, String query) {
        Visit visit = browser.visit(view).go("search.html#q=" + query);
        answered(visit.page());
        return visit;
    }

    private static String status(Page page) {
        return page.locator("[data-part=status]").textContent();
    }

    private static String field(Page page) {
        return page.locator("#search-input").inputValue();
    }

    @Test
    void findsWhatTheAddressAsksFor() {
        try (Visit visit = asking(View.PHONE, "光芯屏端网")) {
            assertEquals("光芯屏端网", field(visit.page()));
            assertEquals(List.of("光芯屏端网"), hits(visit.page()).first().locator("mark").allTextContents());
            assertTrue(status(visit.page()).startsWith("找到 "));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void answersWhileOneTypesAndKeepsTheAddress() {
        try (Visit visit = browser.visit(View.DESKTOP).go("search.html")) {
            visit.page().locator("#search-input").pressSequentially("GDP");
            answered(visit.page());
            assertTrue(visit.page().url().endsWith("/archive/hubei/search.html#q=GDP"), visit.page().url());
            assertTrue(visit.requests().stream().noneMatch(url -> url.contains("GDP") && !url.contains("#")),
                    "what was typed has left the browser");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void waitsForTheInputMethod() {
        try (Visit visit = browser.visit(View.DESKTOP).go("search.html")) {
            Page page = visit.page();
            page.locator("#search-input").focus();
            CDPSession session = visit.context().newCDPSession(page);
            JsonObject composing = new JsonObject();
            composing.addProperty("text", "tudi");
            composing.addProperty("selectionStart", 4);
            composing.addProperty("selectionEnd", 4);
            session.send("Input.imeSetComposition", composing);
            page.waitForTimeout(600);
            assertFalse(page.url().contains("tudi"), "a query was made of an unfinished composition");
            JsonObject chosen = new JsonObject();
            chosen.addProperty("text", "土地");
            session.send("Input.insertText", chosen);
            answered(page);
            assertEquals("土地", field(page));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void doesNotSubmitWithTheEnterThatEndsAComposition() {
        try (Visit visit = browser.visit(View.DESKTOP).go("search.html")) {
            Page page = visit.page();
            Object prevented = page.evaluate("""
                    () => {
                      const input = document.querySelector('#search-input');
                      const enter = new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true });
                      input.dispatchEvent(enter);
                      return enter.defaultPrevented;
                    }""");
            assertEquals(true, prevented);
        }
    }

    @Test
    void walksThroughResultsWithTheArrowKeys() {
        try (Visit visit = asking(View.DESKTOP, "光芯屏端网")) {
            Page page = visit.page();
            page.locator("#search-input").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertEquals(1, page.evaluate("() => [...document.querySelectorAll('a.search-hit')].indexOf(document.activeElement)"));
            page.keyboard().press("ArrowUp");
            assertEquals(0, page.evaluate("() => [...document.querySelectorAll('a.search-hit')].indexOf(document.activeElement)"));
            page.keyboard().press("Escape");
            assertEquals("search-input", page.evaluate("() => document.activeElement.id"));
            page.keyboard().press("Escape");
            assertEquals("", field(page));
        }
    }

    @Test
    void goesBackToTheQueryBefore() {
        try (Visit visit = asking(View.DESKTOP, "土地")) {
            Page page = visit.page();
            page.locator("#search-input").fill("编钟");
            page.keyboard().press("Enter");
            page.waitForURL("**/search.html#q=*%E7%BC%96%E9%92%9F");
            page.goBack();
            page.waitForFunction("() => document.querySelector('#search-input').value === '土地'");
            answered(page);
            assertEquals("土地", hits(page).first().locator("mark").first().textContent());
        }
    }

    @Test
    void narrowsWithAFilterAndCountsAgain() {
        try (Visit visit = asking(View.DESKTOP, "发展")) {
            Page page = visit.page();
            Locator value = page.locator("[data-filter='region:咸宁市']");
            String count = value.locator(".search-count").textContent();
            value.click();
            page.waitForURL("**region=**");
            page.locator("[data-filter='region:咸宁市'][aria-pressed=true]").waitFor();
            assertEquals("找到 " + count + " 段原样包含这些文字。", status(page));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void narrowsOnAPhoneInASheetOverTheAnswer() {
        try (Visit visit = asking(View.PHONE, "发展")) {
            Page page = visit.page();
            Locator value = page.locator("[data-filter='region:咸宁市']");
            value.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertFalse(value.isVisible(), "the answer comes first");
            page.focus(".search-narrow");
            page.keyboard().press("Enter");
            assertTrue(value.isVisible());
            page.keyboard().press("Tab");
            assertTrue((boolean) page.evaluate("document.activeElement.matches('[data-filter]')"), "the sheet follows its button");
            value.focus();
            page.keyboard().press("Enter");
            page.locator("[data-filter='region:咸宁市'][aria-pressed=true]:focus").waitFor();
            page.keyboard().press("Escape");
            assertFalse(value.isVisible());
            assertTrue((boolean) page.evaluate("document.activeElement.matches('.search-narrow')"), "focus is back on the button");
            assertEquals("\"：已选\"", page.evaluate("getComputedStyle(document.querySelector('.search-narrow'), '::after').content"));
            page.setViewportSize(1280, 800);
            assertTrue(value.isVisible(), "beside the answer where there is room");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void namesLevelsAndKindsInChineseAndTheScriptOfHits() {
        try (Visit visit = asking(View.DESKTOP, "发展")) {
            Page page = visit.page();
            Locator level = page.locator("[data-filter='level:province'] span").first();
            assertEquals("省级", level.textContent());
            assertEquals("工作报告", page.locator("[data-filter='kind:workReport'] span").first().textContent());
            assertEquals("zh-Hans", hits(page).first().getAttribute("lang"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void arrivesAtThePassageWithItsWordsMarked() {
        try (Visit visit = asking(View.PHONE, "第二轮土地承包到期")) {
            Page page = visit.page();
            hits(page).first().click();
            page.waitForURL("**/reports/**");
            visit.settle();
            assertEquals("第二轮土地承包到期", page.locator(":target mark").first().textContent());
            page.reload();
            visit.settle();
            assertEquals("第二轮土地承包到期", page.locator(":target mark").first().textContent());
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void saysAloudWhenAFileIsMissing() {
        try (Visit visit = browser.visit(View.DESKTOP).go("search.html")) {
            Page page = visit.page();
            visit.context().route("**/dict-*.json", route -> route.abort());
            page.locator("#search-input").fill("土地");
            page.locator(".search-retry").waitFor();
            assertEquals("检索所需的一个文件没有取到。为免漏掉内容，这次不显示结果，请再试一次。", status(page));
            assertEquals(0, hits(page).count());
            assertTrue(page.locator("[data-part=offer]").isVisible(), "no way on is offered");
            visit.context().unroute("**/dict-*.json");
            page.locator(".search-retry").click();
            answered(page);
            assertTrue(hits(page).count() > 0);
        }
    }

    @Test
    void offersTheIndexesWhenNothingIsFound() {
        try (Visit visit = browser.visit(View.PHONE).go("search.html#q=鿿鿾鿽")) {
            Page page = visit.page();
            page.waitForCondition(() -> status(page).startsWith("没有找到"));
            assertTrue(page.locator("[data-part=offer] a").first().isVisible());
            assertEquals(0, page.locator(".search-facet").count(), "nothing is there to be narrowed");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void showsWhatTheAddressNarrowsToSoThatItCanBeTakenBack() {
        try (Visit visit = browser.visit(View.PHONE).go("search.html#q=土地&type=task")) {
            Page page = visit.page();
            Locator chosen = page.locator("button[data-filter='type:task'][aria-pressed=true]");
            chosen.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.click(".search-narrow");
            assertEquals("任务", chosen.locator("span").first().textContent());
            chosen.click();
            page.waitForFunction("() => location.hash === '#q=' + encodeURIComponent('土地') || location.hash === '#q=土地'");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void offersTheWordsThatASlipMayHaveMeant() {
        try (Visit visit = browser.visit(View.PHONE).go("search.html#q=光芯屏瑞网")) {
            Page page = visit.page();
            Locator offered = page.locator(".search-similar-link").first();
            offered.waitFor(new Locator.WaitForOptions().setTimeout(8000));
            assertEquals("光芯屏端网", offered.textContent());
            offered.click();
            page.waitForCondition(() -> status(page).startsWith("找到"));
            assertEquals("光芯屏端网", field(page));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void keepsSayingThatNothingWasFoundWhileSimilarWordsAreSought() {
        try (Visit visit = browser.visit(View.DESKTOP).go("search.html")) {
            Page page = visit.page();
            visit.context().route("**/similar*.js", route -> { }); // never answered
            page.locator("#search-input").fill("鿿龿齿");
            page.waitForCondition(() -> status(page).startsWith("没有找到"));
            page.waitForTimeout(1000); // the note that a search takes long is due after 400 ms
            assertEquals("没有找到。可以换一个说法、减少字词或去掉筛选，也可以从下面的目录查找。", status(page));
        }
    }

    @Test
    void takesMarkupForText() {
        try (Visit visit = browser.visit(View.DESKTOP).go("search.html")) {
            Page page = visit.page();
            page.locator("#search-input").fill("<img src=x onerror=alert(1)>\"土地 {{7*7}}");
            page.waitForCondition(() -> status(page).startsWith("没有"));
            assertEquals(0, page.locator("main img").count());
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void saysWithoutScriptsWhyThereIsNoSearch() {
        try (Visit visit = browser.visit(View.PHONE.withoutJavaScript()).go("search.html")) {
            Locator reason = visit.page().locator(".search-unavailable");
            reason.waitFor(new Locator.WaitForOptions().setTimeout(5000));
            assertTrue(reason.isVisible());
            assertTrue(visit.page().locator("[data-part=offer] a").first().isVisible());
            assertFalse(visit.page().locator("#search-input").isVisible());
        }
    }
}
