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
 * @param level depth in the outline, 1 to 4
 * @param length of the text under it, as read; empty when the outline does not tell
 * @param current whether it is the page shown
 * @param children the lines below it
 */
public record OutlineEntry(String address, String text, int level, String length, boolean current, List<OutlineEntry> children) {

    public OutlineEntry {
        children = List.copyOf(children);
    }

    /** More headings than this on one page make no outline. */
    private static final int MAX_HEADINGS = 100;
    /** More parts than this on either side of the one shown are left to the report's own page. */
    private static final int AROUND = 40;

    /** Returns the parts of a report around the one shown, that one with its headings. */
    static List<OutlineEntry> around(PlannedReport report, ReportPart shown) {
        int index = report.parts().indexOf(shown);
        List<OutlineEntry> entries = new ArrayList<>();
        for (int i = Math.max(0, index - AROUND); i < Math.min(report.parts().size(), index + AROUND + 1); i++) {
            ReportPart part = report.parts().get(i);
            List<OutlineEntry> children = part == shown ? headings(report, part, 3) : List.of();
            entries.add(new OutlineEntry(part.path(), title(report, part), 1, "", part == shown, children));
        }
        return entries;
    }

    /** Returns all parts of a report, each with its headings of the first two levels. */
    static List<OutlineEntry> whole(PlannedReport report) {
        List<OutlineEntry> entries = new ArrayList<>();
        for (ReportPart part : report.parts()) {
            boolean opening = part.path().equals(report.home()) && report.parts().size() > 1;
            if (!opening) {
                entries.add(new OutlineEntry(part.path(), part.title(), 1, Vocabulary.chars(chars(part.blocks())), false,
                        headings(report, part, 2)));
            }
        }
        return entries;
    }

    private static String title(PlannedReport report, ReportPart part) {
        return part.path().equals(report.home()) ? "标题和开头" : part.title();
    }

    /** Returns the headings of a part down to a depth, the one that opens it left out, as many as a reader can use. */
    private static List<OutlineEntry> headings(PlannedReport report, ReportPart part, int depth) {
        int top = part.blocks().stream().filter(Block.Heading.class::isInstance).mapToInt(block -> ((Block.Heading) block).level())
                .min().orElse(1);
        boolean titled = !part.blocks().isEmpty() && part.blocks().get(0) instanceof Block.Heading;
        int deepest = titled ? top + depth - 1 : top + depth - 2;
        List<OutlineEntry> entries = new ArrayList<>();
        for (Block block : part.blocks()) {
            boolean opener = titled && block == part.blocks().get(0);
            if (block instanceof Block.Heading heading && !opener && heading.level() <= deepest && entries.size() < MAX_HEADINGS) {
                int level = Math.min(4, heading.level() - top + (titled ? 1 : 2));
                entries.add(new OutlineEntry(report.address(heading.id()), Labels.joined(heading.label(), heading.title()),
                        Math.max(2, level), "", false, List.of()));
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
