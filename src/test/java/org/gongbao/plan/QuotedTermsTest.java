package org.gongbao.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTermsTest {

    @Test
    void findsCoinedPhrasesInEveryKindOfQuotes() {
        assertEquals(List.of("光芯屏端网", "四化", "長江新區", "一張網", "三资"),
                terms("打造“光芯屏端网”，“四化”同步；建設「長江新區」、『一張網』，盘活\"三资\"。"));
    }

    @Test
    void keepsSlogansOfSeveralParts() {
        assertEquals(List.of("街道吹哨、部门报到，社区吹哨、党员报到"), terms("实行“街道吹哨、部门报到，社区吹哨、党员报到”制度"));
    }

    @Test
    void leavesOutQuotedSentencesAndLongClauses() {
        assertEquals(List.of(), terms("他说：“发展是硬道理。”又说：“中国的民主革命没有共产主义去指导是决不能成功的”"));
    }

    @Test
    void leavesOutWhatBelongsToATitle() {
        assertEquals(List.of("一带一路"), terms("印发《国家环境保护“十二五”规划》，参与“一带一路”"));
    }

    @Test
    void takesBothOfNestedQuotes() {
        assertEquals(List.of("优化‘双随机、一公开’监管", "双随机、一公开"), terms("推行“优化‘双随机、一公开’监管”"));
    }

    @Test
    void startsAnewAtAQuoteThatOpensTwice() {
        assertEquals(List.of("双随机、一公开"), terms("推行“优化跨部门综合监管、“双随机、一公开”监管"));
    }

    @Test
    void doesNotPairStraightQuotesWhenOneIsMissing() {
        assertEquals(List.of(), terms("实施\"专精特新培育，推进\"两化\"融合"));
    }

    @Test
    void leavesOutEmphasisOnOneCharacterAndEmptyQuotes() {
        assertEquals(List.of(), terms("反“左”，“”，“——”"));
    }

    @Test
    void readsALongRunOfOpenQuotesInLinearTime() {
        assertEquals(List.of("四化"), terms("“".repeat(200_000) + "四化”" + "’".repeat(200_000)));
    }

    private static List<String> terms(String text) {
        return QuotedTerms.find(text).stream().map(span -> text.substring(span.start(), span.end())).toList();
    }
}
