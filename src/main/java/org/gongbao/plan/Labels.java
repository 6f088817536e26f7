package org.gongbao.plan;

/** Puts the printed number of a heading before its title. */
public final class Labels {

    private static final String CLOSING = "、.．)）:：。】]〕》”’—·";

    private Labels() {}

    /**
     * Returns number and title as they would be set on one line: 一、总体要求 without a space, 第一章 总则 with one.
     *
     * @param label the number as printed, or the empty string
     * @param title the title without it, or the empty string
     */
    public static String joined(String label, String title) {
        if (label.isEmpty() || title.isEmpty()) {
            return label + title;
        }
        int last = label.codePointBefore(label.length());
        boolean closed = CLOSING.indexOf(last) >= 0 || last >= 0x2460 && last <= 0x24FF;
        return closed ? label + title : label + " " + title;
    }
}
