package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.model.Block;
import org.gongbao.model.Ledger;
import org.gongbao.model.Metadata;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.outline.TableReader;
import org.gongbao.source.Editorial;
import org.gongbao.source.Format;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceText;
import org.junit.jupiter.api.Test;

class TableReadingTest {

    private static final String PLAN = """
            专栏 1 主要指标

            类别\t指标名称\t2020年\t年均增速 [累计]\t属性
            经济发展\t1.地区生产总值增长(%)\t—\t6.5\t预期性
            创新驱动\t5.每万人口高价值发明专利拥有量(件)\t3.83*\t—\t预期性

            类别\t指标名称\t2020年\t年均增速 [累计]\t属性
            \t6.数字经济比重(%)\t\t10\t预期性
            民生 福祉\t13.人均预期寿命(岁)\t78\t[0.5]\t预期性

            注：①[]内为5年累计数。②带*号的为2019年数据。

            以上指标由各地分解落实到每一个年度，并纳入考核体系。
            """;

    @Test
    void mergesTheHalvesOfATableCutByAPage() {
        Block.Table table = table(PLAN);
        assertEquals(List.of("类别", "指标名称", "2020年", "年均增速 [累计]", "属性"), table.columns());
        assertEquals(List.of("经济发展", "创新驱动", "创新驱动", "民生 福祉"),
                table.rows().stream().map(Block.Row::group).toList());
        assertEquals(List.of("创新驱动", "6.数字经济比重(%)", "", "10", "预期性"),
                table.rows().get(2).cells().stream().map(Block.Cell::text).toList());
        assertEquals(9, table.rows().get(3).origin().firstLine());
    }

    @Test
    void aMarkThatANoteTellsOfBeginsNoNote() {
        Block.Table table = table(PLAN.replace("注：①[]内为5年累计数。②带*号的为2019年数据。", "注：1.[]内为5年累计数。2.①为林业部门口径。"));
        assertEquals(List.of(new Block.TableNote("注：1.", "[]内为5年累计数。"), new Block.TableNote("2.", "①为林业部门口径。")),
                table.notes());
    }

    @Test
    void dropsTheHeaderPrintedAgainUnderItsOwnRule() {
        Report report = report(PLAN);
        long dropped = report.ledger().entries().stream()
                .filter(e -> e.fate() == Ledger.Fate.DROPPED && e.detail().equals(Ledger.Rule.TABLE_HEADER)).count();
        assertEquals(5, dropped);
    }

    @Test
    void aNumberAloneInItsCellBeforeATitleNamesTheGroupOfTheRowsBehindIt() {
        Block.Table table = table("""
                2021年重点项目责任分工表

                序号\t工作内容\t责任单位\t完成时间
                一\t基础设施建设
                1\t完成火车站北广场改造。\t市住建局\t2021年9月
                二\t公共服务
                2\t市图书馆新馆建成开放。\t市文旅局\t2021年10月
                """);
        assertEquals(List.of("一 基础设施建设", "二 公共服务"), table.rows().stream().map(Block.Row::group).toList());
    }

    @Test
    void attachesNotesAndTheirMarks() {
        Block.Table table = table(PLAN);
        assertEquals(List.of(new Block.TableNote("注：①", "[]内为5年累计数。"), new Block.TableNote("②", "带*号的为2019年数据。")),
                table.notes());
        assertEquals(List.of("*"), table.rows().get(1).cells().get(2).noteMarks());
        assertEquals(List.of("[]"), table.rows().get(3).cells().get(3).noteMarks());
    }

    @Test
    void readsCaptionAndUnitOverATable() {
        Block.Table table = table("表2 重点项目\n单位：亿元\n项目\t投资\t年份\n大桥\t12\t2024\n");
        assertEquals("表2", table.label());
        assertEquals("重点项目", table.caption());
        assertEquals("单位：亿元", table.unit());
        assertEquals(1, table.rows().size());
    }

    @Test
    void takesAnIndentForNoCell() {
        assertEquals(0, report("\t各位代表：\n\t现在，我代表市人民政府向大会报告工作。\n").blocks().stream()
                .filter(b -> b instanceof Block.Table).count());
    }

    @Test
    void takesAListOfPageNumbersForNoTable() {
        assertEquals(0, report("第一章\t1\n第二章\t12\n第三章\t30\n").blocks().stream()
                .filter(b -> b instanceof Block.Table).count());
    }

