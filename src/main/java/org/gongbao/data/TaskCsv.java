package org.gongbao.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongbao.model.Block;
import org.gongbao.model.UnitName;
import org.gongbao.plan.Labels;
import org.gongbao.plan.PlannedReport;

/**
 * Writes the tasks and goals of a report as CSV (RFC 4180, UTF-8 with byte-order mark, CRLF), which spreadsheets open as it
 * is. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class TaskCsv {

    private static final String[] COLUMNS = {"部分", "类别", "编号", "内容", "牵头单位", "责任单位", "原文标注", "行", "地址"};
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private TaskCsv() {}

    /** Returns the CSV text, byte-order mark included. */
    static String write(PlannedReport planned, String siteUrl) {
        Map<String, Block> byId = new HashMap<>();
        StringBuilder out = new StringBuilder("\ufeff");
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            for (Block block : planned.report().blocks()) {
                byId.put(block.id(), block);
                if (block instanceof Block.Task task) {
                    printer.printRecord(safe(path(task, byId)), task.goal() ? "目标" : "任务", safe(task.label()),
                            safe(task.text()), safe(names(task.leadUnits())), safe(names(task.responsibleUnits())),
                            safe(task.tail()), task.origin().firstLine(), siteUrl + planned.address(task.id()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String path(Block task, Map<String, Block> byId) {
        Deque<String> titles = new ArrayDeque<>();
        for (Block above = byId.get(task.parent()); above != null; above = byId.get(above.parent())) {
            String title = above instanceof Block.Table table ? table.caption() : above.text();
            titles.addFirst(Labels.joined(above.label(), title));
        }
        titles.removeIf(String::isEmpty);
        return String.join(" / ", titles);
    }

    private static String names(List<UnitName> units) {
        return units.stream().map(UnitName::name).collect(Collectors.joining("、"));
    }

    /** OWASP, CSV Injection: such a cell begins with = + - @, a tab or a line end. */
    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
