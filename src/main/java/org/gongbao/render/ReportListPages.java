package org.gongbao.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.ReportGroup;

/** The list of all reports: by level, region and year, on as many pages as it needs, and what it can be narrowed by. */
final class ReportListPages implements PageKind {

    /** Path of the first page. */
    static final String HOME = "reports/index.html";

    private static final String FOLDER = "reports";
    /** Reports on one page; each takes some 400 bytes. */
    private static final int LISTED = 250;
    /** With more choices than this a field is left to the words a reader types. */
    private static final int MAX_CHOICES = 60;

    /**
     * What the list shows; the template variable {@code view}.
     *
     * @param total number of all reports
     * @param pages links to the pages of the list, when it has several
     * @param narrowable whether it can be narrowed here, over all its pages: on the first page, when there are several reports
     * @param filters the fields it can be narrowed by
     * @param reports those on this page
     */
    public record ReportListView(int total, List<SubjectPages.Counted> pages, boolean narrowable,
            List<ReportFilter> filters, List<ListedReport> reports) {}

    /**
     * A report in the list.
     *
     * @param region it speaks for, or the empty string
     * @param level as a code, for the filter; may be empty
     * @param kind as a code, for the filter; may be empty
     * @param year four digits, or the empty string
     * @param line what it is: 湖北省 · 政府工作报告 · 2026年 · 1.6 万字
     */
    public record ListedReport(ReportHead report, String region, String level, String kind, String year, String line) {}

    @Override
    public List<Draft> drafts(Site site) {
        List<PlannedReport> reports = new ArrayList<>(site.plan().reports());
        if (reports.isEmpty()) {
            return List.of();
        }
        List<String> regions = new ArrayList<>(List.of(""));
        ReportGroup.of(ReportGroup.By.REGION, reports).forEach(group -> regions.add(group.value()));
        Map<String, Integer> reading = IntStream.range(0, regions.size()).boxed().collect(Collectors.toMap(regions::get, at -> at));
        reports.sort(Comparator.comparingInt((PlannedReport report) -> Vocabulary.levelOrder(report.report().metadata().level().value()))
                .thenComparing(report -> reading.get(report.report().metadata().region().value()))
                .thenComparing(ReportGroup.newestFirst()));
        return Paging.of(HOME, FOLDER, reports, LISTED).stream()
                .map(page -> new Draft(page.path(), "the list of reports", known -> page(known, page, reports))).toList();
    }

    private static Page page(Site site, Paging<PlannedReport> page, List<PlannedReport> all) {
        boolean first = page.path().equals(HOME);
        ReportListView view = new ReportListView(all.size(), page.pages(), first && all.size() > 1,
                first ? filters(all) : List.of(), page.items().stream().map(ReportListPages::listed).toList());
        String shown = page.pages().stream().filter(SubjectPages.Counted::current).map(SubjectPages.Counted::text).findFirst().orElse("");
        String title = first ? "全部文件" : "全部文件 " + shown;
        return IndexPage.of(site, page.path(), "page/reports.peb", title, "本站收录的 " + all.size() + " 份文件，可按地区、层级、文种和年份筛选。",
                "文件", first ? Crumbs.INDEXES : Crumbs.below(new Link(HOME, "全部文件")), view);
    }

    private static List<ReportFilter> filters(List<PlannedReport> reports) {
        return Stream.of(ReportFilter.byRegion(reports), ReportFilter.byLevel(reports), ReportFilter.byKind(reports),
                ReportFilter.byYear(reports)).filter(filter -> filter.isUseful(MAX_CHOICES)).toList();
    }

    private static ListedReport listed(PlannedReport planned) {
        Metadata metadata = planned.report().metadata();
        String region = metadata.region().value();
        String line = ShelfEntry.line(planned);
        return new ListedReport(ReportHead.of(planned), region, metadata.level().value(), metadata.kind().value(), metadata.year().value(),
                region.isEmpty() ? line : region + ShelfEntry.BETWEEN + line);
    }
}
