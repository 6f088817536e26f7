package org.gongbao.model;

import java.util.List;
import java.util.Objects;

/**
 * The portal's own settings, from {@code seeds/portal.yml} and the command line; every text may be empty.
 *
 * @param name name of the portal, shown on each page
 * @param description one sentence about it
 * @param siteUrl absolute address of the site's root ending in {@code /}, or the empty string when it is not known
 * @param contact mail address or web address for reported errors, or the empty string
 * @param footer text for the foot of each page, or the empty string
 * @param languages the scripts that readers can have pages shown in besides the one printed: {@code zh-Hans}, {@code zh-Hant}
 * @param synonyms groups of equivalent expressions: each inner list holds two or more
 * @param fullLexicon whether the search lexicon ships unpruned
 * @param epochDay date used where a feed needs one and no report has {@code added}, {@code YYYY-MM-DD}, or empty
 */
public record PortalSettings(String name, String description, String siteUrl, String contact, String footer,
        List<String> languages, List<List<String>> synonyms, boolean fullLexicon, String epochDay) {

    public PortalSettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(footer, "footer");
        Objects.requireNonNull(epochDay, "epochDay");
        if (!siteUrl.isEmpty() && !siteUrl.endsWith("/")) {
            throw new IllegalArgumentException("the site address must end in /: " + siteUrl);
        }
        languages = List.copyOf(languages);
        synonyms = synonyms.stream().map(List::copyOf).toList();
    }

    /** The scripts that pages can be shown in. */
    public static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant");

    /** Returns the settings of a portal that has no {@code portal.yml}. */
    public static PortalSettings defaults() {
        return new PortalSettings("公报", "政府工作报告、规划与任务分解的公开文本", "", "", "", LANGUAGES, List.of(), false, "");
    }
}
