package org.gongbao.render;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.plan.PlannedReport.ReportPart;

/** The sentence or two that describe a page to search engines. */
final class Descriptions {

    private static final int MAX_CHARS = 110;
    private static final int LONGEST_FORMALITY = 160;
    /** What only hands a report in or a document on: 现在，我代表…，请予审议。 经…同意，现将…印发给你们，请认真贯彻执行。 */
    private static final Pattern FORMALITY = Pattern.compile("(?:现在|現在|下面|我|受).{0,60}(?:报告工作|報告工作|请予?审[议查]|請予?審[議查]|报告如下|報告如下).*"
            + "|.{0,140}(?:印发|印發|转发|轉發)[给給]你[们們].*");

    private Descriptions() {}

    /** Returns the opening of the running text of a part. */
    static String of(ReportPart part) {
        String opening = opening(part.blocks());
        return opening.isEmpty() ? part.title() : opening;
    }

    /** Returns the first paragraph that says more than who hands this in, cut at a sentence or with …, or the empty string. */
    static String opening(List<Block> blocks) {
        String formality = "";
        for (Block block : blocks) {
            boolean running = block instanceof Block.Paragraph || block instanceof Block.ListItem
                    || block instanceof Block.Article || block instanceof Block.Task;
            if (!running || block.text().length() <= 12) {
                continue;
            }
            if (block.text().length() > LONGEST_FORMALITY || !FORMALITY.matcher(block.text()).matches()) {
                return cut(block.text());
            }
            formality = formality.isEmpty() ? block.text() : formality;
        }
        return cut(formality);
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
