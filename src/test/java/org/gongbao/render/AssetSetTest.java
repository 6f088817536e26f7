package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.SiteFile;
import org.gongbao.source.Theme;
import org.gongbao.source.Theme.ThemeFile;
import org.junit.jupiter.api.Test;

class AssetSetTest {

    @Test
    void givesAFileANameThatFollowsItsContent() {
        String before = assets("css/a.css", "p { color: red }").address("css/a.css");
        String same = assets("css/a.css", "p { color: red }").address("css/a.css");
        String after = assets("css/a.css", "p { color: blue }").address("css/a.css");

        assertTrue(before.matches("assets/css/a\\.[0-9a-f]{10}\\.css"), before);
        assertEquals(before, same);
        assertNotEquals(before, after);
    }

    @Test
    void rewritesImportsOfModulesEvenInACircle() {
        AssetSet set = assets("js/a.js", "import { b } from './lib/b.js';\nexport const a = 1;\n",
                "js/lib/b.js", "import { a } from '../a.js';\nconst w = new URL(\"./w.js\", import.meta.url);\n",
                "js/lib/w.js", "onmessage = null;\n");
        String a = name(set, "js/a.js");
        String b = name(set, "js/lib/b.js");
        String w = name(set, "js/lib/w.js");

        assertEquals("import { b } from './lib/" + b + "';\nexport const a = 1;\n", text(set, "js/a.js"));
        assertEquals("import { a } from '../" + a + "';\nconst w = new URL(\"./" + w + "\", import.meta.url);\n",
                text(set, "js/lib/b.js"));
    }

    @Test
    void renamesAModuleWhenOneItImportsChanges() {
        AssetSet before = assets("js/a.js", "import './b.js';", "js/b.js", "1");
        AssetSet after = assets("js/a.js", "import './b.js';", "js/b.js", "2");
        assertNotEquals(before.address("js/a.js"), after.address("js/a.js"));
    }

    @Test
    void putsImportedStyleSheetsInTheirPlace() {
        AssetSet set = assets("css/all.css", "@import \"a.css\";\n@import \"b.css\";\n", "css/a.css", "a{}\n", "css/b.css", "b{}\n");
        assertEquals("a{}\nb{}\n", text(set, "css/all.css"));
        assertEquals(1, set.files().size());
    }

    @Test
    void rewritesAddressesInStyleSheetsAndLeavesFragmentsAlone() {
        AssetSet set = assets("css/a.css", "p{background:url(../img/x.svg)} q{fill:url(#g)}", "img/x.svg", "<svg/>");
        assertEquals("p{background:url(../img/" + name(set, "img/x.svg") + ")} q{fill:url(#g)}", text(set, "css/a.css"));
    }

    @Test
    void offersTheSearchModuleAtItsFixedAddressWithItsImportsLeadingFromThere() {
        AssetSet set = assets("js/search/gongbao-search.js", "import { x } from './x.js';\n", "js/search/x.js", "1");
        SiteFile fixed = set.files().stream().filter(file -> file.path().equals("search/gongbao-search.js")).findFirst().orElseThrow();
        assertEquals("import { x } from '../assets/js/search/" + name(set, "js/search/x.js") + "';\n",
                new String(fixed.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void listsAllModulesThatOneNeeds() {
        AssetSet set = assets("js/a.js", "import './b.js';", "js/b.js", "import './c.js';", "js/c.js", "1", "js/d.js", "2");
        assertEquals(List.of(set.address("js/a.js"), set.address("js/b.js"), set.address("js/c.js")), set.modules("js/a.js"));
    }

    @Test
    void namesTheLineOfAnImportThatLeadsNowhereButNotOfAnExampleInAComment() {
        Result<AssetSet> result = AssetSet.of(theme("js/a.js",
                "/**\n * import x from './example.js'\n */\nimport './gone.js';\nconst label = './also.js';\n"));
        assertEquals(List.of("""
                templates/assets/js/a.js:4: error: refers to ./gone.js, which the theme does not have
                    hint: add assets/js/gone.js or correct the reference"""),
                result.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void reportsStyleSheetsThatImportEachOther() {
        Result<AssetSet> result = AssetSet.of(theme("css/a.css", "@import \"b.css\";", "css/b.css", "\n@import \"a.css\";"));
        assertTrue(result.problems().stream().anyMatch(problem -> problem.toString().startsWith(
                "templates/assets/css/b.css:2: error: imports a.css, which imports it")), result.problems().toString());
    }

    private static AssetSet assets(String... namesAndTexts) {
        Result<AssetSet> result = AssetSet.of(theme(namesAndTexts));
        assertEquals(List.of(), result.problems());
        return result.value();
    }

    private static Theme theme(String... namesAndTexts) {
        Map<String, ThemeFile> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            String path = "assets/" + namesAndTexts[i];
            files.put(path, new ThemeFile("templates/" + path, namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return new Theme(new TreeMap<>(files));
    }

    private static String name(AssetSet set, String asset) {
        String address = set.address(asset);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String text(AssetSet set, String asset) {
        return set.files().stream().filter(file -> file.path().equals(set.address(asset)))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8)).findFirst().orElseThrow();
    }
}
