package org.gongbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.render.ShowcaseSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a listener hears of a chapter page, in a real Chromium with a voice that only keeps what it is given. */
class ReadingAloudTest {

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

    /** A voice that says nothing but keeps what it was given; {@code finish()} ends the sentence it is at. */
    private static final String VOICE = """
            (voices => {
                const said = [];
                let current = null;
                Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { constructor(text) { this.text = text; } } });
                Object.defineProperty(window, 'speechSynthesis', { value: {
                    getVoices: () => voices,
                    cancel: () => { current = null; },
                    speak: utterance => {
                        current = utterance;
                        said.push(utterance.lang + ' ' + utterance.text);
                        setTimeout(() => utterance.onstart());
                    },
                } });
                window.said = said;
                window.finish = () => current.onend();
            })""";

    @Test
    void readsAloudSentenceBySentenceAndMarksTheOneItIsAt() {
        try (Visit visit = browser.visit(View.DESKTOP)) {
            visit.context().addInitScript(VOICE + "([{lang: 'zh-CN'}])");
            visit.go(CHAPTER);
            Page page = visit.page();
            page.click("#aloud");
            assertEquals("停止朗读", page.textContent("#aloud"));
            StringBuilder heard = new StringBuilder();
            for (int sentence = 0; page.textContent("#aloud").equals("停止朗读") && sentence < 500; sentence++) {
                int now = sentence + 1;
                page.waitForFunction("() => said.length === " + now);
                String words = ((String) page.evaluate("said.at(-1)")).substring("zh-CN ".length());
                heard.append(words);
                page.waitForFunction("() => CSS.highlights.has('aloud')");
                assertEquals(words, page.evaluate("[...CSS.highlights.get('aloud')][0].toString()"));
                page.evaluate("CSS.highlights.delete('aloud'); finish()");
            }
            assertEquals("朗读本页", page.textContent("#aloud"));
            // Everything that stands in the text is read once, in order, and nothing that is only an aid; tables are not.
            assertEquals(page.evaluate("""
                    () => {
                        const text = document.querySelector('article.text').cloneNode(true);
                        text.querySelectorAll('.aid, .block:has(table), .tail').forEach(e => e.remove());
                        return text.textContent.replace(/\\s/g, '');
                    }"""), heard.toString().replaceAll("\\s", ""));
            assertEquals(List.of(), visit.complaints().stream().filter(said -> !said.contains("favicon")).toList());
        }
    }

    @Test
    void saysThatNothingCanBeReadAloudWithoutAChineseVoice() {
        try (Visit visit = browser.visit(View.PHONE)) {
            visit.context().addInitScript(VOICE + "([{lang: 'en-US'}])");
            visit.go(CHAPTER);
            visit.page().click("#aloud");
            visit.page().waitForFunction("() => document.querySelector('.toast').textContent === '这台设备没有中文语音，不能朗读'");
            assertEquals("朗读本页", visit.page().textContent("#aloud"));
        }
    }

    @Test
    void movesNothingWhenReadingAloudIsOfferedLate() {
        try (Visit visit = browser.visit(View.PHONE)) {
            List<Route> held = new ArrayList<>();
            visit.context().route("**/aloud*.js", held::add);
            Page page = visit.page();
            page.navigate(visit.address(CHAPTER), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.waitForFunction("() => performance.getEntriesByType('paint').length > 0 && document.getElementById('print')");
            held.get(0).resume();
            page.waitForSelector("#aloud:not([hidden])");
            assertEquals(0, visit.layoutShift());
        }
    }
}
