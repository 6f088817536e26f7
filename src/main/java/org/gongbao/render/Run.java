package org.gongbao.render;

import java.util.List;

/**
 * A stretch of text that is set alike.
 *
 * @param text the stretch
 * @param strong whether it is bold
 * @param small {@code sub}, {@code sup} or the empty string
 * @param noteAddress address of the note it refers to, or the empty string
 * @param remark the correction or doubt that hangs on the stretch, or none: see {@link Remark}
 */
public record Run(String text, boolean strong, String small, String noteAddress, List<Remark> remark) {

    public Run {
        remark = List.copyOf(remark);
    }

    /** Returns whether it is text and nothing else. */
    public boolean plain() {
        return !strong && small.isEmpty() && noteAddress.isEmpty() && remark.isEmpty();
    }

    /**
     * A correction of the source or a doubt about it.
     *
     * @param number place among the remarks of the page, from 1
     * @param block id of the block it is in
     * @param correction whether the text was corrected; else it is only doubted
     * @param source what the source prints, for a correction; else the doubted words
     * @param reading what the page shows
     * @param detail why, for a reader
     * @param first whether this is the first stretch of the place; a place that other marks cut has several
     */
    public record Remark(int number, String block, boolean correction, String source, String reading, String detail,
            boolean first) {

        Remark further() {
            return new Remark(number, block, correction, source, reading, detail, false);
        }
    }
}
