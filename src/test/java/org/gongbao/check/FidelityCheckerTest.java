package org.gongbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.Randomness;
import org.gongbao.data.OpenData;
import org.gongbao.model.Metadata;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.parse.ReportParser;
import org.gongbao.plan.SitePlan;
import org.gongbao.plan.SitePlanner;
import org.gongbao.render.SiteRenderer;
import org.gongbao.source.Editorial;
import org.gongbao.source.Format;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceReader;
import org.gongbao.source.SourceText;
import org.gongbao.source.ThemeLoader;
import org.junit.jupiter.api.Test;

class FidelityCheckerTest {

    private static final String TEXT = """
            武汉市工作方案

            一、主要任务

            (一)加快建设科学岛。(牵头单位:市发改委;责任单位:武昌、洪山区人民政府)

            类别\t指标\t2025年
            经济\t增长(%)\t6.5*
            \t就业(万人)\t25
            注：带*号的为预期数。

            推进空气质量质量稳定达标,确保各项工作落到实处、取得实效。
            """;

    @Test
    void provesAnUntouchedSite() {
        assertEquals(List.of(), check(site("a.txt", Format.TEXT, TEXT)));
    }

    @Test
    void provesHtmlAndMarkdown() {
        assertEquals(List.of(), check(site("a.html", Format.HTML,
                "<html><body><h1>通知</h1><p>一、<b>总体</b>要求&nbsp;坚持稳中求进工作总基调。</p><p>各单位要抓好落实。</p></body></html>")));
        assertEquals(List.of(), check(site("a.md", Format.MARKDOWN,
                "# 通知\n\n**一、总体要求**\n\n坚持*稳中求进*\\*的工作总基调，抓好落实。\n")));
    }

    @Test
    void findsACharacterLostFromAPage() {
        Map<String, byte[]> site = site("a.txt", Format.TEXT, TEXT);
        change(site, ".html", "加快建设科学岛", "加快建科学岛");
        assertEquals(List.of("a.txt:5"), places(check(site)));
    }

    @Test
    void findsACellLostFromATable() {
        Map<String, byte[]> site = site("a.txt", Format.TEXT, TEXT);
        change(site, ".html", "6.5*", "65*");
        assertEquals(List.of("a.txt:7"), places(check(site)));
    }

    @Test
    void findsABlockLostFromTheData() {
        Map<String, byte[]> site = site("a.txt", Format.TEXT, TEXT);
        String json = text(site, "data/reports/a.json");
        String line = json.lines().filter(l -> l.contains("落到实处")).findFirst().orElseThrow();
        site.put("data/reports/a.json", json.replace(",\n" + line.replaceAll(",$", ""), "").getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("a.txt:12"), places(check(site)));
    }

    @Test
    void findsAnyCharacterLostFromTheWordsOfAnyBlock() {
        long seed = 20261122L;
        Random random = new Random(seed);
        Map<String, byte[]> whole = site("a.txt", Format.TEXT, TEXT);
        String json = text(whole, "data/reports/a.json");
        for (int i = 0; i < 30; i++) {
            int word = json.indexOf("\"text\":\"", random.nextInt(json.indexOf("\"corrections\"")));
            if (word < 0) {
                continue;
            }
            int at = word + 8;
            Map<String, byte[]> site = new TreeMap<>(whole);
            site.put("data/reports/a.json", (json.substring(0, at) + json.substring(at + 1)).getBytes(StandardCharsets.UTF_8));
            assertNotEquals(List.of(), check(site), "seed " + seed + ", character " + at);
        }
    }

