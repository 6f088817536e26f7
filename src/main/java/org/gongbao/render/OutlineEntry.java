package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.plan.Labels;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.PlannedReport.ReportPart;

/**
 * A line of an outline.
 *
 * @param address where it leads
 * @param text number and title
 * @param level depth in the outline, from 1
 * @param chars characters of text under it, spaces left out; 0 when the outline does not tell
 * @param current whether it is the page shown
 * @param children the lines below it
 */
public record OutlineEntry(String address, String text, int level, int chars, boolean current, List<OutlineEntry> children) {

    public OutlineEntry {
        children = List.copyOf(children);
    }

    /** More parts than this on either side of the one shown are left to the report's own page. */
    private static final int AROUND = 40;

    /** Returns the parts of a report around the one shown, that one with its headings. */
    static List<OutlineEntry> around(PlannedReport report, ReportPart shown) {
        int index = report.parts().indexOf(shown);
        List<OutlineEntry> entries = new ArrayList<>();
        for (int i = Math.max(0, index - AROUND); i < Math.min(report.parts().size(), index + AROUND + 1); i++) {
            ReportPart part = report.parts().get(i);
            List<OutlineEntry> children = part == shown ? headings(report, part) : List.of();
            entries.add(new OutlineEntry(part.path(), part.title(), 1, 0, part == shown, children));
        }
        return entries;
    }

    /** Returns all parts of a report, each with its headings of the first two levels. */
    static List<OutlineEntry> whole(PlannedReport report) {
        List<OutlineEntry> entries = new ArrayList<>();
        for (ReportPart part : report.parts()) {
            entries.add(new OutlineEntry(part.path(), part.title(), 1, chars(part.blocks()), false, headings(report, part)));
        }
        return entries;
    }

    private static List<OutlineEntry> headings(PlannedReport report, ReportPart part) {
        List<OutlineEntry> entries = new ArrayList<>();
        for (Block block : part.blocks()) {
            if (block instanceof Block.Heading heading && block != part.blocks().get(0)) {
                entries.add(new OutlineEntry(report.address(heading.id()), Labels.joined(heading.label(), heading.title()),
                        heading.level(), 0, false, List.of()));
            }
        }
        return entries;
    }

    /** Returns the number of characters that a reader would count: all but spaces. */
    static int chars(List<Block> blocks) {
        int chars = 0;
        for (Block block : blocks) {
            String text = block.label() + block.text();
            chars += (int) text.codePoints().filter(c -> !Character.isWhitespace(c) && c != 0x3000).count();
        }
        return chars;
    }
}
