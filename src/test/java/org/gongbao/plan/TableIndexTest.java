package org.gongbao.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.model.Block;
import org.gongbao.model.Origin;
import org.junit.jupiter.api.Test;

class TableIndexTest {

    private static final Origin SOMEWHERE = new Origin(1, 1, List.of());

    @Test
    void callsATableWhatIsPrintedOverIt() {
        assertEquals(List.of("表1 主要指标"), names(Reports.heading("c1", "", 1, "一、", "目标"), table("c1-t1", "c1", "表1", "主要指标")));
    }

    @Test
    void callsATableWithoutTitleAfterTheHeadingOrTheBoxItStandsUnder() {
        assertEquals(List.of("一、目标（表）", "专栏 1 工程"), names(Reports.heading("c1", "", 1, "一、", "目标"), table("c1-t1", "c1", "", ""),
                new Block.Box("c1-b1", "c1", SOMEWHERE, "专栏 1", "工程", List.of()), table("c1-b1-t1", "c1-b1", "", "")));
    }

    @Test
    void countsTheTablesUnderOneHeadingWhetherTheyHaveTitlesOrNot() {
        assertEquals(List.of("一、目标（表 1）", "主要指标", "一、目标（表 3）"), names(Reports.heading("c1", "", 1, "一、", "目标"),
                table("c1-t1", "c1", "", ""), table("c1-t2", "c1", "", "主要指标"), table("c1-t3", "c1", "", "")));
    }

    @Test
    void countsTablesThatStandUnderNothing() {
        assertEquals(List.of("表 1", "表 2"), names(table("t1", "", "", ""), table("t2", "", "", "")));
    }

    @Test
    void namesTheTablesOfAReportInTimeProportionalToTheirNumber() {
        List<Block> blocks = new ArrayList<>(List.of(Reports.heading("c1", "", 1, "一、", "目标")));
        IntStream.range(0, 100_000).forEach(i -> blocks.add(table("c1-t" + i, "c1", "", "")));
        PlannedReport report = Reports.report("r", "湖北省", "2024", blocks.toArray(Block[]::new));
        List<String> names = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TableIndex.of(List.of(report)).get(0).names());
        assertEquals("一、目标（表 100000）", names.get(99_999));
    }

    private static List<String> names(Block... blocks) {
        return TableIndex.of(List.of(Reports.report("r", "湖北省", "2024", blocks))).get(0).names();
    }

    private static Block.Table table(String id, String parent, String label, String caption) {
        return new Block.Table(id, parent, SOMEWHERE, label, caption, "", List.of("数"), List.of(), List.of(), List.of());
    }
}
