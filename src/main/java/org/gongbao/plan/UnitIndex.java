package org.gongbao.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.model.Block;
import org.gongbao.model.UnitName;

/**
 * The units that lead tasks or take part in them, in all reports.
 *
 * <p>A unit is identified by the region of its report and its folded name: 市发改委 of Wuhan is not that of Xianning.
 *
 * @param units in the order of reading of their names
 */
public record UnitIndex(List<Unit> units) {

    public UnitIndex {
        units = List.copyOf(units);
    }

    /**
     * A unit with its tasks.
     *
     * @param region region of the reports that name it, or the empty string
     * @param folded its folded name
     * @param name the form shown: the one written most often
     * @param otherForms other written forms
     * @param reading of the name
     * @param tasks everything it leads or takes part in, reports in planned order, tasks in reading order
     */
    public record Unit(String region, String folded, String name, List<String> otherForms, Reading reading,
            List<Assignment> tasks) {
        public Unit {
            otherForms = List.copyOf(otherForms);
            tasks = List.copyOf(tasks);
        }

        /** Returns the number of tasks it leads. */
        public long leads() {
            return tasks.stream().filter(Assignment::leads).count();
        }

        /** Returns the number of tasks it takes part in without leading. */
        public long takesPart() {
            return tasks.size() - leads();
        }

        /** Returns the path of its page. */
        public String path() {
            return UnitIndex.path(region, folded);
        }
    }

    /**
     * A task from the side of one unit.
     *
     * @param report the report
     * @param task the task
     * @param leads whether the unit leads it; a unit named both as lead and as responsible leads
     * @param note the note the source attaches to the unit in this task, or the empty string
     */
    public record Assignment(PlannedReport report, Block.Task task, boolean leads, String note) {}

    private static String identity(String region, String folded) {
        return region + "|" + folded;
    }

    /** Returns the units of all reports. */
    public static UnitIndex of(List<PlannedReport> reports) {
        Map<String, Collected> collected = new HashMap<>();
        for (PlannedReport report : reports) {
            String region = report.report().metadata().region().value();
            for (Block block : report.report().blocks()) {
                if (block instanceof Block.Task task) {
                    collect(collected, region, report, task);
                }
            }
        }
        List<Unit> units = new ArrayList<>();
        collected.values().forEach(each -> units.add(each.unit()));
        units.sort(byName());
        return new UnitIndex(units);
    }

    private static void collect(Map<String, Collected> collected, String region, PlannedReport report, Block.Task task) {
        Map<String, Assignment> here = new LinkedHashMap<>();
        for (boolean leads : new boolean[] {true, false}) {
            for (UnitName unit : leads ? task.leadUnits() : task.responsibleUnits()) {
                String identity = identity(region, unit.folded());
                collected.computeIfAbsent(identity, key -> new Collected(region, unit.folded())).written(unit.name());
                here.putIfAbsent(identity, new Assignment(report, task, leads, unit.note()));
            }
        }
        here.forEach((identity, assignment) -> collected.get(identity).tasks.add(assignment));
    }

    /**
     * Returns the path of a unit's page.
     *
     * @param region region of the report that names it, or the empty string
     * @param folded its folded name
     */
    public static String path(String region, String folded) {
        return "units/" + Reading.of(folded).slug(identity(region, folded)) + ".html";
    }

    /** Returns the units by region, each group in the order of reading. */
    public Map<String, List<Unit>> byRegion() {
        Map<String, List<Unit>> groups = new TreeMap<>();
        units.forEach(unit -> groups.computeIfAbsent(unit.region(), region -> new ArrayList<>()).add(unit));
        return groups;
    }

    /** Returns the order of reading. */
    public static Comparator<Unit> byName() {
        return Comparator.comparing((Unit unit) -> unit.reading().letters()).thenComparing(Unit::name)
                .thenComparing(Unit::region).thenComparing(Unit::folded);
    }

    /** Returns the order of the number of tasks, most first, then of the number led, then of reading. */
    public static Comparator<Unit> byTasks() {
        return Comparator.comparing((Unit unit) -> -unit.tasks().size()).thenComparing(unit -> -unit.leads())
                .thenComparing(byName());
    }

    private static final class Collected {
        private final String region;
        private final String folded;
        private final Map<String, Integer> forms = new TreeMap<>();
        private final List<Assignment> tasks = new ArrayList<>();

        Collected(String region, String folded) {
            this.region = region;
            this.folded = folded;
        }

        void written(String name) {
            forms.merge(name, 1, Integer::sum);
        }

        Unit unit() {
            List<String> names = Subject.byFrequency(forms);
            return new Unit(region, folded, names.get(0), names.subList(1, names.size()), Reading.of(names.get(0)), tasks);
        }
    }
}
