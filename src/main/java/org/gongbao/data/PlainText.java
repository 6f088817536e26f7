package org.gongbao.data;

import org.gongbao.model.Block;
import org.gongbao.model.Report;
import org.gongbao.plan.Labels;

/** Writes a report as plain text: each block a paragraph, tables with tabs, tasks with their tail. */
final class PlainText {

    private PlainText() {}

    /** Returns the text; lines end in a line feed. */
    static String write(Report report) {
        StringBuilder out = new StringBuilder();
        boolean runIn = false;
        for (Block block : report.blocks()) {
            if (block instanceof Block.Task task && task.inRow()) {
                continue;
            }
            if (out.length() > 0 && !runIn) {
                out.append("\n\n");
            }
            out.append(words(block));
            runIn = block instanceof Block.Heading heading && heading.runIn();
        }
        return out.append('\n').toString();
    }

    /** Returns a block as it would be printed. */
    static String words(Block block) {
        String words = block instanceof Block.Note ? block.label() + block.text() : Labels.joined(block.label(), block.text());
        if (block instanceof Block.Heading heading) {
            return words + heading.trailing();
        }
        return block instanceof Block.Task task ? words + task.tail() : words;
    }
}
