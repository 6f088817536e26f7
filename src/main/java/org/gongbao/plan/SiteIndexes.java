package org.gongbao.plan;

import java.util.List;
import java.util.Objects;

/**
 * Everything the reports can be looked up by, besides search.
 *
 * @param terms quoted terms
 * @param places places
 * @param headings headings
 * @param units units with their tasks
 * @param boards task boards, one for each report with tasks
 * @param tables tables, one entry for each report with tables
 * @param regions reports by region
 * @param years reports by year
 * @param kinds reports by kind
 */
public record SiteIndexes(List<Subject> terms, List<Subject> places, List<Subject> headings, UnitIndex units,
        List<TaskBoard> boards, List<TableIndex> tables, List<ReportGroup> regions, List<ReportGroup> years,
        List<ReportGroup> kinds) {

    public SiteIndexes {
        terms = List.copyOf(terms);
        places = List.copyOf(places);
        headings = List.copyOf(headings);
        Objects.requireNonNull(units, "units");
        boards = List.copyOf(boards);
        tables = List.copyOf(tables);
        regions = List.copyOf(regions);
        years = List.copyOf(years);
        kinds = List.copyOf(kinds);
    }

    /** Returns the indexes of all reports of a site. */
    static SiteIndexes of(List<PlannedReport> reports) {
        return new SiteIndexes(TermIndex.of(reports), PlaceIndex.of(reports, Gazetteer.builtIn()), HeadingIndex.of(reports),
                UnitIndex.of(reports), TaskBoard.of(reports), TableIndex.of(reports),
                ReportGroup.of(ReportGroup.By.REGION, reports), ReportGroup.of(ReportGroup.By.YEAR, reports),
                ReportGroup.of(ReportGroup.By.KIND, reports));
    }
}
