package org.gongbao.parse.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlExtractorTest {

    /** An opinion of the State Council as its site sets it: layout tables, metadata table, headings that are only bold. */
    private static final String OPINION = """
            <div class="wrap"><table width="930"><tbody><tr><td>
            <table class="bd1"><tbody>
             <tr><td><b>索 引 号：</b></td><td>000014349/2018-00212</td><td><b>主题分类：</b></td><td>劳动就业</td></tr>
             <tr><td><b>发文机关：</b></td><td>国务院</td><td><b>成文日期：</b></td><td>2018年11月16日</td></tr>
             <tr><td><b>标　　题：</b></td><td colspan="3">国务院关于做好当前和今后一个时期促进就业工作的若干意见</td></tr>
             <tr><td><b>发文字号：</b></td><td>国发〔2018〕39号</td><td><b>发布日期：</b></td><td>2018年12月05日</td></tr>
            </tbody></table>
            <table class="bd1"><tbody><tr><td><b>主 题 词：</b></td><td></td><td></td><td></td></tr></tbody></table>
            </td></tr></tbody></table><br>
            <table><tbody><tr><td id="UCAP-CONTENT">
            <p style="text-align: center;"><span style="font-weight: bold;">国务院关于做好当前和今后一个时期</span><br>
            <span style="font-weight: bold;">促进就业工作的若干意见</span></p>
            <p style="text-align: center;">国发〔2018〕39号</p>
            <p align="" style="text-align: justify;"><span style="font-weight: bold;">一、支持企业稳定发展</span></p>
            <p style="text-align: justify;"><span style="font-family: 楷体;">（一）加大稳岗支持力度。</span><span>对不裁员或少裁员的参保企业，可返还其上年度
            实际缴纳失业保险费的50%。</span>（人力资源社会保障部、财政部负责）</p>
            <p style="text-align: right;">国务院 &nbsp; &nbsp;</p>
            </td></tr></tbody></table>
            <div id="qr_container">扫一扫在手机打开当前页</div>
            <!--<div>注释</div>--><script>var s = "不是文字";</script></div>
            """;

    @Test
    void readsAnOpinionOfTheStateCouncil() {
        Extraction extraction = Extracts.one("a.html", OPINION);
        assertEquals("""
                11 BOLD 国务院关于做好当前和今后一个时期
                12 BOLD 促进就业工作的若干意见
                13 BOLD 国发〔2018〕39号
                14 BOLD 一、支持企业稳定发展
                15-16 PARAGRAPH （一）加大稳岗支持力度。对不裁员或少裁员的参保企业，可返还其上年度实际缴纳失业保险费的50%。（人力资源社会保障部、财政部负责）
                17 PARAGRAPH 国务院   \s""", Extracts.lines(extraction));
        assertEquals("国务院关于做好当前和今后一个时期促进就业工作的若干意见", extraction.stated().title().value());
        assertEquals("国务院", extraction.stated().issuer().value());
        assertEquals("国发〔2018〕39号", extraction.stated().number().value());
        assertEquals("2018-11-16", extraction.stated().date().value());
    }

    @Test
    void accountsForMetadataAndChrome() {
        assertEquals("""
                metadata 3: 索 引 号：/000014349/2018-00212/主题分类：/劳动就业/发文机关：/国务院/成文日期：/2018年11月16日/标　　题：/\
                国务院关于做好当前和今后一个时期促进就业工作的若干意见/发文字号：/国发〔2018〕39号/发布日期：/2018年12月05日/主 题 词：
                chrome 19: 扫一扫在手机打开当前页""", Extracts.dropped(Extracts.one("a.html", OPINION)));
    }

    /** A page of a ministry: navigation, title and imprint outside the text, footer. */
    @Test
    void partsTheDocumentFromTheSiteAroundIt() {
        String article = "<p>第一条 为了规范公司的组织和行为，保护公司、股东和债权人的合法权益，维护社会经济秩序，制定本法。</p>\n";
        Extraction extraction = Extracts.one("a.html", """
                <!DOCTYPE html><html><head><title>中华人民共和国公司法-</title><style>p {}</style></head><body>
                <div class="menu"><a href="/">首页</a> <a href="/x">新闻中心</a></div>
                <div class="lm_tt">法律法规</div>
                <h3 id="title_tex">中华人民共和国公司法</h3>
                <h4 id="time_tex">国家信访局门户网站 日期： 2014-05-12 来源：</h4>
                <small>【字体：<a href='javascript:x(22)'>大</a> 中 小】</small>
                <div id="BodyLabel">
                """ + article.repeat(3) + """
                </div>
                <div class="inner">
                <p>武汉市人民政府</p>
                <p>2024年1月26日</p></div>
                <div class="footer"><p>版权所有：国家信访局</p><p><a href="http://x">京ICP备16005416号</a></p></div>
                <div style='display:none'>Produced By CMS</div></body></html>
                """);
        assertEquals("""
                4 HEADING3 中华人民共和国公司法
                8 PARAGRAPH 第一条 为了规范公司的组织和行为，保护公司、股东和债权人的合法权益，维护社会经济秩序，制定本法。
                9 PARAGRAPH 第一条 为了规范公司的组织和行为，保护公司、股东和债权人的合法权益，维护社会经济秩序，制定本法。
                10 PARAGRAPH 第一条 为了规范公司的组织和行为，保护公司、股东和债权人的合法权益，维护社会经济秩序，制定本法。
                13 PARAGRAPH 武汉市人民政府
                14 PARAGRAPH 2024年1月26日""", Extracts.lines(extraction));
        assertEquals("""
                chrome 2: 首页 新闻中心/法律法规
                chrome 5: 国家信访局门户网站 日期： 2014-05-12 来源：/【字体：大 中 小】
                chrome 15: 版权所有：国家信访局/京ICP备16005416号/Produced By CMS""", Extracts.dropped(extraction));
    }

    @Test
    void readsRealTablesWithTheirSpans() {
        assertEquals("""
                2-7 GRID 第二批支持创新相关改革举措推广清单
                  3: #序号 | #改革举措 | #推广范围
                  4: {3x1}一、知识产权保护方面（共5项）
                  5: {1x2}1 | “三合一”审判/改革 | 全国
                  6: 专利保险机制 |\s
                  7: 2 | 技术经理人 | 8个区域""", Extracts.lines("a.html", """
                <table>
                <caption>第二批支持创新相关改革举措推广清单</caption>
                <tr><td><b>序号</b></td><td><b>改革举措</b></td><td><b>推广范围</b></td></tr>
                <tr><td colspan="3">一、知识产权保护方面（共5项）</td></tr>
                <tr><td rowspan="2">1</td><td><p>“三合一”审判</p><p>改革</p></td><td>全国</td></tr>
                <tr><td>专利保险机制</td><td></td></tr>
                <tr><td>2</td><td>技术经理人</td><td>8个区域</td></tr>
                </table>"""));
    }

    @Test
    void takesATableWithOneColumnForAFrame() {
        assertEquals("1 PARAGRAPH 专栏1 重大工程\n2 PARAGRAPH 建设高速铁路。",
                Extracts.lines("a.html", "<table border=1><tr><td>专栏1 重大工程</td></tr>\n<tr><td>建设高速铁路。</td></tr></table>"));
    }

    @Test
    void partsParagraphsAtBreaks() {
        assertEquals("""
                1 PLAIN 　　各位代表：
                2 PLAIN 　　现在，我报告工作。
                3 PARAGRAPH 结束""", Extracts.lines("a.html", "<div>　　各位代表：<br/>\n　　现在，我报告<span>工作</span>。</div>\n<p>结束<br></p>"));
    }

    @Test
    void dividesAPageOnOneLine() {
        String paragraph = "　　推动经济实现质的有效提升和量的合理增长，增进民生福祉，保持社会稳定。";
        assertEquals(12, Extracts.one("a.html", "<p>" + paragraph.repeat(12) + "</p>").elements().size());
    }

    @Test
    void keepsSpacesInsideWordsAndDropsThoseOfWrappedLines() {
        assertEquals("1-3 PARAGRAPH 总 则 GDP growth 目标与任务", Extracts.lines("a.html", "<p>总 则 GDP\ngrowth 目标\n   与任务</p>"));
    }

    @Test
    void treatsMarkupInTextAsText() {
        assertEquals("1 PARAGRAPH <script>alert(1)</script> {{ x }} 全国", Extracts.lines("a.html",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt; {{ x }} 全\u200b国</p>"));
    }

    @Test
    void readsHeadingsListsAndQuotations() {
        assertEquals("""
                1 HEADING1 规划
                2 LIST_ITEM1 甲
                2 LIST_ITEM2 乙
                3 QUOTE 引文""", Extracts.lines("a.html", "<h1>规划</h1>\n<ul><li>甲<ul><li>乙</li></ul></li></ul>\n<blockquote><p>引文</p></blockquote>"));
    }

    @Test
    void readsMetadataThatStandsInLines() {
        Extraction extraction = Extracts.one("a.html", "<ul><li>索引号：A-1</li><li>发文字号：武政〔2024〕1号</li><li>成文日期：2024-01-26</li></ul>"
                + "<div><p>各区人民政府：</p><p>现将方案印发给你们，请认真贯彻执行。</p></div>");
        assertEquals("武政〔2024〕1号", extraction.stated().number().value());
        assertEquals("武政〔2024〕2号", Extracts.one("a.html", "<ul><li>索　引　号：A-2</li><li>文　　号：武政〔2024〕2号</li></ul><p>正文。</p>").stated().number().value());
        assertEquals("2024-01-26", extraction.stated().date().value());
        assertEquals("metadata 1: 索引号：A-1/发文字号：武政〔2024〕1号/成文日期：2024-01-26", Extracts.dropped(extraction));
    }

    @Test
    void namesAPageWithoutText() {
        assertEquals("a.html: error: the page holds no text\n    hint: save the page again once it is fully loaded",
                Extracts.all("a.html", "<html><script>load()</script></html>".getBytes(StandardCharsets.UTF_8)).problems().get(0)
                        .toString());
    }

    @Test
    void survivesNestingWithoutEnd() {
        for (String hostile : List.of("<div>".repeat(10_000) + "文", "<b>".repeat(10_000) + "文<p>".repeat(200),
                "<table><tr><td>".repeat(3_000) + "文", "<ul><li>".repeat(5_000) + "文", "<a href=x>".repeat(5_000) + "文",
                "<p>文".repeat(50_000), "<table>" + "<tr><td>文<td>字".repeat(20_000), "<".repeat(50_000) + "文", "<!--".repeat(10_000)
                + "文", "<select>".repeat(1_000) + "文")) {
            assertTimeout(Duration.ofSeconds(60), () -> Extracts.all("a.html", hostile.getBytes(StandardCharsets.UTF_8)).value()
                    .forEach(extraction -> assertEquals(List.of(), Extracts.unaccounted(extraction))), hostile.substring(0, 12));
        }
    }
}
