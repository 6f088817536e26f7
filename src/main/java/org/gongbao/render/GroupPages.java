package org.gongbao.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.Reading;
import org.gongbao.plan.ReportGroup;
import org.gongbao.plan.SiteIndexes;
import org.gongbao.plan.Subject;
import org.gongbao.plan.UnitIndex;

/** The pages of regions, years and kinds, each with its reports and the ways on from there. */
final class GroupPages implements PageKind {

    /** Units shown on the page of a region; the list of units has the rest. */
    private static final int UNITS = 30;
    /** Reports on one page; a group with more is divided by year, a year by region, or by number where those are too many or too small. */
    private static final int ON_ONE_PAGE = 300;
    /** Groups on one page of their list, and parts that a group may have before it is divided by number instead. */
    private static final int LISTED = 500;
    /** Regions of one level listed without their initials. */
    private static final int WITHOUT_INITIALS = 60;
    /** Reports that a part has on average, or dividing a group by it would only put a click before each report. */
    private static final int WORTH_A_PART = 5;

    private final SiteIndexes indexes;
    private final Map<String, Subject> places;

    GroupPages(SiteIndexes indexes) {
        this.indexes = indexes;
        this.places = indexes.places().stream().collect(Collectors.toMap(Subject::name, place -> place, (one, other) -> one));
    }

    /**
     * What the list of groups shows; the template variable {@code view}.
     *
     * @param title of the list
     * @param pages links to the pages of the list, when it has several
     * @param sections what it lists: regions by level, years and kinds all in one
     */
    public record GroupsView(String title, List<SubjectPages.Counted> pages, List<Section> sections) {}

    /**
     * Groups that stand together.
     *
     * @param name what they have in common, or the empty string when they are all there are
     * @param groups links with the number of reports
     */
    public record Section(String name, List<SubjectPages.Counted> groups) {}

    /**
     * What the page of a group shows; the template variable {@code view}.
     *
     * @param by {@code region}, {@code year} or {@code kind}
     * @param name of the group as shown
     * @param total number of reports
     * @param parts links to the pages it is divided into, when it is
     * @param reports the reports, the newest first
     * @param place for a region the page with all passages that name it, when there is one
     * @param units for a region the units with most tasks
     * @param unitTotal for a region the number of its units
     * @param unitList address of the list of its units
     */
    public record GroupView(String by, String name, int total, List<SubjectPages.Counted> parts, List<ReportLine> reports,
            List<Link> place, List<SubjectPages.Counted> units, int unitTotal, String unitList) {}

    /**
     * A report in a group.
     *
     * @param facts links to its other groups: region, year, kind
     */
    public record ReportLine(ReportHead report, List<Link> facts) {}

    @Override
    public List<Draft> drafts(Site site) {
        List<Draft> drafts = new ArrayList<>();
        drafts.addAll(drafts(ReportGroup.By.REGION, "地区", indexes.regions()));
        drafts.addAll(drafts(ReportGroup.By.YEAR, "年份", indexes.years()));
        drafts.addAll(drafts(ReportGroup.By.KIND, "文种", indexes.kinds()));
        return drafts;
    }

    private List<Draft> drafts(ReportGroup.By by, String title, List<ReportGroup> groups) {
        List<Draft> drafts = new ArrayList<>();
        if (groups.isEmpty()) {
            return drafts;
        }
        String home = by.folder() + "/index.html";
        Map<String, Long> perLevel = groups.stream().collect(Collectors.groupingBy(GroupPages::level, Collectors.counting()));
        for (Paging<ReportGroup> page : Paging.of(home, by.folder(), inOrder(by, groups), LISTED)) {
            drafts.add(new Draft(page.path(), "the list of " + by.folder(), site -> list(site, title, page, perLevel)));
        }
        groups.forEach(group -> drafts.addAll(pages(group, new Link(home, title))));
        return drafts;
    }

    private static Page list(Site site, String title, Paging<ReportGroup> page, Map<String, Long> perLevel) {
        Map<String, List<SubjectPages.Counted>> sections = new LinkedHashMap<>();
        for (ReportGroup group : page.items()) {
            String section = group.by() != ReportGroup.By.REGION ? "" : levelName(group)
                    + (perLevel.get(level(group)) > WITHOUT_INITIALS ? " " + Reading.of(group.value()).initial() : "");
            sections.computeIfAbsent(section, name -> new ArrayList<>())
                    .add(new SubjectPages.Counted(group.path(), name(group.by(), group.value()), group.reports().size(), false));
        }
        boolean one = sections.size() == 1;
        List<Section> shown = sections.entrySet().stream()
                .map(section -> new Section(one ? "" : section.getKey(), section.getValue())).toList();
        return IndexPage.of(site, page.path(), "page/groups.peb", title, "按" + title + "查看报告。", title, Crumbs.INDEXES,
                new GroupsView(title, page.pages(), shown));
    }

    /** Returns groups as a reader looks for them: regions from the nation down, kinds by frequency, years as they are. */
    static List<ReportGroup> inOrder(ReportGroup.By by, List<ReportGroup> groups) {
        return switch (by) {
            case REGION -> groups.stream().sorted(Comparator.comparingInt(group -> Vocabulary.levelOrder(level(group)))).toList();
            case YEAR -> groups;
            case KIND -> groups.stream().sorted(Comparator.comparingInt(group -> -group.reports().size())).toList();
        };
    }

