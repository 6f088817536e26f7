package org.gongbao.source;

import java.util.List;
import java.util.Objects;
import org.gongbao.model.PortalSettings;

/**
 * What a seeds folder holds.
 *
 * @param seeds the documents, sorted by path
 * @param settings from {@code portal.yml}, or the defaults
 */
public record Seeds(List<Seed> seeds, PortalSettings settings) {

    public Seeds {
        seeds = List.copyOf(seeds);
        Objects.requireNonNull(settings, "settings");
    }
}
