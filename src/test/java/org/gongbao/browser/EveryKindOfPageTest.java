package org.gongbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of page, on a phone and a desktop, in light, dark and high contrast: nothing for axe, the console or the policy to
 * object to, nothing too small to hit and nothing wider than the window, not even in elder mode.
 */
class EveryKindOfPageTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static BrowserFixture browser;

    @BeforeAll
    static void open() {
        browser = BrowserFixture.open(SeedsPages.site(), "archive/hubei", true);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @TestFactory
    Stream<DynamicTest> isAccessibleQuietAndFits() {
        return Stream.of(View.PHONE, View.DESKTOP).flatMap(view -> SeedsPages.oneOfEach().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey() + ", " + view, () -> check(kind.getValue(), view))));
    }

    private static void check(String path, View view) {
        try (Visit visit = browser.visit(view).go(path)) {
            Page page = visit.page();
            List<String> faults = new ArrayList<>(violations(new AxeBuilder(page).withTags(RULES)));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            violations(new AxeBuilder(page).withRules(List.of("color-contrast"))).forEach(fault -> faults.add("dark: " + fault));
            if (view.touch()) {
                // Colours are the same in every window.
                page.evaluate("document.documentElement.dataset.theme = 'contrast'");
                violations(new AxeBuilder(page).withRules(List.of("color-contrast-enhanced"))).forEach(fault -> faults.add("high contrast: " + fault));
                faults.addAll(list(page.evaluate(SMALL_TARGETS), "small target: "));
                faults.addAll(list(page.evaluate(SMALL_ANCHORS), "small permanent link: "));
                page.setViewportSize(View.NARROW.width(), View.NARROW.height());
                faults.addAll(list(page.evaluate(TOO_WIDE), "wider than 320 px: "));
                page.evaluate("document.documentElement.dataset.elder = 'on'");
                faults.addAll(list(page.evaluate(TOO_WIDE), "elder mode, wider than 320 px: "));
                faults.addAll(list(page.evaluate(SMALL_TYPE), "elder mode, below 18 pt: "));
            }
            faults.addAll(visit.complaints());
            assertEquals(List.of(), faults, path);
        }
    }

    private static List<String> list(Object found, String head) {
        return ((List<?>) found).stream().map(each -> head + each).toList();
    }

    /**
     * Nothing below the 24 px of WCAG 2.2 (2.5.8), and nothing below 44 px among controls, the site's navigation, outlines, lists
     * and what belongs to a report's source. Links inside a sentence are exempt, as in WCAG, and so is what only shows itself on focus.
     */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a[href], button, select, summary, input:not([type=hidden])')]
                .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
                .filter(e => {
                    const target = e.matches('input[type=radio], input[type=checkbox]') ? e.closest('label') ?? e : e;
                    const box = target.getBoundingClientRect();
                    const inText = getComputedStyle(target).display === 'inline';
                    const large = e.matches('button, select, summary, input, .site-nav a, .index main :is(ul, ol, dl, table) a, .outline a, h3 > a, .plain-list a,'
                        + '.remarks a, .provenance a, .table-in-text > p a');
                    return box.width > 1 && box.height > 1 && !inText
                        && (box.height < (large ? 43.5 : 23.5) || box.width < 23.5);
                }).map(e => e.outerHTML.slice(0, 90) + ' ' + Math.round(e.getBoundingClientRect().width) + 'x'
                    + Math.round(e.getBoundingClientRect().height)).slice(0, 5)""";

    /** Permanent links stand in the line, but are the one control of a paragraph: 44 px, as a finger finds it. */
    private static final String SMALL_ANCHORS = """
            () => [...document.querySelectorAll('.anchor')].map(e => e.getBoundingClientRect())
                .filter(box => box.height < 43.5 || box.width < 43.5)
                .map(box => Math.round(box.width) + 'x' + Math.round(box.height)).slice(0, 5)""";

    /** Text that stands by itself; what is set smaller than the text around it, as a superior figure or a count, goes with that. */
    private static final String SMALL_TYPE = """
            () => [...document.querySelectorAll('main :is(p, li, dt, dd, td, th, h1, h2, h3, h4, label, button, summary, caption, code, .size)')]
                .filter(e => e.checkVisibility({visibilityProperty: true}) && e.textContent.trim() !== '')
                .filter(e => parseFloat(getComputedStyle(e).fontSize) < 24)
                .map(e => e.tagName + '.' + e.className + ' ' + getComputedStyle(e).fontSize).slice(0, 5)""";

    private static final String TOO_WIDE = """
            () => document.scrollingElement.scrollWidth <= innerWidth ? [] :
                [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                    .map(e => e.tagName + '.' + e.className).slice(0, 5)""";

    private static List<String> violations(AxeBuilder axe) {
        AxeResults results = axe.setLegacyMode(true).analyze();
        List<String> lines = new ArrayList<>();
        for (Rule rule : results.getViolations()) {
            List<CheckedNode> nodes = rule.getNodes();
            lines.add(rule.getId() + " (" + nodes.size() + "): " + rule.getHelp() + " " + nodes.get(0).getHtml() + " "
                    + nodes.get(0).getFailureSummary());
        }
        return lines;
    }
}
