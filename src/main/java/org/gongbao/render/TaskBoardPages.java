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

/**
 * A task board for each report that has tasks, and the list of boards.
 *
 * <p>A board too long for one page is divided: its first page has the filters, the parts and the units, and the tasks stand
 * on pages of some parts each. The filters then read those pages, so that they work across the whole board.
 */
final class TaskBoardPages implements PageKind {

    private static final String HOME = "tasks/index.html";
    /** Bytes of tasks on one page; a phone lays that out without the reader noticing. */
    private static final int BUDGET = 60_000;
    /** Boards on one page of their list. */
    private static final int LISTED = 200;
    private static final int TASK_BYTES = 220;
    private static final int UNIT_BYTES = 110;
    /** Units named on the first page of a divided board; the index of units has the rest. */
    private static final int UNITS = 30;

    private final List<TaskBoard> boards;

    TaskBoardPages(List<TaskBoard> boards) {
        this.boards = boards;
    }

    /**
     * What the list of boards shows; the template variable {@code view}.
     *
     * @param pages links to the pages of the list, when it has several
     */
    public record BoardsView(List<SubjectPages.Counted> pages, List<BoardLine> boards) {}

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
     * @param pages the pages that hold the tasks of a divided board, in order; none when they stand on this one
     * @param most for a divided board links to the units with most tasks
     */
    public record BoardView(ReportHead report, int tasks, int goals, List<UnitLine> units, List<PartView> parts,
            List<SubjectPages.Counted> pages, List<SubjectPages.Counted> most) {}

