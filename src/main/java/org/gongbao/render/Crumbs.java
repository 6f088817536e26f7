package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.plan.PlannedReport;

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

    /** Returns the way to a page of a report. */
    static List<Link> report(PlannedReport report) {
        return List.of(new Link(report.home(), ReportHead.titleOf(report), report.report().script()));
    }
}
