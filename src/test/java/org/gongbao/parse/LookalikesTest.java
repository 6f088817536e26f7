package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Report;
import org.junit.jupiter.api.Test;

/** Ordinary documents with lines that look like a number, a signature, a fact of a page or a table of contents, and are none. */
class LookalikesTest {

    private static final String SENTENCE = "全年经济运行总体平稳，各项工作取得新的进展。\n";

    private static String outline(String text) {
        return OutlineText.of(Sources.parse(text), 64);
    }

    /** The headings of a Markdown document. */
    private static List<String> marked(String text) {
        Report report = ReportParser.parse(Sources.text("case.md", text)).value().get(0);
        return OutlineText.of(report, 64).lines().filter(line -> line.contains("heading ")).map(String::strip).toList();
    }

    private static List<String> headings(String text) {
        return outline(text).lines().filter(line -> line.contains(" heading ")).toList();
    }

    @Test
    void keepsADocumentThatTheTextOnlyCites() {
        String out = outline("工作汇报\n\n国办发〔2019〕14号文件印发后，各地认真贯彻落实，主要做了以下工作：\n" + SENTENCE
                + "国务院令第711号《政府信息公开条例》第二十条规定了公开的内容。各地据此编制目录。\n川办发〔2020〕5号文件要求各部门：\n" + SENTENCE);
        assertFalse(out.contains("documentNumber"), out);
        assertTrue(out.contains("paragraph 国务院令第711号《政府信息公开条例》"), out);
        assertTrue(out.contains("paragraph 川办发〔2020〕5号文件要求"), out);
    }

    @Test
    void keepsWhatAGuideListsOfTheDutyToPublish() {
        String out = outline("信息公开指南\n\n" + SENTENCE + "一、主动公开\n- 公开范围：本机关职责范围内的政府信息\n- 公开形式：政府网站\n- 公开时限：20个工作日内\n- 服务对象：公民和法人\n二、依申请公开\n" + SENTENCE);
        assertTrue(out.contains("公开范围") && out.contains("公开时限") && out.contains("服务对象"), out);
        String guide = outline("办事指南\n服务对象：企业、事业单位\n受理机构：县行政审批局\n办理时限：5个工作日\n关键词：施工许可\n" + SENTENCE);
        assertTrue(guide.contains("服务对象：企业") && guide.contains("关键词：施工许可"), guide);
    }

    @Test
    void keepsAListThatOnlyComesAgainAsAnother() {
        String list = "一、供水工程\n二、排水工程\n三、供气工程\n四、供热工程\n五、道路工程\n六、绿化工程\n";
        String out = outline("项目名单\n\n2023年项目\n" + list + "2024年项目\n" + list + SENTENCE);
        assertFalse(out.contains("contents"), out);
    }

    @Test
    void keepsTheRowsOfAListBehindTheLastNumberedTitle() {
        String out = outline("应急预案\n\n1 总则\n1.1 编制目的\n" + SENTENCE + "2 附则\n" + SENTENCE + "成员单位\n1 县政府办 王某\n2 县公安局 李某\n3 县财政局 张某\n4 县卫健局 赵某\n");
        assertFalse(out.contains("heading 1 [3]") || out.contains("heading 1 [4]"), out);
    }

    @Test
    void keepsTheNumbersOfPointsAboutMattersThatAreCounted() {
        String out = outline("讲话\n\n" + SENTENCE + "第一、两个维护要牢牢把握。" + SENTENCE + "第二、三大攻坚战要打赢。" + SENTENCE + "第三、四好农村路要加快建设。" + SENTENCE);
        assertTrue(out.contains("[第一、]") && out.contains("[第二、]") && out.contains("[第三、]"), out);
    }

    @Test
    void keepsTheMonthsByWhichOfficesAnswerAndTheMonthsOfAChronicle() {
        String out = outline("大事记\n\n" + SENTENCE + "完成道路硬化\n某某镇人民政府\n2023年7月\n完成自来水改造\n村委会主任 张三\n2023年9月\n完成厕所改造\n");
        assertFalse(out.contains("signature") || out.contains(" date "), out);
        assertTrue(outline("通知\n\n" + SENTENCE + "某某县教育局\n2023年7月\n").contains("signature 某某县教育局"));
    }

    @Test
    void readsTwoPointsOfWhichOneIsASentenceAlike() {
        String out = outline("工作报告\n\n一、存在不足\n1、学习不够深入。有时满足于一知半解。\n2、工作还不够扎实，需要进一步改进提高。\n二、下一步打算\n" + SENTENCE);
        assertTrue(out.contains("listItem [1、]") && out.contains("listItem [2、]"), out);
    }