    @Test
    void repeatsSpannedCellsAndReadsGroupRows() {
        String text = "序号 举措 部门 甲部 乙部 一、减税 1 降率 财政部 财政部 2 退税";
        Element.Grid grid = new Element.Grid(1, 6, List.of(
                row(cell(text, "序号", 1, 2), cell(text, "举措", 1, 2), cell(text, "部门", 2, 1)),
                row(cell(text, "甲部", 1, 1), cell(text, "乙部", 1, 1)),
                row(cell(text, "一、减税", 4, 1)),
                row(cell(text, "1", 1, 1), cell(text, "降率", 1, 1), cell(text, "财政部", 2, 2)),
                row(cell(text, "2", 1, 1), cell(text, "退税", 1, 1))), new Span(0, 0));
        TableReader.Read read = TableReader.read(text, grid);
        assertEquals(List.of("序号", "举措", "部门 甲部", "部门 乙部"), read.columns());
        assertEquals(List.of(List.of("1", "降率", "财政部", "财政部"), List.of("2", "退税", "财政部", "财政部")),
                read.rows().stream().map(TableReader.Row::cells).toList());
        assertEquals(List.of("一、减税", "一、减税"), read.rows().stream().map(TableReader.Row::group).toList());
    }

    @Test
    void countsNoColumnThatEveryCellOnlySpans() {
        Report report = ReportParser.parse(Sources.text("a.html", "<p>一、安排。</p><table><tr><td colspan=2>单位</td><td colspan=3>时间</td></tr>"
                + "<tr><td colspan=2>教育局</td><td colspan=3>三月</td></tr>"
                + "<tr><td colspan=2>卫生局</td><td>四月</td><td colspan=2>五月</td></tr></table>")).value().get(0);
        Block.Table table = report.blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).findFirst().orElseThrow();

        assertEquals(List.of("单位", "时间", "时间"), table.columns());
        assertEquals(List.of(List.of("教育局", "三月", "三月"), List.of("卫生局", "四月", "五月")),
                table.rows().stream().map(row -> row.cells().stream().map(Block.Cell::text).toList()).toList());
    }

    @Test
    void keepsTheTitleOfAGroupWithoutRows() {
        Block.Table table = table("序号\t举措\t部门\n一、甲类\t\t\n二、乙类\t\t\n1\t甲事\t甲局\n三、丙类\t\t\n");
        assertEquals(List.of("一、甲类", "二、乙类", "三、丙类"), table.rows().stream().map(Block.Row::group).toList());
        assertEquals(List.of("一、甲类", "1", "三、丙类"), table.rows().stream().map(r -> r.cells().get(0).text()).toList());
    }

    @Test
    void keepsAnEmptyNumberColumnEmpty() {
        Block.Table table = table("序号\t事项\t单位\n1\t甲事\t甲局\n\t乙事\t乙局\n");
        assertEquals(List.of("", "乙事", "乙局"), table.rows().get(1).cells().stream().map(Block.Cell::text).toList());
    }

    @Test
    void readsAHundredThousandRowsInLinearTime() {
        StringBuilder text = new StringBuilder("甲\t乙\t丙\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(i % 7 == 0 ? "组" : "").append("\t事").append(i).append("\t1\n");
        }
        assertTimeout(Duration.ofSeconds(20), () -> report(text.toString()));
    }

    private static Element.GridRow row(Element.GridCell... cells) {
        return new Element.GridRow(1, 1, List.of(cells));
    }

    private static Element.GridCell cell(String text, String words, int colspan, int rowspan) {
        int at = text.indexOf(words);
        return new Element.GridCell(new Span(at, at + words.length()), false, colspan, rowspan, List.of());
    }

    private static Block.Table table(String text) {
        return (Block.Table) report(text).blocks().stream().filter(b -> b instanceof Block.Table).findFirst().orElseThrow();
    }

    private static Report report(String text) {
        Seed seed = new Seed("a.txt", Path.of("a.txt"), Format.TEXT, "a", Metadata.UNKNOWN, Editorial.NONE);
        Result<List<Report>> result = ReportParser.parse(
                new SourceText(seed, text.getBytes(StandardCharsets.UTF_8), "0".repeat(64), "UTF-8", text));
        List<Problem> errors = new ArrayList<>(result.problems());
        errors.removeIf(p -> p.severity() != org.gongbao.model.Severity.ERROR);
        assertEquals(List.of(), errors);
        return result.value().get(0);
    }

    @Test
    void keepsBothTheLineOverATableAndItsOwnCaption() {
        Report report = ReportParser.parse(Sources.text("a.html", "<p>一、总体要求。完成。</p><p>表1</p><table><caption>指标</caption>"
                + "<tr><th>甲</th><th>乙</th></tr><tr><td>丙</td><td>2</td></tr></table>")).value().get(0);
        Block.Table table = (Block.Table) report.blocks().get(report.blocks().size() - 1);
        assertEquals("表1 指标", table.label() + " " + table.caption());
        StructurePropertyTest.account(report, "caption");
    }

    @Test
    void keepsTextThatFaultyMarkupSetsBesideTheCells() {
        Report report = ReportParser.parse(Sources.text("a.html", "<table><caption>表1</caption><tr><td>甲</td><td>乙</td></tr>"
                + "<tr><td>丙</td><td>2</td></tr><caption>年度<td>指标</td>计划</table>")).value().get(0);
        String blocks = report.blocks().toString();
        assertTrue(Stream.of("表1", "年度", "指标", "计划").allMatch(blocks::contains), blocks);
    }
}
