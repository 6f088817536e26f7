package org.gongbao.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.model.Block;
import org.gongbao.model.UnitName;
import org.gongbao.plan.Labels;
import org.gongbao.plan.PlannedReport;

/** Writes the tasks and goals of a report as CSV. */
final class TaskCsv {

    private static final List<String> COLUMNS = List.of("部分", "类别", "编号", "内容", "牵头单位", "责任单位", "原文标注", "行", "地址");

    private TaskCsv() {}

    /** Returns the CSV text, byte-order mark included. */
    static String write(PlannedReport planned, String siteUrl) {
        Map<String, Block> byId = new HashMap<>();
        List<List<Object>> rows = new ArrayList<>();
        for (Block block : planned.report().blocks()) {
            byId.put(block.id(), block);
            if (block instanceof Block.Task task) {
                rows.add(List.of(path(task, byId), task.goal() ? "目标" : "任务", task.label(), task.text(), names(task.leadUnits()),
                        names(task.responsibleUnits()), task.tail(), task.origin().firstLine(), siteUrl + planned.address(task.id())));
            }
        }
        return CsvText.of(COLUMNS, rows);
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
}
