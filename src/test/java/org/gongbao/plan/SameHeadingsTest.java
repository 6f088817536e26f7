package org.gongbao.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongbao.model.Block;
import org.junit.jupiter.api.Test;

class SameHeadingsTest {

    private final PlannedReport first = Reports.report("a", "随州市", "2022", Reports.heading("c1", "", 1, "一、", "2021年工作回顾"),
            Reports.heading("c2", "", 1, "二、", "重点工作"), Reports.heading("c2.k1", "c2", 2, "(一)", "保障民生"));
    private final PlannedReport second = Reports.report("zh-Hant", "b", "随州市", "2023",
            Reports.heading("h1", "", 1, "第一部分", "二〇二二年工作回顧"), Reports.heading("h2", "", 1, "", "其他"),
            Reports.heading("h2.k", "h2", 2, "", "其他"), Reports.heading("h3", "", 1, "", "保障民生"),
            Reports.heading("h3.k", "h3", 2, "", "扩大就业"), Reports.heading("h3.k.j", "h3.k", 3, "", "重点工作"));
    private final PlannedReport elsewhere = Reports.report("c", "咸宁市", "2023", Reports.heading("x", "", 1, "", "2022年工作回顾"));
    private final SameHeadings same = SameHeadings.of(List.of(second, elsewhere, first));

    @Test
    void findsTheSameWordsWhateverYearNumberAndScript() {
        assertEquals(List.of("reports/b/index.html#h1"), places(first, "c1"));
        assertEquals(List.of("reports/a/index.html#c1"), places(second, "h1"));
        assertEquals(List.of("reports/b/index.html#h3"), places(first, "c2.k1"), "one level down too");
    }

    @Test
    void findsNothingDeepDownNorWhereWordsRepeat() {
        assertEquals(List.of(), places(first, "c2"));
        assertEquals(List.of(), places(second, "h3.k.j"));
        assertEquals(List.of(), places(second, "h2"));
        assertEquals(List.of(), places(elsewhere, "x"));
    }

    private List<String> places(PlannedReport report, String id) {
        Block heading = report.report().blocks().stream().filter(block -> block.id().equals(id)).findFirst().orElseThrow();
        return same.elsewhere(report, (Block.Heading) heading, 3).stream().map(SameHeadings.Place::address).toList();
    }
}
