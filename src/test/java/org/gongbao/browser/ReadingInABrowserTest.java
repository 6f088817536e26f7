package org.gongbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.render.ShowcaseSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does on a chapter page, in a real Chromium. */
class ReadingInABrowserTest {

    private static final String CHAPTER = "reports/mou-2024/c1.html";

    @TempDir
    static Path site;
    private static BrowserFixture browser;

    @BeforeAll
    static void buildSite() throws IOException {
        ShowcaseSite.write(site);
        browser = BrowserFixture.open(site);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void meetsItsContentSecurityPolicyOnEveryKindOfPage() {
        for (View view : List.of(View.PHONE, View.DESKTOP.inDark())) {
            try (Visit visit = browser.visit(view)) {
                for (String path : List.of("index.html", "about.html", "reports/mou-2024/index.html", CHAPTER)) {
                    visit.go(path);
                }
                assertEquals(List.of(), visit.complaints().stream().filter(said -> !said.contains("favicon")).toList());
            }
        }
    }

    @Test
    void remembersDisplaySettingsFromPageToPage() {
        try (Visit visit = browser.visit(View.DESKTOP).go("index.html")) {
            visit.page().click("details.display summary");
            visit.page().check("input[name=theme][value=dark]");
            visit.page().check("input[name=elder]");
            visit.go(CHAPTER);
            assertEquals("dark", visit.page().getAttribute("html", "data-theme"));
            assertEquals("on", visit.page().getAttribute("html", "data-elder"));
            double points = ((Number) visit.page().evaluate("parseFloat(getComputedStyle(document.querySelector('.text')).fontSize) * 0.75"))
                    .doubleValue();
            assertTrue(points >= 18, "elder mode sets text in " + points + " pt");
        }
    }

    @Test
    void switchesAndCopiesFromAMemoryStickToo() {
        try (Visit visit = browser.visitFiles(View.DESKTOP, site).go(CHAPTER)) {
            visit.page().click("details.display summary");
            visit.page().check("input[name=size][value=large]");
            assertEquals("large", visit.page().getAttribute("html", "data-size"));
            visit.page().keyboard().press("Escape");
            visit.page().click("#c1-p1 .anchor");
            assertTrue(visit.page().isVisible(".passage-menu"));
            assertFalse(String.join("\n", visit.console()).contains("CSP violation"), visit.console().toString());
        }
    }

    @Test
    void leavesTheLastLineOfAPassageWhereItIsWhenItsMenuOpens() {
        try (Visit visit = browser.visit(View.PHONE).go(CHAPTER)) {
            visit.page().evaluate("document.querySelector('.text').style.maxInlineSize = '13em'");
            Locator anchor = visit.page().locator("#c1-p1 .anchor");
            double before = anchor.boundingBox().x;
            anchor.click();
            assertTrue(visit.page().isVisible(".passage-menu"));
            assertEquals(before, anchor.boundingBox().x);
        }
    }

    @Test
    void copiesAQuotationWithItsSourceAndFillsInAnErrorReport() {
        try (Visit visit = browser.visit(View.DESKTOP).go(CHAPTER)) {
            Page page = visit.page();
            visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.focus("#c1\\.k1-p1 .anchor");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelector('.toast').textContent !== ''");
            assertEquals("已复制引文和出处", page.textContent(".toast"));
            assertEquals("“(一)着力扩大有效投资。全年完成54453.23%的投资，PM2.5下降。”\n——某省人民政府《某省二〇二四年政府工作报告》，2024年1月20日，"
                    + browser.server().address(CHAPTER) + "#c1.k1-p1", page.evaluate("navigator.clipboard.readText()"));
            page.click("#c1-p1 .anchor");
            String mail = page.getAttribute(".passage-menu a[href^=mailto]", "href");
            assertTrue(mail.startsWith("mailto:errata@example.org?subject=") && mail.contains("c1.html%23c1-p1"), mail);
        }
    }

    /** GB/T 7714 asks for the day of citing; and whatever script is shown, the source is cited. */
    @Test
    void copiesACitationOfTheReportWithTheDayOfCiting() {
        try (Visit visit = browser.visit(View.PHONE).go("reports/mou-2024/index.html")) {
            Page page = visit.page();
            visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            visit.chooseScript("hant");
            page.locator(".cite-copy button").nth(1).click();
            page.waitForFunction("() => document.querySelector('.toast').textContent !== ''");
            String copied = (String) page.evaluate("navigator.clipboard.readText()");
            assertTrue(copied.matches("某省人民政府\\. 某省二〇二四年政府工作报告\\[R/OL]\\. \\(2024-01-20\\)\\[\\d{4}-\\d\\d-\\d\\d]\\. "
                    + "https://example\\.org/gb/reports/mou-2024/\\."), copied);
        }
    }

    /** The longest clause is looked for, the first of those; what is selected, when something is. */
    @Test
    void looksForTheLikeOfAPassageInAllReports() {
        try (Visit visit = browser.visit(View.PHONE).go(CHAPTER)) {
            Page page = visit.page();
            page.click("#c1-p1 .anchor");
            assertEquals("找相近的段落", page.textContent(".passage-menu a[href*='search.html']"));
            assertEquals("地区生产总值增长5.5%左右", searched(page));
            page.keyboard().press("Escape");
            page.evaluate("""
                    () => {
                        const text = document.createTreeWalker(document.getElementById('c1-p1'), NodeFilter.SHOW_TEXT).nextNode();
                        getSelection().setBaseAndExtent(text, 0, text, 6);
                    }""");
            page.focus("#c1-p1 .anchor");
            page.keyboard().press("Enter");
            assertEquals("搜索选中的文字", page.textContent(".passage-menu a[href*='search.html']"));
            assertEquals("地区生产总值", searched(page));
        }
    }

    /** Returns the words that the way to search from an open menu leads to. */
    private static String searched(Page page) {
        String address = page.getAttribute(".passage-menu a[href*='search.html']", "href");
        return URLDecoder.decode(address.substring(address.indexOf("#q=") + 3), StandardCharsets.UTF_8);
    }

    @Test
    void quotesTheSourceWhateverScriptIsShownAndOnlyWhatIsSelected() {
        try (Visit visit = browser.visit(View.DESKTOP).go(CHAPTER)) {
            Page page = visit.page();
            visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            String source = page.textContent("#c1-p1").strip();
            page.click("details.display summary");
            page.check("input[name=script][value=hant]");
            page.waitForCondition(() -> !page.textContent("#c1-p1").strip().equals(source));
            page.keyboard().press("Escape");
            page.click("#c1-p1 .anchor");
            page.locator(".passage-menu button").nth(1).click();
            page.waitForFunction("() => document.querySelector('.toast').textContent !== ''");
            String quotation = (String) page.evaluate("navigator.clipboard.readText()");
            assertEquals("“" + source.replace('“', '‘').replace('”', '’') + "”", quotation.substring(0, quotation.indexOf('\n')));
            page.evaluate("""
                    () => {
                        const text = document.createTreeWalker(document.getElementById('c1-p1'), NodeFilter.SHOW_TEXT).nextNode();
                        getSelection().setBaseAndExtent(text, 1, text, 5);
                    }""");
            page.focus("#c1-p1 .anchor");
            page.keyboard().press("Enter");
            page.locator(".passage-menu button", new Page.LocatorOptions().setHasText("选中")).or(
                    page.locator(".passage-menu button", new Page.LocatorOptions().setHasText("選中"))).click();
            // The notice may still be the one before; what is copied tells.
            page.waitForCondition(() -> !page.evaluate("navigator.clipboard.readText()").equals(quotation));
            assertEquals("“" + source.substring(1, 5) + "”", ((String) page.evaluate("navigator.clipboard.readText()")).split("\n")[0]);
        }
    }

    @Test
    void showsBothScriptsSideBySideAndOneBelowTheOtherOnAPhone() {
        try (Visit visit = browser.visit(View.DESKTOP).go(CHAPTER)) {
            Page page = visit.page();
            String address = page.url();
            String source = (String) page.evaluate(TEXTS, "");
            page.click("details.display summary");
            page.check("input[name=script][value=hant]");
            page.waitForCondition(() -> page.getAttribute("article.text", "lang").equals("zh-Hant"));
            String traditional = (String) page.evaluate(TEXTS, "");
            page.keyboard().press("ArrowDown");
            assertEquals("both", page.getAttribute("html", "data-script"), "the next choice by keyboard");
            page.waitForCondition(() -> page.locator(".parallel").count() > 0);
            assertEquals("zh-Hans", page.getAttribute("article.text", "lang"));
            assertEquals(source, page.evaluate(TEXTS, ":not(.parallel)"), "the source stays as it is");
            assertEquals(traditional, page.evaluate(TEXTS, ".parallel"), "what the switch shows alone");
            assertTrue((boolean) page.evaluate("""
                    () => [...document.querySelectorAll('.parallel')].every(copy => {
                        const [left, right] = [copy.previousElementSibling, copy].map(e => e.getBoundingClientRect());
                        return right.left >= left.right && Math.abs(right.top - left.top) < 1;
                    })"""), "beside each other");
            assertEquals(0, page.locator(".parallel :is([id], [href], [tabindex])").count());
            assertEquals(List.of(), new AxeBuilder(page).setLegacyMode(true).analyze().getViolations());
            page.setViewportSize(View.NARROW.width(), View.NARROW.height());
            assertEquals(320, page.evaluate("document.scrollingElement.scrollWidth"));
            assertTrue((boolean) page.evaluate("""
                    () => [...document.querySelectorAll('.parallel')].every(copy =>
                        copy.getBoundingClientRect().top >= copy.previousElementSibling.getBoundingClientRect().bottom)"""), "below each other");
            page.reload();
            page.waitForCondition(() -> page.locator(".parallel").count() > 0);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertFalse(page.isVisible(".parallel"), "the document is printed, not its copy");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.click("details.display summary");
            page.check("input[name=script][value='']");
            assertEquals(source, page.evaluate(TEXTS, ""));
            assertEquals(address, page.url());
            assertEquals(List.of(), visit.complaints().stream().filter(said -> !said.contains("favicon")).toList());
        }
    }

    /** The words of the children of the text that fit a selector, without the aids in them. */
    private static final String TEXTS = """
            which => [...document.querySelectorAll(`article.text > *${which}`)].map(e => {
                const copy = e.cloneNode(true);
                copy.querySelectorAll('.aid, .anchor').forEach(aid => aid.remove());
                return copy.textContent.replace(/\\s+/g, ' ').trim();
            }).filter(words => words !== '').join('\\n')""";

    @Test
    void showsTheReadingOfTheSourceBesideACorrection() {
        try (Visit visit = browser.visit(View.PHONE).go(CHAPTER)) {
            visit.page().click(".corrected");
            assertTrue(visit.page().textContent(".remark-note").contains("原文作54453.23％"));
            visit.page().keyboard().press("Escape");
            assertEquals(0, visit.page().locator(".remark-note").count());
        }
    }

    @Test
    void opensTheOutlineAsADrawerFromAnywhereOnAPhoneAndGivesFocusBack() {
        try (Visit visit = browser.visit(View.PHONE).go(CHAPTER)) {
            visit.page().evaluate("scrollTo(0, document.querySelector('.pager').offsetTop)");
            int read = ((Number) visit.page().evaluate("scrollY")).intValue();
            assertTrue(read > 0, "the text is longer than the window");
            assertTrue((boolean) visit.page().evaluate("""
                    () => {
                        const box = document.querySelector('.outline-open').getBoundingClientRect();
                        return box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
                    }"""), "in reach");
            visit.page().click(".outline-open");
            assertTrue(visit.page().isVisible("dialog.drawer .outline"));
            visit.page().keyboard().press("Escape");
            assertFalse(visit.page().isVisible("dialog.drawer"));
            // A browser tells of the closing a little later; only then does the outline go back to its place.
            visit.page().waitForSelector(".reading > .outline");
            assertEquals("目录 某省二〇二四年政府工作报告", visit.page().evaluate("document.activeElement.textContent"), "and whose it is");
            assertEquals(read, ((Number) visit.page().evaluate("scrollY")).intValue(), "the place is kept");
            assertEquals(1, visit.page().locator(".reading > .outline").count());
        }
    }

    /** A screen reader lists headings by name: not each with 本段的固定链接 behind it. */
    @Test
    void namesHeadingsByTheirWordsAlone() {
        try (Visit visit = browser.visit(View.DESKTOP).go(CHAPTER)) {
            assertEquals(1, visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("一、2024年目标").setExact(true)).count());
            visit.chooseScript("hant");
            assertEquals(1, visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("一、2024年目標").setExact(true)).count());
        }
    }

    @Test
    void leadsToTheOutlineWithoutScripts() {
        try (Visit visit = browser.visit(View.PHONE.withoutJavaScript()).go(CHAPTER)) {
            assertEquals("#outline", visit.page().getAttribute(".outline-open", "href"));
            assertTrue(visit.page().isVisible("#outline"));
            assertFalse(visit.page().isVisible(".needs-js"));
        }
    }

    @Test
    void marksTheParagraphThatALinkPointsTo() {
        try (Visit visit = browser.visit(View.DESKTOP).go(CHAPTER + "#c1-p1")) {
            assertEquals("rgb(255, 243, 201)", visit.page().evaluate("getComputedStyle(document.getElementById('c1-p1')).backgroundColor"));
        }
    }

    @Test
    void reflowsAtTheNarrowestWidthWithoutScrollingSideways() {
        try (Visit visit = browser.visit(View.NARROW)) {
            for (String path : List.of("index.html", "about.html", "reports/mou-2024/index.html", CHAPTER)) {
                visit.go(path);
                assertEquals(320, visit.page().evaluate("document.scrollingElement.scrollWidth"), path);
            }
        }
    }

    @Test
    void printsTheTextAndItsAddressWithoutTheFrame() {
        try (Visit visit = browser.visit(View.DESKTOP).go(CHAPTER)) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.page().evaluate("dispatchEvent(new Event('beforeprint'))");
            assertFalse(visit.page().isVisible(".site-head"));
            assertFalse(visit.page().isVisible("#c1-p1 .anchor"));
            String foot = visit.page().textContent("#print-foot");
            assertTrue(foot.matches("打印于 \\d{4}年\\d{1,2}月\\d{1,2}日　https://example\\.org/gb/reports/mou-2024/c1\\.html"), foot);
        }
    }
}
