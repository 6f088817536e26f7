package org.gongbao.plan;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;

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

    /** Returns the path of the page that shows the tables. */
    public String path() {
        return "reports/" + report.report().id() + "/tables.html";
    }
}
