package org.gongbao.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;

/**
 * What only machines read: {@code robots.txt}, and when the site's address is known the sitemap, the feed of reports and
 * the description of its search.
 */
final class MachineFiles implements PageKind {

    /** The sitemap protocol allows 50,000 addresses in a file; a larger site has several and an index of them. */
    private static final int ADDRESSES_PER_SITEMAP = 50_000;
    private static final int FEED_ENTRIES = 50;

    @Override
    public List<Draft> drafts(Site site) {
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft("robots.txt", "machine/robots.peb", known -> Map.of()));
        if (!site.settings().siteUrl().isEmpty()) {
            drafts.add(draft("sitemap.xml", "machine/sitemap.peb", MachineFiles::addresses));
            drafts.add(draft("opensearch.xml", "machine/opensearch.peb", known -> Map.of()));
            if (!feedDate(site).isEmpty()) {
                drafts.add(draft("feed.xml", "machine/feed.peb", MachineFiles::feed));
            }
        }
        return drafts;
    }

    private interface ViewMaker {
        Object make(Site site);
    }

    private static Draft draft(String path, String template, ViewMaker view) {
        return new Draft(path, "the built-in file " + path, site -> new Page(path, template, path, "", "zh-Hans", "",
                List.of(), Page.Machine.NONE, view.make(site)));
    }

    /**
     * What the feed holds; the template variable {@code view}.
     *
     * @param updated RFC 3339, the date of the newest entry
     * @param self absolute address of the feed
     * @param home absolute address of the site
     */
    public record Feed(String updated, String self, String home, List<FeedEntry> entries) {}

    /** A report in the feed. */
    public record FeedEntry(String title, String url, String updated, String author, String summary) {}

    /** The addresses in the sitemap, absolute, sorted. */
    public record Sitemap(List<String> urls) {}

    private static Sitemap addresses(Site site) {
        return new Sitemap(site.paths().stream().filter(path -> path.endsWith(".html") && !path.equals("404.html")
                && !path.equals("search.html")).sorted().limit(ADDRESSES_PER_SITEMAP).map(site::absolute).toList());
    }

    /** Returns when the newest report was added, or the settings' day when none says; never the clock. */
    private static String feedDate(Site site) {
        return site.plan().reports().stream().map(report -> report.report().metadata().added().value())
                .filter(MachineFiles::isDate).max(Comparator.naturalOrder()).orElse(site.settings().epochDay());
    }

    private static Feed feed(Site site) {
        List<FeedEntry> entries = site.plan().reports().stream()
                .filter(report -> isDate(report.report().metadata().added().value()))
                .sorted(Comparator.comparing((PlannedReport report) -> report.report().metadata().added().value()).reversed()
                        .thenComparing(report -> report.report().id()))
                .limit(FEED_ENTRIES).map(report -> entry(site, report)).toList();
        return new Feed(feedDate(site) + "T00:00:00Z", site.absolute("feed.xml"), site.absolute("index.html"), entries);
    }

    private static FeedEntry entry(Site site, PlannedReport report) {
        Metadata metadata = report.report().metadata();
        return new FeedEntry(ReportHead.titleOf(report), site.absolute(report.home()), metadata.added().value() + "T00:00:00Z",
                metadata.issuer().known() ? metadata.issuer().value() : site.settings().name(),
                Descriptions.opening(report.report().blocks()));
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
