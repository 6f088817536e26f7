package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import org.gongbao.model.Block;
import org.gongbao.model.PortalSettings;
import org.gongbao.plan.SampleReports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What stands on chapter and report pages, block by block. */
class ReadingPageTest {

    private static final SortedMap<String, String> SITE = Showcase.site(Showcase.SETTINGS, Showcase.report());

    private final Document chapter = page("reports/mou-2024/c1.html");
    private final Document home = page("reports/mou-2024/index.html");

    @Test
    void givesEachBlockAnElementWithItsId() {
        for (Block block : Showcase.report().blocks()) {
            long found = SITE.entrySet().stream().filter(file -> file.getKey().matches("reports/mou-2024/(index|c\\d)\\.html"))
                    .filter(file -> Jsoup.parse(file.getValue()).getElementById(block.id()) != null).count();
            assertEquals(1, found, block.id());
        }
    }

    @Test
    void setsARunInHeadingAndItsParagraphWithoutASpaceBetween() {
        assertEquals("(一)着力扩大有效投资。全年完成54453.23%的投资，PM2.5下降。", chapter.select(".run-in").first().wholeText());
        assertEquals("h2", chapter.getElementById("c1.k1").tagName());
    }

    @Test
    void leadsFromAnOfficeInATasksTailToItsTasks() {
        Element tail = page("reports/mou-2024/c2.html").select("#c2-t1 .tail").first();
        assertEquals("（牵头单位：市教育局；责任单位：各区人民政府）", tail.wholeText());
        assertEquals(List.of("市教育局", "各区人民政府"), tail.select("a").eachText());
        for (Element office : tail.select("a")) {
            assertEquals(office.text(), page(office.attr("href").replace("../../", "")).select("h1").text());
        }
    }

    @Test
    void leadsFromTheTextToANoteAndBack() {
        assertEquals("#n1", chapter.select("#c1-p1 .note-mark").attr("href"));
        assertEquals("#c1-p1", chapter.select("#n1 .back").attr("href"));
    }

    @Test
    void showsTheSourceOfACorrectionOneTouchAway() {
        Element mark = chapter.select("#c1\\.k1-p1 .corrected").first();
        assertEquals("54453.23%", mark.text());
        Element entry = chapter.getElementById(mark.attr("href").substring(1));
        assertEquals("原文作54453.23％，本站订正为54453.23%。 百分数不可能这样大 回到正文第 1 处", entry.text());
        assertEquals("#" + mark.id(), entry.select("a").attr("href"));
    }

    @Test
    void marksADoubtWithoutChangingTheText() {
        assertEquals("投资", chapter.select("#c1\\.k1-p1 .doubted").text());
        assertEquals("PM2.5下降。", chapter.getElementById("c1.k1-p1").text().substring(17));
        assertEquals("2.5", chapter.select("#c1\\.k1-p1 sub").text());
    }

    @Test
    void keepsAidsApartFromTheSourcesOwnWords() {
        Element paragraph = chapter.getElementById("c1-p1").clone();
        paragraph.select(".aid").remove();
        assertEquals("地区生产总值增长5.5%左右，固定资产投资增长8%，粮食产量稳定在500亿斤以上；注[1]。", paragraph.text());
    }

    @Test
    void namesTheColumnInEachCellForReadersOfCards() {
        assertEquals("目标", chapter.select("#c1-t1-r1 td").get(1).attr("data-column"));
        assertEquals("地区生产总值", chapter.select("#c1-t1-r1 th[scope=row]").text());
        assertEquals(List.of("经济", "民生"), chapter.select("tr.group th").eachText());
    }

    @Test
    void keepsABoxTogetherWithItsItems() {
        assertEquals("专栏1 重大工程 汽车：新能源。", chapter.select("section.box").text());
    }

