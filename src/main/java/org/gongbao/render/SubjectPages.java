package org.gongbao.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.plan.Listing;
import org.gongbao.plan.Mention;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.ReportGroup;
import org.gongbao.plan.Subject;

/**
 * An index of subjects by reading, and a page for each subject that is mentioned too often to show all of it there.
 *
 * <p>In a collection of many reports the index divides into letters, and a subject's page into years.
 */
final class SubjectPages implements PageKind {

    /** Most bytes of entries on a page, so that a page with its frame stays under 150 KB. */
    static final int BUDGET = 100_000;
    /** A subject with more mentions than this gets a page of its own. */
    private static final int SHOWN_IN_INDEX = 4;
    private static final int SHOWN_OF_MANY = 2;
    private static final int FREQUENT = 40;
    private static final int EVERY = Integer.MAX_VALUE;

    private final SubjectKind kind;
    private final List<Subject> subjects;

    SubjectPages(SubjectKind kind, List<Subject> subjects) {
        this.kind = kind;
        this.subjects = subjects;
    }

    /**
     * What a page of an index shows; the template variable {@code view}.
     *
     * @param kind what is indexed
     * @param total number of subjects in the whole index
     * @param prefix letters this page is about, in upper case, or the empty string
     * @param letters links to the pages by first letter
     * @param further links to the pages by further letters around this one
     * @param frequent links to the subjects mentioned most; on the first page only
     * @param sections the subjects on this page by initial
     */
    public record ListView(SubjectKind kind, int total, String prefix, List<Counted> letters, List<Counted> further,
            List<Counted> frequent, List<Section> sections) {}

    /**
     * A link with a number.
     *
     * @param current whether it leads to the page shown, or to one that it stands below
     * @param lang language of the text when it is a document's own words, or the empty string
     */
    public record Counted(String address, String text, int count, boolean current, String lang) {
        /** A link in the portal's own language. */
        Counted(String address, String text, int count, boolean current) {
            this(address, text, count, current, "");
        }
    }

    /** The subjects of one initial. */
    public record Section(String initial, List<SubjectView> subjects) {}

    /**
     * What a subject's own page shows; the template variable {@code view}.
     *
     * @param spread in how many reports it is named and from what year to what year, or the empty string for one report
     * @param region for a place the page with its own reports, when there is one
     * @param parts links to its pages by year, or to the pages of a year, when it is divided
     */
    public record SubjectPageView(SubjectKind kind, SubjectView subject, String spread, List<Link> region, List<Counted> parts) {}

    @Override
    public List<Draft> drafts(Site site) {
        List<Draft> drafts = new ArrayList<>();
        if (subjects.isEmpty()) {
            return drafts;
        }
        Listing<Subject> root = Listing.of(kind.folder(), subjects, subject -> subject.reading().letters(), this::bytes, BUDGET);
        Map<String, String> places = new TreeMap<>();
        for (Listing<Subject> page : root.pages()) {
            page.items().forEach(subject -> places.put(subject.id(), page.path() + "#" + subject.id()));
        }
        for (Listing<Subject> page : root.pages()) {
            drafts.add(new Draft(page.path(), kind.title(), known -> listPage(known, root, page, places)));
        }
        subjects.stream().filter(SubjectPages::hasPage).forEach(subject -> drafts.addAll(ownPages(subject)));
        return drafts;
    }

    private static boolean hasPage(Subject subject) {
        return subject.mentions().size() > SHOWN_IN_INDEX;
    }

    private String pathOf(Subject subject) {
        return kind.folder() + "/" + subject.id() + ".html";
    }

    private int bytes(Subject subject) {
        int shown = hasPage(subject) ? SHOWN_OF_MANY : subject.mentions().size();
        return SubjectView.HEAD_BYTES + shown * SubjectView.EXCERPT_BYTES;
    }

    private Page listPage(Site site, Listing<Subject> root, Listing<Subject> page, Map<String, String> places) {
        Map<String, List<SubjectView>> sections = new LinkedHashMap<>();
        for (Subject subject : page.items()) {
            SubjectView view = hasPage(subject) ? SubjectView.of(subject, newestFirst(subject), 1, SHOWN_OF_MANY, pathOf(subject))
                    : SubjectView.of(subject, newestFirst(subject), EVERY, EVERY, "");
            sections.computeIfAbsent(subject.reading().initial(), initial -> new ArrayList<>()).add(view);
        }
        LetterLinks letters = LetterLinks.of(root, page);
        boolean first = page.prefix().isEmpty();
        String prefix = LetterLinks.label(page.prefix());
        ListView view = new ListView(kind, root.size(), prefix, letters.initials(), letters.further(), first ? frequent(places) : List.of(),
                sections.entrySet().stream().map(entry -> new Section(entry.getKey(), entry.getValue())).toList());
        String title = first ? kind.title() : kind.title() + " " + prefix;
        return IndexPage.of(site, page.path(), "page/subjects.peb", title, kind.intro(), kind.noun(),
                first ? Crumbs.INDEXES : Crumbs.below(new Link(kind.home(), kind.title())), view);
    }

    /** Returns the subjects mentioned most, when some are mentioned more than once. */
    private List<Counted> frequent(Map<String, String> places) {
        return subjects.stream().filter(subject -> subject.mentions().size() > 2)
                .sorted(Comparator.comparing((Subject subject) -> -subject.mentions().size()).thenComparing(Subject::id))
                .limit(FREQUENT)
                .map(subject -> new Counted(hasPage(subject) ? pathOf(subject) : places.get(subject.id()), subject.name(),
                        subject.mentions().size(), false, SubjectView.lang(subject)))
                .toList();
    }

