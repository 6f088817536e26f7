package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.ReportGroup.By;

/** The way from the home page to an index page. */
final class Crumbs {

    /** The way to the first page of an index. */
    static final List<Link> INDEXES = List.of(new Link(IndexPages.OVERVIEW, "索引"));

    private Crumbs() {}

    /** Returns the way to a page below others. */
    static List<Link> below(Link... pages) {
        List<Link> crumbs = new ArrayList<>(INDEXES);
        crumbs.addAll(List.of(pages));
        return crumbs;
    }

    /** Returns the way to a report: over its region, when that has a page. */
    static List<Link> toReport(Site site, PlannedReport report) {
        String region = report.report().metadata().region().value();
        return region.isEmpty() ? List.of() : site.link(By.REGION.path(region), region).stream().toList();
    }

    /** Returns the way to a page of a report. */
    static List<Link> report(Site site, PlannedReport report) {
        List<Link> crumbs = new ArrayList<>(toReport(site, report));
        crumbs.add(new Link(report.home(), report.name(), report.report().script()));
        return crumbs;
    }
}
