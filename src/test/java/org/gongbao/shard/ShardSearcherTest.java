package org.gongbao.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.index.PlanFixture;
import org.junit.jupiter.api.Test;

class ShardSearcherTest {

    private static List<String> texts(PlanFixture fixture, String query) {
        try (SiteFixture site = new SiteFixture(fixture.plan())) {
            return site.searcher.search(query, 10).hits().stream().map(hit -> (hit.literal() ? "" : "~") + hit.text()).toList();
        }
    }

    private static PlanFixture report(String... lines) {
        return new PlanFixture().report("a", lines);
    }

    @Test
    void putsWhatContainsTheQueryBeforeWhatContainsItsParts() {
        assertEquals(List.of("推进高质量发展。", "~发展要有质量，质量要高。"),
                texts(report("发展要有质量，质量要高。", "推进高质量发展。", "改善民生。"), "高质量发展"));
    }

    @Test
    void putsATitleThatIsTheQueryFirst() {
        assertEquals("(三)科技创新", texts(report("科技创新,科技创新,科技创新。", "# (三)科技创新", "其他。"), "科技创新").get(0));
        assertEquals("科技创新。加大投入。", texts(report("科技创新,科技创新。", "! 科技创新|加大投入。"), "科技创新").get(0));
    }

    @Test
    void putsTheNewestReportFirstOfThoseThatMatchEqually() {
        PlanFixture fixture = new PlanFixture().report("a", "湖北省", "2024", List.of("落实土地承包。"))
                .report("b", "湖北省", "2026", List.of("落实土地承包。", "改善民生。")).report("c", "湖北省", "2025", List.of("落实土地承包。"));
        try (SiteFixture site = new SiteFixture(fixture.plan())) {
            assertEquals(List.of("b", "c", "a"), site.searcher.search("土地承包", 10).hits().stream().map(SearchHit::report).toList());
        }
    }

    @Test
    void findsEitherScriptWithEither() {
        PlanFixture fixture = report("市發改委牽頭。", "市发改委负责。", "瞭解情況。");
        assertEquals(2, texts(fixture, "市發改委").size());
        assertEquals(2, texts(fixture, "市发改委").size());
        assertEquals(List.of("瞭解情況。"), texts(fixture, "了"));
    }

    @Test
    void findsEquivalentsInTheSecondGroup() {
        PlanFixture fixture = report("到2035年基本实现。", "二〇三五年远景目标。", "地区生产总值增长。").synonyms(List.of(List.of("GDP", "地区生产总值")));
        assertEquals(List.of("到2035年基本实现。", "~二〇三五年远景目标。"), texts(fixture, "2035年"));
        assertEquals(List.of("~地区生产总值增长。"), texts(fixture, "gdp"));
    }

    @Test
    void findsMarksDigitsAndSingleCharacters() {
        PlanFixture fixture = report("增长1.55万家，5.2%。", "PM_{2.5}浓度。", "open data。");
        assertEquals(List.of("增长1.55万家，5.2%。"), texts(fixture, "1.55万"));
        assertEquals(List.of("增长1.55万家，5.2%。", "~PM_{2.5}浓度。"), texts(fixture, "，5"));
        assertEquals(List.of("增长1.55万家，5.2%。"), texts(fixture, "%"));
        assertEquals("PM_{2.5}浓度。", texts(fixture, "pm2.5").get(0));
        assertEquals(List.of("open data。"), texts(fixture, "n"));
        assertEquals(List.of("open data。"), texts(fixture, "\"n d\""));
    }

    @Test
    void excludesAndFilters() {
        PlanFixture fixture = report("武汉就业。", "咸宁就业。").report("b", "咸宁市", "2024", List.of("随州就业。"));
        assertEquals(List.of("武汉就业。", "随州就业。"), texts(fixture, "就业 -咸宁"));
        assertEquals(List.of("随州就业。"), texts(fixture, "就业 region:咸宁"));
        assertEquals(List.of("武汉就业。", "咸宁就业。"), texts(fixture, "就业 year:2026"));
        assertEquals(List.of("武汉就业。", "咸宁就业。"), texts(fixture, "year:2026"));
    }