    @Test
    void keepsTheItemOfTheAgendaBehindWhatASittingSettledInPoints() {
        assertEquals(List.of("2 heading 1 [壹、] 報告事項", "7 heading 1 [貳、] 討論事項"),
                headings("市政府第12次市政會議紀錄\n壹、報告事項\n一、教育局報告營養午餐辦理情形。\n裁示：\n（一）請教育局持續辦理。\n（二）請財政局協助籌措經費。\n貳、討論事項\n一、修正草案。\n決議：照案通過。\n"));
    }

    @Test
    void keepsEachOfTwoTitlesOverTheNamesOfColumns() {
        Report report = ReportParser.parse(Sources.text("case.html", "<html><body><p>任务分解如下。</p><table><tr><td colspan=4>重点任务清单</td></tr><tr><td colspan=4>（市政府督查室制）</td></tr>"
                + "<tr><td>序号</td><td>工作任务</td><td>牵头单位</td><td>责任单位</td></tr><tr><td>1</td><td>推进供水工程</td><td>市水利局</td><td>市财政局</td></tr></table></body></html>")).value().get(0);
        String table = report.blocks().stream().filter(Block.Table.class::isInstance).map(Block::text).findFirst().orElseThrow();
        assertTrue(table.contains("重点任务清单") && table.contains("（市政府督查室制）"), table);
    }

    @Test
    void readsTheNumberOverAParagraphNumberedInPartsAsItsFellows() {
        String out = outline("工作要点\n\n1 加强组织领导\n1.1 落实第一责任人职责，定期听取法治政府建设情况汇报，研究解决重大问题。\n2 提高立法质量\n2.1 加强文件管理。\n");
        assertTrue(out.contains("[1] 加强组织领导") && out.contains("[2] 提高立法质量"), out);
    }

    @Test
    void keepsTheOnlyLineThatNamesTheDocumentThoughItNamesTheContents() {
        String list = "一、部门职责\n二、机构设置\n三、收入情况\n四、支出情况\n五、其他事项\n六、名词解释\n";
        StringBuilder text = new StringBuilder("某某局2020年部门决算公开目录\n\n" + list);
        list.lines().forEach(line -> text.append(line).append('\n').append(SENTENCE));
        String out = outline(text.toString());
        assertTrue(out.contains("contents 一、 部门职责") && out.contains("某某局2020年部门决算公开目录"), out);
    }

    @Test
    void keepsTheColumnOfASiteApartFromTheTitleUnderIt() {
        String out = outline("某某县新闻\n某某县召开2024年经济工作会议\n来源：县融媒体中心 发布时间：2024-02-01\n\n" + SENTENCE);
        assertTrue(out.contains(" title 某某县召开2024年经济工作会议\n"), out);
    }

    @Test
    void keepsWhenASittingIsOverWhere() {
        String out = outline("会议议程\n\n时间：2024年3月5日上午9时\n地点：市会议中心\n一、传达上级会议精神\n二、审议有关事项\n");
        assertTrue(out.contains("时间：2024年3月5日上午9时"), out);
    }

    @Test
    void keepsAParagraphThatCountsItsOwnPoints() {
        String out = outline("工作方案\n\n一、总体要求\n" + SENTENCE + "二、保障措施\n第一，加强领导。第二，强化考核。第三，营造氛围。\n");
        assertTrue(out.contains("paragraph 第一，加强领导。第二，强化考核。"), out);
    }

    @Test
    void keepsTheSizeOfLettersThatADocumentAsksFor() {
        String out = outline("格式要求\n\n" + SENTENCE + "字体：三号仿宋 打印两份\n" + SENTENCE + "【字体：大 中 小】 打印 关闭\n");
        assertTrue(out.contains("字体：三号仿宋"), out);
        assertFalse(out.contains("关闭"), out);
    }

    @Test
    void keepsLongPhrasesThatOpenPointsAsHeadingsWhereTheOthersOfTheDocumentDo() {
        String done = "。居民收入继续增长，财政收支保持平衡。\n";
        String plan = "，全力以赴坚定不移推动县域经济社会各项事业实现高质量发展和高水平治理。财政收支保持平衡。\n";
        String out = outline("工作报告\n\n" + SENTENCE + "一、经济发展稳中向好" + done + "二、城乡面貌持续改善" + done + "三、民生事业全面进步" + done + "四、改革开放不断深化" + done
                + "五、生态环境明显改善" + done + "2024年工作安排\n一、坚持以项目建设为抓手" + plan + "二、坚持以产业升级为重点" + plan + "三、坚持以乡村振兴为引领" + plan + "四、坚持以改革创新为动力" + plan);
        assertEquals(10, out.lines().filter(line -> line.contains(" heading ")).count(), out);
    }

    @Test
    void knowsThatADocumentWhoseFirstPointsAreTasksIsWhole() {
        String out = outline("工作通知\n\n" + SENTENCE + "一、压实责任。（市应急局、市水利局负责）\n二、强化督导检查\n" + SENTENCE);
        assertTrue(out.contains("task [一、]") && out.contains("heading 1 [二、]"), out);
        assertFalse(out.contains("starts midway"), out);
    }

