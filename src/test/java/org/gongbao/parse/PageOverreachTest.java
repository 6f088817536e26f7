package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a text that look like what a page prints around it. */
class PageOverreachTest {

    private static final String SENTENCE = "全年经济运行总体平稳，各项工作取得新的进展。\n";

    private static String outline(String text) {
        return OutlineText.of(Sources.parse(text), 64);
    }

    private static String page(String html) {
        return OutlineText.of(ReportParser.parse(Sources.text("page.html", html)).value().get(0), 64);
    }

    @Test
    void keepsATitleThatOnlyAListOfFactsTells() {
        String out = outline("- 索引号：dqxs/2021\n- 发布机构：县政府办\n- 发布日期：2021-12-22\n- 名称：某某县工作规则\n\n" + SENTENCE + SENTENCE);
        assertTrue(out.contains("某某县工作规则"), out);
        assertFalse(out.contains("dqxs"), out);
    }

    @Test
    void keepsTheTwoLinesOfAShortLastPage() {
        String out = outline("关于做好有关工作的通知\n\n各区人民政府：\n" + SENTENCE.repeat(3) + "— 1 —\n抄送：市委办公室\n市政府办公室2024年2月1日印发\n— 2 —\n");
        assertTrue(out.contains("抄送：市委办公室") && out.contains("市政府办公室2024年2月1日印发"), out);
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
    void dropsTheDayAPageWasPublishedThoughTimesAreToldInTheText() {
        String out = outline("首页 > 新闻\n关于召开座谈会的通知\n发布日期：2024-03-05\n来源：市政府办公室\n\n各有关单位：\n定于近期召开座谈会，请准时参加并做好准备。\n时间：上午9时\n地点：市政府会议室\n");
        assertFalse(out.contains("2024-03-05"), out);
        assertTrue(out.contains("时间：上午9时"), out);
    }

    @Test
    void keepsALineOfALawAboutThoseWhoOwnACopyright() {
        assertTrue(outline("登记办法\n\n第一条 为了规范登记，制定本办法。\n第二条 版权所有者可以申请登记。\n第三条 本办法自公布之日起施行。\n").contains("版权所有者"));
    }

    @Test
    void keepsAClaimOfADocumentAndAListOfDaysInIt() {
        String out = outline("管理办法\n\n第一条 本办法自公布之日起施行。\n版权声明\n本单位保留对上述内容的解释。\n- 2024年01月16日召开第一次联席会议研究部署\n- 2024年02月16日召开第二次联席会议研究部署\n");
        assertTrue(out.contains("版权声明"), out);
        assertTrue(out.contains("2024年02月16日召开"), out);
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
    void keepsABoldNumberWithinASentenceOfAPrettilyPrintedPage() {
        String out = page("<html><body><div><h1>关于加强管理的通知</h1><p>\n  各地要严格执行条例\n  <b>第二十条</b>\n"
                + "  的规定，并做到\n  <strong>三项公开</strong>\n  和监督。\n  <b>二、三季度</b>\n  的任务要按时完成。\n</p></div></body></html>");
        assertTrue(out.contains("paragraph 各地要严格执行条例第二十条的规定，并做到三项公开和监督。"), out);
    }

    @Test
    void keepsALineThatOnlyOneOfTheDocumentOpensBold() {
        String out = page("<html><body><div><h1>关于加强管理的通知</h1><p>" + SENTENCE.repeat(3) + "</p><p><b>时间</b>　2024年3月5日上午</p><p>"
                + SENTENCE.repeat(3) + "</p></div></body></html>");
        assertFalse(out.contains(" heading "), out);
    }

    @Test
    void keepsThePointsThatDoNotDirectlyFollowTheWordForNotes() {
        String out = outline("会议通知\n\n" + SENTENCE + "备注：\n请携带材料，提前十分钟到会。\n1.会议室在三楼。\n" + SENTENCE + "二、参会要求\n" + SENTENCE);
        assertTrue(out.contains("note [备注：]"), out);
        assertFalse(out.contains("note [1.]"), out);
    }

    @Test
    void keepsTheEmptyPlacesOfAForm() {
        String out = page("<html><body><div><h1>关于征集建议的通知</h1><p>" + SENTENCE.repeat(3) + "</p><table border=1><tr><td>姓名</td><td></td><td>电话</td>"
                + "<td></td></tr><tr><td>单位</td><td></td><td>地址</td><td></td></tr></table><p>" + SENTENCE.repeat(3) + "</p></div></body></html>");
        assertTrue(out.contains("姓名⇥⇥电话⇥"), out);
    }

    @Test
    void readsATableWhoseFirstRowHasOnlyACellWithoutWidth() {
        String out = page("<html><body><div><h1>关于公布结果的通知</h1><p>" + SENTENCE.repeat(3) + "</p><table border=1><tr><td width=\"0\"></td></tr>"
                + "<tr><td>项目</td><td>数量</td></tr><tr><td>道路</td><td>3</td></tr><tr><td>桥梁</td><td>5</td></tr></table></div></body></html>");
        assertTrue(out.contains("项目⇥数量⏎道路⇥3⏎桥梁⇥5"), out);
    }

    @Test
    void keepsASingleSentenceThatAPageSetsInAnotherFace() {
        String faced = "<p><span style=\"font-family:黑体\">会议强调，要全面落实党的二十大精神。</span><span>" + SENTENCE + "</span></p>";
        String out = page("<html><body><h1>2023年工作总结</h1><p>" + SENTENCE + "</p>" + faced + "<p>" + SENTENCE.repeat(2) + "</p></body></html>");
        assertFalse(out.contains("heading"), out);
    }
}