    @Test
    void countsBothPlacesOfARepeatedText() {
        try (SiteFixture site = new SiteFixture(report("确保完成任务。", "其他任务。", "确保完成任务。").plan())) {
            SearchAnswer answer = site.searcher.search("完成任务", 10);
            assertEquals(2, answer.literalTotal());
            assertEquals(List.of("reports/a/index.html#b1", "reports/a/index.html#b3"), answer.hits().get(0).addresses());
        }
    }

    @Test
    void addressesTheParagraphWhenTheMatchIsBehindTheRunInHeading() {
        try (SiteFixture site = new SiteFixture(report("! 扩大投资|开工项目200个。").plan())) {
            assertEquals(List.of("reports/a/index.html#b1p"), site.searcher.search("项目", 1).hits().get(0).addresses());
            assertEquals(List.of("reports/a/index.html#b1"), site.searcher.search("投资", 1).hits().get(0).addresses());
        }
    }

    @Test
    void survivesHostileTextAndQueries() {
        String hostile = "<script>{{ x }}\u0000\uD800\u2028\\\"始##始未##数]]>" + "(".repeat(3000);
        try (SiteFixture site = new SiteFixture(report(hostile, "\t", "。".repeat(5000), "長".repeat(30_000)).plan())) {
            assertEquals(1, site.searcher.literal("<script>{{ x }}", 5).literalTotal());
            assertEquals(1, site.searcher.literal("始##始未##数", 5).literalTotal());
            for (String query : List.of("", " ", "\"", "-", "\uD800", "\u0000", "a:b:c", "((((", "長".repeat(500), "[^.*]", "\\")) {
                site.searcher.search(query, 5);
            }
        }
    }

    @Test
    void filtersWithoutWordsFindAllThatPassThem() {
        try (SiteFixture site = new SiteFixture(report("发展发电", "水电").plan())) {
            assertEquals(2, site.searcher.search("type:paragraph", 5).total());
            assertEquals(1, site.searcher.search("type:paragraph -水", 5).total());
            assertEquals(0, site.searcher.search("type:heading", 5).total());
            assertEquals(0, site.searcher.search("-水", 5).total());
        }
    }

    @Test
    void searchesAnEmptySite() {
        try (SiteFixture site = new SiteFixture(new PlanFixture().plan())) {
            assertEquals(0, site.searcher.search("发展", 5).total());
        }
    }

    private static byte[] bytes(SiteFixture site, String path) {
        return site.files.stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow().bytes();
    }

    @Test
    void shipsEquivalentsOnlyWhereOneOfThemOccurs() {
        PlanFixture fixture = report("地区生产总值增长。").synonyms(List.of(List.of("GDP", "地区生产总值"), List.of("国资委", "国有资产监督管理委员会")));
        try (SiteFixture site = new SiteFixture(fixture.plan())) {
            assertEquals("[[\"gdp\",\"地区生产总值\"]]", new ShardStore(path -> bytes(site, path)).manifest().get("synonyms").toString());
        }
    }

    @Test
    void refusesAnotherFormatAloud() {
        assertEquals("search/manifest.json has format 1, not 9", assertThrows(IllegalArgumentException.class,
                () -> ShardSearcher.open(path -> "{\"format\":1}".getBytes(StandardCharsets.UTF_8))).getMessage());
    }

    @Test
    void packsTheExampleOfTheFormat() {
        try (SiteFixture site = new SiteFixture(report("发展发电").plan())) {
            String dict = site.files.stream().filter(file -> file.path().endsWith("/dict-0.json"))
                    .map(file -> new String(file.bytes(), StandardCharsets.UTF_8)).findFirst().orElseThrow();
            assertTrue(dict.startsWith("{\"heads\":\"发展电\",\"grams\":\"展电\\n发\\n \",\"terms\":\"\\n\\n\",\"count\":\",,++\","
                    + "\"ids\":\"####\",\"scores\":\"$$\",\"occurs\":\"$&(\","), dict);
        }
    }
}
