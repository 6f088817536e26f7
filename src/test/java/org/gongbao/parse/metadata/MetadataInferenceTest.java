package org.gongbao.parse.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.parse.ReportParser;
import org.gongbao.parse.Sources;
import org.junit.jupiter.api.Test;

/** What a document's own words and its name say of it. */
class MetadataInferenceTest {

    @Test
    void theNameOfAFileGivesATitleThatTheTextLacks() {
        Metadata metadata = read("政府資訊公開法(2005-12-28).md", "* 1 為建立政府資訊公開制度，特制定本法。\n\n* 2 政府資訊之公開，依本法之規定。\n");
        assertEquals(Fact.of("政府資訊公開法", Fact.Basis.INFERRED), metadata.title());
        assertEquals("regulation", metadata.kind().value());
    }

    @Test
    void aPrintedTitleIsNotOverruledByTheNameOfTheFile() {
        Metadata metadata = read("下载文件的通知.txt", "武汉市供水条例\n\n第一条　为了规范供水，制定本条例。\n");
        assertEquals(Fact.of("武汉市供水条例", Fact.Basis.STATED), metadata.title());
    }

    @Test
    void aNoticeAboutAWorkReportIsANoticeOfTheBodyThatSigns() {
        Metadata metadata = read("a.txt", """
                关于做好政府工作报告主要目标任务落实的通知

                各镇人民政府，区政府各部门：
                　　现就有关事宜通知如下，请认真组织实施。

                兴庆区人民政府办公室
                2018年8月16日
                """);
        assertEquals("notice", metadata.kind().value());
        assertEquals("兴庆区", metadata.region().value());
    }

    @Test
    void theColumnOfASiteBeforeATitleIsNoPartOfIt() {
        Metadata metadata = read("a.txt", """
                【规范性文件】滁州市人民政府关于2020年市政府重点工作及责任分解的通知

                各县、市、区人民政府：
                　　现将重点工作通知如下，请认真组织实施。
                """);
        assertEquals("滁州市人民政府关于2020年市政府重点工作及责任分解的通知", metadata.title().value());
        assertEquals("滁州市", metadata.region().value());
    }

    @Test
    void theTwoSupremeOrgansOfJusticeIssueTogetherForTheWholeCountry() {
        Metadata metadata = read("a.txt", """
                最高人民法院、最高人民检察院关于办理伪造学历、学位证明刑事案件如何适用法律问题的解释

                　　为依法惩处犯罪活动，现就办理这类案件适用法律的有关问题解释如下：
                　　对于伪造高等院校印章制作学历、学位证明的行为，以伪造事业单位印章罪定罪处罚。
                """);
        assertEquals("最高人民法院、最高人民检察院", metadata.issuer().value());
        assertEquals("全国", metadata.region().value());
    }

    @Test
    void aListOfTasksFromAWorkReportIsNoWorkReport() {
        Metadata metadata = read("a.txt", """
                各区县人民政府：
                《2020年政府工作报告重点工作责任分解》已经市政府同意，现印发给你们，请认真贯彻执行。
                一、支持企业发展
                1.减轻企业各类负担200亿元。
                责任单位：市经信局、市财政局
                """);
        assertEquals(Fact.of("taskBreakdown", Fact.Basis.INFERRED), metadata.kind());
    }

    @Test
    void whatPassesAPlanOrAnOpinionOnIsANotice() {
        String text = "\n\n各省、自治区、直辖市人民政府：\n　　现印发给你们，请认真贯彻执行。\n";
        assertEquals("notice", read("a.txt", "国务院关于印发“十四五”数字经济发展规划的通知" + text).kind().value());
        assertEquals("notice", read("a.txt", "国务院批转国家计委关于加强土地利用总体规划工作报告的通知" + text).kind().value());
        assertEquals("notice", read("a.txt", "国务院办公厅转发发展改革委等部门关于加快推进电子商务若干意见的通知" + text).kind().value());
        assertEquals("notice", read("a.txt", "关于编制“十五五”专项规划的通知" + text).kind().value());
        assertEquals("plan", read("a.txt", "某市“十四五”数字经济发展规划" + text).kind().value());
    }

    @Test
    void theSourceOfAPageIsReadFromTheLineBelowItsLabelToo() {
        String text = """
                2026年某省人民政府工作报告
                来源:
                某省日报
                2026年2月3日在某省第十四届人民代表大会第五次会议上
                各位代表：
                现在，我代表省人民政府，向大会报告工作，请予审议，并请省政协委员提出意见。
                一、2025年工作回顾
                过去一年，面对复杂严峻形势，较好完成全年主要目标任务。
                """;
        assertEquals("某省日报", read("a.txt", text).publisher().value());
        assertEquals("", read("a.txt", text.replace("某省日报\n", "2026-02-10\n")).publisher().value());
        assertEquals("某省日报", read("a.txt", text.replace("来源:\n某省日报\n", "来源:某省日报发布日期:2026-02-10 15:05\n")).publisher().value());
    }

