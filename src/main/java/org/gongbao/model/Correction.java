package org.gongbao.model;

/**
 * An editorial fact that was applied to a report.
 *
 * @param kind {@code reading} (a misreading put right), {@code order} (a block moved), {@code duplicate} (a printed
 *     repetition suppressed) or {@code suspect} (a place that nobody has settled)
 * @param line 1-based line in the source
 * @param source what the source prints
 * @param reading the proposed reading, or the empty string
 * @param certainty {@code high}, {@code medium}, {@code low}, or the empty string
 * @param reason why, for a reader
 * @param block id of the block concerned, or the empty string
 */
public record Correction(String kind, int line, String source, String reading, String certainty, String reason,
        String block) {}
