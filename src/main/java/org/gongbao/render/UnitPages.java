package org.gongbao.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.model.Block;
import org.gongbao.plan.Labels;
import org.gongbao.plan.Listing;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.ReportGroup;
import org.gongbao.plan.UnitIndex;
import org.gongbao.plan.UnitIndex.Assignment;
import org.gongbao.plan.UnitIndex.Unit;

/** A page for each unit, and the indexes of units by number of tasks and by name. */
final class UnitPages implements PageKind {

    static final String HOME = "units/index.html";
    private static final String BY_NAME = "units/by-name";
    private static final Link INDEX = new Link(HOME, "单位索引");
    private static final int LINE_BYTES = 260;
    private static final int TASK_BYTES = 480;
    /** Units listed by number of tasks on one page; beyond that each region has a page. */
    private static final int ON_ONE_PAGE = SubjectPages.BUDGET / LINE_BYTES;

    /**
     * Regions that the list links to, so few that its units begin near the top of a phone; a region's own page leads to the
     * units of any.
     */
    private static final int REGIONS = 24;

    private final UnitIndex index;

    UnitPages(UnitIndex index) {
        this.index = index;
    }

    /** A unit in a list. */
    public record UnitLine(String address, String name, String lang, String region, long leads, long takesPart, int tasks) {}

    /** The units of one initial, or all. */
    public record Section(String initial, List<UnitLine> units) {}

    /**
     * What a list of units shows; the template variable {@code view}.
     *
     * @param total number of units in the whole index
     * @param scope what the list is limited to, a region or letters, or the empty string
     * @param byName whether it is in the order of names
     * @param regions links to the lists by region, when there is more than one region
     * @param letters links to the lists by first letter
     * @param further links to the lists by further letters around this one
     * @param sections the units
     */
    public record UnitListView(int total, String scope, boolean byName, List<SubjectPages.Counted> regions,
            List<SubjectPages.Counted> letters, List<SubjectPages.Counted> further, List<Section> sections) {}

    /**
     * What a unit's page shows; the template variable {@code view}.
     *
     * @param regionAddress page of the region, or the empty string
     * @param otherForms other written forms joined by 、, or the empty string
     * @param parts links to pages by report, when they do not fit on one
     * @param groups its tasks by report
     */
    public record UnitView(String name, String lang, String region, String regionAddress, String otherForms, long leads,
            long takesPart, List<SubjectPages.Counted> parts, List<InReport> groups) {}

    /** Its tasks in one report. */
    public record InReport(ReportHead report, List<TaskLine> leads, List<TaskLine> takesPart) {}

    /** A task with the note that the source attaches to the unit in it. */
    public record TaskLine(String address, String label, String text, boolean goal, String note) {}

    @Override
    public List<Draft> drafts(Site site) {
        List<Draft> drafts = new ArrayList<>();
        if (index.units().isEmpty()) {
            return drafts;
        }
        drafts.addAll(byTasks());
        Listing<Unit> root = Listing.of(BY_NAME, index.units(), unit -> unit.reading().letters(), unit -> LINE_BYTES,
                SubjectPages.BUDGET);
        for (Listing<Unit> page : root.pages()) {
            drafts.add(new Draft(page.path(), INDEX.text(), known -> namePage(known, root, page)));
        }
        index.units().forEach(unit -> drafts.addAll(unitPages(unit)));
        return drafts;
    }

    private List<Draft> byTasks() {
        Map<String, List<Unit>> byRegion = index.byRegion();
        boolean divided = index.units().size() > ON_ONE_PAGE;
        List<SubjectPages.Counted> regions = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        byRegion.forEach((region, units) -> {
            String path = path(region);
            String text = region.isEmpty() ? "地区不详" : region;
            regions.add(new SubjectPages.Counted(path, text, units.size(), false));
            if (byRegion.size() > 1) {
                drafts.add(new Draft(path, INDEX.text(), site -> tasksPage(site, path, text, most(regions), units)));
            }
        });
        List<SubjectPages.Counted> shown = byRegion.size() > 1 ? most(regions) : List.of();
        List<Unit> first = divided ? index.units().stream().sorted(UnitIndex.byTasks()).limit(ON_ONE_PAGE / 3).toList()
                : index.units();
        drafts.add(new Draft(HOME, INDEX.text(), site -> tasksPage(site, HOME, "", shown, first)));
        return drafts;
    }

    /** Returns the path of the list of a region's units; there is one where units of several regions are known. */
    static String path(String region) {
        return "units/" + ReportGroup.By.REGION.path(region);
    }

    /** Returns the regions with most units, in the order given, and the list of regions when there are more. */
    private static List<SubjectPages.Counted> most(List<SubjectPages.Counted> regions) {
        if (regions.size() <= REGIONS) {
            return regions;
        }
        Set<SubjectPages.Counted> most = regions.stream()
                .sorted(Comparator.comparingInt((SubjectPages.Counted region) -> -region.count())).limit(REGIONS)
                .collect(Collectors.toSet());
        List<SubjectPages.Counted> shown = new ArrayList<>(regions.stream().filter(most::contains).toList());
        shown.add(new SubjectPages.Counted("regions/index.html", "全部地区", regions.size(), false));
        return shown;
    }

