package org.gongbao.render;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
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
}
