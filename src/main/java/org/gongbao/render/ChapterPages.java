package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.PlannedReport.ReportPart;
import org.gongbao.plan.SameHeadings;

/** The pages that hold the text of a report, apart from the report's own page. */
final class ChapterPages implements PageKind {

    /** Most reports of other years led to before the one shown, and after it. */
    private static final int OTHER_YEARS = 3;

    @Override
    public List<Draft> drafts(Site site) {
        SameHeadings same = SameHeadings.of(site.plan().reports());
        List<Draft> drafts = new ArrayList<>();
        for (PlannedReport report : site.plan().reports()) {
            for (int i = 0; i < report.parts().size(); i++) {
                int index = i;
                if (!report.parts().get(i).path().equals(report.home())) {
                    drafts.add(new Draft(report.parts().get(i).path(), report.report().provenance().path(),
                            known -> page(known, report, index, same)));
                }
            }
        }
        return drafts;
    }

    /**
     * What a chapter page shows; the template variable {@code view}.
     *
     * @param report the report it belongs to
     * @param text its text
     * @param number its place among the parts that have a page of their own, from 1
     * @param total number of those parts
     * @param otherYears links to the part of the same heading in the nearest reports of the series before and after
     * @param parts all parts of the report, for the outline
     * @param previous the part before, or none
     * @param next the part after, or none
     */
    public record ChapterView(ReportHead report, ReportText text, int number, int total, List<Link> otherYears, List<OutlineEntry> parts,
            List<Link> previous, List<Link> next) {}

    private static Page page(Site site, PlannedReport planned, int index, SameHeadings same) {
        ReportPart part = planned.parts().get(index);
        ReportHead head = ReportHead.of(planned);
        boolean titled = part.blocks().get(0) instanceof Block.Heading;
        ReportText text = ReportText.of(planned, part, titled ? "" : part.title(), titled ? 1 : 2);
        int opening = planned.parts().get(0).path().equals(planned.home()) ? 1 : 0;
        ChapterView view = new ChapterView(head, text, index + 1 - opening, planned.parts().size() - opening,
                otherYears(planned, part, same), OutlineEntry.around(planned, part), link(planned, index - 1), link(planned, index + 1));
        return new Page(part.path(), "page/chapter.peb", part.title() + " - " + head.title(), Descriptions.of(part),
                "zh-Hans", "报告", Crumbs.report(site, planned),
                MachineText.chapter(site, planned, part), view);
    }

    private static List<Link> otherYears(PlannedReport planned, ReportPart part, SameHeadings same) {
        if (!(part.blocks().get(0) instanceof Block.Heading heading)) {
            return List.of();
        }
        return same.elsewhere(planned, heading, OTHER_YEARS).stream().map(place -> new Link(place.address(), place.year())).toList();
    }

    private static List<Link> link(PlannedReport planned, int index) {
        if (index < 0 || index >= planned.parts().size()) {
            return List.of();
        }
        ReportPart part = planned.parts().get(index);
        String title = part.path().equals(planned.home()) ? "标题和开头" : part.title();
        return List.of(new Link(part.path(), title));
    }
}