    @Test
    void keepsTheWordForEditingThatOpensParagraphsUnderTitles() {
        String out = outline("发展规划\n\n第一章 发展基础\n" + SENTENCE + "第二章 编研工作\n编辑出版县志和年鉴，推出一批成果。\n第三章 宣传工作\n编辑发行通讯，办好网站。\n第四章 保障措施\n" + SENTENCE);
        assertTrue(out.contains("编辑出版县志") && out.contains("编辑发行通讯"), out);
    }

    @Test
    void keepsTheHeadingsOfAReportOnHowAnActWasAmended() {
        String out = outline("关于《物业管理条例（草案）》修改情况的汇报\n\n" + SENTENCE
                + "一、关于第三条的修改\n" + SENTENCE + "1.增加一条关于法律责任的规定\n" + SENTENCE + "2.调整第五章的章名\n" + SENTENCE
                + "二、关于增加业主委员会一章\n" + SENTENCE);
        assertTrue(out.contains("heading 1 [一、] 关于第三条的修改") && out.contains("heading 2 [1.] 增加一条关于法律责任的规定"), out);
        assertTrue(out.contains("heading 2 [2.] 调整第五章的章名") && out.contains("heading 1 [二、]"), out);
    }

    @Test
    void tellsAnAnnexFromAListOfThemAndFromTheLastChapter() {
        String list = outline("关于报送材料的通知\n\n各县（市、区）人民政府：\n" + SENTENCE + "附：1.申报表\n2.汇总表\n\n某市人民政府办公室\n2020年3月2日\n");
        assertTrue(list.contains("listItem [附：] 1.申报表") && list.contains("listItem [2.] 汇总表"), list);
        String named = outline("关于公布名单的通知\n\n各县（市、区）人民政府：\n" + SENTENCE + "附：第三批名单\n\n某市人民政府办公室\n2020年3月2日\n");
        assertFalse(named.contains(" heading "), named);
        String law = outline("某市条例\n\n第一章 总 则\n第一条 " + SENTENCE + "附 则\n第二条 本条例自公布之日起施行。\n");
        assertFalse(law.contains("[附]"), law);
    }

    @Test
    void keepsANumberBehindASentenceThatOpensNoDivision() {
        String list = "会议要求：一、提高认识。二、加强领导。三、抓好落实";
        assertEquals(List.of("3 heading 1 [一、] 总体要求", "6 heading 1 [二、] 主要任务"),
                headings("工作汇报\n\n一、总体要求\n" + SENTENCE + "房价保持稳定。二、三线城市成交回升\n二、主要任务\n" + SENTENCE + list + "\n"));
        assertEquals(List.of("3 heading 1 [一、] 总体要求"),
                headings("工作汇报\n\n一、总体要求\n" + SENTENCE + "要求分三步推进。二、第二步到2025年基本完成，其余各项同步展开；逐步推开。\n" + SENTENCE));
    }

    @Test
    void keepsTitlesOfOneSeriesBesideListsOfSentences() {
        String list = "1．对取消的车辆，由主管部门统一规范处置。\n\n2．所得收入扣除有关税费后，全部上缴国库。\n\n3．处置结果向社会公开，防止国有资产流失。\n\n";
        List<String> found = marked("# 改革方案\n\n## 一、目标\n\n（一）基本原则\n\n1．坚持统筹兼顾。" + SENTENCE + "\n2．坚持分步推进。" + SENTENCE
                + "\n## 二、任务\n\n（一）处置车辆\n\n" + list + "（二）安置人员\n\n" + list + "（三）发放补贴\n\n" + list);
        assertTrue(found.toString().contains("坚持统筹兼顾,") && found.toString().contains("坚持分步推进,"), found.toString());
        assertFalse(found.stream().anyMatch(line -> line.contains("对取消的车辆")), found.toString());
    }

    @Test
    void keepsDivisionsThatMarkupSetsOnlyInPartAsHeadings() {
        assertEquals(List.of("3 heading 1 [一、] 现状", "7 heading 1 [二、] 目标", "11 heading 1 [三、] 措施"),
                marked("# 工作方案\n\n## 一、现状\n\n" + SENTENCE + "\n## 二、目标\n\n" + SENTENCE + "\n三、措施\n\n" + SENTENCE));
        assertEquals(List.of("3 heading 1 [一、] 现状", "7 heading 1 [二、] 目标", "11 heading 1 [附件] 实施细则",
                "13 heading 2 [一、] 范围", "17 heading 2 [二、] 程序"),
                marked("# 工作方案\n\n## 一、现状\n\n" + SENTENCE + "\n## 二、目标\n\n" + SENTENCE
                        + "\n# 附件 实施细则\n\n一、范围\n\n" + SENTENCE + "\n二、程序\n\n" + SENTENCE));
    }

