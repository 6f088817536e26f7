package org.gongbao.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.junit.jupiter.api.Test;

class SitePlannerTest {

    @Test
    void putsAShortReportOnOnePage() {
        PlannedReport planned = only(new SampleReports("a-2024", "a.txt").title("报告").heading("c1", "", 1, "一、", "总体要求")
                .filler("c1-p1", "c1", 500).heading("c2", "", 1, "二、", "任务").filler("c2-p1", "c2", 500).report());

        assertEquals(List.of("reports/a-2024/index.html"), paths(planned));
        assertEquals("reports/a-2024/index.html#c2-p1", planned.address("c2-p1"));
    }

    @Test
    void givesEachChapterOfALongReportAPageNamedByItsHeading() {
        PlannedReport planned = only(new SampleReports("a-2024", "a.txt").title("报告").filler("p1", "", 300)
                .heading("c1", "", 1, "一、", "总体要求").filler("c1-p1", "c1", 4000)
                .heading("c2", "", 1, "第二章", "任务").filler("c2-p1", "c2", 4000).report());

        assertEquals(List.of("reports/a-2024/index.html", "reports/a-2024/c1.html", "reports/a-2024/c2.html"), paths(planned));
        assertEquals(List.of("某市政府工作报告", "一、总体要求", "第二章 任务"), planned.parts().stream().map(p -> p.title()).toList());
        assertEquals("reports/a-2024/index.html#p1", planned.address("p1"));
        assertEquals("reports/a-2024/c2.html#c2-p1", planned.address("c2-p1"));
    }

    @Test
    void givesALongOpeningAPageOfItsOwn() {
        PlannedReport planned = only(new SampleReports("a", "a.txt").title("报告").filler("p1", "", 3000)
                .heading("c1", "", 1, "一、", "要求").filler("c1-p1", "c1", 4000).report());

        assertEquals(List.of("reports/a/index.html", "reports/a/opening.html", "reports/a/c1.html"), paths(planned));
    }

    @Test
    void dividesALongChapterOneLevelDownAndKeepsItsHeadingWithTheFirstSection() {
        PlannedReport planned = only(new SampleReports("a", "a.txt").heading("c1", "", 1, "第一章", "甲")
                .heading("c1.s1", "c1", 2, "第一节", "乙").filler("p1", "c1.s1", 7000)
                .heading("c1.s2", "c1", 2, "第二节", "丙").filler("p2", "c1.s2", 7000)
                .heading("c2", "", 1, "第二章", "丁").filler("p3", "c2", 900).report());

        assertEquals(List.of("reports/a/c1.html", "reports/a/c1.s2.html", "reports/a/c2.html"), paths(planned));
        assertEquals("reports/a/c1.html#c1.s1", planned.address("c1.s1"));
    }

    @Test
    void dividesTextWithoutHeadingsBetweenParagraphsIntoPagesOfLikeSize() {
        SampleReports text = new SampleReports("a", "a.txt").heading("c1", "", 1, "一、", "甲");
        for (int i = 1; i <= 20; i++) {
            text.filler("c1-p" + i, "c1", 1000);
        }
        PlannedReport planned = only(text.report());

        assertEquals(List.of("reports/a/c1.html", "reports/a/c1-p11.html"), paths(planned));
        assertEquals("一、甲（续）", planned.parts().get(1).title());
    }

    @Test
    void neverSeparatesABoxFromItsItems() {
        SampleReports text = new SampleReports("a", "a.txt").heading("c1", "", 1, "一、", "甲").filler("c1-p1", "c1", 5000);
        text.add(new Block.Box("c1-b1", "c1", text.origin(), "专栏1", "工程", List.of()));
        for (int i = 1; i <= 9; i++) {
            text.filler("c1-b1-p" + i, "c1-b1", 1000);
        }
        PlannedReport planned = only(text.report());

        assertEquals(List.of("reports/a/c1.html", "reports/a/c1-b1.html"), paths(planned));
    }

    @Test
    void keepsAddressesWhenAnotherReportIsAdded() {
        Report one = new SampleReports("b", "b.txt").heading("c1", "", 1, "一、", "甲").filler("p", "c1", 9000).report();
        Report added = new SampleReports("a", "a.txt").heading("c1", "", 1, "一、", "甲").filler("p", "c1", 9000).report();

        SitePlan before = SitePlanner.plan(List.of(one), PortalSettings.defaults()).value();
        SitePlan after = SitePlanner.plan(List.of(one, added), PortalSettings.defaults()).value();

        assertEquals(before.reports().get(0), after.reports().get(1));
    }

    @Test
    void givesTableRowsAddresses() {
        SampleReports text = new SampleReports("a", "a.txt");
        Block.Row row = new Block.Row("t1-r1", "", List.of(new Block.Cell("1", List.of())), text.origin());
        text.add(new Block.Table("t1", "", text.origin(), "", "", "", List.of("数"), List.of(row), List.of(), List.of()));

        assertEquals("reports/a/index.html#t1-r1", only(text.report()).address("t1-r1"));
    }

    @Test
    void saysThatNothingInAFileIsTextOfADocument() {
        assertEquals(List.of("""
                page.txt: error: nothing in the file is text of a document: all was left out as chrome
                    hint: save the document's own text, not the page around it"""),
                SitePlanner.plan(List.of(new SampleReports("a", "page.txt").dropped("chrome").report()), PortalSettings.defaults())
                        .problems().stream().map(Problem::toString).toList());
    }

    @Test
    void refusesAnIdThatLeavesTheReportsFolder() {
        Result<SitePlan> result = SitePlanner.plan(List.of(new SampleReports("../x", "x.txt").title("一").report()),
                PortalSettings.defaults());

        assertEquals(List.of("""
                x.txt: error: the report id cannot stand in an address: ../x
                    hint: use lower-case letters, digits and single hyphens for id: in its sidecar"""),
                result.problems().stream().map(Problem::toString).toList());
        assertTrue(result.value().reports().isEmpty());
    }

    @Test
    void reportsTwoPartsWithOnePage() {
        Result<SitePlan> result = SitePlanner.plan(List.of(new SampleReports("a", "a.txt").heading("c1", "", 1, "一、", "甲")
                .filler("p1", "c1", 5000).heading("C1", "", 1, "一、", "乙").filler("p2", "C1", 5000).report()),
                PortalSettings.defaults());

        assertEquals("a.txt:3: error: two parts of the report claim the page reports/a/C1.html: this one and the one at a.txt:1",
                result.problems().get(0).toString().lines().findFirst().orElseThrow());
    }

    @Test
    void dividesAHundredThousandHeadingsInSeconds() {
        SampleReports text = new SampleReports("a", "a.txt");
        for (int i = 0; i < 100_000; i++) {
            text.heading("c" + i, "", 1, i + ".", "标题");
        }
        Report report = text.report();

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            PlannedReport planned = only(report);
            assertTrue(planned.parts().size() < 3000, planned.parts().size() + " pages");
        });
    }

    private static PlannedReport only(Report report) {
        Result<SitePlan> result = SitePlanner.plan(List.of(report), PortalSettings.defaults());
        assertEquals(List.of(), result.problems());
        return result.value().reports().get(0);
    }

    private static List<String> paths(PlannedReport report) {
        return report.parts().stream().map(part -> part.path()).toList();
    }
}