    @Test
    void findsAnOmissionThatNoRuleNames() {
        Map<String, byte[]> site = site("a.txt", Format.TEXT, TEXT);
        String source = TEXT.replace("各项工作", "各项具体工作");
        assertEquals(List.of("a.txt"), places(check(site, Map.of("a.txt", source.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void readsFormFeedsInMarkdownAndSpacesWrittenOutInATable() {
        assertEquals(List.of(), check(site("a.md", Format.MARKDOWN, "# 通知\n\n各单位要认真\f贯彻**落\u000b实**。\n")));
        assertEquals(List.of(), check(site("a.csv", Format.CSV,
                "标题,正文\n通知,\"<U+00A0>各单位要&nbsp;认真落实。\n<U+00A0><U+00A0>\"\n")));
    }

    @Test
    void tellsTwoRowsOfTheSameTitleApart() {
        String longer = "关于做好工作的通知\n各单位要认真贯彻落实，抓好各项具体工作。\n扎实推进。";
        assertEquals(List.of(), check(site("a.csv", Format.CSV,
                "标题,正文\n甲,\"" + longer + "\"\n乙,\"关于做好工作的通知\n各部门要及时报送情况。\"\n")));
    }

    @Test
    void provesACsvFileThatIsOneTable() {
        String table = "序号,工作任务,牵头单位,责任单位\n1,新建学校2所，优化布局。,市教育局,\"市财政局、\n市住建局\"\n2,改造<U+00A0>管\u200b网。,市住建局,各区\n";
        assertEquals(List.of(), check(site("a.csv", Format.CSV, table)));
        assertEquals(List.of(), check(site("a.csv", Format.CSV, "重点任务清单,,,\n（市政府督查室制）,,,\n" + table)));
        Map<String, byte[]> site = site("a.csv", Format.CSV, table);
        assertFalse(check(site, Map.of("a.csv", table.replace("优化", "进一步优化").getBytes(StandardCharsets.UTF_8))).isEmpty());
    }

    @Test
    void readsRowsWhateverDividesTheirCells() {
        assertEquals(List.of(), check(site("a.csv", Format.CSV, "标题;正文\n通知;\"各单位要认真落实，\n扎实推进。\"\n")));
        assertEquals(List.of(), check(site("a.csv", Format.CSV, "标题\t正文\n通知\t\"各单位要认真落实，\n扎实推进。\"\n")));
    }

    @Test
    void provesDocumentsWithCharactersAndLinesOutOfPlace() {
        long seed = Randomness.seed();
        Random random = new Random(seed);
        for (Format format : List.of(Format.TEXT, Format.MARKDOWN, Format.HTML, Format.CSV)) {
            for (int round = 0; round < Randomness.rounds(6); round++) {
                StringBuilder text = new StringBuilder(format == Format.CSV ? "标题,正文\n通知,\"" : "");
                for (int i = 0; i < 60; i++) {
                    int from = random.nextInt(PIECES.length());
                    text.append(PIECES, from, Math.min(PIECES.length(), from + 1 + random.nextInt(9)));
                }
                String name = "a." + (format == Format.TEXT ? "txt" : format == Format.MARKDOWN ? "md" : format.word());
                assertEquals(List.of(), check(site(name, format, text + (format == Format.CSV ? "\"\n" : ""))),
                        format + " seed " + seed + " round " + round + "\n" + text);
            }
        }
    }

    @Test
    void saysWhenASourceIsGone() {
        Map<String, byte[]> site = site("a.txt", Format.TEXT, TEXT);
        assertEquals(List.of("a.txt: error: the source cannot be found, so nothing is proved about it"),
                check(site, Map.of()).stream().map(p -> p.toString().split("\n")[0]).toList());
    }

    @Test
    void survivesDataThatIsNoReport() {
        Map<String, byte[]> site = site("a.txt", Format.TEXT, TEXT);
        site.put("data/reports/a.json", "{\"source\":[]}".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("data/reports/a.json"), places(check(site)));
        site.put("data/reports/a.json", "{".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("data/reports/a.json"), places(check(site)));
    }

    private static final String PIECES = """
            关于做好工作的通知
            一、总体要求。坚持稳中求进（牵头单位：市发改委；责任单位：各区人民政府），\t推进**改革**开放<b>完成</b>
            （二）主要任务｜| 甲 | 乙 |\f专栏1 重点<U+00A0>&nbsp;项目\u200b12个
            <table><tr><td>指标</td><td>5%</td></tr></table>——是①第三条 为了“规范[^1]”《办法》：
            （上接第3版）各位代表！（下转第4版） - 12 - 2024年1月26日
            > 注：*数据*为`初步`核算数。[链接](http://a/) &amp; 责任编辑：张三
            """;

    private byte[] source;
    private String sourcePath;

    private List<Problem> check(Map<String, byte[]> site) {
        return check(site, Map.of(sourcePath, source));
    }

    private static List<Problem> check(Map<String, byte[]> site, Map<String, byte[]> seeds) {
        return FidelityChecker.check(path -> Optional.ofNullable(site.get(path)), path -> Optional.ofNullable(seeds.get(path)));
    }

    private static List<String> places(List<Problem> problems) {
        return problems.stream().map(p -> p.line() == 0 ? p.path() : p.path() + ":" + p.line()).distinct().toList();
    }

    private static void change(Map<String, byte[]> site, String ending, String from, String to) {
        int changed = 0;
        for (Map.Entry<String, byte[]> file : site.entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            if (file.getKey().endsWith(ending) && text.contains(from)) {
                file.setValue(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
                changed++;
            }
        }
        assertTrue(changed > 0, from + " stands on no page");
    }

    private static String text(Map<String, byte[]> site, String path) {
        return new String(site.get(path), StandardCharsets.UTF_8);
    }

    /** Builds a site of one document in memory. */
    private Map<String, byte[]> site(String path, Format format, String text) {
        sourcePath = path;
        source = text.getBytes(StandardCharsets.UTF_8);
        Seed seed = new Seed(path, Path.of(path), format, "a", Metadata.UNKNOWN, Editorial.NONE);
        SourceText read = SourceReader.decode(seed, source).value().orElseThrow();
        List<Report> reports = ReportParser.parse(read).value();
        SitePlan plan = SitePlanner.plan(reports, PortalSettings.defaults()).value();
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        new SiteRenderer(ThemeLoader.load(Optional.empty()).value(), List::of).render(plan, 1, file -> files.put(file.path(), file.bytes()));
        OpenData.of(plan).forEach(file -> files.put(file.path(), file.bytes()));
        return new TreeMap<>(files);
    }
}
