package org.gongbao.parse.grammar;

/**
 * A way of numbering, in the order in which official documents usually nest them (GB/T 9704: 一、（一）1.（1）).
 *
 * <p>The order here only decides where a document gives no evidence of its own; see {@code NestingOrder}.
 */
public enum Scheme {
    /** 附件1, 附录. */
    ANNEX("x"),
    /** 第一编, 第一篇, 第一部分. */
    PART("v"),
    /** 第一分编. */
    SUBPART("w"),
    /** 第一章. */
    CHAPTER("c"),
    /** 第一节. */
    SECTION("s"),
    /** 第一条. */
    ARTICLE("a"),
    /** 壹、. */
    FORMAL("f"),
    /** Ⅰ、 or I. */
    ROMAN("r"),
    /** 一、. */
    HAN("h"),
    /** （一）. */
    HAN_BRACKET("k"),
    /** 任务一：, 行动1：. */
    NAMED("aw"),
    /** 1 without a point, where what stands under it counts 1.1; its letter is that of 1., by which it had its address before. */
    DECIMAL_1("n"),
    /** 1. or 1、. */
    ARABIC("n"),
    /** 2.3. */
    DECIMAL_2("d"),
    /** 2.3.1. */
    DECIMAL_3("e"),
    /** 2.3.1.4. */
    DECIMAL_4("g"),
    /** （1） or 1). */
    ARABIC_BRACKET("m"),
    /** 甲、. */
    STEM("p"),
    /** (a). */
    LETTER_BRACKET("l"),
    /** (i). */
    ROMAN_BRACKET("z"),
    /** ① or ⑴. */
    CIRCLED("o"),
    /** ——, ·, ●. */
    DASH("j"),
    /** 一是, 首先, 第一，. */
    ORDINAL("y"),
    /** An unnumbered heading on a line of its own. */
    LEAD_LINE("u"),
    /** A lead sentence without number. */
    LEAD("t"),
    /** The bill or motion that a stage of business takes up, named alone on its line: 法案三讀, then 《2013年仲裁條例草案》. */
    MATTER("q"),
    /** A division of a long speech in the record of a sitting, named alone on its line: 引言, 2013年經濟展望. */
    SPEECH("i"),
    /** 专栏3. */
    BOX("b"),
    /** 图1. */
    FIGURE("fig"),
    /** 表1. */
    TABLE("tab");

    private final String letter;

    Scheme(String letter) {
        this.letter = letter;
    }

    /** Returns the letters that stand for the scheme in block ids. */
    public String letter() {
        return letter;
    }

    /** Returns whether its labels carry a number that can be followed. */
    public boolean counted() {
        return this != DASH && this != LEAD && this != LEAD_LINE && this != MATTER && this != SPEECH;
    }

    /** Returns whether it counts from 1. down, with the smaller numbers and marks: not the divisions of a document. */
    public boolean minor() {
        return compareTo(ARABIC) >= 0;
    }

    /**
     * Returns whether its headings stand directly under whatever heading comes before them, wherever that is, instead of on
     * a level of their own.
     */
    public boolean floats() {
        return this == DASH || this == LEAD || this == LEAD_LINE || this == MATTER || this == SPEECH
                || this == ORDINAL || this == CIRCLED;
    }
}
