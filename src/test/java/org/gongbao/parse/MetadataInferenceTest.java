package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.junit.jupiter.api.Test;

class MetadataInferenceTest {

    private static Metadata of(String file, String text) {
        return ReportParser.parse(Sources.text(file, text)).value().get(0).metadata();
    }

    @Test
    void takesTheTitleFromTheFileWhereTheDocumentPrintsNone() {
        Metadata law = of("政府資訊公開法.md", "* 1 為建立政府資訊公開制度，特制定本法。\n\n* 2 政府資訊之公開，依本法之規定。\n");
        assertEquals(Fact.of("政府資訊公開法", Fact.Basis.INFERRED), law.title());
        Metadata report = of("2025年国务院政府工作报告(2025-03-05).txt", "各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n");
        assertEquals(Fact.of("2025年国务院政府工作报告", Fact.Basis.INFERRED), report.title());
        assertEquals(Fact.of("全国", Fact.Basis.INFERRED), report.region());
        assertEquals(Fact.of("2025", Fact.Basis.INFERRED), report.year());
    }

    @Test
    void leavesAFileNameThatIsNoTitleAlone() {
        assertEquals(Fact.UNKNOWN, of("12-13-cm0117-translate-c.txt", "主席：議員保持肅靜。\n").title());
    }

    @Test
    void prefersThePrintedTitleToTheNameOfTheFile() {
        Metadata metadata = of("旧的规划.txt", "乡村全面振兴规划\n\n一、总体要求\n坚持农业农村优先发展。\n");
        assertEquals(Fact.of("乡村全面振兴规划", Fact.Basis.STATED), metadata.title());
    }

    @Test
    void readsTheDateOfASittingWithItsDayOfTheWeek() {
        Metadata metadata = of("a.txt", "會議過程正式紀錄\n\n2013年 1月 17日星期四\n\n下午 2時30分會議開始\n");
        assertEquals(Fact.of("2013-01-17", Fact.Basis.STATED), metadata.date());
    }
}
