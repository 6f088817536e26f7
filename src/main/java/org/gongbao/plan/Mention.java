package org.gongbao.plan;

import java.util.Objects;
import org.gongbao.model.Block;

/**
 * A place in a report where something is named.
 *
 * <p>It holds the text of its block, which all mentions in the block share: a table would write its text down anew for each.
 *
 * @param report the report
 * @param block the block
 * @param text the block's {@link Block#text()}
 * @param start first UTF-16 unit of the name in it, 0-based, inclusive
 * @param end end, exclusive
 */
public record Mention(PlannedReport report, Block block, String text, int start, int end) {

    private static final int BEFORE = 24;
    private static final int AFTER = 40;
    private static final String ENDS_SENTENCE = "。！？；!?;\n\t";

    public Mention {
        Objects.requireNonNull(report, "report");
        if (start < 0 || end <= start || end > text.length()) {
            throw new IllegalArgumentException("[" + start + ", " + end + ") is not in block " + block.id());
        }
    }

    /** Returns the address of the block relative to the site's root. */
    public String address() {
        return report.address(block.id());
    }

    /** Returns the name as written. */
    public String written() {
        return text.substring(start, end);
    }

    /** Returns what stands before the name in its sentence, at most {@value #BEFORE} units, cut with …. */
    public String before() {
        int from = start;
        while (from > 0 && start - from < BEFORE && ENDS_SENTENCE.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        boolean whole = from == 0 || ENDS_SENTENCE.indexOf(text.charAt(from - 1)) >= 0;
        if (!whole && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        return (whole ? "" : "…") + text.substring(from, start);
    }

    /** Returns what stands after the name in its sentence, at most {@value #AFTER} units, cut with …. */
    public String after() {
        int to = end;
        while (to < text.length() && to - end < AFTER && ENDS_SENTENCE.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        if (to < text.length() && ENDS_SENTENCE.indexOf(text.charAt(to)) >= 0) {
            boolean visible = !Character.isWhitespace(text.charAt(to));
            return text.substring(end, visible ? to + 1 : to);
        }
        if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) && to > end) {
            to--;
        }
        return text.substring(end, to) + (to < text.length() ? "…" : "");
    }
}
