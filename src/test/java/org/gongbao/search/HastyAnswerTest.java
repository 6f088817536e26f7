package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.gongbao.browser.BrowserFixture;
import org.gongbao.browser.View;
import org.gongbao.browser.Visit;
import org.gongbao.build.BuiltSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search page shows a first answer of a large collection at once and completes it, with a client that stands in for one. */
class HastyAnswerTest {

    /** A client whose first answers are incomplete; it remembers what it was asked. */
    private static final String HASTY = """
            export function openSearch() {
              globalThis.asked = [];
              const hit = (n) => ({ group: 'literal', block: `b${n}`, address: `about.html#b${n}`, also: [], report: { id: 'r', title: '报告' }, headings: [],
                lang: 'zh-Hans', score: 1, matched: ['甲'], excerpt: `甲${n}`, ranges: [[0, 1]], cutBefore: false, cutAfter: false });
              return {
                search: async (query, { thorough }) => {
                  globalThis.asked.push(Boolean(thorough));
                  const hits = thorough ? [hit(1), hit(2)] : [hit(1)];
                  return { total: hits.length, literal: hits.length, exact: Boolean(thorough), facets: {}, hits };
                },
                suggest: async () => [],
                similar: async () => [],
              };
            }""";

    private static BrowserFixture browser;

    @BeforeAll
    static void open() {
        browser = BrowserFixture.open(BuiltSite.ofSeeds(), "", true);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String status(Page page) {
        return page.locator("[data-part=status]").textContent();
    }

    private static Visit askingTheHasty(String script) {
        Visit visit = browser.visit(View.DESKTOP);
        visit.context().addInitScript(script);
        visit.context().route("**/search-worker*.js", route -> route.abort());
        visit.context().route("**/gongbao-search*.js", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(HASTY)));
        visit.go("search.html#q=甲");
        visit.page().locator("a.search-hit").first().waitFor(new Locator.WaitForOptions().setTimeout(8000));
        return visit;
    }

    @Test
    void completesAnAnswerThatWasGivenInHaste() {
        try (Visit visit = askingTheHasty("")) {
            visit.page().locator("a.search-hit").nth(1).waitFor(new Locator.WaitForOptions().setTimeout(8000));
            assertEquals("找到 2 段原样包含这些文字。", status(visit.page()));
            assertEquals(0, visit.page().locator(".search-more").count());
            assertEquals(List.of(false, true), visit.page().evaluate("asked"));
        }
    }

    @Test
    void takesNoHitFromAReaderWhoWalksThroughThem() {
        // On a busy machine the first hit would else be reached too late.
        try (Visit visit = askingTheHasty("""
                new MutationObserver(() => document.querySelector('a.search-hit')?.focus()).observe(document, { childList: true, subtree: true });""")) {
            visit.page().waitForTimeout(1500);
            assertEquals(List.of(false), visit.page().evaluate("asked"));
            assertEquals("找到至少 1 段原样包含这些文字。", status(visit.page()));
            assertEquals(1, visit.page().locator("a.search-hit").count());
            assertEquals("再显示一些", visit.page().locator(".search-more").textContent());
        }
    }
}
