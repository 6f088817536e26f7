package org.gongbao.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;

/**
 * Divides a report into pages.
 *
 * <p>A short report is one page. A longer one has a page for each top heading. A chapter above {@value #MAX_CHARS}
 * characters divides one level down, again and again; where there is no heading to divide at, between paragraphs. What
 * would be a very small page takes in what follows it, so that a chapter's heading never stands on a page alone.
 *
 * <p>All pages are runs of consecutive blocks, so reading order is never disturbed. Sizes are UTF-16 units of text.
 */
final class ReportDivider {

    /** About as much as a page may hold. Only a single block, or a box with its items, may exceed it. */
    static final int MAX_CHARS = 12_000;

    /** Up to this size a report is one page. */
    static final int SHORT_CHARS = 6_000;

    /** Up to this size what stands before the first heading is shown on the report's own page. */
    static final int PREFACE_CHARS = 1_200;

    private static final int SMALL_CHAPTER_CHARS = 400;
    private static final int SMALL_SECTION_CHARS = 3_000;

    private final List<Block> blocks;
    /** {@code depth[i]} is the number of headings above and including heading i, 0 when block i is no heading. */
    private final int[] depth;
    /** Whether block i may begin a page: it does not belong inside a box, list item or other block. */
    private final boolean[] free;
    /** {@code offset[i]} is the size of all blocks before block i. */
    private final long[] offset;

    private ReportDivider(List<Block> blocks) {
        this.blocks = blocks;
        this.depth = new int[blocks.size()];
        this.free = new boolean[blocks.size()];
        this.offset = new long[blocks.size() + 1];
        Map<String, Integer> headingDepth = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Integer above = headingDepth.get(block.parent());
            free[i] = block.parent().isEmpty() || above != null;
            if (block instanceof Block.Heading) {
                depth[i] = above == null ? 1 : above + 1;
                headingDepth.put(block.id(), depth[i]);
            }
            offset[i + 1] = offset[i] + block.label().length() + block.text().length();
        }
    }

    /**
     * The blocks of one page.
     *
     * @param from index of the first block, inclusive
     * @param to index after the last block, exclusive
     */
    record Run(int from, int to) {}

    /**
     * Returns the pages of a report in reading order, never empty ones.
     *
     * @param home whether the first run belongs on the report's own page
     */
    record Division(boolean home, List<Run> runs) {}

    /** Returns how the blocks divide into pages. */
    static Division divide(List<Block> blocks) {
        return new ReportDivider(blocks).divide();
    }

    private Division divide() {
        int end = blocks.size();
        if (end == 0) {
            return new Division(true, List.of());
        }
        if (size(0, end) <= SHORT_CHARS) {
            return new Division(true, List.of(new Run(0, end)));
        }
        int first = firstHeading();
        int homeEnd = size(0, first) <= PREFACE_CHARS ? first : titleBlockEnd(first);
        List<Run> runs = new ArrayList<>();
        if (homeEnd > 0) {
            runs.add(new Run(0, homeEnd));
        }
        if (homeEnd < first) {
            runs.addAll(betweenParagraphs(homeEnd, first));
        }
        runs.addAll(chapters(first, end));
        return new Division(homeEnd > 0, runs);
    }

    private int firstHeading() {
        for (int i = 0; i < depth.length; i++) {
            if (depth[i] > 0) {
                return i;
            }
        }
        return depth.length;
    }

    /** Returns the end of the lines of the title block, which open the document. */
    private int titleBlockEnd(int limit) {
        int end = 0;
        while (end < limit && (blocks.get(end) instanceof Block.FrontLine || blocks.get(end) instanceof Block.Marker)) {
            end++;
        }
        return end;
    }

    private List<Run> chapters(int from, int to) {
        List<Run> runs = new ArrayList<>();
        boolean lastIsWhole = false;
        List<Integer> starts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (depth[i] == 1 || i > from && startsAnnex(i)) {
                starts.add(i);
            }
        }
        for (int c = 0; c < starts.size(); c++) {
            int start = starts.get(c);
            int end = c + 1 < starts.size() ? starts.get(c + 1) : to;
            List<Run> pieces = section(start, end, 2);
            if (lastIsWhole && pieces.size() == 1) {
                join(runs, pieces, SMALL_CHAPTER_CHARS, SMALL_SECTION_CHARS);
            } else {
                runs.addAll(pieces);
            }
            lastIsWhole = pieces.size() == 1;
        }
        return runs;
    }

    /** A second title inside the text opens an annexed document. */
    private boolean startsAnnex(int i) {
        return blocks.get(i) instanceof Block.FrontLine line && line.role() == Block.FrontLine.Role.TITLE
                && !(blocks.get(i - 1) instanceof Block.FrontLine);
    }

    private List<Run> section(int from, int to, int at) {
        if (size(from, to) <= MAX_CHARS) {
            return List.of(new Run(from, to));
        }
        int level = shallowest(from + 1, to, at);
        if (level == 0) {
            return betweenParagraphs(from, to);
        }
        List<Run> runs = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || depth[i] == level) {
                boolean lead = start == from;
                List<Run> pieces = lead ? betweenParagraphs(start, i) : section(start, i, level + 1);
                join(runs, pieces, SMALL_SECTION_CHARS, MAX_CHARS);
                start = i;
            }
        }
        return runs;
    }

    /** Returns the smallest depth of a heading in the range that is at least {@code at}, or 0. */
    private int shallowest(int from, int to, int at) {
        int found = 0;
        for (int i = from; i < to; i++) {
            if (depth[i] >= at && (found == 0 || depth[i] < found)) {
                found = depth[i];
            }
        }
        return found;
    }

    private List<Run> betweenParagraphs(int from, int to) {
        long total = size(from, to);
        if (total <= MAX_CHARS) {
            return List.of(new Run(from, to));
        }
        long target = total / ((total + MAX_CHARS - 1) / MAX_CHARS);
        List<Run> runs = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i < to; i++) {
            int unitEnd = unitEnd(i, to);
            boolean full = size(start, i) >= target || size(start, unitEnd) > MAX_CHARS;
            boolean boundary = free[i] || size(start, i) > MAX_CHARS;
            if (boundary && full) {
                runs.add(new Run(start, i));
                start = i;
            }
        }
        runs.add(new Run(start, to));
        return runs;
    }

    /** Returns the end of block i together with the blocks inside it, at most a page ahead. */
    private int unitEnd(int i, int to) {
        int end = i + 1;
        while (end < to && !free[end] && size(i, end) <= MAX_CHARS) {
            end++;
        }
        return end;
    }

    /** Appends pieces; the last run takes in the first piece while it is small and both together are within a limit. */
    private void join(List<Run> runs, List<Run> pieces, int small, int limit) {
        int next = 0;
        if (!runs.isEmpty()) {
            Run last = runs.get(runs.size() - 1);
            Run first = pieces.get(0);
            if (size(last.from(), last.to()) < small && size(last.from(), first.to()) <= limit) {
                runs.set(runs.size() - 1, new Run(last.from(), first.to()));
                next = 1;
            }
        }
        runs.addAll(pieces.subList(next, pieces.size()));
    }

    private long size(int from, int to) {
        return offset[to] - offset[from];
    }
}
