package org.gongbao.plan;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Report;

/**
 * The tables of a report.
 *
 * @param report the report
 * @param tables its tables in reading order; never empty
 */
public record TableIndex(PlannedReport report, List<Block.Table> tables) {

    public TableIndex {
        tables = List.copyOf(tables);
    }

    /** Returns one index for each report that has tables, in the order of reports. */
    public static List<TableIndex> of(List<PlannedReport> reports) {
        List<TableIndex> indexes = new ArrayList<>();
        for (PlannedReport report : reports) {
            List<Block.Table> tables = report.report().blocks().stream()
                    .filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
            if (!tables.isEmpty()) {
                indexes.add(new TableIndex(report, tables));
            }
        }
        return indexes;
    }

    /** Returns whether any of the tables sets out indicators: one column names them. */
    public boolean hasIndicators() {
        return tables.stream().anyMatch(TableIndex::isIndicators);
    }

    /** Returns whether a table sets out indicators: it has a column that is called so. */
    public static boolean isIndicators(Block.Table table) {
        return table.columns().stream().map(Folding::name).anyMatch(name -> name.contains("指标"));
    }

    /**
     * Returns what a table of a report is called: what is printed over it, else the title of the box or the heading it stands
     * under, else its place among the tables of the report.
     */
    public static String name(Report report, Block.Table table) {
        String printed = Labels.joined(table.label(), table.caption());
        if (!printed.isBlank()) {
            return printed;
        }
        List<Block> siblings = report.blocks().stream()
                .filter(block -> block instanceof Block.Table && block.parent().equals(table.parent())).toList();
        String number = siblings.size() > 1 ? String.valueOf(siblings.indexOf(table) + 1) : "";
        Block above = report.blocks().stream().filter(block -> block.id().equals(table.parent())).findFirst().orElse(null);
        if (above instanceof Block.Box box) {
            return Labels.joined(box.label(), box.title()) + (number.isEmpty() ? "" : "（表 " + number + "）");
        }
        if (above instanceof Block.Heading heading) {
            return Labels.joined(heading.label(), heading.title()) + "（表" + (number.isEmpty() ? "" : " " + number) + "）";
        }
        return "表 " + (report.blocks().stream().filter(Block.Table.class::isInstance).toList().indexOf(table) + 1);
    }

    /** Returns the path of the page that shows the tables. */
    public String path() {
        return path(report);
    }

    /** Returns the path of the page that shows the tables of a report, if it has any. */
    public static String path(PlannedReport report) {
        return PlannedReport.folder(report.report().id()) + "tables.html";
    }
}
