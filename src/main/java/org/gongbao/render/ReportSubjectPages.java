package org.gongbao.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.plan.Mention;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.Subject;

/** For each report a page of the terms, and one of the places, that it names, with every mention in it. */
final class ReportSubjectPages implements PageKind {

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
     * @param total number of subjects
     * @param sections the subjects by initial
     */
    public record ReportSubjectsView(SubjectKind kind, ReportHead report, int total, List<SubjectPages.Section> sections) {}

    /** Returns the path of a report's page. */
    static String path(SubjectKind kind, PlannedReport report) {
        return "reports/" + report.report().id() + "/" + kind.perReport();
    }

    @Override
    public List<Draft> drafts(Site site) {
        Map<String, Map<Subject, List<Mention>>> byReport = new HashMap<>();
        for (Subject subject : subjects) {
            subject.byReport().forEach((report, mentions) -> byReport
                    .computeIfAbsent(report.report().id(), id -> new LinkedHashMap<>()).put(subject, mentions));
        }
        List<Draft> drafts = new ArrayList<>();
        for (PlannedReport report : site.plan().reports()) {
            Map<Subject, List<Mention>> here = byReport.get(report.report().id());
            if (here != null) {
                drafts.add(new Draft(path(kind, report), kind.title(), known -> page(known, report, here)));
            }
        }
        return drafts;
    }

    private Page page(Site site, PlannedReport report, Map<Subject, List<Mention>> here) {
        int excerpts = excerpts(here);
        Map<String, List<SubjectView>> sections = new LinkedHashMap<>();
        here.forEach((subject, mentions) -> sections
                .computeIfAbsent(subject.reading().initial(), initial -> new ArrayList<>())
                .add(SubjectView.of(subject, Map.of(report, mentions), excerpts, 1, "")));
        ReportHead head = ReportHead.of(report);
        ReportSubjectsView view = new ReportSubjectsView(kind, head, here.size(),
                sections.entrySet().stream().map(entry -> new SubjectPages.Section(entry.getKey(), entry.getValue())).toList());
        String title = head.title() + "：" + kind.title();
        String path = path(kind, report);
        return IndexPage.of(site, path, "page/report-subjects.peb", title, kind.intro(), kind.noun(), Crumbs.report(report), view);
    }

    /** Returns how many mentions of each subject fit on the page with the words around them. */
    private static int excerpts(Map<Subject, List<Mention>> here) {
        int[] choices = {Integer.MAX_VALUE, 6, 3, 2, 1};
        for (int most : choices) {
            long bytes = here.values().stream().mapToLong(mentions -> SubjectView.HEAD_BYTES
                    + (long) Math.min(most, mentions.size()) * SubjectView.EXCERPT_BYTES
                    + (long) Math.max(0, mentions.size() - most) * SubjectView.NUMBER_BYTES).sum();
            if (bytes <= SubjectPages.BUDGET) {
                return most;
            }
        }
        return 0;
    }
}
