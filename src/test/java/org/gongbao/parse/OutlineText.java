package org.gongbao.parse;

import java.util.HashMap;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.Report;
import org.gongbao.model.TocEntry;

/**
 * Writes a report as an outline that a person can read and check: a line for each block with its source lines, kind, level,
 * label and text. A vertical bar ‖ shows where halves were joined, ~ a run-in heading.
 */
final class OutlineText {

    private OutlineText() {}

    /** Returns the outline; texts longer than {@code width} characters show their beginning and end. */
    static String of(Report report, int width) {
        StringBuilder out = new StringBuilder();
        out.append("script ").append(report.script());
        if (report.startsMidway()) {
            out.append(", starts midway");
        }
        if (report.endsMidway()) {
            out.append(", ends midway");
        }
        out.append('\n');
        for (TocEntry entry : report.contents()) {
            out.append(entry.line()).append(" contents ").append(entry.label()).append(' ').append(entry.title())
                    .append(" → ").append(entry.page()).append(' ').append(entry.block()).append('\n');
        }
        Map<String, Integer> depths = new HashMap<>();
        for (Block block : report.blocks()) {
            int depth = depths.getOrDefault(block.parent(), -1) + 1;
            depths.put(block.id(), depth);
            out.append("  ".repeat(depth));
            int first = block.origin().firstLine();
            int last = block.origin().lastLine();
            out.append(first).append(last > first ? "-" + last : "").append(' ').append(block.type());
            if (block instanceof Block.Heading h) {
                out.append(' ').append(h.level()).append(h.runIn() ? "~" : "");
            }
            if (!block.label().isEmpty()) {
                out.append(" [").append(block.label()).append(']');
            }
            out.append(' ').append(clip(joined(block), width)).append('\n');
        }
        return out.toString();
    }

    private static String joined(Block block) {
        if (!(block instanceof Block.Paragraph p) || p.joins().isEmpty()) {
            return block.text();
        }
        StringBuilder out = new StringBuilder(p.text());
        for (int i = p.joins().size() - 1; i >= 0; i--) {
            out.insert(p.joins().get(i), "‖");
        }
        return out.toString();
    }

    private static String clip(String text, int width) {
        String line = text.replace("\n", "⏎").replace("\t", "⇥");
        if (line.length() <= width) {
            return line;
        }
        int tail = width / 4;
        return line.substring(0, width - tail) + "…" + line.substring(line.length() - tail);
    }
}