    @Test
    void keepsAnArticleThatAParagraphNamesWithItsChapter() {
        String out = outline("工作汇报\n\n" + SENTENCE + "第二章第五条明确了各部门的职责。各部门据此编制清单。\n第六章 第二十条修改为：“本办法自公布之日起施行。”\n");
        assertFalse(out.contains("heading"), out);
    }

    @Test
    void keepsAPointAboutVotesThatCountsNone() {
        String out = outline("选举办法\n\n" + SENTENCE + "一、赞成票：画圈\n" + SENTENCE + "二、反对票：可以另选他人\n" + SENTENCE);
        assertTrue(out.contains("heading 1 [一、]") && out.contains("heading 1 [二、]"), out);
    }

    @Test
    void keepsASecondTitleOverAParagraphWhereNoParagraphIsNumbered() {
        String out = outline("工作汇报\n机关效能建设情况\n\n" + SENTENCE + "主要做法\n2.5万名干部参加学习，收到良好效果。\n下一步打算\n" + SENTENCE);
        assertTrue(out.contains("subtitle 机关效能建设情况"), out);
    }

    @Test
    void findsNoDivisionBehindABracketThatEndsNoSentence() {
        assertEquals(List.of("3 heading 1 [（一）] 基本情况", "5 heading 1 [（二）] 主要做法"),
                headings("情况汇报\n\n（一）基本情况\n符合规定的，应当依照《办法》第六条第一款（一）（二）项的规定办理\n（二）主要做法\n" + SENTENCE));
    }

    @Test
    void keepsTheHeadingsOfANoticeThatTellsWhatAnActHasNew() {
        String notice = "关于贯彻落实条例的通知\n\n各县区人民政府：\n\n一、认真学习条例。《条例》第二条新增了部门职责，要认真领会。\n" + SENTENCE
                + "二、准确把握内容。《条例》第三章新增了保障措施，要抓好落实。\n" + SENTENCE + "三、加强组织领导。各级各部门要高度重视。\n" + SENTENCE;
        assertEquals(List.of("5 heading 1~ [一、] 认真学习条例", "7 heading 1~ [二、] 准确把握内容", "9 heading 1~ [三、] 加强组织领导"),
                headings(notice));
        String account = "修订情况报告\n\n一、主要内容\n（一）关于适用范围。将第二条修改为适用于本市的活动。\n（二）关于部门职责。第四条增加了管理部门的职责。\n"
                + "（三）关于法律责任。删去第三十条的罚款规定。\n二、修订过程\n" + SENTENCE;
        assertTrue(outline(account).contains("heading 2~ [（一）] 关于适用范围"), outline(account));
    }

    @Test
    void keepsAShortHeadingThatAnExampleFollows() {
        assertEquals(List.of("3 heading 1 [一、] 重点任务", "  4 heading 2~ [1.] 推广典型经验", "  5 heading 2~ [2.] 创新工作方法"),
                headings("工作方案\n\n一、重点任务\n1.推广典型经验。例如，城南区推行网格化管理，成效明显。\n2.创新工作方法。" + SENTENCE.repeat(2).replace("\n", "") + "\n"));
    }

    @Test
    void findsNoAnnexInASentenceWhoseFirstCharacterStandsApart() {
        String out = outline("医院简介\n\n一、基本情况\n附 属医院管理规范，设有临床科室32个。\n附　近期工作安排较多，请各单位注意。\n" + SENTENCE);
        assertFalse(out.contains("[附]"), out);
    }

    @Test
    void findsNoHeadingsInWhatASpeakerSaysWeStillFace() {
        String out = outline("讲话\n\n同志们：\n\n今年以来，我们坚持稳中求进，全力抓好经济工作，取得明显成效。" + SENTENCE
                + "今年以来，我们面临的形势依然严峻，面对的困难仍然很多，必须保持清醒头脑。" + SENTENCE
                + "今年以来，我们还召开多次会议，听取各方意见，研究解决问题。" + SENTENCE);
        assertFalse(out.contains("heading"), out);
    }

    @Test
    void keepsTheNumberOfADocumentThatOpensWithItsYearInBrackets() {
        String out = outline("審查報告\n\n討論事項\n\n" + SENTENCE + "立法院預算及決算委員會　函\n\n中華民國八十九年十二月七日\n\n（八九）台預發字第一六七號\n\n受文者：本院議事處\n\n" + SENTENCE);
        assertFalse(out.contains("[（八九）]"), out);
        assertTrue(headings("報告\n\n（一）文字第一次校對\n" + SENTENCE + "（二）文字第二次校對\n" + SENTENCE).size() == 2);
    }
}
