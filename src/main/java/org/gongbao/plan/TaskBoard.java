package org.gongbao.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;

/**
 * The tasks of a report under the parts they stand in.
 *
 * @param report the report
 * @param parts in reading order; never empty
 */
public record TaskBoard(PlannedReport report, List<Part> parts) {

    /**
     * The tasks under one heading.
     *
     * @param headings the headings above them from the outermost to the innermost; empty before the first heading
     * @param tasks in reading order; never empty
     */
    public record Part(List<Block.Heading> headings, List<Block.Task> tasks) {
        public Part {
            headings = List.copyOf(headings);
            tasks = List.copyOf(tasks);
        }

        /** Returns number and words of the innermost heading, or the empty string. */
        public String title() {
            return headings.isEmpty() ? "" : shown(headings.get(headings.size() - 1));
        }

        /** Returns number and words of the headings above the innermost, outermost first. */
        public List<String> above() {
            return headings.stream().limit(Math.max(0, headings.size() - 1)).map(Part::shown).toList();
        }

        private static String shown(Block.Heading heading) {
            return Labels.joined(heading.label(), heading.title());
        }
    }

    public TaskBoard {
        parts = List.copyOf(parts);
    }

    /** Returns one board for each report that has tasks, in the order of reports. */
    public static List<TaskBoard> of(List<PlannedReport> reports) {
        List<TaskBoard> boards = new ArrayList<>();
        for (PlannedReport report : reports) {
            List<Part> parts = parts(report.report().blocks());
            if (!parts.isEmpty()) {
                boards.add(new TaskBoard(report, parts));
            }
        }
        return boards;
    }

    private static List<Part> parts(List<Block> blocks) {
        Map<String, Block> byId = new HashMap<>();
        Map<String, List<Block.Task>> tasks = new LinkedHashMap<>();
        Map<String, List<Block.Heading>> headings = new HashMap<>();
        for (Block block : blocks) {
            byId.put(block.id(), block);
            if (block instanceof Block.Task task) {
                List<Block.Heading> above = above(task, byId);
                String under = above.isEmpty() ? "" : above.get(above.size() - 1).id();
                headings.putIfAbsent(under, above);
                tasks.computeIfAbsent(under, id -> new ArrayList<>()).add(task);
            }
        }
        List<Part> parts = new ArrayList<>();
        tasks.forEach((under, list) -> parts.add(new Part(headings.get(under), list)));
        return parts;
    }

    /** Returns the headings above a block, outermost first; boxes and items between them are passed over. */
    static List<Block.Heading> above(Block block, Map<String, Block> byId) {
        List<Block.Heading> above = new ArrayList<>();
        for (Block at = byId.get(block.parent()); at != null; at = byId.get(at.parent())) {
            if (at instanceof Block.Heading heading) {
                above.add(0, heading);
            }
        }
        return above;
    }

    /** Returns all tasks in reading order of their parts. */
    public List<Block.Task> tasks() {
        return parts.stream().flatMap(part -> part.tasks().stream()).toList();
    }

    /** Returns the path of the page that shows the board. */
    public String path() {
        return PlannedReport.folder(report.report().id()) + "tasks.html";
    }

    /** Returns the path of the page that begins with a part, when the board is divided. */
    public String path(Part part) {
        String first = part.headings().isEmpty() ? "opening" : part.headings().get(part.headings().size() - 1).id();
        return PlannedReport.folder(report.report().id()) + "tasks-" + first + ".html";
    }
}
