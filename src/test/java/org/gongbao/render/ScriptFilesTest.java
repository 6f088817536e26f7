package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.SiteFile;
import org.gongbao.source.Theme;
import org.junit.jupiter.api.Test;

class ScriptFilesTest {

    @Test
    void convertsPhrasesAndNotJustCharacters() {
        String text = "皇后后来到咸宁，干部联系群众，头发发展，里面三公里，制造与复制，万元户为台湾服务。";

        ScriptTable table = ScriptTable.of(Script.HANT, List.of(text), List.of());

        assertEquals("皇后後來到咸寧，幹部聯繫群眾，頭髮發展，裏面三公里，製造與複製，萬元戶為臺灣服務。", table.apply(text));
        assertEquals(Script.HANT.convert(text), table.apply(text));
    }

    @Test
    void neverLetsAPhraseSpillOverIntoAnotherText() {
        List<String> texts = List.of("皇后来了", "太后来访", "后来皇后", "干干净净的干部干活", "松树放松", "一只皇后只有一只");

        ScriptTable table = ScriptTable.of(Script.HANT, texts, List.of());

        for (String text : texts) {
            assertEquals(Script.HANT.convert(text), table.apply(text));
        }
    }

    @Test
    void readsTheTextsOfOneLanguageAcrossInlineElements() {
        String html = """
                <html lang="zh-Hans"><head><title>公报</title><script>汉字</script></head><body>
                <p>皇<mark>后</mark>来<a title="固定链接">了</a></p><p lang="zh-Hant">發展</p>
                <span translate="no">繁體</span><p>plain</p></body></html>""";

        assertEquals(List.of("公报", "固定链接", "皇后来了"), PageTexts.of(html).in("zh-Hans"));
        assertEquals(List.of("發展"), PageTexts.of(html).in("zh-Hant"));
    }

    @Test
    void writesASimplifiedFileOnlyWhereThereIsTraditionalText() {
        ScriptFiles files = ScriptFiles.of(new Theme(new TreeMap<>()));

        List<SiteFile> plain = files.files("a/c1.html", "<html lang=zh-Hans><body><p>发展</p></html>", PortalSettings.LANGUAGES);
        List<SiteFile> mixed = files.files("a/c2.html", "<html lang=zh-Hans><body><p>发展</p><p lang=zh-Hant>發展</p></html>", PortalSettings.LANGUAGES);

        assertEquals(Map.of("a/c1.hant.js", "gongbaoScript({\"script\":\"hant\",\"from\":\"发\",\"to\":\"發\",\"phrases\":[]});\n"),
                Map.of(plain.get(0).path(), text(plain.get(0))));
        assertEquals(List.of("a/c2.hant.js", "a/c2.hans.js"), mixed.stream().map(SiteFile::path).toList());
        assertEquals("gongbaoScript({\"script\":\"hans\",\"from\":\"發\",\"to\":\"发\",\"phrases\":[]});\n", text(mixed.get(1)));
    }

    @Test
    void writesNothingForAScriptThatIsNotOffered() {
        ScriptFiles files = ScriptFiles.of(new Theme(new TreeMap<>()));
        String mixed = "<html lang=zh-Hans><body><p>发展</p><p lang=zh-Hant>發展</p></html>";

        assertEquals(List.of("a.hans.js"), files.files("a.html", mixed, List.of("zh-Hans")).stream().map(SiteFile::path).toList());
        assertEquals(List.of("a.hant.js"), files.files("a.html", mixed, List.of("zh-Hant")).stream().map(SiteFile::path).toList());
        assertEquals(List.of(), files.files("a.html", mixed, List.of()));
    }

    @Test
    void knowsEveryCharacterOnTheSearchPage() {
        List<SiteFile> files = ScriptFiles.of(new Theme(new TreeMap<>())).files("search.html", "<html lang=zh-Hans>", PortalSettings.LANGUAGES);

        assertTrue(text(files.get(0)).contains("鹭"), "a character that is on no page");
        assertEquals(2, files.size());
    }

    private static String text(SiteFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