    /**
     * What a page of a divided board shows; the template variable {@code view}.
     *
     * @param board address of the first page
     * @param first number of its first task in the board, from 1
     * @param last number of its last
     * @param all number of entries of the board, goals included
     * @param parts the tasks of this page under their headings
     * @param previous the page before, if any
     * @param next the page after, if any
     */
    public record BoardPartView(ReportHead report, String board, int first, int last, int all, List<PartView> parts,
            List<Link> previous, List<Link> next) {}

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
     * @param address of the part on the page that holds its tasks
     * @param above the headings above the innermost, outermost first, from the first that the part before does not stand under
     * @param title the innermost heading, or the empty string
     */
    public record PartView(int number, String address, List<String> above, String title, List<TaskView> tasks) {}

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
        for (Paging<TaskBoard> page : Paging.of(HOME, "tasks", boards, LISTED)) {
            drafts.add(new Draft(page.path(), "the list of task boards", known -> list(known, page)));
        }
        boards.forEach(board -> drafts.addAll(drafts(board)));
        return drafts;
    }

    private static Page list(Site site, Paging<TaskBoard> shown) {
        List<BoardLine> lines = new ArrayList<>();
        for (TaskBoard board : shown.items()) {
            List<Block.Task> tasks = board.tasks();
            int goals = (int) tasks.stream().filter(Block.Task::goal).count();
            lines.add(new BoardLine(board.path(), ReportHead.of(board.report()), tasks.size() - goals, goals,
                    units(board).size()));
        }
        return IndexPage.of(site, shown.path(), "page/boards.peb", "任务", "列有任务和责任单位的报告，每份一张任务清单。", "任务",
                Crumbs.INDEXES, new BoardsView(shown.pages(), lines));
    }

    private static List<Draft> drafts(TaskBoard board) {
        String origin = board.report().report().provenance().path();
        List<Section> sections = sections(board);
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new Draft(board.path(), origin, site -> page(site, board, sections)));
        if (sections.size() > 1) {
            for (int s = 0; s < sections.size(); s++) {
                int at = s;
                drafts.add(new Draft(sections.get(s).path(), origin, site -> sectionPage(site, board, sections, at)));
            }
        }
        return drafts;
    }

    /**
     * The parts of a board that share a page.
     *
     * @param path of the page
     * @param from index of the first part in the board, inclusive
     * @param to index of the last, exclusive
     * @param first number of the first task, from 1
     * @param last number of the last task
     */
    private record Section(String path, int from, int to, int first, int last) {
        String name() {
            return "第 " + first + "—" + last + " 项";
        }
    }

    /** Returns the pages of a board: one, the board's own, or several of about the same length. */
    private static List<Section> sections(TaskBoard board) {
        List<TaskBoard.Part> parts = board.parts();
        int all = bytes(parts);
        if (all <= BUDGET || parts.size() == 1) {
            return List.of(new Section(board.path(), 0, parts.size(), 1, board.tasks().size()));
        }
        int share = all / ((all + BUDGET - 1) / BUDGET);
        List<Section> sections = new ArrayList<>();
        int from = 0;
        int first = 1;
        for (int to = 1; to <= parts.size(); to++) {
            boolean full = bytes(parts.subList(0, to)) >= share * (sections.size() + 1);
            if (to == parts.size() || full || bytes(parts.subList(from, to + 1)) > BUDGET) {
                int last = first - 1 + parts.subList(from, to).stream().mapToInt(part -> part.tasks().size()).sum();
                sections.add(new Section(board.path(parts.get(from)), from, to, first, last));
                from = to;
                first = last + 1;
            }
        }
        return sections;
    }

    private static int bytes(List<TaskBoard.Part> parts) {
        return parts.stream().flatMap(part -> part.tasks().stream()).mapToInt(task -> TASK_BYTES + 3 * task.text().length()
                + UNIT_BYTES * (task.leadUnits().size() + task.responsibleUnits().size())).sum();
    }

    private static Page page(Site site, TaskBoard board, List<Section> sections) {
        Map<String, UnitLine> units = units(board);
        int goals = (int) board.tasks().stream().filter(Block.Task::goal).count();
        ReportHead head = ReportHead.of(board.report());
        boolean divided = sections.size() > 1;
        List<SubjectPages.Counted> pages = new ArrayList<>();
        List<SubjectPages.Counted> most = new ArrayList<>();
        if (divided) {
            sections.forEach(section -> pages.add(new SubjectPages.Counted(section.path(), section.name(),
                    section.last() - section.first() + 1, false)));
            units.values().stream().limit(UNITS).forEach(unit -> most.add(new SubjectPages.Counted(unit.address(), unit.name(),
                    unit.leads() + unit.takesPart(), false, head.lang())));
        }
        BoardView view = new BoardView(head, board.tasks().size() - goals, goals, List.copyOf(units.values()),
                parts(board, sections, units), pages, most);
        String title = head.title() + "：任务清单";
        return IndexPage.of(site, board.path(), divided ? "page/tasks-divided.peb" : "page/tasks.peb", title,
                view.tasks() + " 项任务，" + units.size() + " 个单位，可按单位、部分和文字筛选。", "任务", Crumbs.report(site, board.report()), view);
    }

    private static Page sectionPage(Site site, TaskBoard board, List<Section> sections, int at) {
        Section section = sections.get(at);
        ReportHead head = ReportHead.of(board.report());
        List<Link> previous = at == 0 ? List.of() : List.of(link(sections.get(at - 1)));
        List<Link> next = at + 1 == sections.size() ? List.of() : List.of(link(sections.get(at + 1)));
        BoardPartView view = new BoardPartView(head, board.path(), section.first(), section.last(), board.tasks().size(),
                parts(board, List.of(section), units(board)), previous, next);
        String title = head.title() + "：任务清单，" + section.name();
        List<Link> crumbs = new ArrayList<>(Crumbs.report(site, board.report()));
        crumbs.add(new Link(board.path(), "任务清单"));
        return IndexPage.of(site, section.path(), "page/tasks-part.peb", title, title + "，逐项列出原文和责任单位。", "任务", crumbs, view);
    }

    private static Link link(Section section) {
        return new Link(section.path(), section.name());
    }

    /**
     * Returns parts numbered as in the whole board.
     *
     * @param sections the pages they stand on, one after the other
     */
    private static List<PartView> parts(TaskBoard board, List<Section> sections, Map<String, UnitLine> units) {
        List<PartView> parts = new ArrayList<>();
        List<String> before = List.of();
        for (Section section : sections) {
            for (int p = section.from(); p < section.to(); p++) {
                TaskBoard.Part part = board.parts().get(p);
                List<String> above = part.above();
                int same = 0;
                while (same < Math.min(above.size(), before.size()) && above.get(same).equals(before.get(same))) {
                    same++;
                }
                before = above;
                List<TaskView> tasks = part.tasks().stream().map(task -> task(board.report(), task, units)).toList();
                parts.add(new PartView(p + 1, section.path() + "#part-" + (p + 1), above.subList(same, above.size()), part.title(),
                        tasks));
            }
        }
        return parts;
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
