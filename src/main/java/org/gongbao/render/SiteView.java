package org.gongbao.render;

import java.util.List;
import org.gongbao.model.PortalSettings;

/**
 * What the layout shows of the site; the template variable {@code site}.
 *
 * @param name the portal's name
 * @param description one sentence about it
 * @param footer text for the foot of each page, or the empty string
 * @param shortName the name in at most 16 characters, as OpenSearch demands
 * @param contactAddress mail (mailto:) or web address for reported errors, or the empty string
 * @param url the site's absolute address ending in {@code /}, or the empty string
 * @param navigation the links in the head of each page
 * @param languages the scripts that readers can choose: {@code zh-Hans}, {@code zh-Hant}
 * @param hasSearch whether there is a search page
 * @param hasFeed whether there is a feed
 * @param anyDepth whether the page is shown in place of pages at any depth, so that its references must be absolute
 */
public record SiteView(String name, String description, String footer, String shortName,
        String contactAddress, String url, List<NavigationLink> navigation, List<String> languages,
        boolean hasSearch, boolean hasFeed, boolean anyDepth) {

    /**
     * A link in the head of the page.
     *
     * @param current whether it leads to the page shown
     * @param above whether the page shown belongs to the pages it leads to
     */
    public record NavigationLink(String address, String text, boolean current, boolean above) {

        /** Returns the links of a page: it belongs to those whose folder it is in, or else to those on the way to it. */
        private static List<NavigationLink> of(List<Link> links, Page page) {
            boolean inFolder = links.stream().anyMatch(link -> holds(link, page));
            return links.stream().map(link -> {
                boolean above = inFolder ? holds(link, page)
                        : page.crumbs().stream().anyMatch(crumb -> crumb.address().equals(link.address()));
                boolean current = link.address().equals(page.path());
                return new NavigationLink(link.address(), link.text(), current, above && !current);
            }).toList();
        }

        private static boolean holds(Link link, Page page) {
            int folder = link.address().lastIndexOf("/index.html");
            return folder > 0 && page.path().startsWith(link.address().substring(0, folder + 1));
        }
    }

    static SiteView of(Site site, Page page) {
        PortalSettings settings = site.settings();
        List<NavigationLink> links = NavigationLink.of(site.navigation(), page);
        String name = settings.name();
        String shortName = name.codePointCount(0, name.length()) <= 16 ? name : name.substring(0, name.offsetByCodePoints(0, 16));
        return new SiteView(name, settings.description(), settings.footer(), shortName,
                contactAddress(settings.contact()), settings.siteUrl(), links, settings.languages(), site.has("search.html"),
                        site.has("feed.xml"), page.path().equals("404.html"));
    }

    /** Returns a contact as an address a link may lead to; a bare mail address becomes one, anything else is not linked. */
    private static String contactAddress(String contact) {
        if (contact.startsWith("mailto:") || contact.startsWith("https://") || contact.startsWith("http://")) {
            return Href.external(contact);
        }
        return contact.matches("[^\\s@:/]+@[^\\s@:/]+") ? "mailto:" + Href.external(contact) : "";
    }
}
