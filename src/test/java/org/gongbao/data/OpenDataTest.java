package org.gongbao.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gongbao.model.Block;
import org.gongbao.model.Metadata;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Report;
import org.gongbao.model.SiteFile;
import org.gongbao.parse.ReportParser;
import org.gongbao.plan.SampleReports;
import org.gongbao.plan.SitePlan;
import org.gongbao.plan.SitePlanner;
import org.gongbao.source.Editorial;
import org.gongbao.source.Format;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceReader;
import org.gongbao.source.SourceScanner;
import org.gongbao.source.SourceText;
import org.junit.jupiter.api.Test;

class OpenDataTest {

    private static final String TASKS = """
            武漢市方案

            無牽頭單位的,責任單位即為牽頭單位。

            一、主要預期目標

            (一)地區生產總值增長6%。(牽頭單位:市發改委;責任單位:各區人民政府〈含開發區〉)

            二、重點工作

            1.建設科學島。(責任單位:武昌、洪山區人民政府)

            2.=HYPERLINK("x"),完成。(牽頭單位:市科技局)
            """;

    @Test
    void everyFoundingDocumentFitsThePublishedSchema() {
        List<Report> reports = new ArrayList<>();
        for (Seed seed : SourceScanner.scan(Path.of("seeds")).value().seeds()) {
            reports.addAll(ReportParser.parse(SourceReader.read(seed).value().orElseThrow()).value());
        }
        assertEquals(5, reports.size());
        Map<String, SiteFile> files = files(reports, "");
        assertEquals(List.of(), invalid(files, reports));
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() {
        Map<String, SiteFile> files = files(List.of(report(TASKS)), "");
        String json = text(files, "data/reports/a.json").replace("\"type\":\"goal\"", "\"type\":\"wish\"");
        assertFalse(schema(files).validate(json, InputFormat.JSON).isEmpty());
    }

    @Test
    void tasksCarryTheirOfficesAsPrintedAndOneByOne() {
        JsonArray blocks = json(files(List.of(report(TASKS)), ""), "data/reports/a.json").getAsJsonArray("blocks");
        JsonObject goal = block(blocks, "goal", 0);
        assertEquals("(一)", goal.get("label").getAsString());
        assertEquals("地區生產總值增長6%。", goal.get("text").getAsString());
        assertEquals("市發改委", goal.get("lead").getAsString());
        assertEquals("各區人民政府〈含開發區〉", goal.get("responsible").getAsString());
        JsonObject unit = goal.getAsJsonArray("responsibleUnits").get(0).getAsJsonObject();
        assertEquals("{\"name\":\"各區人民政府\",\"printed\":\"各區人民政府〈含開發區〉\",\"note\":\"含開發區\",\"folded\":\"各区人民政府\"}",
                unit.toString());
        JsonObject task = block(blocks, "task", 0);
        assertEquals("", task.get("lead").getAsString());
        assertEquals(List.of("武昌區人民政府", "洪山區人民政府"), names(task.getAsJsonArray("leadUnits")));
        assertEquals("[11,11]", task.get("lines").toString());
    }

    @Test
    void tablesCarryGroupsNotesAndNullForEmptyCells() {
        String text = "类别\t指标\t2020年\n经济\t甲\t3*\n\t乙\t\n注：带*号的为2019年数据。\n";
        JsonObject table = block(json(files(List.of(report(text)), ""), "data/reports/a.json").getAsJsonArray("blocks"), "table", 0);
        assertEquals("[\"类别\",\"指标\",\"2020年\"]", table.get("columns").toString());
        assertEquals("[{\"title\":\"经济\",\"rows\":[0,2]}]", table.get("groups").toString());
        JsonObject second = table.getAsJsonArray("rows").get(1).getAsJsonObject();
        assertEquals("经济", second.get("group").getAsString());
        assertEquals(JsonNull.INSTANCE, second.getAsJsonArray("cells").get(2));
        assertEquals("[{\"column\":2,\"mark\":\"*\",\"note\":\"带*号的为2019年数据。\"}]",
                table.getAsJsonArray("rows").get(0).getAsJsonObject().get("cellNotes").toString());
    }

    /** Cells as printed, but none that a spreadsheet would reckon. */
    @Test
    void spreadsheetsOpenATableAsItIsPrinted() {
        String text = "类别\t指标\t2020年\n经济\t甲\t-3.5%\n\t乙\t=1+1\n注：为2019年数据。\n";
        Map<String, SiteFile> files = files(List.of(report(text)), "");
        String path = files.keySet().stream().filter(name -> name.endsWith(".csv")).findFirst().orElseThrow();
        JsonObject table = block(json(files, "data/reports/a.json").getAsJsonArray("blocks"), "table", 0);
        assertEquals("data/reports/a." + table.get("id").getAsString() + ".csv", path);
        assertEquals("\ufeff类别,指标,2020年\r\n经济,甲,-3.5%\r\n经济,乙,'=1+1\r\n", text(files, path));
    }

    @Test
    void tellsInAColumnWhatARowBelongsTo() {
        SampleReports report = new SampleReports("a", "a.txt");
        Block.Row row = new Block.Row("t-r1", "一、经济", List.of(new Block.Cell("甲", List.of()), new Block.Cell("3", List.of())), report.origin());
        Block.Table table = new Block.Table("t", "", report.origin(), "", "", "", List.of("指标", "2020年"), List.of(row), List.of(), List.of());
        assertEquals("\ufeff组,指标,2020年\r\n一、经济,甲,3\r\n", TableCsv.write(table));
    }

    @Test
    void addressesAreAbsoluteOnlyWhenTheSiteIsKnown() {
        Report report = report(TASKS);
        assertTrue(address(files(List.of(report), "")).startsWith("reports/a/"));
        assertTrue(address(files(List.of(report), "https://example.org/")).startsWith("https://example.org/reports/a/"));
    }

    @Test
    void spreadsheetsOpenTheTasksAsText() throws IOException {
        String csv = text(files(List.of(report(TASKS)), ""), "data/reports/a.tasks.csv");
        assertEquals('\ufeff', csv.charAt(0));
        assertTrue(csv.endsWith("\r\n"));
        List<CSVRecord> records = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(csv.substring(1))).getRecords();
        assertEquals(3, records.size());
        assertEquals("一、主要預期目標", records.get(0).get("部分"));
        assertEquals("目标", records.get(0).get("类别"));
        assertEquals("武昌區人民政府、洪山區人民政府", records.get(1).get("牵头单位"));
        assertEquals("'=HYPERLINK(\"x\"),完成。", records.get(2).get("内容"));
    }

