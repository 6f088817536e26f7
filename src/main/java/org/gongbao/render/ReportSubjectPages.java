package org.gongbao.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.plan.Mention;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.Subject;

/** For each report the terms, and the places, that it names, with every mention in it; on several pages when they are many. */
final class ReportSubjectPages implements PageKind {

    /** Mentions of one subject shown with the words around them; those after are numbered, so that it fits on a page. */
    private static final int MOST_EXCERPTS = 200;

    private final SubjectKind kind;
    private final List<Subject> subjects;

    ReportSubjectPages(SubjectKind kind, List<Subject> subjects) {
        this.kind = kind;
        this.subjects = subjects;
    }

    /**
     * What the page shows; the template variable {@code view}.
     *
     * @param report the report
     * @param total number of subjects in the report
     * @param parts links to the pages of the list, when it has several
     * @param sections the subjects on this page by initial
     */
    public record ReportSubjectsView(SubjectKind kind, ReportHead report, int total, List<SubjectPages.Counted> parts,
            List<SubjectPages.Section> sections) {}

    /** Returns the path of the first page of a report's subjects. */
    static String path(SubjectKind kind, PlannedReport report) {
        return path(kind, report, 0);
    }

    private static String path(SubjectKind kind, PlannedReport report, int page) {
        return PlannedReport.folder(report.report().id()) + kind.folder() + (page == 0 ? "" : "-" + (page + 1)) + ".html";
    }

    @Override
    public List<Draft> drafts(Site site) {
        Map<String, List<Mentioned>> byReport = new HashMap<>();
        for (Subject subject : subjects) {
            subject.byReport().forEach((report, mentions) -> byReport
                    .computeIfAbsent(report.report().id(), id -> new ArrayList<>()).add(new Mentioned(subject, mentions)));
        }
        List<Draft> drafts = new ArrayList<>();
        for (PlannedReport report : site.plan().reports()) {
            List<Mentioned> here = byReport.get(report.report().id());
            if (here != null) {
                List<List<Mentioned>> pages = pages(here);
                for (int p = 0; p < pages.size(); p++) {
                    int at = p;
                    drafts.add(new Draft(path(kind, report, p), kind.title(), known -> page(known, report, pages, at, here.size())));
                }
            }
        }
        return drafts;
    }

    /** A subject with its mentions in one report. */
    private record Mentioned(Subject subject, List<Mention> mentions) {
        String initial() {
            return subject.reading().initial();
        }

        long bytes() {
            int excerpts = Math.min(mentions.size(), MOST_EXCERPTS);
            return SubjectView.HEAD_BYTES + (long) excerpts * SubjectView.EXCERPT_BYTES
                    + (long) (mentions.size() - excerpts) * SubjectView.NUMBER_BYTES;
        }
    }

    /** Fills pages with whole initials where that can be; an initial too long for a page is divided among several. */
    private static List<List<Mentioned>> pages(List<Mentioned> all) {
        Map<String, List<Mentioned>> initials = new LinkedHashMap<>();
        all.forEach(each -> initials.computeIfAbsent(each.initial(), initial -> new ArrayList<>()).add(each));
        List<List<Mentioned>> pages = new ArrayList<>();
        List<Mentioned> open = new ArrayList<>();
        for (List<Mentioned> initial : initials.values()) {
            open = turnIfFull(pages, open, bytes(initial));
            for (Mentioned each : initial) {
                open = turnIfFull(pages, open, each.bytes());
                open.add(each);
            }
        }
        pages.add(open);
        return pages;
    }

    /** Returns the open page when there is room on it, or any page would be too small; else closes it and returns the next. */
    private static List<Mentioned> turnIfFull(List<List<Mentioned>> pages, List<Mentioned> open, long more) {
        if (open.isEmpty() || bytes(open) + more <= SubjectPages.BUDGET) {
            return open;
        }
        pages.add(open);
        return new ArrayList<>();
    }

    private static long bytes(List<Mentioned> some) {
        return some.stream().mapToLong(Mentioned::bytes).sum();
    }

    private Page page(Site site, PlannedReport report, List<List<Mentioned>> pages, int at, int total) {
        Map<String, List<SubjectView>> sections = new LinkedHashMap<>();
        pages.get(at).forEach(each -> sections
                .computeIfAbsent(each.initial(), initial -> new ArrayList<>())
                .add(SubjectView.of(each.subject(), Map.of(report, each.mentions()), MOST_EXCERPTS, 1, "")));
        ReportHead head = ReportHead.of(report);
        List<SubjectPages.Counted> parts = new ArrayList<>();
        for (int p = 0; pages.size() > 1 && p < pages.size(); p++) {
            parts.add(new SubjectPages.Counted(path(kind, report, p), range(pages.get(p)), pages.get(p).size(), p == at));
        }
        ReportSubjectsView view = new ReportSubjectsView(kind, head, total, parts,
                sections.entrySet().stream().map(entry -> new SubjectPages.Section(entry.getKey(), entry.getValue())).toList());
        String title = head.title() + "：" + kind.title() + (parts.isEmpty() ? "" : " " + range(pages.get(at)));
        return IndexPage.of(site, path(kind, report, at), "page/report-subjects.peb", title, kind.intro(), kind.noun(),
                Crumbs.report(site, report), view);
    }

    private static String range(List<Mentioned> page) {
        String first = page.get(0).initial();
        String last = page.get(page.size() - 1).initial();
        return first.equals(last) ? first : first + " 至 " + last;
    }
}
