package org.gongbao.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.ReportGroup;
import org.gongbao.plan.ReportGroup.By;

/** The home page. */
final class HomePages implements PageKind {

    /** Up to so many reports stand on the home page itself; more are reached by region, year and kind. */
    private static final int SHELF_REPORTS = 60;
    private static final int NEW_REPORTS = 8;
    /** The newest reports of a region; its others are folded, or one region with many would bury all after it. */
    private static final int OPEN_REPORTS = 3;
    /** Regions, years or kinds shown here; the list of all has the rest. */
    private static final int MAX_GROUPS = 60;

    @Override
    public List<Draft> drafts(Site site) {
        return List.of(new Draft("index.html", "the home page", HomePages::page));
    }

    /**
     * What the home page shows; the template variable {@code view}.
     *
     * @param numbers what is in here
     * @param fresh the reports added last, the newest first; reports without a date of addition are not among them
     * @param filters by what the shelf can be narrowed; empty when there are too many reports or nothing to choose
     * @param all the list of all reports with their number, when they are too many to stand here
     * @param shelf the reports by region, the highest level first; empty when there are too many
     * @param groups links to the reports by region, year and kind
     * @param indexes links to the other indexes
     */
    public record HomeView(List<Number> numbers, List<Fresh> fresh, List<ReportFilter> filters, List<Counted> all, List<ShelfGroup> shelf,
            List<GroupList> groups, List<Link> indexes) {}

    /** A number and what it counts. */
    public record Number(String value, String of) {}

    /** A new report. */
    public record Fresh(ReportHead report, String date) {}

    /**
     * The reports of one region.
     *
     * @param page its own page, when it has one
     * @param count number of its reports
     * @param entries the newest
     * @param rest the others, when they are several
     */
    public record ShelfGroup(String region, String level, List<Link> page, int count, List<ShelfEntry> entries, List<ShelfEntry> rest) {}

    /**
     * Links to groups of reports.
     *
     * @param all the list of all groups with their number, when only those with most reports are shown
     */
    public record GroupList(String name, List<Counted> links, List<Counted> all) {}

    /** A link with the number of what it leads to. */
    public record Counted(Link link, int count) {}

    private static Page page(Site site) {
        List<PlannedReport> reports = site.plan().reports();
        boolean fits = reports.size() <= SHELF_REPORTS;
        HomeView view = new HomeView(numbers(reports), fresh(reports), fits ? filters(reports) : List.of(),
                fits ? List.of() : List.of(new Counted(new Link(ReportListPages.HOME, "全部文件"), reports.size())),
                fits ? shelf(site, reports) : List.of(), groups(site, reports), indexes(site));
        return new Page("index.html", "page/home.peb", site.settings().name(), site.settings().description(), "zh-Hans",
                "首页", List.of(), MachineText.home(site), view);
    }

    private static List<Number> numbers(List<PlannedReport> reports) {
        ReportStats all = new ReportStats(0, 0, 0, 0);
        TreeSet<String> regions = new TreeSet<>();
        long chars = 0;
        for (PlannedReport report : reports) {
            ReportStats stats = ReportStats.of(report.report());
            chars += stats.chars();
            all = all.plus(stats);
            regions.add(report.report().metadata().region().value());
        }
        regions.remove("");
        List<Number> numbers = new ArrayList<>();
        numbers.add(new Number(String.valueOf(reports.size()), "份文件"));
        add(numbers, regions.size(), "个地区");
        String[] length = Vocabulary.chars(chars).split(" ");
        numbers.add(new Number(length[0], length[1]));
        add(numbers, all.tasks(), "项任务和目标");
        add(numbers, all.tables(), "张表");
        return numbers;
    }

    private static void add(List<Number> numbers, int count, String of) {
        if (count > 0) {
            numbers.add(new Number(String.valueOf(count), of));
        }
    }

