package org.gongbao.parse.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.gongbao.model.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read, no extractor fails and none loses or doubles a character. */
class ExtractionFuzzTest {

    private static final String[] PIECES = {"高质量发展", "，", "。", "一、", "（一）", "第一条", "\n", "\n\n", "\r\n", "\r\r\n", "\t", " ", "　　",
        "**", "*", "_", "__", "# ", "> ", "- ", "1. ", "---\n", "```\n", "```json\n", "~~~\n", "    ", "|", "|---|---|\n", "[^1]", "[^1]: ", "[注]: ",
        "](x)", "[", "![", "<!--", "-->", "<p>", "</p>", "<b>", "</b>", "<br>", "<table>", "<tr>", "<td>", "<td rowspan=2>", "</table>",
        "<div class=\"nav\">", "</div>", "<li>", "<h2>", "<pre>", "<script>", "</script>", "<a href=x>", "&nbsp;", "&amp;", "&", "<", "\\", "`", "\"", "\"\"",
        ",", ";", "<U+00A0>", "\u200b", "\ufeff", "\u2028", "\f", "\u00a0", "𠮷", "5%", "GDP", "索引号：", "title: x\n", "==\n", "<style>", "<select>",
        "<svg>", "<frameset>", "<!DOCTYPE html>", "<html>", "<head>", "<title>", "<td colspan=3>", "<caption>", "<ol>", "</ul>"};

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.csv"})
    void losesNoCharacter(String name) {
        long seed = 20261122L + name.hashCode();
        Random random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder("政府工作报告");
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String where = "seed " + seed + " round " + round + ": " + text;
            Result<List<Extraction>> result;
            try {
                result = Extracts.all(name, text.toString().getBytes(StandardCharsets.UTF_8));
            } catch (RuntimeException failed) {
                throw new AssertionError(where, failed);
            }
            for (Extraction extraction : result.value()) {
                assertEquals(List.of(), Extracts.unaccounted(extraction), where);
                int last = 0;
                for (Element element : extraction.elements()) {
                    if (element instanceof Element.Line line) {
                        assertEquals(true, line.span().start() >= last, "not ascending: " + where);
                        last = line.span().end();
                    }
                }
            }
        }
    }
}
