package org.gongbao.parse.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.model.Result;
import org.junit.jupiter.api.Test;

class CsvExtractorTest {

    /** The beginning of the 2026 Beijing report as its archive holds it. */
    private static final String BEIJING = """
            \ufeffprovince,year,title,source_url,publish_date,full_text
            北京市,2026,2026年北京市政府工作报告,https://example.org/detail.html?id=9,2026-02-02,"下载
            打印
            ——2026年1月25日在北京市第十六届人民代表大会第四次会议上
            各位代表：
            要坚持""首善""标准。"
            """;

    private static Result<List<Extraction>> read(String csv) {
        return Extracts.all("a.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsTheDocumentInTheLongestColumnWithTheLinesOfTheFile() {
        Extraction extraction = Extracts.one("a.csv", BEIJING);
        assertEquals("""
                2 PLAIN 下载
                3 PLAIN 打印
                4 PLAIN ——2026年1月25日在北京市第十六届人民代表大会第四次会议上
                5 PLAIN 各位代表：
                6 PLAIN 要坚持"首善"标准。""", Extracts.lines(extraction));
        assertEquals("北京市", extraction.stated().region().value());
        assertEquals("2026", extraction.stated().year().value());
        assertEquals("2026年北京市政府工作报告", extraction.stated().title().value());
        assertEquals("https://example.org/detail.html?id=9", extraction.stated().url().value());
    }

    @Test
    void doesNotTakeTheDayOfPublicationForTheDayThatTheTextPrints() {
        assertEquals("", Extracts.one("a.csv", BEIJING).stated().date().value());
        assertEquals("2026-02-02", Extracts.one("a.csv", BEIJING.replace("2026年1月25日", "")).stated().date().value());
    }

    @Test
    void givesADocumentForEachRow() {
        Result<List<Extraction>> result = read("标题;年份;正文\n甲;2024;一、甲的正文。\n\n乙;2025;\"二、\n乙的正文。\"\n");
        assertEquals(2, result.value().size());
        assertEquals("2 PLAIN 一、甲的正文。", Extracts.lines(result.value().get(0)));
        assertEquals("4 PLAIN 二、\n5 PLAIN 乙的正文。", Extracts.lines(result.value().get(1)));
        assertEquals("乙", result.value().get(1).stated().title().value());
    }

    @Test
    void readsAListOfTasksAndOfficesAsOneTable() {
        Result<List<Extraction>> result = read("序号,工作任务,牵头单位,责任单位\n1,新建学校2所。,市教育局,\"市财政局、\n市住建局\"\n2,改造\u200b管网。,市住建局,各区\n");
        assertEquals(1, result.value().size());
        Element.Grid grid = (Element.Grid) result.value().get(0).elements().get(0);
        assertEquals(List.of("1-1", "2-3", "4-4"), grid.rows().stream().map(row -> row.firstLine() + "-" + row.lastLine()).toList());
        Element.GridCell task = grid.rows().get(2).cells().get(1);
        assertEquals("改造管网。", Element.read(result.value().get(0).text(), task.span(), task.skips()));
    }

    @Test
    void readsTitlesOverTheNamesOfColumnsAsRowsOfOneCell() {
        Result<List<Extraction>> result = read("重点任务清单,,\n序号,工作任务,责任单位\n1,新建学校2所。,市教育局\n2,改造管网。,市住建局\n");
        assertEquals(1, result.value().size());
        Element.Grid grid = (Element.Grid) result.value().get(0).elements().get(0);
        assertEquals(List.of(1, 3, 3, 3), grid.rows().stream().map(row -> row.cells().size()).toList());
        assertEquals(3, grid.rows().get(0).cells().get(0).colspan());
    }

    @Test
    void givesADocumentForEachRowAlsoWhereAColumnNamesTheOfficeThatIssuedIt() {
        String text = "各部门要认真贯彻落实。".repeat(200);
        assertEquals(2, read("标题,责任单位,工作内容\n甲,市教育局,\"" + text + "\"\n乙,市财政局,\"" + text + "\"\n").value().size());
    }

    @Test
    void readsATableWithoutHeader() {
        String text = "一、加快建设现代化产业体系，推动高质量发展取得新成效，切实增进民生福祉，维护社会安定，建设法治政府。";
        Result<List<Extraction>> result = read("甲,2024," + text + "\n乙,2025," + text + "\n");
        assertEquals("1 PLAIN " + text, Extracts.lines(result.value().get(0)));
        assertEquals(2, result.value().size());
    }

    @Test
    void namesTheLineOfAQuoteThatIsNotClosed() {
        Result<List<Extraction>> result = read("title,text\n甲,正文\n乙,\"没有结束\n的正文\n");
        assertEquals(List.of(), result.value());
        assertEquals("a.csv:3: error: broken CSV: a quote that opens here is not closed, or text follows a closing quote\n"
                + "    hint: double the quotes inside a quoted cell and close it before the next delimiter",
                result.problems().get(0).toString());
    }

    @Test
    void namesRowsWithoutText() {
        Result<List<Extraction>> result = read("title,text\n甲,正文在这里\n乙\n");
        assertEquals(1, result.value().size());
        assertEquals("a.csv:3: warning: this row holds no text in column 2\n"
                + "    hint: put the document's text there or remove the row", result.problems().get(0).toString());
        assertEquals("a.csv: error: the table has no row beneath its header\n    hint: put one document into each row",
                read("title,text\n").problems().get(0).toString());
    }
}
