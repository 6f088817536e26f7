package org.gongbao.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.UnitName;
import org.gongbao.plan.Labels;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.TaskBoard;
import org.gongbao.plan.UnitIndex;

/** A task board for each report that has tasks, and the list of boards. */
final class TaskBoardPages implements PageKind {

    private static final String HOME = "tasks/index.html";

    private final List<TaskBoard> boards;

    TaskBoardPages(List<TaskBoard> boards) {
        this.boards = boards;
    }

    /** What the list of boards shows; the template variable {@code view}. */
    public record BoardsView(List<BoardLine> boards) {}

    /** A board in the list. */
    public record BoardLine(String address, ReportHead report, int tasks, int goals, int units) {}

    /**
     * What a board shows; the template variable {@code view}.
     *
     * @param report the report
     * @param tasks number of tasks, goals left out
     * @param goals number of goals
     * @param units the units in the order of the number of tasks
     * @param parts the tasks under their headings
     */
    public record BoardView(ReportHead report, int tasks, int goals, List<UnitLine> units, List<PartView> parts) {}

    /**
     * A unit that the board can be filtered by.
     *
     * @param number place in the list, from 0; what {@link TaskView} refers to
     * @param address of its page
     * @param leads number of tasks it leads
     * @param takesPart number of tasks it is named responsible for
     */
    public record UnitLine(int number, String name, String address, int leads, int takesPart) {}

    /**
     * The tasks under one heading.
     *
     * @param number from 1
     * @param chapter the outermost heading, shown when it differs from that of the part before; else empty
     * @param title the innermost heading, or the empty string
     */
    public record PartView(int number, String chapter, String title, List<TaskView> tasks) {}

    /**
     * A task.
     *
     * @param id of its element, the block's id
     * @param address of the task in the text
     * @param lead numbers of its lead units joined by spaces
     * @param responsible the same of its responsible units
     * @param leadUnits the lead units as shown
     * @param responsibleUnits the responsible units as shown
     */
    public record TaskView(String id, String address, String label, String text, boolean goal, String lead, String responsible,
            List<Named> leadUnits, List<Named> responsibleUnits) {}

    /** A unit named by a task, with the note that the source attaches. */
    public record Named(String name, String address, String note) {}

    @Override
    public List<Draft> drafts(Site site) {
        List<Draft> drafts = new ArrayList<>();
        if (boards.isEmpty()) {
            return drafts;
        }
        drafts.add(new Draft(HOME, "the list of task boards", this::list));
        boards.forEach(board -> drafts.add(new Draft(board.path(), board.report().report().provenance().path(),
                known -> page(known, board))));
        return drafts;
    }

    private Page list(Site site) {
        List<BoardLine> lines = new ArrayList<>();
        for (TaskBoard board : boards) {
            List<Block.Task> tasks = board.tasks();
            int goals = (int) tasks.stream().filter(Block.Task::goal).count();
            lines.add(new BoardLine(board.path(), ReportHead.of(board.report()), tasks.size() - goals, goals,
                    units(board).size()));
        }
        return new Page(HOME, "page/boards.peb", "任务", "列有任务和责任单位的报告，每份一张任务清单。", "zh-Hans", "任务",
                Crumbs.INDEXES, MachineText.plain(site, HOME, "任务"), new BoardsView(lines));
    }

    private static Page page(Site site, TaskBoard board) {
        PlannedReport report = board.report();
        Map<String, UnitLine> units = units(board);
        List<PartView> parts = new ArrayList<>();
        String chapter = "";
        for (TaskBoard.Part part : board.parts()) {
            boolean opens = !part.chapter().equals(chapter) && !part.chapter().equals(part.title());
            chapter = part.chapter();
            List<TaskView> tasks = part.tasks().stream().map(task -> task(report, task, units)).toList();
            parts.add(new PartView(parts.size() + 1, opens ? chapter : "", part.title(), tasks));
        }
        int goals = (int) board.tasks().stream().filter(Block.Task::goal).count();
        ReportHead head = ReportHead.of(report);
        BoardView view = new BoardView(head, board.tasks().size() - goals, goals, List.copyOf(units.values()), parts);
        String title = head.title() + "：任务清单";
        return new Page(board.path(), "page/tasks.peb", title,
                view.tasks() + " 项任务，" + units.size() + " 个单位，可按单位、部分和文字筛选。", "zh-Hans", "任务", Crumbs.report(report),
                MachineText.plain(site, board.path(), title), view);
    }

    /** Returns the units of a board by folded name, those with most tasks first, numbered in that order. */
    private static Map<String, UnitLine> units(TaskBoard board) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Block.Task task : board.tasks()) {
            task.leadUnits().forEach(unit -> counts.computeIfAbsent(unit.folded(), key -> new int[2])[0]++);
            task.responsibleUnits().forEach(unit -> counts.computeIfAbsent(unit.folded(), key -> new int[2])[1]++);
            task.leadUnits().forEach(unit -> names.putIfAbsent(unit.folded(), unit.name()));
            task.responsibleUnits().forEach(unit -> names.putIfAbsent(unit.folded(), unit.name()));
        }
        String region = board.report().report().metadata().region().value();
        Map<String, UnitLine> units = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, int[]> entry) -> -entry.getValue()[0] - entry.getValue()[1])
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> units.put(entry.getKey(), new UnitLine(units.size(), names.get(entry.getKey()),
                        UnitIndex.path(region, entry.getKey()), entry.getValue()[0], entry.getValue()[1])));
        return units;
    }

    private static TaskView task(PlannedReport report, Block.Task task, Map<String, UnitLine> units) {
        boolean gap = Labels.joined(task.label(), task.text()).length() > task.label().length() + task.text().length();
        return new TaskView(task.id(), report.address(task.id()), task.label() + (gap ? " " : ""), task.text(), task.goal(),
                numbers(task.leadUnits(), units), numbers(task.responsibleUnits(), units), named(task.leadUnits(), units),
                named(task.responsibleUnits(), units));
    }

    private static String numbers(List<UnitName> names, Map<String, UnitLine> units) {
        return String.join(" ", names.stream().map(name -> String.valueOf(units.get(name.folded()).number())).distinct().toList());
    }

    private static List<Named> named(List<UnitName> names, Map<String, UnitLine> units) {
        return names.stream().map(name -> new Named(name.name(), units.get(name.folded()).address(), name.note())).toList();
    }
}
