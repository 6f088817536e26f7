package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gongbao.model.Report;
import org.junit.jupiter.api.Test;

/** Lines that look like what the rules of a page, a list or a title take them for, and are text. */
class OverreachTest {

    private static final String SENTENCE = "全年经济运行总体平稳，各项工作取得新的进展。\n";

    private static String outline(String text) {
        return OutlineText.of(Sources.parse(text), 64);
    }

    @Test
    void keepsTheSameFigureOfThreeYears() {
        String year = "城镇登记失业率稳定在较低水平。\n居民收入继续增长。\n财政收支保持平衡。\n外贸进出口稳中提质。\n";
        String text = "地区生产总值　　100\n" + year + "地区生产总值　　108\n" + year + "地区生产总值　　115\n" + year;
        String out = outline("统计资料\n\n" + year + text);
        for (String figure : List.of("100", "108", "115")) {
            assertTrue(out.contains("地区生产总值　　" + figure), out);
        }
    }

    @Test
    void keepsTheNumberedNamesOfLists() {
        String rows = SENTENCE + "居民收入继续增长。\n财政收支保持平衡。\n外贸进出口稳中提质。\n生态环境持续改善。\n";
        String out = outline("工作方案\n\n" + rows + "重点项目清单—1\n" + rows + "重点项目清单—2\n" + rows + "重点项目清单—3\n" + rows);
        for (String list : List.of("清单—1", "清单—2", "清单—3")) {
            assertTrue(out.contains(list), out);
        }
    }

    @Test
    void keepsHospitalsNamedByTheirNumbersInOneLine() {
        String start = "一、医疗卫生。" + "推进公立医院高质量发展，完善分级诊疗制度，提升基层服务能力。".repeat(6);
        String line = start + "责任单位：市卫健委、市第一、第二、第三人民医院。二、教育事业。办好人民满意的教育。责任单位：市教育局。三、文化事业。办好文化惠民活动。责任单位：市文旅局。";
        assertTrue(Sources.parse(line).blocks().stream().map(Object::toString).anyMatch(block -> block.contains("市第一、第二、第三人民医院")),
                outline(line));
    }

    @Test
    void keepsASentenceThatSaysWhatTodayIs() {
        String out = outline("讲话\n\n今天是我们党成立100周年的日子\n" + SENTENCE + "现在是全面推进的关键时期：\n" + SENTENCE
                + "今天是2026年3月5日，人民代表大会开幕\n现在是：2026年3月5日 10:20:30\n");
        assertTrue(out.contains("今天是我们党成立100周年的日子"), out);
        assertTrue(out.contains("现在是全面推进的关键时期"), out);
        assertTrue(out.contains("人民代表大会开幕"), out);
        assertFalse(out.contains("10:20:30"), out);
    }

    @Test
    void keepsTheBlankBetweenNamesSetWide() {
        String out = outline("名单\n\n" + SENTENCE + "王 勇　　李 明　　赵 刚\n" + SENTENCE);
        assertTrue(out.contains("王 勇　　李 明　　赵 刚"), out);
    }

    @Test
    void findsNoOfficeInTheWordsForDeploying() {
        assertEquals("""
                script zh-Hans
                1 title 政府工作报告
                2 subtitle 部署长江大保护
                4 paragraph 全年经济运行总体平稳，各项工作取得新的进展。
                """, outline("政府工作报告\n部署长江大保护\n\n" + SENTENCE));
    }

    @Test
    void readsNoAnnexInACount() {
        assertEquals("""
                script zh-Hans
                1 title 申报通知
                3 paragraph 全年经济运行总体平稳，各项工作取得新的进展。
                4 paragraph 附1名专家推荐意见，一式两份。
                """, outline("申报通知\n\n" + SENTENCE + "附1名专家推荐意见，一式两份。\n"));
    }

    @Test
    void keepsTheHeadingsBesideOneWhoseBoldStretchIsTorn() {
        String body = "各单位要提高认识，压实责任，确保各项任务落到实处，取得实效。";
        assertEquals("""
                script zh-Hans
                1 title 工作方案
                3 heading 1~ [一、] 加强领导
                  3 paragraph 各单位要提高认识，压实责任，确保各项任务落到实处，取得实效。
                  5 listItem [二、] 压实责任，各单位要提高认识，压实责任，确保各项任务落到实处，取得实效。
                7 heading 1~ [三、] 强化督查
                  7 paragraph 各单位要提高认识，压实责任，确保各项任务落到实处，取得实效。
                9 heading 1~ [四、] 做好宣传
                  9 paragraph 各单位要提高认识，压实责任，确保各项任务落到实处，取得实效。
                """, markup("case.md", "# 工作方案\n\n**一、加强领导。**" + body + "\n\n**二、压实责任，**" + body
                + "\n\n**三、强化督查。**" + body + "\n\n**四、做好宣传。**" + body + "\n"));
    }

    @Test
    void takesNoSinglePhraseBetweenParagraphsForAHeading() {
        String body = "<p>全年甲运行总体平稳，各项工作取得新的进展，人民生活持续改善，社会大局保持稳定。</p>\n";
        assertEquals("""
                script zh-Hans
                1 title 工作总结
                2 paragraph 全年经济运行总体平稳，各项工作取得新的进展，人民生活持续改善，社会大局保持稳定。
                3 paragraph 全年工业运行总体平稳，各项工作取得新的进展，人民生活持续改善，社会大局保持稳定。
                4 paragraph 农业生产运行情况
                5 paragraph 全年农业运行总体平稳，各项工作取得新的进展，人民生活持续改善，社会大局保持稳定。
                6 paragraph 全年商业运行总体平稳，各项工作取得新的进展，人民生活持续改善，社会大局保持稳定。
                """, markup("case.html", "<html><body><p>工作总结</p>\n" + body.replace("甲", "经济") + body.replace("甲", "工业")
                + "<p>农业生产运行情况</p>\n"
                + body.replace("甲", "农业") + body.replace("甲", "商业") + "</body></html>"));
    }

    @Test
    void keepsTheHeadingsBehindASkippedNumber() {
        StringBuilder text = new StringBuilder("政府工作报告\n\n");
        String[] things = {"农业", "工业", "商业", "教育", "卫生", "文化", "体育", "水利", "交通"};
        String[] titles = {"一、工作回顾", "三、工作任务", "四、工作保障"};
        for (int i = 0; i < things.length; i++) {
            if (i % 3 == 0) {
                text.append(titles[i / 3]).append('\n');
            }
            text.append("　　全年甲运行总体平稳，甲各项工作取得新的进展，甲改革稳步推进，甲投\n入继续增长，甲项目建设全面展开，甲服务能力明显提升，甲队伍建设不断加强，\n甲各项改革任务按照年初确定的目标顺利完成，为下一步甲发展打下坚实的基础。\n".replace("甲", things[i]));
        }
        assertEquals(List.of("3 heading 1 [一、] 工作回顾", "13 heading 1 [三、] 工作任务", "23 heading 1 [四、] 工作保障"),
                outline(text.toString()).lines().filter(line -> line.contains("heading")).toList());
    }

    private static String markup(String name, String text) {
        return OutlineText.of(ReportParser.parse(Sources.text(name, text)).value().get(0), 64);
    }
}
