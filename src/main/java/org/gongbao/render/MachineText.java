package org.gongbao.render;

import java.util.List;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.PlannedReport.ReportPart;

/** What machines are told about each kind of page. */
final class MachineText {

    private MachineText() {}

    static Page.Machine home(Site site) {
        return plain(site, "index.html", site.settings().name());
    }

    static Page.Machine report(Site site, PlannedReport report) {
        return plain(site, report.home(), ReportHead.titleOf(report));
    }

    static Page.Machine chapter(Site site, PlannedReport report, ReportPart part) {
        return plain(site, part.path(), part.title());
    }

    /** Returns what holds for any page. */
    static Page.Machine plain(Site site, String path, String title) {
        return new Page.Machine(List.of(new Page.Meta("DC.title", title)), List.of(), "", site.absolute(path));
    }
}