    @Test
    void yearsOfTheRepublicCountFrom1912() {
        String body = "\n\n第一條　為健全地方財政，特制定本法。\n第二條　本法自公布日施行。\n";
        assertEquals(Fact.of("2024-03-05", Fact.Basis.STATED),
                read("a.txt", "財政收支劃分法\n\n中華民國一百一十三年三月五日" + body).date());
        assertEquals("2010-02-03", read("a.txt", "地方制度法\n\n民國 99 年 02 月 03 日 修正" + body).date().value());
        assertEquals("1912-01-01", read("a.txt", "臨時大總統宣言書\n\n中華民國元年一月一日\n\n　　國民以為於內無統一之機關，於外無對待之主體。\n").date().value());
    }

    @Test
    void whatATitleIsAboutIsNoRegion() {
        Metadata metadata = read("a.txt", "关于推进城镇老旧小区改造的意见\n\n　　为贯彻落实决策部署，现提出以下意见。\n");
        assertEquals("", metadata.region().value());
    }

    @Test
    void aCountyWhoseGovernmentTheTextNamesAloneIsItsRegion() {
        Metadata metadata = read("a.txt", """
                关于做好2024年防汛备汛工作的通知
                各乡镇人民政府，县直有关单位：
                　　经平利县政府同意，现就有关事项通知如下。各乡镇人民政府要完成县政府下达的任务。
                """);
        assertEquals(Fact.of("平利县", Fact.Basis.INFERRED), metadata.region());
    }

    @Test
    void ofSeveralCountiesInATextNoneIsItsRegion() {
        Metadata metadata = read("a.txt", """
                关于做好2024年防汛备汛工作的通知
                县直有关单位：
                　　经平利县政府同意，学习旬阳县政府的经验，现就有关事项通知如下。
                """);
        assertEquals("", metadata.region().value());
    }

    @Test
    void theNameOfABureauHoldsNoTownship() {
        Metadata metadata = read("a.txt", """
                武汉市住房和城乡建设局
                关于印发《武汉市推进城镇老旧小区改造实施细则》的通知

                各区人民政府，各有关单位：
                　　现印发给你们，请遵照执行。
                """);
        assertEquals("武汉市", metadata.region().value());
    }

    @Test
    void theNameOfABodyOrOfAPartyRuleHoldsNoCounty() {
        assertEquals("玉屏侗族自治县", read("a.txt", "政府工作报告\n（2023年2月23日在自治县十届人大二次会议上）\n玉屏侗族自治县人民政府县长 田兴国\n\n"
                + "各位代表：\n　　现在，我代表自治县人民政府向大会报告工作，请予审议。\n").region().value());
        assertEquals("全国", read("a.txt", "中国共产党党徽党旗条例\n\n第一条 为了规范党徽党旗制作、使用、管理，制定本条例。\n").region().value());
        assertEquals("湖北省", read("a.txt", "中国共产党湖北省委员会关于制定规划的建议\n\n　　现提出以下建议，请认真贯彻。\n").region().value());
        assertEquals("上海市", read("a.txt", "上海市绿化和市容管理局关于评选绿化特色街区的通知\n\n各区绿化管理部门：\n　　现就有关事项通知如下。\n").region().value());
        assertEquals("", read("a.txt", "绿化和市容管理局关于评选绿化特色街区的通知\n\n各区绿化管理部门：\n　　现就有关事项通知如下。\n").region().value());
    }

    @Test
    void theNameOfAFileGivesAYearThatTheTextLacks() {
        String text = "# 上海市建筑节能条例\n\n## 第一章　总则\n\n第一条 为了加强本市建筑节能管理，制定本条例。\n";
        assertEquals(Fact.of("2010", Fact.Basis.INFERRED), read("上海市建筑节能条例(2010-09-17).md", text).year());
        assertEquals("", read("8100千瓦机组的说明.md", text).year().value());
    }

    @Test
    void theLastAmendmentDatesALaw() {
        Metadata metadata = read("a.md", """
                # 中华人民共和国煤炭法

                1996年8月29日第八届全国人民代表大会常务委员会第二十一次会议通过

                根据2016年11月7日第十二届全国人民代表大会常务委员会第二十四次会议《关于修改〈中华人民共和国对外贸易法〉等十二部法律的决定》第四次修正

                第一条 为了合理开发利用和保护煤炭资源，制定本法。
                """);
        assertEquals(Fact.of("2016-11-07", Fact.Basis.STATED), metadata.date());
        assertEquals("2016", metadata.year().value());
    }

    @Test
    void aCourtReportsItsOwnWork() {
        Metadata metadata = read("a.txt", """
                最高人民法院工作报告

                ——2024年3月8日在第十四届全国人民代表大会第二次会议上

                各位代表：
                　　现在，我代表最高人民法院向大会报告工作，请予审议。
                """);
        assertEquals(Fact.of("最高人民法院", Fact.Basis.STATED), metadata.issuer());
        assertEquals("workReport", metadata.kind().value());
    }

