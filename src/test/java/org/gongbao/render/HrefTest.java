package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HrefTest {

    @Test
    void climbsToWhatTheTwoPagesShare() {
        assertEquals("../../index.html", Href.relative("reports/x/c1.html", "index.html"));
        assertEquals("c2.html#c2-p1", Href.relative("reports/x/c1.html", "reports/x/c2.html#c2-p1"));
        assertEquals("../y/index.html", Href.relative("reports/x/c1.html", "reports/y/index.html"));
        assertEquals("reports/x/c1.html", Href.relative("index.html", "reports/x/c1.html"));
    }

    @Test
    void staysOnThePageWhenOnlyTheFragmentDiffers() {
        assertEquals("#c1-p1", Href.relative("reports/x/c1.html", "reports/x/c1.html#c1-p1"));
    }

    @Test
    void encodesWhatMayNotStandInAnAddress() {
        assertEquals("%E6%B9%96%20100%25%22.txt", Href.encode("湖 100%\".txt"));
        assertEquals("https://example.org/%E6%B9%96?a=%20b", Href.external("https://example.org/湖?a=%20b"));
    }

    @Test
    void resolvesAReferenceAgainstItsFile() {
        assertEquals("a/c.js", Href.resolve("a/b.js", "./c.js"));
        assertEquals("c.js", Href.resolve("a/b.js", "../c.js"));
        assertEquals("", Href.resolve("a/b.js", "../../c.js"));
    }
}
