package org.gongbao.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongbao.model.Problem;

/** The site of the documents in {@code seeds/}, built once for all tests of a run that look at finished pages. */
public final class BuiltSite {

    private BuiltSite() {}

    /** Returns the folder of the site, built with the site address {@code https://example.org/gongbao/}; not to be changed. */
    public static Path ofSeeds() {
        return Holder.SITE;
    }

    /**
     * Builds a site.
     *
     * @throws AssertionError when it is not published, naming the problems
     */
    public static Path build(Path seeds, Path site, String siteUrl) {
        SiteConfig config = new SiteConfig(seeds, Optional.empty(), site, siteUrl, "", false, false,
                Runtime.getRuntime().availableProcessors(), false, "");
        BuildResult result = SiteBuilder.build(config, ProgressListener.NONE);
        if (!result.published()) {
            List<String> problems = result.problems().stream().map(Problem::toString).toList();
            throw new AssertionError("not published:\n" + String.join("\n", problems));
        }
        return site;
    }

    private static final class Holder {
        private static final Path SITE = build(Path.of("seeds"), Path.of("target", "test-site"), "https://example.org/gongbao/");
    }
}
