package org.gongbao.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongbao.model.PortalSettings;
import org.gongbao.plan.SitePlan;

/**
 * What every page knows of the whole site.
 *
 * @param plan the reports and their addresses
 * @param paths the paths of all pages; empty while the kinds are still naming theirs
 * @param navigation the links in the head of every page, only to pages that exist
 */
public record Site(SitePlan plan, Set<String> paths, List<Link> navigation) {

    public Site {
        paths = Set.copyOf(paths);
        navigation = List.copyOf(navigation);
    }

    /** Returns the portal's settings. */
    public PortalSettings settings() {
        return plan.settings();
    }

    /** Returns whether a page with that path will be written. */
    public boolean has(String path) {
        return paths.contains(path);
    }

    /** Returns a link when its page will be written. */
    public Optional<Link> link(String address, String text) {
        int hash = address.indexOf('#');
        return has(hash < 0 ? address : address.substring(0, hash)) ? Optional.of(new Link(address, text)) : Optional.empty();
    }

    /** Returns the absolute address of a path, or the empty string when the site's address is not known. */
    public String absolute(String path) {
        if (settings().siteUrl().isEmpty()) {
            return "";
        }
        String encoded = Href.encode(path);
        boolean folder = encoded.equals("index.html") || encoded.endsWith("/index.html");
        return settings().siteUrl() + (folder ? encoded.substring(0, encoded.length() - "index.html".length()) : encoded);
    }

    /** Returns this site with the paths of its pages and the navigation that follows from them. */
    Site with(Set<String> allPaths) {
        Site known = new Site(plan, new TreeSet<>(allPaths), List.of());
        return new Site(plan, allPaths, Navigation.of(known));
    }
}
