package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.model.Block;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.TableIndex;

/** For each report with tables a page that shows them as data, and the list of all tables. */
final class TablePages implements PageKind {

    private static final String HOME = "indicators/index.html";

    /** Tables on one page of their list. */
    private static final int LISTED = 250;

    private final List<TableIndex> indexes;

    TablePages(List<TableIndex> indexes) {
        this.indexes = indexes;
    }

    /**
     * What the list shows; the template variable {@code view}.
     *
     * @param pages links to the pages of the list, when it has several
     * @param indicators the tables that set out indicators
     * @param others the other tables
     */
    public record TablesView(List<SubjectPages.Counted> pages, List<TableLine> indicators, List<TableLine> others) {}

    /** A table in the list. */
    public record TableLine(ReportHead report, String address, String title, int rows) {}

    /**
     * What the tables page of a report shows; the template variable {@code view}.
     *
     * @param report the report
     * @param tables its tables
     */
    public record ReportTablesView(ReportHead report, List<TableInText> tables) {}

    /**
     * A table with its place in the text.
     *
     * @param title what it is called: {@link TableIndex#names}
     * @param address of the table in the text
     * @param data address of the table as CSV
     * @param block the table as {@code partial/block/table.peb} sets it
     */
    public record TableInText(String title, String address, String data, BlockView block) {}

    @Override
    public List<Draft> drafts(Site site) {
        List<Draft> drafts = new ArrayList<>();
        if (indexes.isEmpty()) {
            return drafts;
        }
        for (Paging<Listed> page : Paging.of(HOME, "indicators", listed(), LISTED)) {
            drafts.add(new Draft(page.path(), "the list of tables", known -> list(known, page)));
        }
        indexes.forEach(index -> drafts.add(new Draft(index.path(), index.report().report().provenance().path(),
                known -> page(known, index))));
        return drafts;
    }

    /** A table with what it is called and the report it stands in. */
    private record Listed(TableIndex index, Block.Table table, String name) {}

    /** Returns all tables, those that set out indicators first. */
    private List<Listed> listed() {
        List<Listed> indicators = new ArrayList<>();
        List<Listed> others = new ArrayList<>();
        for (TableIndex index : indexes) {
            for (int t = 0; t < index.tables().size(); t++) {
                Block.Table table = index.tables().get(t);
                (TableIndex.isIndicators(table) ? indicators : others).add(new Listed(index, table, index.names().get(t)));
            }
        }
        indicators.addAll(others);
        return indicators;
    }

    private static Page list(Site site, Paging<Listed> page) {
        Map<Boolean, List<TableLine>> lines = page.items().stream().collect(Collectors.partitioningBy(
                listed -> TableIndex.isIndicators(listed.table()), Collectors.mapping(TablePages::line, Collectors.toList())));
        return IndexPage.of(site, page.path(), "page/indicators.peb", "指标和表格", "规划指标表和报告中的其他表格。", "指标", Crumbs.INDEXES,
                new TablesView(page.pages(), lines.get(true), lines.get(false)));
    }

    private static TableLine line(Listed listed) {
        return new TableLine(ReportHead.of(listed.index().report()), listed.index().path() + "#" + listed.table().id(),
                listed.name(), listed.table().rows().size());
    }

    private static Page page(Site site, TableIndex index) {
        PlannedReport report = index.report();
        List<TableInText> tables = new ArrayList<>();
        for (int t = 0; t < index.tables().size(); t++) {
            Block.Table table = index.tables().get(t);
            BlockView block = new BlockViews(List.of(table), new RunBuilder(id -> report.addresses().getOrDefault(id, "")),
                    Map.of(), 2, unit -> "").views().get(0);
            tables.add(new TableInText(index.names().get(t), report.address(table.id()),
                    "data/reports/" + report.report().id() + "." + table.id() + ".csv", block));
        }
        ReportHead head = ReportHead.of(report);
        String title = head.title() + "：指标和表格";
        return IndexPage.of(site, index.path(), "page/tables.peb", title, head.title() + "的 " + tables.size() + " 张表格。", "指标",
                Crumbs.report(site, report), new ReportTablesView(head, tables));
    }
}
