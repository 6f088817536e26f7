package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that look like what the rules of a list or a title take them for, and are text. */
class OverreachTest {

    private static final String SENTENCE = "全年经济运行总体平稳，各项工作取得新的进展。\n";

    private static String outline(String text) {
        return OutlineText.of(Sources.parse(text), 64);
    }

    @Test
    void keepsNeighboursThatAreCountedTogether() {
        String out = outline("统计公报\n\n" + SENTENCE + "第二、三产业拉动作用继续提升。" + SENTENCE + "第一、二季度增长平稳。" + SENTENCE);
        assertFalse(out.contains("[第二、]"), out);
        assertFalse(out.contains("[第一、]"), out);
        String counted = outline("讲话\n\n" + SENTENCE + "第一、抓好春耕备耕。" + SENTENCE + "第二、三农工作要全面推进。" + SENTENCE);
        assertTrue(counted.contains("[第二、]"), counted);
    }

    @Test
    void keepsWhatANumberOnlyCountsBesideNumbersInParts() {
        String out = outline("应急预案\n\n1 总则\n1.1 编制目的\n" + SENTENCE + "2家企业参加演练\n" + SENTENCE + "2 组织体系\n2.1 指挥机构\n" + SENTENCE
                + "3个工作组成员\n" + SENTENCE + "3 附则\n" + SENTENCE);
        assertTrue(out.contains("[2] 组织体系"), out);
        assertTrue(out.contains("[3] 附则"), out);
        assertFalse(out.contains("[2] 家企业"), out);
        assertFalse(out.contains("[3] 个工作组"), out);
    }

    @Test
    void keepsNumberedLinesThatAreNotTheContentsThoughSomeComeAgain() {
        String list = "一、产业发展\n二、乡村建设\n三、乡村治理\n四、农民增收\n五、组织保障\n六、考核评价\n";
        String out = outline("工作清单\n\n" + list + "一、产业发展\n" + SENTENCE + "二、其他事项\n" + SENTENCE);
        assertTrue(out.contains("[六、] 考核评价"), out);
    }

    @Test
    void keepsAParagraphThatAnnouncesWhatFollowsAndNamesUnits() {
        String out = outline("招聘公告\n\n根据省、市、区事业单位招聘规定，经研究同意，面向社会招聘事业单位工作人员。现将有关事项公布于后：\n一、招聘原则\n" + SENTENCE);
        assertTrue(out.contains("paragraph 根据省、市、区"), out);
    }

    @Test
    void keepsWhatAnArticleRefersTo() {
        String out = outline("某某条例\n\n第一条　为了加强管理，根据有关法律，制定本条例。第二条第一款所称单位，是指各级行政机关。第三条规定的期限不变，另有规定的从其规定执行。\n第二条　本条例适用于本市。\n第三条　期限为三年。\n");
        assertTrue(out.contains("[第一条] 为了加强管理，根据有关法律，制定本条例。第二条第一款所称单位"), out);
    }

