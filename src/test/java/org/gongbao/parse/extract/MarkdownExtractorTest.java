package org.gongbao.parse.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.gongbao.model.Fact;
import org.gongbao.model.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownExtractorTest {

    private static String lines(String markdown) {
        return Extracts.lines("a.md", markdown);
    }

    @ParameterizedTest
    @CsvSource({
        "**目标：**GDP,1 PARAGRAPH 【目标：】GDP",
        "**“十四五”**规划,1 PARAGRAPH 【“十四五”】规划",
        "**目标：**GDP和**增长：**5%,1 PARAGRAPH 【目标：】GDP和【增长：】5%",
        "推进**（一）改革**，扩大**开放。**完,1 PARAGRAPH 推进【（一）改革】，扩大【开放。】完",
        "**第一条**　为了合理开发,1 PARAGRAPH 【第一条】　为了合理开发",
        "**一、总体要求**,1 BOLD 一、总体要求",
        "面积 2 ** 3 与 *重点*,1 PARAGRAPH 面积 2 ** 3 与 重点",
        "未闭合的**粗体,1 PARAGRAPH 未闭合的**粗体",
        "转义\\*\\*不是粗体\\*\\*,1 PARAGRAPH 转义**不是粗体**",
    })
    void setsBoldAsAReaderOfChineseExpects(String markdown, String expected) {
        assertEquals(expected, lines(markdown));
    }

    @Test
    void takesFrontMatterAsMetadata() {
        Extraction extraction = Extracts.one("a.md", """
                ---
                title: 中共中央　国务院印发《乡村全面振兴规划（2024—2027年）》（2025年）
                authors:
                  - 中共中央
                  - 国务院
                date: '2025-01-22'
                link: https://www.gov.cn/zhengce/202501/content_7000493.htm
                source: 中国政府网
                ---

                > [!NOTE] 相关通知
                >
                > 新华社北京1月22日电
                > 发出通知。

                ---

                ## 乡村全面振兴规划（2024—2027年）
                """);
        assertEquals("""
                11 QUOTE  相关通知
                13-14 QUOTE 新华社北京1月22日电发出通知。
                18 HEADING2 乡村全面振兴规划（2024—2027年）""", Extracts.lines(extraction));
        assertEquals("中共中央、国务院", extraction.stated().issuer().value());
        assertEquals("2025-01-22", extraction.stated().date().value());
        assertEquals("中国政府网", extraction.stated().publisher().value());
    }

    @Test
    void takesASourceThatIsAnAddressAsTheAddress() {
        Extraction extraction = Extracts.one("a.md", """
                ---
                source: https://www.nc.gov.cn/ncszf/zfgzbga/199801/d37bd1f7476f4555bfa4e389811789d0.shtml
                title: 1998年南昌市政府工作报告
                ---

                **政府工作报告**
                """);
        assertEquals("https://www.nc.gov.cn/ncszf/zfgzbga/199801/d37bd1f7476f4555bfa4e389811789d0.shtml",
                extraction.stated().url().value());
        assertEquals(Fact.UNKNOWN, extraction.stated().publisher());
    }

    @Test
    void keepsAPublisherThatIsStatedInLatinLetters() {
        assertEquals("Xinhua", Extracts.one("a.md", """
                ---
                publisher: Xinhua
                title: 1998年南昌市政府工作报告
                ---

                **政府工作报告**
                """).stated().publisher().value());
    }

    @Test
    void warnsAboutFrontMatterThatIsBroken() {
        Result<List<Extraction>> result = Extracts.all("a.md", "---\ntitle: \"未完\nx: 1\n---\n正文\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(result.problems().get(0).toString().contains("warning: front matter is left out: broken YAML"));
        assertEquals("5 PLAIN 正文", Extracts.lines(result.value().get(0)).replace("PARAGRAPH", "PLAIN"));
    }

    @Test
    void keepsNumbersOfListsAndDropsBullets() {
        assertEquals("""
                1 LIST_ITEM1 1. 宣讀議事錄。
                3 PARAGRAPH 主席：繼續報告。
                5 LIST_ITEM1 2. 院長函
                6 LIST_ITEM2 甲
                8 LIST_ITEM1 1 為建立政府資訊公開制度""", lines("""
                1. 宣讀議事錄。

                    主席：繼續報告。

                2. 院長函
                   - 甲

                * 1 為建立政府資訊公開制度
                """));
    }

    @Test
    void readsTablesWithTheirHeader() {
        assertEquals("""
                1-3 GRID
                  1: #指标 | #2025年
                  3: 【】""".replace("【】", "GDP | 6万亿元"), lines("""
                | 指标 | **2025年** |
                |---|---:|
                | GDP | 6万亿元 |
                """).replace("【", "").replace("】", ""));
    }

    @Test
    void readsTablesOfHtmlInPlace() {
        assertEquals("""
                1-5 GRID
                  1: {2x1}內政及民族委員會 | 第十會議室
                  4: 附/註 | {1x2}同右
                6 PARAGRAPH 完""".replace("\n6 ", "\n8 "), lines("""
                <table><tr><td COLSPAN="2">內政及民族
                    委員會</td><td><p>第十會議室</p></td></tr>

                <tr><td><p>附</p><p>
                註</p></td><td rowspan=2>同右</td></tr>
                </table>

                完
                """));
    }

    @Test
    void attachesFootnotes() {
        assertEquals("""
                1 PARAGRAPH 国内生产总值[1]增长5%。
                3 NOTE 1 按可比价格计算。""", lines("国内生产总值[^1]增长5%。\n\n[^1]: 按可比价格计算。\n"));
    }

    @Test
    void leavesOutCommentsCodeOfDataAndRules() {
        Extraction extraction = Extracts.one("a.md", """
                # 上海市建筑节能条例

                <!-- INFO END -->

                ```json
                {"ad": 5, "speaker": "王院長金平"}
                ```

                ***

                第一条 为了加强管理。
                """);
        assertEquals("1 HEADING1 上海市建筑节能条例\n11 PARAGRAPH 第一条 为了加强管理。", Extracts.lines(extraction));
        assertEquals("metadata 5: ```json/{\"ad\": 5, \"speaker\": \"王院長金平\"}/```", Extracts.dropped(extraction));
    }

    @Test
    void takesIndentedTextForParagraphsNotCode() {
        assertEquals("1 PLAIN 各位代表：\n3 PLAIN 现在，我报告【工作】。", lines("    各位代表：\n\n    现在，我报告**工作**。\n"));
    }

    @Test
    void partsLinesThatAreParagraphsAndJoinsWrappedOnes() {
        assertEquals("1 PLAIN 第一条 甲。\n2 PLAIN 第二条 乙。", lines("第一条 甲。\n第二条 乙。\n"));
        assertEquals("1-4 PARAGRAPH 坚持以经济建设为中心坚持改革开放不动摇坚持高质量发展为要求的 GDP growth target",
                lines("坚持以经济建设为中心\n坚持改革开放不动摇\n坚持高质量发展为要求\n的 GDP growth target\n"));
        assertEquals("1 BOLD 全面开创新局面\n2 BOLD ——在大会上的报告", lines("**全面开创新局面**  \n**——在大会上的报告**\n"));
    }

    @Test
    void keepsBracketsThatAreNoLinksAndTheTextOfLinks() {
        assertEquals("1 PARAGRAPH 见[注]和[附件](一)，详见官网。", lines("见[注]和\\[附件\\](一)，详见[官网](https://example.org \"题\")。"));
        assertEquals("1 PLAIN [注]: 本表数据为初步核算数。", lines("[注]: 本表数据为初步核算数。"));
    }

    @Test
    void leavesOutWhatOnlyPandocKnows() {
        assertEquals("1 HEADING1 第一章 总则", lines("# 第一章 总则 {#第一章-总则 .unnumbered}"));
        assertEquals("1 PARAGRAPH 第一节 目标", lines("[]{#_Toc1 .anchor}第一节 目标"));
        assertEquals("1 PARAGRAPH 坚持稳中求进工作", lines("坚持[稳中求进]{.underline}工作"));
        assertEquals("2 PLAIN 正文。", lines("::: {custom-style=\"正文\"}\n正文。\n:::"));
        assertEquals("1 PARAGRAPH 集合{甲，乙}和[注]{丙}", lines("集合{甲，乙}和[注]{丙}"));
    }

    @Test
    void readsEntitiesAndInvisibleCharacters() {
        assertEquals("1 PARAGRAPH A&B 中国", lines("A&amp;B&nbsp;中\u200b国"));
        assertEquals("1 PARAGRAPH A&ampp;B", lines("A&ampp;B"));
    }

    @Test
    void readsHostileInputAsPlainText() {
        for (String hostile : List.of("[".repeat(10_000), ">".repeat(10_000) + "文", "*".repeat(20_000) + "文",
                "- ".repeat(3_000) + "文", "高质量发展，".repeat(1_000_000), "`".repeat(10_000), "![](".repeat(5_000),
                "<a ".repeat(5_000), "**文：**".repeat(20_000), "| a ".repeat(5_000) + "\n" + "|---".repeat(5_000))) {
            assertTimeout(Duration.ofSeconds(60), () -> Extracts.one("a.md", hostile), hostile.substring(0, 20));
        }
    }
}
