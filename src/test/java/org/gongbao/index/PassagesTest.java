package org.gongbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Origin;
import org.gongbao.model.Span;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final Origin AT = new Origin(1, 1, List.of(new Span(0, 0)));

    private static List<Passage> of(PlanFixture fixture) {
        try (SearchIndex index = IndexBuilder.build(fixture.plan(), 1)) {
            return index.passages();
        }
    }

    @Test
    void readsARunInHeadingAndItsParagraphAsOne() {
        Passage passage = of(new PlanFixture().report("a", "! 扩大投资|开工项目200个。")).get(0);
        assertEquals("扩大投资。开工项目200个。", passage.text());
        assertEquals(List.of(new Passage.Part(5, "b1p")), passage.parts());
        assertEquals("扩大投资", passage.title().key());
    }

    @Test
    void namesBothPlacesOfTextThatStandsTwice() {
        List<Passage> passages = of(new PlanFixture().report("a", "确保完成任务。", "其他。", "確保完成任務。"));
        assertEquals(2, passages.size());
        assertEquals(List.of("reports/a/index.html#b1", "reports/a/index.html#b3"),
                passages.get(0).places().stream().map(Passage.Place::address).toList());
    }

    @Test
    void keepsTheSameTextOfTwoReportsApart() {
        assertEquals(2, of(new PlanFixture().report("a", "确保完成任务。").report("b", "确保完成任务。")).size());
    }

    @Test
    void countsWhatStandsUnderATitle() {
        List<Passage> passages = of(new PlanFixture().report("a", "# 一、总则", "甲。", "## 第一节", "乙。", "# 二、附则", "丙。"));
        assertEquals(List.of(3, 0, 1, 0, 1, 0), passages.stream().map(Passage::under).toList());
        assertEquals("第一节", passages.get(3).trail().text());
        assertEquals("一、总则", passages.get(3).trail().parent().text());
    }

    @Test
    void givesEachTableRowItsOwnPassageWithCellsApart() {
        Block.Row row = new Block.Row("t1.r1", "经济", List.of(new Block.Cell("生产\t总值", List.of()), new Block.Cell("6%", List.of())), AT);
        Block.Table table = new Block.Table("t1", "", AT, "表1", "主要指标", "单位:亿元", List.of("指标", "目标"), List.of(row),
                List.of(new Block.TableNote("注：", "可比价。")), List.of());
        List<Passage> passages = of(new PlanFixture().report("a", "湖北省", "2026", (Iterable<Block>) List.<Block>of(table)));
        assertEquals(List.of("表1主要指标\t单位:亿元\t指标\t目标\t经济\t注：可比价。", "生产 总值\t6%"),
                passages.stream().map(Passage::text).toList());
        assertEquals("row", passages.get(1).type());
        assertEquals(1, passages.get(0).under());
    }

    @Test
    void mendsHalfACharacter() {
        assertEquals("甲\uFFFD乙", of(new PlanFixture().report("a", "甲\uD83D乙")).get(0).text());
    }
}