    @Test
    void putsOneH1OnAPageThatHoldsTwoSmallChapters() {
        Document small = Jsoup.parse(Showcase.site(PortalSettings.defaults(), new SampleReports("a", "a.txt").title("报告")
                .heading("c1", "", 1, "一、", "甲").paragraph("p1", "c1", "短。").heading("c2", "", 1, "二、", "乙")
                .filler("p2", "c2", 1000).heading("c3", "", 1, "三、", "丙").filler("p3", "c3", 6000).report())
                .get("reports/a/c1.html"));
        assertEquals(List.of("一、甲"), small.select("h1").eachText());
        assertEquals("二、乙", small.select("h2#c2").text());
    }

    @Test
    void tellsMetadataInTheTermsOfPublicDocumentsAndWhatWasInferred() {
        assertEquals("发文机关 某省人民政府", home.select("table.facts tr").get(0).text());
        assertEquals("成文日期 2024年1月20日 （据正文推断）", home.select("table.facts tr").get(2).text());
        assertFalse(Jsoup.parse(Showcase.site(PortalSettings.defaults(), new SampleReports("a", "a.txt").title("一").report())
                .get("reports/a/index.html")).select("table.facts").text().contains("成文日期"));
    }

    @Test
    void saysInPlainWordsWhatWasLeftOutAndChanged() {
        String provenance = home.select(".provenance").text();
        assertTrue(provenance.contains("这不是官方版本。"), provenance);
        assertTrue(provenance.contains("页码：1 处，共 3 字符"), provenance);
        assertEquals("本文不全：所收文件从文中开始，前面的部分缺失；本站没有补写。", home.select("main > .caution").text(),
                "said before the text, not after it");
        assertTrue(provenance.contains("96.0 KB，纯文本，GB18030 编码"), provenance);
        assertTrue(provenance.contains("第 7 行：54453.23％ 作 54453.23% 百分号应为半角（把握大）"), provenance);
        assertEquals("../../data/sources/2024/%E6%9F%90%E7%9C%81%20%E6%8A%A5%E5%91%8A.txt",
                home.select(".provenance dd a").attr("href"));
    }

    @Test
    void quotesKeyFiguresInTheReportsOwnWords() {
        assertEquals("地区生产总值 增长5.5%左右 固定资产投资 增长8% 粮食产量 稳定在500亿斤以上", home.select(".figures").text());
        assertEquals("c1.html#c1-p1", home.select(".figures a").attr("href"));
    }

    /** Plans print in brackets what five years add up to. */
    @Test
    void setsNumbersInBracketsAmongTheNumbers() {
        SampleReports text = new SampleReports("a", "a.txt").title("一");
        Block.Row one = new Block.Row("table-r1", "", List.of(cell("预期寿命（岁）"), cell("78"), cell("[0.5]")), text.origin());
        text.add(new Block.Table("table", "", text.origin(), "", "", "", List.of("指标", "2020年", "累计"), List.of(one), List.of(), List.of()));
        Document page = Jsoup.parse(Showcase.site(PortalSettings.defaults(), text.report()).get("reports/a/index.html"));
        assertEquals(List.of("78", "[0.5]"), page.select("td.number").eachText());
    }

    private static Block.Cell cell(String text) {
        return new Block.Cell(text, List.of());
    }

    @Test
    void citesInThreeManners() {
        assertEquals(List.of(
                "某省人民政府：《某省二〇二四年政府工作报告》（某政发〔2024〕1号），2024年1月20日，载某省日报第1版。"
                        + "据“某省公报”所收文本，https://example.org/gb/reports/mou-2024/。",
                "某省人民政府. 某省二〇二四年政府工作报告[R/OL]. (2024-01-20)[引用日期]. https://example.org/gb/reports/mou-2024/.",
                """
                @techreport{mou-2024,
                  author = {{某省人民政府}},
                  title = {{某省二〇二四年政府工作报告}},
                  institution = {某省人民政府},
                  year = {2024},
                  url = {https://example.org/gb/reports/mou-2024/},
                  language = {chinese}
                }"""),
                home.select(".cite-text").eachText());
    }

    private static Document page(String path) {
        return Jsoup.parse(SITE.get(path));
    }
}
