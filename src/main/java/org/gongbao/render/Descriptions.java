package org.gongbao.render;

import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.plan.PlannedReport.ReportPart;

/** The sentence or two that describe a page to search engines. */
final class Descriptions {

    private static final int MAX_CHARS = 110;

    private Descriptions() {}

    /** Returns the opening of the running text of a part. */
    static String of(ReportPart part) {
        String opening = opening(part.blocks());
        return opening.isEmpty() ? part.title() : opening;
    }

    /** Returns the first paragraph, cut at a sentence or with …, or the empty string. */
    static String opening(List<Block> blocks) {
        for (Block block : blocks) {
            boolean running = block instanceof Block.Paragraph || block instanceof Block.ListItem
                    || block instanceof Block.Article || block instanceof Block.Task;
            if (running && block.text().length() > 12) {
                return cut(block.text());
            }
        }
        return "";
    }

    /** Returns a text of at most {@value #MAX_CHARS} characters, cut after a sentence where one ends late enough. */
    static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= MAX_CHARS) {
            return line;
        }
        String head = line.substring(0, Character.isHighSurrogate(line.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS);
        int stop = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'));
        return stop > MAX_CHARS / 3 ? head.substring(0, stop + 1) : head + "…";
    }
}
