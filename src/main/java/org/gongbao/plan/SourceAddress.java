package org.gongbao.plan;

import org.gongbao.model.Provenance;

/** Where the site keeps the unchanged copy of a source file that readers can download. */
public final class SourceAddress {

    private SourceAddress() {}

    /**
     * Returns the path of the copy, relative to the site's root: {@code data/sources/hubei-2026-work-report.txt}.
     *
     * <p>The copy of an HTML file ends in {@code .txt}: a page that somebody else wrote must not run as a page of this
     * site.
     */
    public static String of(Provenance source) {
        return "data/sources/" + source.path() + (source.format().equals("html") ? ".txt" : "");
    }
}
