package org.gongbao.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.Mark;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.PlannedReport.ReportPart;
import org.gongbao.plan.UnitIndex;

/**
 * The text of one page of a report.
 *
 * @param title what h1 says when no block of the page does; empty when the first block is the h1
 * @param blocks in reading order
 * @param remarks corrections and doubts on this page, in reading order
 */
public record ReportText(String title, List<BlockView> blocks, List<Run.Remark> remarks) {

    public ReportText {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    /**
     * Returns the text of a part.
     *
     * @param topRank rank of its topmost headings: 1 when one of them titles the page, else 2
     * @param title see {@link #title()}
     */
    static ReportText of(PlannedReport report, ReportPart part, String title, int topRank) {
        RunBuilder runs = new RunBuilder(id -> report.addresses().getOrDefault(id, ""));
        List<BlockView> views = new BlockViews(part.blocks(), runs, noteBacklinks(report), topRank,
                unit -> UnitIndex.path(report.report().metadata().region().value(), unit.folded())).views();
        return new ReportText(title, views, runs.remarks());
    }

    /** Returns the address of the first place that refers to each note. */
    private static Map<String, String> noteBacklinks(PlannedReport report) {
        Map<String, String> addresses = new HashMap<>();
        for (Block block : report.report().blocks()) {
            for (Mark mark : block.marks()) {
                if (mark.kind() == Mark.Kind.NOTE_REF && report.addresses().containsKey(block.id())) {
                    addresses.putIfAbsent(mark.value(), report.address(block.id()));
                }
            }
        }
        return addresses;
    }
}