    /** Returns the mentions by report, those of the last years first: who says it now, and from the last one on, who said it first. */
    private static Map<PlannedReport, List<Mention>> newestFirst(Subject subject) {
        Map<PlannedReport, List<Mention>> byReport = subject.byReport();
        Map<PlannedReport, List<Mention>> ordered = new LinkedHashMap<>();
        byReport.keySet().stream().sorted(ReportGroup.newestFirst()).forEach(report -> ordered.put(report, byReport.get(report)));
        return ordered;
    }

    private static String spread(Subject subject) {
        List<PlannedReport> reports = List.copyOf(subject.byReport().keySet());
        if (reports.size() == 1) {
            return "";
        }
        List<String> years = reports.stream().map(report -> report.report().metadata().year().value())
                .filter(year -> !year.isEmpty()).sorted().toList();
        String first = years.isEmpty() ? "" : years.get(0) + "年";
        String last = years.isEmpty() ? "" : years.get(years.size() - 1) + "年";
        return "见于 " + reports.size() + " 份文件" + (first.isEmpty() ? "" : first.equals(last) ? "，" + first : "，" + first + "至" + last);
    }

    private List<Draft> ownPages(Subject subject) {
        Map<PlannedReport, List<Mention>> byReport = newestFirst(subject);
        int excerpts = excerpts(byReport);
        if (excerpts > 0) {
            return List.of(new Draft(pathOf(subject), kind.title(),
                    site -> ownPage(site, subject, pathOf(subject), byReport, excerpts, List.of(), "")));
        }
        Map<String, Map<PlannedReport, List<Mention>>> byYear = new TreeMap<>(Comparator.reverseOrder());
        byReport.forEach((report, mentions) -> {
            String year = report.report().metadata().year().value();
            byYear.computeIfAbsent(year.isEmpty() ? "undated" : year, key -> new LinkedHashMap<>()).put(report, mentions);
        });
        List<Counted> years = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        byYear.forEach((year, some) -> {
            String path = kind.folder() + "/" + subject.id() + "/" + year + ".html";
            int count = some.values().stream().mapToInt(List::size).sum();
            String text = year.equals("undated") ? "年份不详" : year + "年";
            years.add(new Counted(path, text, count, false));
            drafts.addAll(yearPages(subject, path, text, some));
        });
        drafts.add(new Draft(pathOf(subject), kind.title(),
                site -> ownPage(site, subject, pathOf(subject), Map.of(), 0, years, "")));
        return drafts;
    }

    /** Returns the page of a year, or several when more reports of it name the subject than one page can list. */
    private List<Draft> yearPages(Subject subject, String path, String text, Map<PlannedReport, List<Mention>> some) {
        int excerpts = excerpts(some);
        int most = excerpts > 0 ? some.size() : Math.max(1, BUDGET / SubjectView.HEAD_BYTES / 2);
        List<Draft> drafts = new ArrayList<>();
        String folder = path.substring(0, path.length() - ".html".length());
        for (Paging<PlannedReport> page : Paging.of(path, folder, List.copyOf(some.keySet()), most)) {
            Map<PlannedReport, List<Mention>> here = new LinkedHashMap<>();
            page.items().forEach(report -> here.put(report, some.get(report)));
            drafts.add(new Draft(page.path(), kind.title(), site -> ownPage(site, subject, page.path(), here,
                    Math.max(excerpts(here), 0), page.pages(), text)));
        }
        return drafts;
    }

    /** Returns how many mentions of each report can be shown with the words around them, or 0 when numbers alone are too many. */
    private static int excerpts(Map<PlannedReport, List<Mention>> byReport) {
        for (int most : new int[] {EVERY, 8, 3, 1}) {
            long bytes = byReport.values().stream().mapToLong(mentions -> SubjectView.HEAD_BYTES
                    + (long) Math.min(most, mentions.size()) * SubjectView.EXCERPT_BYTES
                    + (long) Math.max(0, mentions.size() - most) * SubjectView.NUMBER_BYTES).sum();
            if (bytes <= BUDGET) {
                return most;
            }
        }
        return 0;
    }

    private Page ownPage(Site site, Subject subject, String path, Map<PlannedReport, List<Mention>> byReport, int excerpts,
            List<Counted> parts, String part) {
        SubjectView view = SubjectView.of(subject, byReport, excerpts, EVERY, "");
        String title = part.isEmpty() ? subject.name() : subject.name() + "（" + part + "）";
        List<Link> region = kind.equals(SubjectKind.PLACES) && part.isEmpty()
                ? site.link(ReportGroup.By.REGION.path(subject.name()), subject.name() + "的文件").stream().toList() : List.of();
        Link index = new Link(kind.home(), kind.title());
        List<Link> crumbs = part.isEmpty() ? Crumbs.below(index) : Crumbs.below(index, new Link(pathOf(subject), subject.name()));
        return IndexPage.of(site, path, "page/subject.peb", title, kind.noun() + "“" + subject.name() + "”在报告中的全部出处。",
                kind.noun(), crumbs, new SubjectPageView(kind, view, spread(subject), region, parts));
    }
}
