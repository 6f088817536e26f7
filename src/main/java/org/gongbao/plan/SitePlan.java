package org.gongbao.plan;

import java.util.List;
import java.util.Objects;
import org.gongbao.model.PortalSettings;

/**
 * The whole site before anything is rendered.
 *
 * @param settings the portal's settings
 * @param reports every report, sorted by id
 */
public record SitePlan(PortalSettings settings, List<PlannedReport> reports) {

    public SitePlan {
        Objects.requireNonNull(settings, "settings");
        reports = List.copyOf(reports);
    }
}
