package org.gongbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixture must notice what it is there to notice; otherwise every other browser test is worthless. */
class BrowserFixtureTest {

    @TempDir
    Path site;

    @Test
    void hasNothingToSayAboutACleanPageBelowASubPath() throws IOException {
        page("index.html", "<p>第一章 总则</p>");
        try (BrowserFixture browser = BrowserFixture.open(site, "archive/hubei", true);
                Visit visit = browser.visit(View.PHONE).go("index.html")) {
            assertEquals("第一章 总则", visit.page().textContent("p"));
            assertEquals(List.of(), visit.complaints());
            assertEquals(List.of("index.html"), browser.server().served().stream().map(StaticServer.Served::path).toList());
        }
    }

    @Test
    void noticesInlineScriptBrokenScriptMissingFileAndForeignRequest() throws IOException {
        Files.writeString(site.resolve("broken.js"), "missing();");
        page("index.html", "<script>document.title = 'x';</script><script src=broken.js></script>"
                + "<img src=none.png alt=''><img src='http://127.0.0.1:1/foreign.png' alt=''>");
        try (BrowserFixture browser = BrowserFixture.open(site); Visit visit = browser.visit(View.DESKTOP).go("index.html")) {
            List<String> complaints = visit.complaints();
            assertTrue(has(complaints, "CSP violation: script-src-elem inline"), complaints::toString);
            assertTrue(has(complaints, "CSP violation: img-src http://127.0.0.1:1/foreign.png"), complaints::toString);
            assertTrue(has(complaints, "missing is not defined"), complaints::toString);
            assertTrue(has(complaints, "none.png 404"), complaints::toString);
        }
    }

    @Test
    void readsFilesWithoutAHostAndWithoutScripts() throws IOException {
        Files.writeString(site.resolve("mark.js"), "document.documentElement.dataset.ran = 'yes';");
        page("index.html", "<script src=mark.js></script><p>公报</p>");
        try (BrowserFixture browser = BrowserFixture.open(site);
                Visit files = browser.visitFiles(View.DESKTOP, site).go("index.html");
                Visit bare = browser.visit(View.NARROW.inDark().withoutJavaScript()).go("index.html")) {
            assertEquals(List.of(), files.complaints());
            assertEquals("yes", files.page().getAttribute("html", "data-ran"));
            assertEquals(null, bare.page().getAttribute("html", "data-ran"));
        }
    }

    private static boolean has(List<String> complaints, String part) {
        return complaints.stream().anyMatch(complaint -> complaint.contains(part));
    }

    private void page(String name, String body) throws IOException {
        Files.writeString(site.resolve(name), """
                <!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>公报</title>
                <meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' data:">
                <link rel="icon" href="data:,">
                """ + body, StandardCharsets.UTF_8);
    }
}
