package org.gongbao.parse.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextExtractorTest {

    @Test
    void givesOneElementForEachPhysicalLine() {
        assertEquals("""
                1 PLAIN 政府工作报告
                2 PLAIN\s
                3 PLAIN 　　各位代表：""", Extracts.lines("a.txt", "政府工作报告\n\n　　各位代表：\n"));
    }

    @Test
    void countsEveryKindOfLineEndOnce() {
        assertEquals("1 PLAIN 一\n2 PLAIN 二\n3 PLAIN 三\n4 PLAIN 四\n5 PLAIN 五",
                Extracts.lines("a.txt", "一\r\n二\r\r\n三\r四\n五"));
        assertEquals("1 PLAIN 一\n2 PLAIN \n3 PLAIN 二", Extracts.lines("a.txt", "一\r\n\r\n二"));
    }

    @Test
    void partsTextAtFormFeedsAndLineSeparatorsWithoutANewLineNumber() {
        assertEquals("1 PLAIN 一\n1 PLAIN 二\n2 PLAIN 三", Extracts.lines("a.txt", "一\u2028二\n\f三"));
    }

    @Test
    void readsSpacesThatAConversionWroteOut() {
        // 1960.txt and 2006.txt of the national reports
        assertEquals("""
                1 PLAIN     为提前实现全国农业发展纲要而奋斗
                2 PLAIN   国务院
                3 PLAIN 第二届全国人民代表大会""", Extracts.lines("a.txt", """
                <U+00A0><U+00A0><U+00A0> 为提前实现全国农业发展纲要而奋斗
                &nbsp;&#160;国务院
                第二届全国\u200b人民<U+FEFF>代表大会
                """));
    }

    @Test
    void leavesOutControlCharactersButNotTags() {
        String text = "加快建设现代化产业体系，".repeat(12);
        assertEquals("1 PLAIN <script>alert(1)</script>{{ x }}" + text,
                Extracts.lines("a.txt", "<scr\u0000ipt>alert(1)</script>\u0007{{ x }}\u202e" + text));
    }

    @Test
    void dividesAWholeReportOnOneLine() {
        String paragraph = "国民经济保持平稳较快发展，社会事业全面进步，人民生活进一步改善，改革开放取得新的突破，".repeat(3);
        assertEquals("1 PLAIN 1964年国务院政府工作报告——１９６４年１２月２１日在第三届全国人民代表大会第一次会议上\n"
                + "1 PLAIN 国务院总理周恩来\n1 PLAIN 一\n1 PLAIN " + paragraph + "\n1 PLAIN 国  务  院\n1 PLAIN " + paragraph + "\n1 PLAIN "
                + paragraph, Extracts.lines("a.txt", "1964年国务院政府工作报告——１９６４年１２月２１日在第三届全国人民代表大会第一次会议上　　　　　　  　　　"
                + "国务院总理周恩来　　一　　" + paragraph + "　　国  务  院　　" + paragraph + "　　" + paragraph));
    }

    @Test
    void dividesALineWhereASentenceEndsBeforeAnIndentation() {
        assertEquals("1 PLAIN 请予审议。\n1 PLAIN 一、过去五年的工作", Extracts.lines("a.txt", "请予审议。　　一、过去五年的工作"));
    }

    @Test
    void dividesALineWhereANumberStandsBehindAnIndentation() {
        assertEquals("1 PLAIN 责任单位：市教育局\n1 PLAIN （二）推进改革。", Extracts.lines("a.txt", "责任单位：市教育局　　（二）推进改革。"));
        assertEquals("1 PLAIN 责任单位：市教育局　　市财政局", Extracts.lines("a.txt", "责任单位：市教育局　　市财政局"));
    }

    @Test
    void dividesAShortNoticeOnOneLine() {
        String first = "经区政府同意，现将重点任务分解如下，请认真抓好落实。";
        String task = "新增国家级专精特新“小巨人”企业10家，高新技术企业总量突破800家，技术合同成交额达到150亿元。";
        assertEquals("1 PLAIN 关于分解落实重点任务的通知\n1 PLAIN 各街道办事处：\n1 PLAIN " + first + "\n1 PLAIN 一、聚焦科技创新\n1 PLAIN " + task + "\n1 PLAIN （区科技局负责）\n1 PLAIN "
                + task + "\n1 PLAIN （区科技局负责）\n1 PLAIN 区人民政府办公室", Extracts.lines("a.txt", String.join("　　", "关于分解落实重点任务的通知", "各街道办事处：", first,
                        "一、聚焦科技创新", task, "（区科技局负责）", task, "（区科技局负责）", "区人民政府办公室")));
    }

    @Test
    void keepsSpacedNamesAndListsOfNamesWhole() {
        assertEquals("1 PLAIN 省　　长　　王忠林", Extracts.lines("a.txt", "省　　长　　王忠林"));
        String names = "王委员金平　　李委员永萍　　".repeat(60);
        assertEquals("1 PLAIN " + names, Extracts.lines("a.txt", names));
    }

    @Test
    void readsTwentyMegabytesOnOneLineInSeconds() {
        String line = "加快建设现代化产业体系，".repeat(560_000);
        assertTimeout(Duration.ofSeconds(30), () -> assertEquals(1, Extracts.one("a.txt", line).elements().size()));
        String indented = "　　&nbsp;推动高质量发展。".repeat(200_000);
        assertTimeout(Duration.ofSeconds(30), () -> Extracts.one("a.txt", indented));
    }
}
