package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.model.Block;
import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.PlannedReport.ReportPart;
import org.gongbao.plan.ReportGroup;
import org.gongbao.plan.ReportSeries;
import org.gongbao.plan.TableIndex;

/** The page of each report: title, metadata, provenance, outline, downloads, and the text when it is short. */
final class ReportPages implements PageKind {

    /** More tables than this are left to the chapters. */
    private static final int MAX_TABLES = 30;

    @Override
    public List<Draft> drafts(Site site) {
        Map<PlannedReport, ReportSeries> series = ReportSeries.byReport(site.plan().reports());
        List<Draft> drafts = new ArrayList<>();
        for (PlannedReport report : site.plan().reports()) {
            List<SeriesView> its = Stream.ofNullable(series.get(report)).map(one -> SeriesView.of(one, report)).toList();
            drafts.add(new Draft(report.home(), report.report().provenance().path(), known -> page(known, report, its)));
        }
        return drafts;
    }

    /**
     * What a report page shows; the template variable {@code view}.
     *
     * @param report what names it
     * @param kicker what it is called in the portal, when its own title says less; links to its region, unless the way to it
     *     leads over that, to its year and kind
     * @param text the part of the text that stands on this page
     * @param whole whether that is all of it
     * @param start the page where reading begins, when it is another one
     * @param facts the table of metadata
     * @param provenance where the text comes from
     * @param outline the parts with their length
     * @param length of the whole text, as read
     * @param series the years of the series it belongs to, when it belongs to one
     * @param figures headline figures in the report's words
     * @param tables its tables
     * @param lookups links to the pages that list its tables, terms and places
     * @param tasks number of tasks and goals
     * @param taskBoard link to its task board, when there is one
     * @param downloads its open data
     * @param citation how to cite it
     */
    public record ReportView(ReportHead report, List<Link> kicker, ReportText text, boolean whole, List<Link> start,
            List<FactRow> facts, ProvenanceView provenance, List<OutlineEntry> outline, String length, List<SeriesView> series,
            List<KeyFigures.KeyFigure> figures, List<Link> tables, List<Link> lookups, int tasks, List<Link> taskBoard,
                    List<Download> downloads,
            Citation citation) {}

    /** A file of open data. */
    public record Download(String address, String name, String note) {}

    private static Page page(Site site, PlannedReport planned, List<SeriesView> series) {
        ReportHead head = ReportHead.of(planned);
        ReportPart here = planned.parts().stream().filter(part -> part.path().equals(planned.home())).findFirst()
                .orElse(new ReportPart(planned.home(), head.title(), List.of()));
        boolean titled = here.blocks().stream().anyMatch(ReportPages::isTitle);
        ReportText text = ReportText.of(planned, here, titled ? "" : head.title(), 2);
        List<Link> start = planned.parts().stream().filter(part -> part != here).limit(1)
                .map(part -> new Link(part.path(), part.title(), head.lang())).toList();
        ReportStats stats = ReportStats.of(planned.report());
        ReportView view = new ReportView(head, kicker(site, planned, here), text, start.isEmpty(), start,
                FactRow.of(planned.report().metadata()), ProvenanceView.of(planned.report(), planned.addresses()),
                OutlineEntry.whole(planned), Vocabulary.chars(stats.chars()), series, KeyFigures.of(planned), tables(planned),
                        lookups(site, planned),
                stats.tasks(), site.link("tasks/" + head.id() + ".html", "任务清单").stream().toList(), downloads(head.id(), stats),
                Citation.of(site, planned));
        return new Page(planned.home(), "page/report.peb", head.title(), description(planned), "zh-Hans", "报告",
                Crumbs.toReport(site, planned),
                MachineText.report(site, planned), view);
    }

    private static List<Link> kicker(Site site, PlannedReport planned, ReportPart here) {
        Metadata metadata = planned.report().metadata();
        String title = planned.name();
        boolean saysLess = here.blocks().stream().anyMatch(block -> isTitle(block) && !block.text().equals(title));
        return Stream.of(
                saysLess ? List.of(new Link("", title, planned.report().script())) : List.<Link>of(),
                Crumbs.toReport(site, planned).isEmpty()
                        ? group(site, ReportGroup.By.REGION, metadata.region().value(), metadata.region().value()) : List.<Link>of(),
                group(site, ReportGroup.By.YEAR, metadata.year().value(), metadata.year().value() + "年"),
                group(site, ReportGroup.By.KIND, metadata.kind().value(), Vocabulary.kind(metadata.kind().value())))
                .flatMap(List::stream).toList();
    }

    private static List<Link> group(Site site, ReportGroup.By by, String value, String text) {
        if (value.isEmpty()) {
            return List.of();
        }
        return List.of(site.link(by.path(value), text).orElse(new Link("", text)));
    }

    private static String description(PlannedReport planned) {
        String opening = Descriptions.opening(planned.report().blocks());
        return opening.isEmpty() ? planned.name() : opening;
    }

    private static List<Link> tables(PlannedReport planned) {
        List<String> names = TableIndex.names(planned.report());
        List<Link> links = new ArrayList<>();
        for (Block block : planned.report().blocks()) {
            if (block instanceof Block.Table table && links.size() < MAX_TABLES) {
                links.add(new Link(planned.address(table.id()), names.get(links.size()), planned.report().script()));
            }
        }
        return links;
    }

    private static List<Link> lookups(Site site, PlannedReport planned) {
        return Stream.of(
                site.link(TableIndex.path(planned), "指标和表格"),
                site.link(ReportSubjectPages.path(SubjectKind.TERMS, planned), "加引号的词语"),
                site.link(ReportSubjectPages.path(SubjectKind.PLACES, planned), "提到的地名")).flatMap(Optional::stream).toList();
    }

    private static List<Download> downloads(String id, ReportStats stats) {
        String base = "data/reports/" + id;
        List<Download> downloads = new ArrayList<>(List.of(
                new Download(base + ".json", "JSON", "全部结构和逐段出处"),
                new Download(base + ".txt", "纯文本", "只有文字"),
                new Download(base + ".md", "Markdown", "带标题层次的文字")));
        if (stats.tasks() > 0) {
            downloads.add(new Download(base + ".tasks.csv", "任务表 CSV", "可用电子表格打开"));
        }
        return downloads;
    }

    private static boolean isTitle(Block block) {
        return block instanceof Block.FrontLine line && line.role() == Block.FrontLine.Role.TITLE;
    }
}
