package org.gongbao.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gongbao.build.SiteConfig;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code build}, which {@code serve} has as well. */
final class BuildOptions {

    private static final Path BUILT_IN_TEMPLATES = Path.of("templates");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--seeds", paramLabel = "DIR", defaultValue = "seeds",
            description = "Folder of documents (default: ${DEFAULT-VALUE}).")
    private Path seeds;

    @Option(names = "--templates", paramLabel = "DIR",
            description = "Folder laid over the built-in theme, file by file (default: templates, if there is one).")
    private Path templates;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "site",
            description = "Output folder; empty, missing, or written by Gongbao before (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--site-url", paramLabel = "URL", defaultValue = "",
            description = "Address the site will have; gives sitemap, feed and canonical links.")
    private String siteUrl;

    @Option(names = "--title", paramLabel = "NAME", defaultValue = "",
            description = "Name of the portal, over the one in portal.yml.")
    private String title;

    @Option(names = "--strict", description = "Treat warnings as errors.")
    private boolean strict;

    @Option(names = "--keep-going", description = "Publish what can be published in spite of errors; still exits 1.")
    private boolean keepGoing;

    @Option(names = "--jobs", paramLabel = "N",
            description = "Documents and pages to work on at once (default: number of processors).")
    private Integer jobs;

    @Option(names = "--precompress", description = "Write .gz and .br copies beside text files.")
    private boolean precompress;

    /** Returns the configuration these options make. */
    SiteConfig config() {
        int workers = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (workers < 1) {
            throw wrong("--jobs must be at least 1: " + workers);
        }
        refuseNesting("seeds", seeds);
        Optional<Path> theme = templates();
        theme.ifPresent(folder -> refuseNesting("templates", folder));
        return new SiteConfig(seeds, theme, out, address(), title, strict, keepGoing, workers, precompress, epochDay());
    }

    /** The folder named, else {@code templates} where there is one: whoever edits it there expects to see it. */
    private Optional<Path> templates() {
        if (templates != null) {
            return Optional.of(templates);
        }
        return Files.isDirectory(BUILT_IN_TEMPLATES) ? Optional.of(BUILT_IN_TEMPLATES) : Optional.empty();
    }

    private void refuseNesting(String what, Path folder) {
        Path input = folder.toAbsolutePath().normalize();
        Path output = out.toAbsolutePath().normalize();
        if (output.startsWith(input) || input.startsWith(output)) {
            throw wrong("--out " + out + " and the " + what + " folder " + folder + " lie in each other");
        }
    }

    private String address() {
        if (siteUrl.isEmpty()) {
            return "";
        }
        try {
            URI uri = new URI(siteUrl);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return siteUrl.endsWith("/") ? siteUrl : siteUrl + "/";
            }
        } catch (URISyntaxException e) {
            throw wrong("--site-url is not a web address: " + siteUrl);
        }
        throw wrong("--site-url must be like https://example.org/reports/: " + siteUrl);
    }

    /** The date of {@code SOURCE_DATE_EPOCH}, seconds since 1970 (reproducible-builds.org), or nothing. */
    private String epochDay() {
        String seconds = System.getenv("SOURCE_DATE_EPOCH");
        if (seconds == null || seconds.isBlank()) {
            return "";
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds.strip())).atOffset(ZoneOffset.UTC).toLocalDate().toString();
        } catch (NumberFormatException | DateTimeException e) {
            throw wrong("SOURCE_DATE_EPOCH is not a number of seconds: " + seconds);
        }
    }

    private ParameterException wrong(String message) {
        CommandLine line = spec.commandLine();
        return new ParameterException(line, message);
    }
}
