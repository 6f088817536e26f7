package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.PlannedReport.ReportPart;

/** The page of each report: title, metadata, provenance, outline, downloads, and the text when it is short. */
final class ReportPages implements PageKind {

    @Override
    public List<Draft> drafts(Site site) {
        List<Draft> drafts = new ArrayList<>();
        for (PlannedReport report : site.plan().reports()) {
            drafts.add(new Draft(report.home(), report.report().provenance().path(), known -> page(known, report)));
        }
        return drafts;
    }

    /**
     * What a report page shows; the template variable {@code view}.
     *
     * @param report what names it
     * @param text the part of the text that stands on this page
     * @param outline the other parts
     * @param chars characters of the whole text
     */
    public record ReportView(ReportHead report, ReportText text, List<OutlineEntry> outline, int chars) {}

    private static Page page(Site site, PlannedReport planned) {
        ReportHead head = ReportHead.of(planned);
        List<ReportPart> here = planned.parts().stream().filter(part -> part.path().equals(planned.home())).toList();
        ReportPart part = here.isEmpty() ? new ReportPart(planned.home(), head.title(), List.of()) : here.get(0);
        boolean titled = part.blocks().stream().anyMatch(ReportPages::isTitle);
        ReportText text = ReportText.of(planned, part, titled ? "" : head.title(), 2);
        ReportView view = new ReportView(head, text, OutlineEntry.whole(planned),
                OutlineEntry.chars(planned.report().blocks()));
        return new Page(planned.home(), "page/report.peb", head.title(), Descriptions.opening(planned.report().blocks()),
                "zh-Hans", "报告", List.of(), MachineText.report(site, planned), view);
    }

    private static boolean isTitle(Block block) {
        return block instanceof Block.FrontLine line && line.role() == Block.FrontLine.Role.TITLE;
    }
}
