package org.gongbao.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.Report;

/**
 * The tables of a report.
 *
 * @param report the report
 * @param tables its tables in reading order; never empty
 * @param names what each of them is called, in the same order
 */
public record TableIndex(PlannedReport report, List<Block.Table> tables, List<String> names) {

    public TableIndex {
        tables = List.copyOf(tables);
        names = List.copyOf(names);
    }

    /** Returns one index for each report that has tables, in the order of reports. */
    public static List<TableIndex> of(List<PlannedReport> reports) {
        List<TableIndex> indexes = new ArrayList<>();
        for (PlannedReport report : reports) {
            List<Block.Table> tables = report.report().blocks().stream()
                    .filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
            if (!tables.isEmpty()) {
                indexes.add(new TableIndex(report, tables, names(report.report())));
            }
        }
        return indexes;
    }

    /** Returns whether a table sets out indicators: it has a column that is called so. */
    public static boolean isIndicators(Block.Table table) {
        return table.columns().stream().map(Folding::name).anyMatch(name -> name.contains("指标"));
    }

    /**
     * Returns what the tables of a report are called, in reading order: what is printed over a table, else the title of the box
     * or the heading it stands under, else its place among the tables of the report.
     */
    public static List<String> names(Report report) {
        Map<String, Block> holders = new HashMap<>();
        Map<String, Integer> under = new HashMap<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Box || block instanceof Block.Heading) {
                holders.put(block.id(), block);
            } else if (block instanceof Block.Table) {
                under.merge(block.parent(), 1, Integer::sum);
            }
        }
        Map<String, Integer> reached = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table table) {
                int number = reached.merge(table.parent(), 1, Integer::sum);
                names.add(name(table, holders.get(table.parent()), under.get(table.parent()) > 1 ? " " + number : "", names.size() + 1));
            }
        }
        return names;
    }

    private static String name(Block.Table table, Block holder, String number, int place) {
        String printed = Labels.joined(table.label(), table.caption());
        if (!printed.isBlank()) {
            return printed;
        }
        if (holder instanceof Block.Box box) {
            return Labels.joined(box.label(), box.title()) + (number.isEmpty() ? "" : "（表" + number + "）");
        }
        if (holder instanceof Block.Heading heading) {
            return Labels.joined(heading.label(), heading.title()) + "（表" + number + "）";
        }
        return "表 " + place;
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