    private static List<Fresh> fresh(List<PlannedReport> reports) {
        return reports.stream().filter(report -> report.report().metadata().added().known())
                .sorted(Comparator.comparing((PlannedReport report) -> report.report().metadata().added().value()).reversed()
                        .thenComparing(report -> report.report().id()))
                .limit(NEW_REPORTS)
                .map(report -> new Fresh(ReportHead.of(report), Vocabulary.date(report.report().metadata().added().value())))
                .toList();
    }

    private static List<ShelfGroup> shelf(Site site, List<PlannedReport> reports) {
        return byRegion(reports).stream().map(group -> group(site, group)).toList();
    }

    /** Returns the reports of each region, from the nation down; regions of a level in the order of their names' sound. */
    private static List<List<PlannedReport>> byRegion(List<PlannedReport> reports) {
        Map<String, List<PlannedReport>> byRegion = new LinkedHashMap<>();
        ReportGroup.of(By.REGION, reports).forEach(group -> byRegion.put(group.value(), new ArrayList<>()));
        for (PlannedReport report : reports) {
            byRegion.computeIfAbsent(report.report().metadata().region().value(), region -> new ArrayList<>()).add(report);
        }
        return byRegion.values().stream().sorted(Comparator.comparingInt(HomePages::levelOrder)).toList();
    }

    private static int levelOrder(List<PlannedReport> group) {
        return group.stream().mapToInt(report -> Vocabulary.levelOrder(report.report().metadata().level().value())).min()
                .orElseThrow();
    }

    private static ShelfGroup group(Site site, List<PlannedReport> group) {
        Metadata metadata = group.get(0).report().metadata();
        String region = metadata.region().value();
        List<Link> page = region.isEmpty() ? List.of() : site.link(By.REGION.path(region), region).stream().toList();
        List<ShelfEntry> entries = group.stream().sorted(ReportGroup.newestFirst()).map(ShelfEntry::of).toList();
        int open = entries.size() <= OPEN_REPORTS + 1 ? entries.size() : OPEN_REPORTS;
        return new ShelfGroup(region.isEmpty() ? "地区未详" : region, Vocabulary.level(metadata.level().value()), page, entries.size(),
                entries.subList(0, open), entries.subList(open, entries.size()));
    }

    private static List<ReportFilter> filters(List<PlannedReport> reports) {
        List<PlannedReport> inOrder = byRegion(reports).stream().flatMap(List::stream).toList();
        return Stream.of(ReportFilter.byRegion(inOrder), ReportFilter.byLevel(reports), ReportFilter.byKind(reports),
                ReportFilter.byYear(reports)).filter(filter -> filter.isUseful(SHELF_REPORTS)).toList();
    }

    private static List<GroupList> groups(Site site, List<PlannedReport> reports) {
        return Stream.of(groups(site, "地区", By.REGION, reports), groups(site, "年份", By.YEAR, reports),
                groups(site, "文种", By.KIND, reports)).filter(list -> !list.links().isEmpty()).toList();
    }

    private static GroupList groups(Site site, String name, By by, List<PlannedReport> reports) {
        List<Counted> links = new ArrayList<>();
        for (ReportGroup group : GroupPages.inOrder(by, ReportGroup.of(by, reports))) {
            site.link(group.path(), GroupPages.name(by, group.value()))
                    .ifPresent(link -> links.add(new Counted(link, group.reports().size())));
        }
        if (links.size() <= MAX_GROUPS) {
            return new GroupList(name, links, List.of());
        }
        Set<Counted> most = links.stream().sorted(Comparator.comparingInt((Counted counted) -> -counted.count())).limit(MAX_GROUPS)
                .collect(Collectors.toSet());
        return new GroupList(name, links.stream().filter(most::contains).toList(),
                List.of(new Counted(new Link(by.folder() + "/index.html", "全部" + name), links.size())));
    }

    private static List<Link> indexes(Site site) {
        return site.navigation().stream()
                .filter(link -> !link.address().equals("index.html") && !link.address().equals("about.html")).toList();
    }
}
