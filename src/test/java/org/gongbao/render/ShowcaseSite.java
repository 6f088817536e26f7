package org.gongbao.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Report;

/** The site of the {@link Showcase} report, for tests that look at it in a browser. */
public final class ShowcaseSite {

    private ShowcaseSite() {}

    /** Returns the files by path. */
    public static SortedMap<String, byte[]> files() {
        return files(Showcase.report());
    }

    /** Returns the files of a site of given reports by path. */
    public static SortedMap<String, byte[]> files(Report... reports) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Showcase.site(Showcase.SETTINGS, reports).forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** Writes the site of given reports, or of the showcase, into a folder. */
    public static void write(Path folder, Report... reports) throws IOException {
        write(folder, reports.length == 0 ? files() : files(reports));
    }

    /** Writes the site of given reports with scripts of the reader's choice among the languages only. */
    public static void writeIn(Path folder, List<String> languages, Report... reports) throws IOException {
        PortalSettings all = Showcase.SETTINGS;
        PortalSettings settings = new PortalSettings(all.name(), all.description(), all.siteUrl(), all.contact(), all.footer(), languages,
                all.synonyms(), all.fullLexicon(), all.epochDay());
        SortedMap<String, byte[]> files = new TreeMap<>();
        Showcase.site(settings, reports).forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        write(folder, files);
    }

    private static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
