package org.gongbao.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gongbao.model.Problem;
import org.gongbao.model.SiteFile;
import org.junit.jupiter.api.Test;

class ManifestCheckerTest {

    private static final SiteManifest MANIFEST = new SiteManifest("", List.of(entry("a.html", "一"), entry("b.html", "二"),
            entry("c.html", "三"), entry("d.html", "四")));

    @Test
    void findsFilesThatAreMissingCutChangedOrUnknown() {
        ManifestChecker checker = new ManifestChecker(MANIFEST);
        checker.accept(file("a.html", "一"));
        checker.accept(file("b.html", "二 and more"));
        checker.accept(file("c.html", "参"));
        checker.accept(file("mine.html", "x"));
        assertEquals(List.of("b.html: error: has 12 bytes where the manifest says 3",
                "c.html: error: differs from the SHA-256 in the manifest",
                "d.html: error: is missing",
                "mine.html: notice: is not in manifest.json, so it was not written by this build"),
                checker.finish().stream().map(problem -> problem.toString().lines().findFirst().orElseThrow()).toList());
    }

    @Test
    void acceptsASiteThatIsWhole() {
        ManifestChecker checker = new ManifestChecker(MANIFEST);
        for (String[] file : new String[][] {{"d.html", "四"}, {"a.html", "一"}, {"c.html", "三"}, {"b.html", "二"}, {"manifest.json", ""}}) {
            checker.accept(file(file[0], file[1]));
        }
        assertEquals(List.<Problem>of(), checker.finish());
    }

    @Test
    void readsItsOwnFormBack() {
        SiteManifest manifest = new SiteManifest("https://example.org/", MANIFEST.entries());
        assertEquals(Optional.of(manifest), SiteManifest.parse(manifest.toJson()));
    }

    @Test
    void takesNothingElseForAManifest() {
        for (String other : List.of("", "null", "[]", "{}", "{\"generator\":\"Gongbao\"}", "{\"generator\":\"Hugo\",\"files\":[]}",
                "{\"generator\":\"Gongbao\",\"files\":[{\"path\":\"a\"}]}", "\u0000\u0001", "<html>")) {
            assertTrue(SiteManifest.parse(other.getBytes(UTF_8)).isEmpty(), other);
        }
    }

    private static SiteManifest.Entry entry(String path, String text) {
        return SiteManifest.Entry.of(path, text.getBytes(UTF_8));
    }

    private static SiteFile file(String path, String text) {
        return new SiteFile(path, text.getBytes(UTF_8));
    }
}
