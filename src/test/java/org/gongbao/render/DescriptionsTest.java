package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.model.Block;
import org.gongbao.model.Origin;
import org.gongbao.model.Span;
import org.junit.jupiter.api.Test;

class DescriptionsTest {

    @Test
    void passesOverWhatOnlyHandsAReportIn() {
        assertEquals("2022年，全区经济运行总体平稳，各项工作取得新的进展。", opening(
                "现在，我代表区人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见。", "2022年，全区经济运行总体平稳，各项工作取得新的进展。"));
        assertEquals("为建立健全突发水污染事件应急响应机制，制订本预案。", opening(
                "经市政府同意，现将《兴城市突发水污染事件应急预案》印发给你们，请认真遵照执行。", "为建立健全突发水污染事件应急响应机制，制订本预案。"));
    }

    @Test
    void keepsItWhereNothingElseIsSaid() {
        assertEquals("现将《某某方案》印发给你们，请认真贯彻执行。", opening("现将《某某方案》印发给你们，请认真贯彻执行。"));
    }

    @Test
    void keepsTheFirstParagraphOfOthers() {
        assertEquals("我市经济运行总体平稳，财政收入稳步增长。", opening("我市经济运行总体平稳，财政收入稳步增长。", "全年完成投资一百亿元，增长百分之八。"));
    }

    private static String opening(String... paragraphs) {
        Origin nowhere = new Origin(1, 1, List.of(new Span(0, 1)));
        return Descriptions.opening(Stream.of(paragraphs)
                .map(text -> (Block) new Block.Paragraph("p", "", nowhere, text, List.of(), List.of())).toList());
    }
}
