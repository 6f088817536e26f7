package org.gongbao.plan;

import java.util.List;
import java.util.Objects;
import org.gongbao.model.PortalSettings;

/**
 * The whole site before anything is rendered.
 *
 * @param settings the portal's settings
 * @param reports every report, sorted by id
 * @param indexes what the reports can be looked up by
 */
public record SitePlan(PortalSettings settings, List<PlannedReport> reports, SiteIndexes indexes) {

    public SitePlan {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(indexes, "indexes");
        reports = List.copyOf(reports);
    }

    /** Makes a plan and the indexes of its reports. */
    public SitePlan(PortalSettings settings, List<PlannedReport> reports) {
        this(settings, reports, SiteIndexes.of(reports));
    }
}
