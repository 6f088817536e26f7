package org.gongbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongbao.build.BuildResult;
import org.gongbao.build.ProgressListener;
import org.gongbao.build.SiteBuilder;
import org.gongbao.build.SiteConfig;

/**
 * The site of the founding documents, built once for all tests of a run; the system property {@code gongbao.site} names
 * one that is built already.
 */
final class BuiltSite {

    private static Path folder;

    private BuiltSite() {}

    /** Returns the folder of the site. */
    static synchronized Path folder() {
        if (folder == null) {
            String given = System.getProperty("gongbao.site", "");
            folder = given.isEmpty() ? build() : Path.of(given);
        }
        return folder;
    }

    private static Path build() {
        try {
            Path site = Files.createTempDirectory("gongbao-search").resolve("site");
            BuildResult result = SiteBuilder.build(new SiteConfig(Path.of("seeds"), Optional.of(Path.of("templates")), site, "", "",
                    false, true, 2, false, ""), ProgressListener.NONE);
            if (!result.published()) {
                throw new AssertionError("the site was not built: " + result.problems());
            }
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