    @Test
    void recordsOfTwoDaysAndReportsOfTwoBodiesHaveIdsOfTheirOwn() {
        Metadata one = read("a.txt", "會議過程正式紀錄\n\n2013年4月24日星期三\n\n主席：會議開始。\n");
        Metadata two = read("b.txt", "會議過程正式紀錄\n\n2013年4月25日星期四\n\n主席：會議開始。\n");
        assertEquals("2013-record-0424-hygczsjl", ReportId.of(one, "0"));
        assertEquals("2013-record-0425-hygczsjl", ReportId.of(two, "0"));
        Metadata court = read("a.txt", "最高人民法院工作报告\n\n——2024年3月8日在第十四届全国人民代表大会第二次会议上\n\n各位代表：\n　　现在报告工作。\n");
        assertEquals("national-2024-work-report-zgrmfygzbg", ReportId.of(court, "0"));
    }

    @Test
    void aDecisionOfACongressIsLawAndAnotherDecisionIsNeitherNoticeNorOpinion() {
        assertEquals("regulation", read("a.md", "# 全国人民代表大会常务委员会关于现役士兵衔级制度的决定\n\n一、士兵军衔是士兵身份的称号。\n").kind().value());
        assertEquals("other", read("a.md", "# 国务院关于投资体制改革的决定\n\n　　改革开放以来，投资体制发生变化。\n").kind().value());
        assertEquals("regulation", read("a.md", "# 最高人民法院关于审理食品安全案件适用法律若干问题的解释\n\n　　为正确审理案件，制定本解释。\n").kind().value());
        assertEquals("regulation", read("a.md", "# 中华人民共和国宪法修正案\n\n　　序言第七自然段修改如下。\n").kind().value());
        assertEquals("notice", read("a.md", "# 国务院办公厅关于督查发现问题整改情况的通报\n\n　　现将有关情况通报如下。\n").kind().value());
    }

    @Test
    void aSpeechBeforeACongressOfThePartySaysBelowItsTitleWhatItIs() {
        Metadata metadata = read("a.md", "**沿着有中国特色的社会主义道路前进**\n**——在中国共产党第十三次全国代表大会上的报告**\n\n> （一九八七年十月二十五日）\n\n同志们！\n\n我受十二届中央委员会委托，向大会作报告。\n");
        assertEquals(Fact.of("partyReport", Fact.Basis.STATED), metadata.kind());
        assertEquals(Fact.of("全国", Fact.Basis.STATED), metadata.region());
    }

    @Test
    void whatACommitteeOfThePartyAdoptsHoldsForTheNation() {
        Metadata metadata = read("a.md", "**关于若干历史问题的决议**\n\n> （一九八一年六月二十七日中国共产党第十一届中央委员会第六次全体会议一致通过）\n\n党已经走过六十年的光辉历程。\n");
        assertEquals(Fact.of("全国", Fact.Basis.STATED), metadata.region());
    }

    @Test
    void aMarkOfANoteBehindTheTitleHidesItNot() {
        Metadata metadata = read("a.txt", "中华人民共和国2023年国民经济和社会发展统计公报[1]\n\n国家统计局\n2024年2月29日\n\n　　2023年是开局之年，全年目标任务圆满完成。\n");
        assertEquals("中华人民共和国2023年国民经济和社会发展统计公报[1]", metadata.title().value());
        assertEquals("国家统计局", metadata.issuer().value());
    }

    @Test
    void aLineAboutTheAdoptionDatesALaw() {
        Metadata metadata = read("a.md", "# 仲裁委员会仲裁收费办法\n\n1995年7月28日 国务院发布\n\n1995年9月1日 施行\n\n第一条 为了规范收费，制定本办法。\n");
        assertEquals(Fact.of("1995-07-28", Fact.Basis.STATED), metadata.date());
    }

    @Test
    void theNameOfAFileTellsRegionAndYearOfAReportWithoutATitle() {
        Metadata report = read("2025年国务院政府工作报告(2025-03-05).txt", "各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n");
        assertEquals(Fact.of("2025年国务院政府工作报告", Fact.Basis.INFERRED), report.title());
        assertEquals(Fact.of("全国", Fact.Basis.INFERRED), report.region());
        assertEquals(Fact.of("2025", Fact.Basis.INFERRED), report.year());
    }

    @Test
    void aNameThatIsNotWordedAsATitleIsNone() {
        assertEquals(Fact.UNKNOWN, read("12-13-cm0117-translate-c.txt", "主席：議員保持肅靜。\n").title());
    }

    @Test
    void aSittingIsDatedByALineWithTheDayOfTheWeek() {
        Metadata metadata = read("a.txt", "會議過程正式紀錄\n\n2013年 1月 17日星期四\n\n下午 2時30分會議開始\n");
        assertEquals(Fact.of("2013-01-17", Fact.Basis.STATED), metadata.date());
    }

    private static Metadata read(String name, String text) {
        return ReportParser.parse(Sources.text(name, text)).value().get(0).metadata();
    }
}
