package org.gongbao.parse.structure.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongbao.parse.Sources;
import org.gongbao.parse.extract.Extractor;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.PassageReader;
import org.gongbao.source.Format;
import org.gongbao.source.SourceText;
import org.junit.jupiter.api.Test;

class HangingIndentsTest {

    private static final String WRAPPED = """
            一、市政會議為本府市政最高決策會議，由市長、副市長、秘書長、副秘
                書長、一級機關首長及市長指定人員組成。
                市政會議得邀請有關人員列席說明。

            二、市政會議由市長召集，並為主席，市長請假或因故不能出席時，由副
                市長代理；市長、副市長均請假或因故不能出席時，由秘書長代理。
                一級機關首長請假或因故不能出席市政會議時，應指定副首長或主任
                秘書代理。
            """;

    @Test
    void joinsTheLinesOfAPointAndKeepsItsParagraphsApart() {
        assertEquals(List.of(
                "一、市政會議為本府市政最高決策會議，由市長、副市長、秘書長、副秘書長、一級機關首長及市長指定人員組成。",
                "市政會議得邀請有關人員列席說明。",
                "二、市政會議由市長召集，並為主席，市長請假或因故不能出席時，由副市長代理；市長、副市長均請假或因故不能出席時，由秘書長代理。",
                "一級機關首長請假或因故不能出席市政會議時，應指定副首長或主任秘書代理。"), lines(WRAPPED));
    }

    @Test
    void leavesIndentedParagraphsUnderHeadingsApart() {
        String text = """
                一、总体要求
                    坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念。
                二、重点任务
                    加快建设现代化产业体系，大力推进科技创新，促进城乡融合发展。
                三、保障措施
                    加强组织领导，压实工作责任，强化督促检查，确保各项任务落到实处。
                四、附则
                    本方案自印发之日起施行。
                """;
        assertEquals(text.lines().map(String::strip).toList(), lines(text));
    }

    @Test
    void leavesLinesApartThatABlankLineParts() {
        String apart = WRAPPED.replace("\n    ", "\n\n    ");
        assertEquals(apart.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(), lines(apart));
    }

    private static List<String> lines(String text) {
        SourceText source = Sources.text("a.txt", text);
        return HangingIndents.join(PassageReader.read(Extractor.of(Format.TEXT).extract(source).value().get(0)), text).stream().map(Part::text).toList();
    }
}
