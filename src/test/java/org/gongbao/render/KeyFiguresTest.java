package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongbao.model.PortalSettings;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.SampleReports;
import org.gongbao.plan.SitePlanner;
import org.junit.jupiter.api.Test;

/** The figures of a report are what it says of an indicator itself. */
class KeyFiguresTest {

    @Test
    void quotesWhatIsSaidOfAnIndicator() {
        assertEquals(List.of("地区生产总值 增长5.5%左右", "城镇调查失业率 比上年低0.2个百分点"),
                figures("地区生产总值增长5.5%左右，城镇调查失业率比上年低0.2个百分点。"));
    }

    @Test
    void namesAnIndicatorInFull() {
        assertEquals(List.of("国民生产总值 达到10920亿元"), figures("国民生产总值达到10920亿元，比1980年增长一倍。"));
    }

    @Test
    void takesNoShareOfAnIndicatorForTheIndicator() {
        assertEquals(List.of(), figures("数字经济核心产业增加值占国内生产总值比重达到10%左右，研发投入相当于地区生产总值2.5%。"));
        assertEquals(List.of(), figures("粮食产量占全国粮食总产量10%以上。"));
    }

    @Test
    void takesNoFigureForEachPersonForTheWhole() {
        assertEquals(List.of("地区生产总值 达到6万亿元"), figures("人均地区生产总值达到10万元，地区生产总值达到6万亿元。"));
    }

    private static List<String> figures(String text) {
        PlannedReport report = SitePlanner.plan(List.of(new SampleReports("a", "a.txt").title("报告").paragraph("p1", "", text).report()),
                PortalSettings.defaults()).value().reports().get(0);
        return KeyFigures.of(report).stream().map(figure -> figure.name() + " " + figure.words()).toList();
    }
}
