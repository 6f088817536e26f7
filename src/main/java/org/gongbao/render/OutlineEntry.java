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
            entries.addAll(part.path().equals(report.home())
                    ? List.of(new OutlineEntry(part.path(), "标题和开头", 1, "", part == shown, List.of()))
                    : sections(report, part, part == shown ? 3 : 1, part == shown));
        }
        return entries;
    }

    /** Returns all parts of a report, each with its length and its headings one level down. */
    static List<OutlineEntry> whole(PlannedReport report) {
        List<OutlineEntry> entries = new ArrayList<>();
        for (ReportPart part : report.parts()) {
            boolean titleOnly = part.path().equals(report.home()) && report.parts().size() > 1;
            if (!titleOnly) {
                entries.addAll(sections(report, part, 2, false));
            }
        }
        return entries;
    }

    /**
     * Returns a line for each topmost heading of a part, because a page may hold several small chapters.
     *
     * @param depth levels to show, 1 for the topmost headings alone
     */
    private static List<OutlineEntry> sections(PlannedReport report, ReportPart part, int depth, boolean current) {
        int top = part.blocks().stream().filter(Block.Heading.class::isInstance).mapToInt(block -> ((Block.Heading) block).level())
                .min().orElse(Integer.MAX_VALUE);
        List<OutlineEntry> entries = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= part.blocks().size(); end++) {
            if (end == part.blocks().size() || part.blocks().get(end) instanceof Block.Heading next && next.level() == top) {
                entries.add(section(report, part, part.blocks().subList(start, end), depth, current && start == 0));
                start = end;
            }
        }
        return entries;
    }

    private static OutlineEntry section(PlannedReport report, ReportPart part, List<Block> blocks, int depth, boolean current) {
        boolean first = blocks.get(0) == part.blocks().get(0);
        boolean titled = blocks.get(0) instanceof Block.Heading;
        String address = first && !part.path().equals(report.home()) ? part.path() : report.address(blocks.get(0).id());
        String text = first || !titled ? part.title() : title((Block.Heading) blocks.get(0));
        int top = titled ? ((Block.Heading) blocks.get(0)).level() : 0;
        List<OutlineEntry> children = new ArrayList<>();
        for (Block block : blocks.subList(1, blocks.size())) {
            if (block instanceof Block.Heading heading && heading.level() < top + depth && children.size() < MAX_HEADINGS) {
                int level = Math.max(2, Math.min(4, heading.level() - top + 1));
                children.add(new OutlineEntry(report.address(heading.id()), title(heading), level, "", false, List.of()));
            }
        }
        return new OutlineEntry(address, text, 1, Vocabulary.chars(chars(blocks)), current, children);
    }

    private static String title(Block.Heading heading) {
        return Labels.joined(heading.label(), heading.title());
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