    private static String levelName(ReportGroup group) {
        String name = Vocabulary.level(level(group));
        return name.isEmpty() ? "层级未详" : name;
    }

    /** Returns the level of a region, the highest that a report of it tells. */
    private static String level(ReportGroup group) {
        return group.reports().stream().map(report -> report.report().metadata().level().value())
                .min(Comparator.comparingInt(Vocabulary::levelOrder)).orElseThrow();
    }

    private List<Draft> pages(ReportGroup group, Link list) {
        if (group.reports().size() <= ON_ONE_PAGE) {
            return List.of(new Draft(group.path(), list.text(), site -> page(site, group, group.path(), "", List.of(),
                    group.reports(), list)));
        }
        ReportGroup.By second = group.by() == ReportGroup.By.YEAR ? ReportGroup.By.REGION : ReportGroup.By.YEAR;
        List<Draft> drafts = new ArrayList<>();
        List<SubjectPages.Counted> parts = new ArrayList<>();
        String folder = group.path().substring(0, group.path().length() - ".html".length());
        List<ReportGroup> divided = ReportGroup.of(second, group.reports());
        List<PlannedReport> unplaced = group.reports().stream()
                .filter(report -> second.valueOf(report.report().metadata()).isEmpty()).toList();
        if (divided.size() > LISTED || divided.size() * WORTH_A_PART > group.reports().size() || unplaced.size() > ON_ONE_PAGE
                || divided.stream().anyMatch(part -> part.reports().size() > ON_ONE_PAGE)) {
            return numbered(group, folder, list);
        }
        for (ReportGroup part : divided) {
            String path = folder + part.path().substring(part.path().indexOf('/'));
            String text = name(second, part.value());
            parts.add(new SubjectPages.Counted(path, text, part.reports().size(), false));
            drafts.add(new Draft(path, list.text(), site -> page(site, group, path, text, List.of(), part.reports(), list)));
        }
        drafts.add(new Draft(group.path(), list.text(), site -> page(site, group, group.path(), "", parts, unplaced, list)));
        return drafts;
    }

    private List<Draft> numbered(ReportGroup group, String folder, Link list) {
        List<Draft> drafts = new ArrayList<>();
        for (Paging<PlannedReport> page : Paging.of(group.path(), folder, group.reports(), ON_ONE_PAGE)) {
            String text = page.path().equals(group.path()) ? "" : page.pages().stream().filter(SubjectPages.Counted::current)
                    .map(SubjectPages.Counted::text).findFirst().orElseThrow();
            drafts.add(new Draft(page.path(), list.text(),
                    site -> page(site, group, page.path(), text, page.pages(), page.items(), list)));
        }
        return drafts;
    }

    private Page page(Site site, ReportGroup group, String path, String part, List<SubjectPages.Counted> parts,
            List<PlannedReport> reports, Link list) {
        String name = name(group.by(), group.value());
        List<ReportLine> lines = reports.stream().map(report -> line(report, group.by())).toList();
        boolean region = group.by() == ReportGroup.By.REGION && part.isEmpty();
        List<UnitIndex.Unit> units = region
                ? indexes.units().byRegion().getOrDefault(group.value(), List.of()) : List.of();
        List<SubjectPages.Counted> most = units.stream().sorted(UnitIndex.byTasks()).limit(UNITS)
                .map(unit -> new SubjectPages.Counted(unit.path(), unit.name(), unit.tasks().size(), false,
                        UnitPages.lang(unit))).toList();
        GroupView view = new GroupView(group.by().folder(), name, group.reports().size(), parts, lines,
                region ? place(site, group.value()) : List.of(), most, units.size(),
                site.link(UnitPages.path(group.value()), "").map(Link::address).orElse(UnitPages.HOME));
        String title = part.isEmpty() ? name : name + " " + part;
        List<Link> crumbs = part.isEmpty() ? Crumbs.below(list) : Crumbs.below(list, new Link(group.path(), name));
        return IndexPage.of(site, path, "page/group.peb", title, title + "的 " + reports.size() + " 份文件。", list.text(), crumbs,
                view);
    }

    private List<Link> place(Site site, String region) {
        Subject place = places.get(region);
        return place == null ? List.of() : site.link(SubjectKind.PLACES.folder() + "/" + place.id() + ".html",
                "各文件提到" + region + "的 " + place.mentions().size() + " 处").stream().toList();
    }

    private static ReportLine line(PlannedReport report, ReportGroup.By but) {
        List<Link> facts = new ArrayList<>();
        for (ReportGroup.By by : ReportGroup.By.values()) {
            String value = by.valueOf(report.report().metadata());
            if (by != but && !value.isEmpty()) {
                facts.add(new Link(by.path(value), name(by, value)));
            }
        }
        return new ReportLine(ReportHead.of(report), facts);
    }

    /** Returns how a region, year or kind is shown. */
    static String name(ReportGroup.By by, String value) {
        return switch (by) {
            case REGION -> value;
            case YEAR -> value + "年";
            case KIND -> Vocabulary.kind(value);
        };
    }
}