    @Test
    void markdownEscapesWhatIsNoMarkup() {
        String markdown = text(files(List.of(report("<b>甲</b> 与 *乙* 以及 [丙](x)，都是普通的文字，不是标记。\n")), ""), "data/reports/a.md");
        assertTrue(markdown.contains("\\<b\\>甲\\</b\\> 与 \\*乙\\* 以及 \\[丙\\](x)，"), markdown);
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        Map<String, SiteFile> one = files(List.of(report(TASKS)), "");
        Map<String, SiteFile> two = files(List.of(report(TASKS)), "");
        assertEquals(one.keySet(), two.keySet());
        one.forEach((path, file) -> assertArrayEquals(file.bytes(), two.get(path).bytes(), path));
    }

    private static List<String> invalid(Map<String, SiteFile> files, List<Report> reports) {
        Schema schema = schema(files);
        List<String> errors = new ArrayList<>();
        for (Report report : reports) {
            schema.validate(text(files, OpenData.json(report.id())), InputFormat.JSON)
                    .forEach(error -> errors.add(report.id() + ": " + error));
        }
        return errors.subList(0, Math.min(10, errors.size()));
    }

    private static Schema schema(Map<String, SiteFile> files) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text(files, OpenData.SCHEMA));
    }

    private static Map<String, SiteFile> files(List<Report> reports, String siteUrl) {
        PortalSettings settings = new PortalSettings("公报", "", siteUrl, "", "", PortalSettings.LANGUAGES, List.of(), false, "");
        SitePlan plan = SitePlanner.plan(reports, settings).value();
        Map<String, SiteFile> files = new TreeMap<>();
        OpenData.of(plan).forEach(file -> files.put(file.path(), file));
        return files;
    }

    private static Report report(String text) {
        Seed seed = new Seed("a.txt", Path.of("a.txt"), Format.TEXT, "a", Metadata.UNKNOWN, Editorial.NONE);
        return ReportParser.parse(new SourceText(seed, text.getBytes(StandardCharsets.UTF_8), "0".repeat(64), "UTF-8", text))
                .value().get(0);
    }

    private static String text(Map<String, SiteFile> files, String path) {
        return new String(files.get(path).bytes(), StandardCharsets.UTF_8);
    }

    private static JsonObject json(Map<String, SiteFile> files, String path) {
        return JsonParser.parseString(text(files, path)).getAsJsonObject();
    }

    private static String address(Map<String, SiteFile> files) {
        return json(files, "data/reports/a.json").getAsJsonArray("blocks").get(0).getAsJsonObject().get("address").getAsString();
    }

    private static JsonObject block(JsonArray blocks, String type, int index) {
        int seen = 0;
        for (JsonElement block : blocks) {
            if (block.getAsJsonObject().get("type").getAsString().equals(type) && seen++ == index) {
                return block.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + type + " " + index + " in " + blocks);
    }

    private static List<String> names(JsonArray units) {
        List<String> names = new ArrayList<>();
        units.forEach(unit -> names.add(unit.getAsJsonObject().get("name").getAsString()));
        return names;
    }
}
