package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gongbao.Randomness;
import org.gongbao.model.Metadata;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.model.Severity;
import org.gongbao.parse.extract.WordFile;
import org.gongbao.source.Editorial;
import org.gongbao.source.Format;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceReader;
import org.gongbao.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files cut short or changed at random: each is read with every character accounted for, or named in an error; none throws. */
class DamagedInputTest {

    private static final String TEXT = """
            武汉市2024年工作任务分解
            目录
            一、总体要求……1
            一、总体要求
            (一)着力扩大有效投资。全年完成投资“40%”以上，建成
            项目12个。(上接第3版)
            1. 完成投资任务。（牵头单位：市发改委；责任单位：武昌、洪山区人民政府〈含开发区〉）
            专栏1　重点工程
            指标\t2020年\t2025年
            生产总值\t100\t200
            — 2 —
            第一条　为了节约能源，制定本条例。
            """;
    private static final String MARKDOWN = """
            ---
            title: 通知
            date: '2025-01-22'
            ---
            # 工作报告

            **目标：**GDP增长&nbsp;5%。[^1] <!-- 注 --> `代码` [链接](http://a/)

            > [!NOTE] 通知
            > 引文

            1. 抓好改革
               - 推进\\*开放\\*

            | 甲 | 乙 |
            |---|---|
            | 1 | **2** |

            <table><tr><td rowspan="2">丙</td><td>丁</td></tr><tr><td>戊</td></tr></table>

            [^1]: 注释。
            """;
    private static final String HTML = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>通知</title></head><body>
            <div class="nav"><a href="/">首页</a> &gt; 当前位置</div><table><tr><td>索引号：</td><td>000</td></tr></table>
            <div id="content"><h1>关于工作的<br>通知</h1><p>&nbsp;&#20013;各区<b>人民政府</b>：</p><p>一、总体要求。完成。</p>
            <table><caption>表1</caption><tr><th colspan=2>指标</th></tr><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>
            <ul><li>甲<ul><li>乙</ul></ul></div><script>x("<p>")</script></body></html>
            """;
    private static final String CSV = "标题,正文,\"日 期\"\n通知,\"一、总体要求\n抓好\"\"改革\"\"，推进\n\",2025\n公告,\"内容如下。\",2024\n";

    static Stream<Arguments> files() throws IOException {
        List<Arguments> files = new ArrayList<>();
        for (String charset : List.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE")) {
            Charset encoding = Charset.forName(charset);
            for (Map.Entry<String, String> file : Map.of("a.txt", TEXT, "a.md", MARKDOWN, "a.html", HTML, "a.csv", CSV).entrySet()) {
                String mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
                files.add(Arguments.of(file.getKey(), charset, (mark + file.getValue()).getBytes(encoding)));
            }
        }
        String body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>一、总体要求</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>"
                + "</w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        files.add(Arguments.of("a.docx", "zip", WordFile.of(body, Map.of("footer", "<w:ftr><w:p/></w:ftr>"))));
        return files.stream();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("files")
    void readsAFileCutAtAnyByteOrSaysWhatIsWrong(String name, String charset, byte[] whole) {
        assertFalse(read(name, whole, charset).isEmpty());
        // Cut between characters, files in other charsets are the same text again.
        int step = charset.equals("UTF-8") || charset.equals("zip") ? 1 : 7;
        for (int length = 0; length < whole.length; length += step) {
            read(name, Arrays.copyOf(whole, length), charset + " cut at " + length);
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("files")
    void readsAFileWithBytesChangedOrSaysWhatIsWrong(String name, String charset, byte[] whole) {
        long seed = Randomness.seed();
        Random random = new Random(seed);
        for (int round = 0; round < Randomness.rounds(100); round++) {
            byte[] bytes = whole.clone();
            for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
                int at = random.nextInt(bytes.length);
                if (random.nextBoolean()) {
                    bytes[at] = (byte) random.nextInt(256);
                } else {
                    int length = Math.min(random.nextInt(40), bytes.length - at);
                    System.arraycopy(whole, random.nextInt(whole.length - length + 1), bytes, at, length);
                }
            }
            read(name, bytes, charset + " seed " + seed + " round " + round);
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("files")
    void readsAFileWhoseCharactersAreShuffledOrSaysWhatIsWrong(String name, String charset, byte[] whole) {
        long seed = Randomness.seed();
        Random random = new Random(seed);
        Charset encoding = charset.equals("zip") ? StandardCharsets.ISO_8859_1 : Charset.forName(charset);
        String text = new String(whole, encoding);
        for (int round = 0; round < Randomness.rounds(50); round++) {
            StringBuilder shuffled = new StringBuilder();
            while (shuffled.length() < text.length()) {
                int from = random.nextInt(text.length());
                shuffled.append(text, from, Math.min(text.length(), from + 1 + random.nextInt(12)));
            }
            read(name, shuffled.toString().getBytes(encoding), charset + " seed " + seed + " round " + round);
        }
    }

    /** Reads a file; every report is accounted for, and a file without a report has an error that names it. */
    private static List<Report> read(String name, byte[] bytes, String what) {
        Seed seed = new Seed(name, Path.of(name), Format.ofName(name).orElseThrow(), "", Metadata.UNKNOWN, Editorial.NONE);
        try {
            Result<Optional<SourceText>> source = SourceReader.decode(seed, bytes);
            if (source.value().isEmpty()) {
                assertNamed(source.problems(), name, what);
                return List.of();
            }
            Result<List<Report>> result = ReportParser.parse(source.value().get());
            result.value().forEach(report -> StructurePropertyTest.account(report, what));
            if (result.value().isEmpty()) {
                assertNamed(result.problems(), name, what);
            }
            assertEquals(List.of(), result.problems().stream().filter(p -> p.message().contains("unaccounted")).toList(), what);
            return result.value();
        } catch (RuntimeException | StackOverflowError thrown) {
            throw new AssertionError(name + " " + what, thrown);
        }
    }

    private static void assertNamed(List<Problem> problems, String name, String what) {
        assertTrue(problems.stream().anyMatch(p -> p.toString().startsWith(name + ":")
                && (p.severity() == Severity.ERROR || p.severity() == Severity.WARNING)), what + " " + problems);
    }
}
