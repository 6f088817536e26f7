package org.gongbao.parse.structure.lead;

import org.gongbao.parse.grammar.OpeningPattern;

/**
 * Paragraphs with which a speaker looks back on the whole of a chapter after its sections: what was achieved in all, whom
 * to thank, what is still wrong.
 */
public final class Retrospect {

    public static final OpeningPattern OPENING = OpeningPattern.of("一二两三四五六七八九十过这刚回总在充肯看取上成同,，我12１２",
            "[一二两三四五六七八九十]+年来|过去的?[一二两三四五]年|这[一二两三四五]年|刚刚过去的|回顾|回首|回望|总结|在?(?:充分)?(?:肯定|看到|总结|取得)[^，。]{0,6}成绩"
                    + "|这些成绩|上述成绩|成绩的取得|(?:同时)?[，,]?我们也(?:要)?清醒|[12１２][0-9０-９]{3}年[，,]?是|十[六七八九]大以来|二十大以来");

    private static final OpeningPattern DONE = OpeningPattern.of("我主重着突",
            "(?:我们)?(?:主要|重点|着重|突出)(?:做|抓|开展)了以下[^，。]{0,10}工作[：:]$");

    private Retrospect() {}

    /** Returns whether a paragraph opens so. */
    public static boolean opens(String text) {
        return OPENING.opens(text);
    }

    /** Returns whether a paragraph turns from what was achieved to what was done for it: 我们主要抓了以下工作：. */
    public static boolean turns(String text) {
        return DONE.opens(text);
    }
}
