package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.gongbao.model.PortalSettings;
import org.gongbao.plan.SitePlan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class MachineFilesTest {

    private static final SortedMap<String, String> SITE = Showcase.site(Showcase.SETTINGS, Showcase.report());
    private static final SortedMap<String, String> NOWHERE = Showcase.site(PortalSettings.defaults(), Showcase.report());

    @Test
    void listsEveryPageButThoseNotMeantToBeFoundInTheSitemap() {
        Document sitemap = Jsoup.parse(SITE.get("sitemap.xml"), Parser.xmlParser());
        List<String> urls = sitemap.select("loc").eachText();
        assertTrue(urls.contains("https://example.org/gb/"), urls.toString());
        assertTrue(urls.contains("https://example.org/gb/reports/mou-2024/"), urls.toString());
        assertTrue(urls.contains("https://example.org/gb/reports/mou-2024/c1.html"), urls.toString());
        assertFalse(urls.contains("https://example.org/gb/404.html"));
        assertTrue(SITE.get("robots.txt").endsWith("Sitemap: https://example.org/gb/sitemap.xml\n"), SITE.get("robots.txt"));
    }

    @Test
    void dividesASitemapOfMoreAddressesThanOneMayHold() {
        List<String> paths = IntStream.range(0, 100_002).mapToObj(i -> String.format(Locale.ROOT, "p%06d.html", i)).toList();
        Site site = new Site(new SitePlan(Showcase.SETTINGS, List.of()), Set.of(), List.of());

        List<PageKind.Draft> drafts = MachineFiles.sitemaps(site, paths);

        assertEquals(List.of("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"), drafts.stream().map(PageKind.Draft::path).toList());
        MachineFiles.Sitemap last = (MachineFiles.Sitemap) drafts.get(2).page().make(site).view();
        assertEquals(List.of("https://example.org/gb/p100000.html", "https://example.org/gb/p100001.html"), last.urls());
        Site known = new Site(site.plan(), Set.of("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"), List.of());
        PageKind.Draft index = new MachineFiles().drafts(known).stream().filter(draft -> draft.path().equals("sitemap.xml")).findFirst()
                .orElseThrow();
        MachineFiles.Sitemap view = (MachineFiles.Sitemap) index.page().make(known).view();
        assertTrue(view.index());
        assertEquals(List.of("https://example.org/gb/sitemap-1.xml", "https://example.org/gb/sitemap-2.xml",
                "https://example.org/gb/sitemap-3.xml"), view.urls());
        assertEquals(List.of(), MachineFiles.sitemaps(site, paths.subList(0, 50_000)));
    }

    @Test
    void datesTheFeedByWhenReportsWereAddedNeverByTheClock() {
        Document feed = Jsoup.parse(SITE.get("feed.xml"), Parser.xmlParser());
        assertEquals("2024-02-01T00:00:00Z", feed.select("feed > updated").text());
        assertEquals("https://example.org/gb/reports/mou-2024/", feed.select("entry id").text());
    }

    @Test
    void offersSearchToBrowsersThroughTheFragment() {
        assertTrue(SITE.get("opensearch.xml").contains("template=\"https://example.org/gb/search.html#q={searchTerms}\""));
    }

    @Test
    void leavesOutWhatNeedsAnAddressWhenThereIsNone() {
        assertEquals(List.of(), List.of("sitemap.xml", "feed.xml", "opensearch.xml").stream().filter(NOWHERE::containsKey).toList());
        Document page = Jsoup.parse(NOWHERE.get("reports/mou-2024/c1.html"));
        assertEquals(0, page.select("link[rel=canonical], meta[property=og:url], link[rel=alternate], link[rel=search]").size());
        assertFalse(NOWHERE.get("reports/mou-2024/c1.html").contains("BreadcrumbList"));
    }

    @Test
    void namesPagesAsChinesePublicSitesDoAndNeverClaimsToBeOne() {
        Document page = Jsoup.parse(SITE.get("reports/mou-2024/c1.html"));
        assertEquals("某省公报", page.select("meta[name=SiteName]").attr("content"));
        assertEquals("某省二〇二四年政府工作报告 一、2024年目标", page.select("meta[name=ArticleTitle]").attr("content"));
        assertEquals("2024-01-20", page.select("meta[name=PubDate]").attr("content"));
        assertEquals("某省日报", page.select("meta[name=ContentSource]").attr("content"));
        assertFalse(String.join("", SITE.values()).contains("SiteIDCode"));
    }

    @Test
    void describesAReportInSchemaOrg() {
        JsonArray graph = JsonParser.parseString(Jsoup.parse(SITE.get("reports/mou-2024/index.html"))
                .select("script[type=application/ld+json]").first().data()).getAsJsonObject().getAsJsonArray("@graph");
        JsonObject report = graph.get(0).getAsJsonObject();
        assertEquals("Report", report.get("@type").getAsString());
        assertEquals("某政发〔2024〕1号", report.get("reportNumber").getAsString());
        assertEquals("GovernmentOrganization", report.getAsJsonObject("author").get("@type").getAsString());
        assertEquals("Dataset", graph.get(1).getAsJsonObject().get("@type").getAsString());
        assertEquals("BreadcrumbList", graph.get(2).getAsJsonObject().get("@type").getAsString());
    }

    @Test
    void describesAUnitAsAnOrganisationAndSaysWhereAPageStands() {
        String unit = SITE.keySet().stream().filter(path -> path.matches("units/[a-z]+-[0-9a-f]+\\.html")).findFirst().orElseThrow();
        JsonArray graph = JsonParser.parseString(Jsoup.parse(SITE.get(unit)).select("script[type=application/ld+json]").first().data())
                .getAsJsonObject().getAsJsonArray("@graph");
        assertEquals("GovernmentOrganization", graph.get(0).getAsJsonObject().get("@type").getAsString());
        assertEquals("某省", graph.get(0).getAsJsonObject().getAsJsonObject("areaServed").get("name").getAsString());
        List<String> way = new java.util.ArrayList<>();
        graph.get(1).getAsJsonObject().getAsJsonArray("itemListElement").forEach(item ->
                way.add(item.getAsJsonObject().get("name").getAsString()));
        assertEquals(List.of("某省公报", "索引", "单位索引"), way.subList(0, 3));
    }

    @Test
    void namesTheColumnOfEveryIndexPage() {
        for (String path : List.of("units/index.html", "tasks/index.html", "regions/index.html", "years/2024.html", "indexes.html")) {
            Document page = Jsoup.parse(SITE.get(path));
            assertFalse(page.select("meta[name=ColumnName]").attr("content").isEmpty(), path);
            assertEquals(page.select("meta[name=description]").attr("content"),
                    page.select("meta[name=ColumnDescription]").attr("content"), path);
        }
    }

    @Test
    void makesTheLostPageWorkAtAnyDepth() {
        Document known = Jsoup.parse(SITE.get("404.html"));
        for (String attribute : List.of("href", "src")) {
            known.select("[" + attribute + "]:not([href^=#], [href^=mailto:])").forEach(element ->
                    assertTrue(element.attr(attribute).startsWith("https://example.org/gb/"), element.outerHtml()));
        }
        assertTrue(known.select(".site-nav a, .search-field").size() > 2, "it leads on");
        assertEquals("noindex", known.select("meta[name=robots]").attr("content"));
        assertEquals(0, known.select("link[rel=canonical]").size());
        Document unknown = Jsoup.parse(NOWHERE.get("404.html"));
        assertEquals(0, unknown.select("[href], [src]").size());
        assertEquals("default-src 'none'", unknown.select("meta[http-equiv]").attr("content"));
    }
}
