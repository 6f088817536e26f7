package org.gongbao.render;

import java.util.ArrayList;
import java.util.Collection;
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
    private static final String SITEMAP = "sitemap.xml";
    private static final int FEED_ENTRIES = 50;

    @Override
    public List<Draft> drafts(Site site) {
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft("robots.txt", "machine/robots.peb", known -> Map.of()));
        if (!site.settings().siteUrl().isEmpty()) {
            drafts.add(draft(SITEMAP, "machine/sitemap.peb", MachineFiles::sitemap));
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

    /**
     * A sitemap, or an index of sitemaps; the template variable {@code view}.
     *
     * @param index whether the addresses are those of other sitemaps
     * @param urls absolute, sorted
     */
    public record Sitemap(boolean index, List<String> urls) {}

    private static List<String> listed(Collection<String> paths) {
        return paths.stream().filter(path -> path.endsWith(".html") && !path.equals("404.html") && !path.equals("search.html"))
                .sorted().toList();
    }

    /**
     * Returns the further sitemaps of a site whose pages are more than one can list: {@code sitemap-1.xml} and so on, in the order of
     * paths. {@code sitemap.xml} is then their index.
     *
     * @param paths the paths of all pages
     */
    static List<Draft> sitemaps(Site site, Collection<String> paths) {
        List<String> listed = listed(paths);
        if (site.settings().siteUrl().isEmpty() || listed.size() <= ADDRESSES_PER_SITEMAP) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        for (int from = 0; from < listed.size(); from += ADDRESSES_PER_SITEMAP) {
            List<String> part = listed.subList(from, Math.min(listed.size(), from + ADDRESSES_PER_SITEMAP));
            drafts.add(draft("sitemap-" + (drafts.size() + 1) + ".xml", "machine/sitemap.peb",
                    known -> new Sitemap(false, part.stream().map(known::absolute).toList())));
        }
        return drafts;
    }

    private static Sitemap sitemap(Site site) {
        List<String> more = new ArrayList<>();
        for (int number = 1; site.has("sitemap-" + number + ".xml"); number++) {
            more.add(site.absolute("sitemap-" + number + ".xml"));
        }
        return more.isEmpty() ? new Sitemap(false, listed(site.paths()).stream().map(site::absolute).toList()) : new Sitemap(true, more);
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
        return new FeedEntry(report.name(), site.absolute(report.home()), metadata.added().value() + "T00:00:00Z",
                metadata.issuer().known() ? metadata.issuer().value() : site.settings().name(),
                Descriptions.opening(report.report().blocks()));
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
