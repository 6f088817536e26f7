package org.gongbao.data;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;

/**
 * Writes a table of a report as CSV: its cells as printed; what its rows belong to stands in a column before them, unless it
 * does already.
 */
final class TableCsv {

    private static final String GROUP = "组";

    private TableCsv() {}

    /** Returns the CSV text, byte-order mark included. */
    static String write(Block.Table table) {
        boolean grouped = table.rows().stream().anyMatch(row -> !row.group().isEmpty() && !namesGroup(row));
        List<String> columns = new ArrayList<>(grouped && !table.columns().isEmpty() ? List.of(GROUP) : List.of());
        columns.addAll(table.columns());
        List<List<Object>> rows = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            List<Object> cells = new ArrayList<>(grouped ? List.of(row.group()) : List.of());
            row.cells().forEach(cell -> cells.add(cell.text()));
            rows.add(cells);
        }
        return CsvText.of(columns, rows);
    }

    private static boolean namesGroup(Block.Row row) {
        return row.cells().stream().anyMatch(cell -> cell.text().replaceAll("\\s", "").equals(row.group().replaceAll("\\s", "")));
    }
}
