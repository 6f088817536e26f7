package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.plan.Mention;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.Subject;

/**
 * A term, place or heading with its mentions, as an index shows it.
 *
 * @param id id of its element, also the file name of its own page
 * @param name the form shown
 * @param lang language of the name
 * @param otherForms other written forms, joined by 、, or the empty string
 * @param count number of mentions
 * @param groups the mentions shown, by report
 * @param more address of the page with all mentions, or the empty string when all are shown here
 */
public record SubjectView(String id, String name, String lang, String otherForms, int count, List<InReport> groups,
        String more) {

    public SubjectView {
        groups = List.copyOf(groups);
    }

    /**
     * The mentions in one report.
     *
     * @param report the report
     * @param count number of mentions in it
     * @param shown those shown with the words around them
     * @param others addresses of those that are only numbered
     */
    public record InReport(ReportHead report, int count, List<MentionView> shown, List<Numbered> others) {
        public InReport {
            shown = List.copyOf(shown);
            others = List.copyOf(others);
        }
    }

    /** A mention with the words around it. */
    public record MentionView(String address, String before, String written, String after) {}

    /**
     * A mention as a number only.
     *
     * @param number place among the mentions of the report, from 1
     */
    public record Numbered(String address, int number) {}

    /** Bytes that a page spends on a mention with the words around it, and on a number; measured on built pages. */
    static final int EXCERPT_BYTES = 330;
    static final int NUMBER_BYTES = 75;
    static final int HEAD_BYTES = 300;

    /**
     * Returns a subject as an index shows it.
     *
     * @param excerpts most mentions of one report that are shown with the words around them
     * @param reports most reports shown; with fewer than there are, {@code more} has to lead to the rest
     * @param more address of the page with all mentions, or the empty string
     */
    static SubjectView of(Subject subject, Map<PlannedReport, List<Mention>> byReport, int excerpts, int reports, String more) {
        List<InReport> groups = new ArrayList<>();
        byReport.forEach((report, mentions) -> {
            if (groups.size() < reports) {
                groups.add(inReport(report, mentions, excerpts, more.isEmpty()));
            }
        });
        int count = byReport.values().stream().mapToInt(List::size).sum();
        return new SubjectView(subject.id(), subject.name(), lang(subject), String.join("、", subject.otherForms()), count, groups, more);
    }

    /** Returns the language of a subject's name: that of a report which writes it so. */
    static String lang(Subject subject) {
        return subject.mentions().stream().filter(mention -> mention.written().equals(subject.name())).findFirst()
                .map(mention -> mention.report().report().script()).orElse("zh-Hans");
    }

    private static InReport inReport(PlannedReport report, List<Mention> mentions, int excerpts, boolean all) {
        List<MentionView> shown = new ArrayList<>();
        List<Numbered> others = new ArrayList<>();
        String last = "";
        for (int m = 0; m < mentions.size(); m++) {
            Mention mention = mentions.get(m);
            if (m < excerpts) {
                shown.add(new MentionView(mention.address(), mention.before(), mention.written(), mention.after()));
            } else if (all && !mention.address().equals(last)) {
                others.add(new Numbered(mention.address(), m + 1));
            }
            last = mention.address();
        }
        return new InReport(ReportHead.of(report), mentions.size(), shown, others);
    }
}
