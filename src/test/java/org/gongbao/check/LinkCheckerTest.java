package org.gongbao.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongbao.model.Problem;
import org.gongbao.model.SiteFile;
import org.junit.jupiter.api.Test;

class LinkCheckerTest {

    @Test
    void acceptsLinksThatLeadSomewhereInEitherOrder() {
        assertEquals(List.of(), check(
                "index.html", "<a href='reports/x/index.html#p3'>甲</a><a href='#top'>乙</a><a href='?a=1'>丙</a>",
                "reports/x/index.html", "<p id=p3>甲</p><a href='../../index.html'>乙</a><a href='#p3'>丙</a>"));
    }

    @Test
    void tellsFileAndLineOfALinkThatLeadsNowhere() {
        assertEquals(List.of("index.html:3: error: links to missing.html, which does not exist"),
                check("index.html", "<p>一</p>\n<p>二</p>\n<a href=\"missing.html\">三</a>"));
    }

    @Test
    void tellsAnIdThatTheTargetDoesNotHave() {
        assertEquals(List.of("a.html:1: error: links to b.html#c2, but b.html has no id c2"),
                check("a.html", "<a href='b.html#c2'>一</a>", "b.html", "<h2 id=C2>二</h2>"));
    }

    @Test
    void readsEscapedAddressesAsABrowserDoes() {
        assertEquals(List.of(), check(
                "a.html", "<a href='%E5%8D%95%E4%BD%8D/x%20y.html#%E4%B8%80?&amp;'>一</a>",
                "单位/x y.html", "<p id='一?&amp;'>二</p>"));
    }

    @Test
    void tellsUpperFromLowerCase() {
        assertEquals(List.of("a.html:1: error: links to Index.html, which does not exist\n"
                        + "    hint: there is index.html; upper and lower case differ"),
                check("a.html", "<a href='Index.html'>一</a>", "index.html", ""));
    }

    @Test
    void asksForTheFileWhereALinkNamesAFolder() {
        assertEquals(List.of("a.html:1: error: links to r/, which does not exist\n    hint: name the file: r/index.html"),
                check("a.html", "<a href='r/'>一</a>", "r/index.html", ""));
    }

    @Test
    void refusesAddressesThatLeaveTheSiteByClimbing() {
        assertEquals(List.of("a/b.html:1: error: links out of the site: ../../etc/passwd"),
                check("a/b.html", "<a href='../../etc/passwd'>一</a>"));
    }

    @Test
    void refusesAddressesThatBeginWithASlash() {
        assertEquals(List.of("a.html:1: error: has an address that begins with a slash: /b.html\n"
                        + "    hint: relative addresses work under a sub-path and from file:// too"),
                check("a.html", "<a href='/b.html'>一</a>", "b.html", ""));
    }

    @Test
    void letsAReaderLeaveButFetchesNothingFromOutside() {
        assertEquals(List.of(
                "a.html:2: error: makes the browser fetch https://cdn.example.org/x.js\n"
                        + "    hint: no request may leave the site; put the file into the theme",
                "a.html:3: error: makes the browser fetch //fonts.example.org/f.css\n"
                        + "    hint: no request may leave the site; put the file into the theme",
                "a.html:4: error: has a script as a link: javascript:alert(1)"),
                check("a.html", "<a href='https://www.gov.cn/'>一</a><a href='mailto:a@b.cn'>二</a>\n"
                        + "<script src='https://cdn.example.org/x.js'></script>\n"
                        + "<link rel=stylesheet href='//fonts.example.org/f.css'>\n"
                        + "<a href='javascript:alert(1)'>三</a><img src='data:image/gif;base64,AA'>"));
    }

    @Test
    void followsSetsOfImagesStylesheetsAndModuleImports() {
        assertEquals(List.of(
                "a.html:1: error: links to two.png, which does not exist",
                "assets/a.css:2: error: links to ../img/no.svg, which does not exist",
                "assets/a.js:1: error: links to ./no.js, which does not exist",
                "assets/a.js:2: error: links to ./lazy.js, which does not exist",
                "assets/a.js:3: error: links to ./worker.js, which does not exist"),
                check("a.html", "<img src='one.png' srcset='one.png 1x, two.png 2x'>",
                        "one.png", "",
                        "assets/a.css", "/* url(comment.png) */\n.x { background: url( \"../img/no.svg\" ) } @import 'b.css';",
                        "assets/b.css", "",
                        "assets/a.js", "import { a } from './no.js';\nconst b = await import(\"./lazy.js\");\n"
                                + "new Worker(new URL('./worker.js', import.meta.url));\nexport { c } from \"./b.js\";",
                        "assets/b.js", ""));
    }

    @Test
    void takesStateInAFragmentForNoId() {
        assertEquals(List.of(), check("a.html", "<a href='search.html#q=%E5%85%89%E8%8A%AF'>一</a>", "search.html", ""));
    }

    @Test
    void followsAbsoluteAddressesOfTheSiteItself() {
        LinkChecker checker = new LinkChecker("https://example.org/gb/");
        checker.accept(file("sitemap.xml", "<urlset><url><loc>https://example.org/gb/</loc></url>\n"
                + "<url><loc>https://example.org/gb/no.html</loc></url></urlset>"));
        checker.accept(file("index.html", "<link rel=canonical href='https://example.org/gb/'><a href='/gb/index.html'>一</a>"));
        assertEquals(List.of("sitemap.xml:2: error: links to https://example.org/gb/no.html, which does not exist"),
                checker.finish().stream().map(Problem::toString).toList());
    }

    @Test
    void findsShownProblemsInTextThatTriesToHideThem() {
        assertEquals(List.of("a.html:1: error: has a malformed address: %zz.html"),
                check("a.html", "<a href='%zz.html'>一</a><!-- <a href='hidden.html'> --><script>var a = \"<a href='no.html'>\"</script>"));
    }

    private static List<String> check(String... pathsAndTexts) {
        LinkChecker checker = new LinkChecker("");
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            checker.accept(file(pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        return checker.finish().stream().map(Problem::toString).toList();
    }

    private static SiteFile file(String path, String text) {
        return new SiteFile(path, text.getBytes(UTF_8));
    }
}