    private Page tasksPage(Site site, String path, String scope, List<SubjectPages.Counted> regions, List<Unit> units) {
        List<UnitLine> lines = units.stream().sorted(UnitIndex.byTasks()).map(UnitPages::line).toList();
        UnitListView view = new UnitListView(index.units().size(), scope, false, regions, List.of(), List.of(),
                List.of(new Section("", lines)));
        return listPage(site, path, scope.isEmpty() ? "单位索引" : scope + "的单位", view);
    }

    private Page namePage(Site site, Listing<Unit> root, Listing<Unit> page) {
        Map<String, List<UnitLine>> sections = new LinkedHashMap<>();
        page.items().forEach(unit -> sections.computeIfAbsent(unit.reading().initial(), initial -> new ArrayList<>())
                .add(line(unit)));
        LetterLinks letters = LetterLinks.of(root, page);
        String prefix = LetterLinks.label(page.prefix());
        UnitListView view = new UnitListView(index.units().size(), prefix, true, List.of(), letters.initials(), letters.further(),
                sections.entrySet().stream().map(entry -> new Section(entry.getKey(), entry.getValue())).toList());
        return listPage(site, page.path(), prefix.isEmpty() ? "单位索引（按名称）" : "单位索引 " + prefix, view);
    }

    private static Page listPage(Site site, String path, String title, UnitListView view) {
        return IndexPage.of(site, path, "page/units.peb", title, "牵头或参与任务的单位，每个单位的全部任务。", "单位",
                path.equals(HOME) ? Crumbs.INDEXES : Crumbs.below(INDEX), view);
    }

    private static UnitLine line(Unit unit) {
        return new UnitLine(unit.path(), unit.name(), lang(unit), unit.region(), unit.leads(), unit.takesPart(),
                unit.tasks().size());
    }

    static String lang(Unit unit) {
        return unit.tasks().get(0).report().report().script();
    }

    private static List<Draft> unitPages(Unit unit) {
        Map<PlannedReport, List<Assignment>> byReport = new LinkedHashMap<>();
        unit.tasks().forEach(task -> byReport.computeIfAbsent(task.report(), report -> new ArrayList<>()).add(task));
        if (byReport.size() == 1 || unit.tasks().size() * TASK_BYTES <= SubjectPages.BUDGET) {
            return List.of(new Draft(unit.path(), INDEX.text(), site -> unitPage(site, unit, unit.path(), List.of(), byReport)));
        }
        List<Draft> drafts = new ArrayList<>();
        List<SubjectPages.Counted> parts = new ArrayList<>();
        String folder = unit.path().substring(0, unit.path().length() - ".html".length());
        byReport.forEach((report, tasks) -> {
            String path = folder + "/" + report.report().id() + ".html";
            parts.add(new SubjectPages.Counted(path, report.name(), tasks.size(), false,
                    report.report().script()));
            drafts.add(new Draft(path, INDEX.text(), site -> unitPage(site, unit, path, List.of(), Map.of(report, tasks))));
        });
        drafts.add(new Draft(unit.path(), INDEX.text(), site -> unitPage(site, unit, unit.path(), parts, Map.of())));
        return drafts;
    }

    private static Page unitPage(Site site, Unit unit, String path, List<SubjectPages.Counted> parts,
            Map<PlannedReport, List<Assignment>> byReport) {
        List<InReport> groups = new ArrayList<>();
        byReport.forEach((report, tasks) -> groups.add(new InReport(ReportHead.of(report), lines(tasks, true), lines(tasks, false))));
        String regionAddress = site.link(ReportGroup.By.REGION.path(unit.region()), "").map(Link::address).orElse("");
        UnitView view = new UnitView(unit.name(), lang(unit), unit.region(), regionAddress,
                String.join("、", unit.otherForms()), unit.leads(), unit.takesPart(), parts, groups);
        String title = unit.region().isEmpty() ? unit.name() : unit.region() + " " + unit.name();
        String description = title + "在报告中牵头 " + unit.leads() + " 项、参与 " + unit.takesPart() + " 项任务，逐项列出原文。";
        List<Link> crumbs = path.equals(unit.path()) ? Crumbs.below(INDEX)
                : Crumbs.below(INDEX, new Link(unit.path(), unit.name(), lang(unit)));
        return new Page(path, "page/unit.peb", title, description, "zh-Hans", "单位", crumbs,
                MachineText.unit(site, path, title, description,
                        StructuredData.unit(site, unit.name(), unit.region(), unit.path()), crumbs), view);
    }

    private static List<TaskLine> lines(List<Assignment> tasks, boolean leads) {
        return tasks.stream().filter(task -> task.leads() == leads).map(assignment -> {
            Block.Task task = assignment.task();
            boolean gap = Labels.joined(task.label(), task.text()).length() > task.label().length() + task.text().length();
            return new TaskLine(assignment.report().address(task.id()), task.label() + (gap ? " " : ""), task.text(), task.goal(),
                    assignment.note());
        }).toList();
    }
}
