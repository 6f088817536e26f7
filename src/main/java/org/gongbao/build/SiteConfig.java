package org.gongbao.build;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What a build is told.
 *
 * @param seeds folder of documents
 * @param templates folder laid over the built-in theme, or nothing
 * @param site output folder; need not exist
 * @param siteUrl absolute address of the site, ending in {@code /}, over the one in {@code portal.yml}; empty to keep that
 * @param title name of the portal, over the one in {@code portal.yml}; empty to keep that
 * @param strict whether warnings count as errors
 * @param keepGoing whether what can be published is, in spite of errors
 * @param jobs documents and pages to work on at once, at least 1
 * @param precompress whether text files get {@code .gz} and {@code .br} copies
 * @param epochDay date for feeds when no report has one, {@code YYYY-MM-DD}, or the empty string
 */
public record SiteConfig(Path seeds, Optional<Path> templates, Path site, String siteUrl, String title, boolean strict,
        boolean keepGoing, int jobs, boolean precompress, String epochDay) {

    public SiteConfig {
        Objects.requireNonNull(seeds, "seeds");
        Objects.requireNonNull(templates, "templates");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(epochDay, "epochDay");
        if (!siteUrl.isEmpty() && !siteUrl.endsWith("/")) {
            throw new IllegalArgumentException("the site address must end in /: " + siteUrl);
        }
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be at least 1: " + jobs);
        }
    }
}