    @Test
    void keepsAQuestionThatASpeechOnlyAsks() {
        String out = outline("讲话\n\n" + SENTENCE + "有人问：为什么要改革？我们的回答：只有改革才能发展。又有人问：怎么改？办法要靠大家来想，路子要靠大家来走，经验要靠大家来总结。\n" + SENTENCE);
        assertTrue(out.contains("paragraph 有人问：为什么要改革？我们的回答"), out);
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
    void keepsAnAddresseeAtTheEdgeApartFromATitleThatIsSetIn() {
        String point = "    一、做好各项工作，取得新的成效。\n    要加强统筹，狠抓落实。\n";
        String out = outline("        关于进一步加强统筹协调，做好重点工作的通知\n各区人民政府，市政府各部门：\n" + point + point.replace("一", "二") + point.replace("一", "三"));
        assertTrue(out.contains("addressee 各区人民政府，市政府各部门："), out);
        assertTrue(out.contains("title 关于进一步加强统筹协调，做好重点工作的通知\n"), out);
    }

    @Test
    void keepsTheBlankBetweenNamesSetWide() {
        String out = outline("名单\n\n" + SENTENCE + "王 勇　　李 明　　赵 刚\n" + SENTENCE);
        assertTrue(out.contains("王 勇　　李 明　　赵 刚"), out);
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

    @Test
    void countsAHeadingAboutSomeYears() {
        assertEquals(List.of("3 heading 1 [一、] 发展现状", "5 heading 1 [二、] 三年来的基本经验", "7 heading 1 [三、] 四十年来的成就"),
                headings("工作总结\n\n一、发展现状\n" + SENTENCE + "二、三年来的基本经验\n居民收入继续增长。\n三、四十年来的成就\n财政收支保持平衡。\n"));
    }

    @Test
    void keepsTheSectionsOfAPartysDecisionAboutLegislatures() {
        assertEquals(List.of("3 heading 1~ [一、] 充分认识人大工作的重要意义", "4 heading 1~ [二、] 支持人大依法行使职权"),
                headings("中共临江市委关于坚持和完善人民代表大会制度的决定\n\n一、充分认识人大工作的重要意义。居民收入继续增长。\n"
                        + "二、支持人大依法行使职权。财政收支保持平衡，外贸进出口稳中提质。\n"));
    }

    @Test
    void showsNoPictureByTheNameOfItsFile() {
        String out = markup("case.md", "# 工作报告\n\n![image](a.png)\n\n![IMG_2034](b.jpg)\n\n" + SENTENCE);
        assertFalse(out.contains("image") || out.contains("IMG"), out);
    }

    @Test
    void keepsWhatWasDoneUnderTheNumberedTopicItWasDoneFor() {
        assertEquals("""
                script zh-Hans
                1 title 工作总结
                3 heading 1~ [（一）] 农业生产稳步发展
                  3 paragraph 粮食总产量比上年增长百分之三，连续八年获得丰收。
                  4 paragraph 重点抓了以下工作：
                  5 listItem [——] 落实种子化肥供应，确保不误农时。
                """, outline("工作总结\n\n（一）农业生产稳步发展。粮食总产量比上年增长百分之三，连续八年获得丰收。\n重点抓了以下工作：\n——落实种子化肥供应，确保不误农时。\n"));
    }

    @Test
    void keepsWhatWasDoneUnderEachOfSeveralLeads() {
        String out = markup("case.md", "# 工作总结\n\n**农业生产稳步发展。**粮食总产量比上年增长百分之三。\n\n重点抓了以下工作：\n\n**工业经济平稳运行。**工业增加值增长百分之八。\n\n"
                + "主要做了以下工作：\n\n**商贸流通持续活跃。**消费品零售额增长百分之九。\n\n");
        assertTrue(out.contains("\n  5 paragraph 重点抓了以下工作：\n") && out.contains("\n  9 paragraph 主要做了以下工作：\n"), out);
    }

    @Test
    void keepsTheTablesOfABudgetThatAreExplained() {
        assertEquals(List.of("3 heading 1 [一、] 部门收支预算总表", "5 heading 1 [二、] 财政拨款收支预算表"),
                headings("部门预算\n\n一、部门收支预算总表\n说明：本表反映部门全部收入和支出情况。\n二、财政拨款收支预算表\n说明：本表反映部门财政拨款收入和支出情况。\n"));
    }

    @Test
    void takesNoAdmissionForATopic() {
        String out = markup("case.md", "# 政府工作报告\n\n过去一年，经济实力显著增强。全市生产总值增长百分之八，财政收入增长百分之十。\n\n"
                + "过去一年，我们坚持改革开放，发展活力不断增强。新增市场主体五千户，外贸进出口增长百分之十二。\n\n"
                + "过去一年，我们坚持民生优先，人民生活持续改善。新增就业三万人，城乡居民收入增长百分之九。\n\n这些成绩来之不易，是全市人民共同奋斗的结果。\n\n"
                + "过去一年，我们也清醒看到，发展中还存在不少问题。经济总量偏小，产业结构不优。\n");
        assertTrue(out.contains("heading 1~ 过去一年，我们坚持民生优先") && out.contains("\n  11 paragraph 过去一年，我们也清醒看到，发展中还存在不少问题。"), out);
    }

    @Test
    void keepsTopicsAboutMembers() {
        String answer = "\n\n民政事務局局長：主席，政府一向重視有關的安排，並會繼續作出改善，詳情載於附件，請各位議員參閱。\n\n";
        String asked = "議員：主席，就有關的安排，政府可否告知本會詳情，以及是否會作出改善，並向本會提交報告？";
        assertEquals(List.of("7 heading 1 議員質詢的口頭答覆", "9 heading 2 區議會議員的選舉安排", "15 heading 2 立法會議員薪津檢討", "21 heading 2 增加女性議員比例"),
                headings("立法會會議過程正式紀錄\n\n2004年5月5日星期三\n\n下午2時30分會議開始\n\n議員質詢的口頭答覆\n\n區議會議員的選舉安排\n\n1. 張文光" + asked + answer
                        + "立法會議員薪津檢討\n\n2. 李華明" + asked + answer + "增加女性議員比例\n\n3. 劉慧卿" + asked + answer).stream().map(String::strip).toList());
    }

    @Test
    void dividesNoWordOfARunOnTableOfContents() {
        String out = outline("发展规划\n\n目　录第一章　发展基础第一节　建设统一、开放的市场第二节　区域协调第二章　重点任务（一）产业（二）城乡\n\n"
                + "第一章　发展基础\n第一节　建设统一、开放的市场\n" + SENTENCE + "第二节　区域协调\n居民收入继续增长。\n第二章　重点任务\n（一）产业\n财政收支保持平衡。\n（二）城乡\n生态环境持续改善。\n");
        assertTrue(out.contains("contents 第一节 建设统一、开放的市场") && out.contains("contents （一） 产业"), out);
    }

    @Test
    void keepsThePointThatAFormulaIsNumberedAs() {
        String out = outline("计算办法\n\n养老金按照下列公式(1)和公式(2)计算，有关参数每年公布，多退少补。\n\n(1)  基础养老金等于月平均工资乘以缴费年限。\n\n- 1 -\n\n"
                + "参保人员达到退休年龄的，应当在当月办理手续。\n\n(2)  个人养老金等于账户储存额除以计发月数。\n\n- 2 -\n\n本办法自发布之日起施行。\n\n- 3 -\n");
        assertTrue(out.contains("[(1)] 基础养老金") && !out.contains("note"), out);
    }

    private static List<String> headings(String text) {
        return outline(text).lines().filter(line -> line.contains(" heading ")).toList();
    }

    private static String markup(String name, String text) {
        return OutlineText.of(ReportParser.parse(Sources.text(name, text)).value().get(0), 64);
    }

    @Test
    void keepsReferencesToPointsAndArticlesAsText() {
        String out = outline("某某管理办法\n\n第一条 为了规范管理，制定本办法。\n第二条 有下列情形之一的，不予登记：\n（一）材料不全的；\n（二）超过期限的。\n"
                + "（一）、（二）项所列情形消除后，可以重新申请。\n第三条、第四条所称管理，是指日常的监督检查和指导服务。\n第三条 本办法自公布之日起施行。\n");
        assertFalse(out.contains("[（一）、（二）"), out);
        assertFalse(out.contains("article [第三条、]"), out);
    }

    @Test
    void keepsWordsInLatinLettersBehindTheWordForAnnex() {
        String out = outline("工作方案\n\n一、总体要求\n" + SENTENCE + "附件 IT设备采购清单\n" + SENTENCE + "附件 A4纸采购清单\n" + SENTENCE);
        assertFalse(out.contains("[附件 I]"), out);
        assertFalse(out.contains("[附件 A]"), out);
    }

    @Test
    void keepsALeaderWithoutMinutesAboutHimAsTheSpeaker() {
        assertTrue(outline("政府工作报告\n——2026年1月20日在市第九届人民代表大会第六次会议上\n市长 王勇\n各位代表：\n" + SENTENCE).contains("speaker 市长 王勇"));
    }

    @Test
    void keepsASentenceThatTellsOfTheItemsOfASittingWhole() {
        String sentence = "本次會議議程分為壹、報告事項，貳、討論事項，參、臨時動議三部分，請各位委員於會前詳閱資料，並準時出席本次會議，"
                + "如有未盡事宜，另行通知各單位，謝謝各位委員的支持與協助。";
        assertTrue(outline("開會通知\n\n" + sentence + "\n" + sentence).lines().filter(line -> line.contains("本次會議議程分為壹、報告事項")).count() > 0);
        assertFalse(outline("開會通知\n\n" + sentence).contains("[貳、]"));
    }

    @Test
    void keepsAWorkNamedUnderATitleAsText() {
        String out = outline("关于推荐学习书目的通知\n\n《中华人民共和国行政诉讼法》\n《关于加强法治政府建设的意见》\n" + SENTENCE);
        assertTrue(out.contains("title 关于推荐学习书目的通知"), out);
        assertFalse(out.contains(" title 《"), out);
    }

    @Test
    void keepsTheBarsOfATableAndTheMarksOfAListWhoseNumbersSkip() {
        assertTrue(outline("统计表\n\n项目 | 金额 |\n|\n农业 | 20 |\n").contains("|"));
        assertFalse(outline("工作要点\n\n- 一、加强管理\n- 三、改进服务\n- 七、其他\n").contains("[一、]"));
    }
}
