package org.gongbao.parse.structure.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.gongbao.parse.Sources;
import org.gongbao.parse.extract.Extractor;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.PassageReader;
import org.gongbao.source.Format;
import org.gongbao.source.SourceText;
import org.junit.jupiter.api.Test;

class RunOnReportTest {

    private static final String SENTENCE = "各地区各部门要结合实际认真贯彻落实，加强统筹协调，强化督促检查，确保各项任务落到实处、取得实效。";
    private static final String PARAGRAPH = SENTENCE.repeat(12);
    private static final String CALL = "各位代表：现在，我代表市人民政府，向大会报告工作。";

    @Test
    void dividesAtDivisionsAndBehindTheirTitles() {
        assertEquals(List.of(CALL, "一、2013年工作回顾", "过去一年，" + PARAGRAPH, "——经济稳中向好。" + PARAGRAPH,
                        "二、2014年工作安排", "今年，" + PARAGRAPH, "（一）扩大开放。" + PARAGRAPH, "（二）改善民生。" + PARAGRAPH),
                lines(CALL + "一、2013年工作回顾过去一年，" + PARAGRAPH + "——经济稳中向好。" + PARAGRAPH
                        + "二、2014年工作安排今年，" + PARAGRAPH + "（一）扩大开放。" + PARAGRAPH + "（二）改善民生。" + PARAGRAPH));
    }

    @Test
    void dividesAtPointsWithParagraphsBetweenThem() {
        assertEquals(List.of(CALL, "一、2013年工作回顾", "过去一年，" + PARAGRAPH, "一是深化改革。" + PARAGRAPH, "二是扩大开放。" + PARAGRAPH,
                        "二、2014年工作安排", "今年，" + PARAGRAPH),
                lines(CALL + "一、2013年工作回顾过去一年，" + PARAGRAPH + "一是深化改革。" + PARAGRAPH + "二是扩大开放。" + PARAGRAPH
                        + "二、2014年工作安排今年，" + PARAGRAPH));
    }

    @Test
    void leavesPointsThatFollowEachOtherInTheirParagraph() {
        String points = "过去一年，" + PARAGRAPH + "一是深化改革。" + SENTENCE + "二是扩大开放。" + PARAGRAPH;
        assertEquals(List.of(CALL, "一、2013年工作回顾", points, "二、2014年工作安排", "今年，" + PARAGRAPH),
                lines(CALL + "一、2013年工作回顾" + points + "二、2014年工作安排今年，" + PARAGRAPH));
    }

    @Test
    void leavesAParagraphWithOneNumberWhole() {
        String text = CALL + PARAGRAPH.repeat(4) + "一、深化改革。" + PARAGRAPH + "——扩大开放。" + PARAGRAPH;
        assertEquals(List.of(text), lines(text));
    }

    @Test
    void leavesAListWithoutACallToOthers() {
        String text = PARAGRAPH.repeat(4) + "一、深化改革。" + PARAGRAPH + "二、扩大开放。" + PARAGRAPH;
        assertEquals(List.of(text), lines(text));
    }

    @Test
    void takesTimeInProportionToTheLine() {
        String text = CALL + "一、甲。二、乙。——丙。一是丁。二是戊。".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> lines(text));
    }

    /** Returns the lines into which a line of a text file is divided. */
    private static List<String> lines(String line) {
        SourceText source = Sources.text("a.txt", line);
        List<Part> parts = PassageReader.read(Extractor.of(Format.TEXT).extract(source).value().get(0));
        return RunOnReport.split(parts).stream().map(Part::text).toList();
    }
}
