package org.gongbao.parse.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a tail beside the offices: of what kind a goal is, by when it is to be met, a remark about other tasks. */
final class TailAsides {

    /** By when, or how long: 2024年底前完成, 年内持续推进. */
    private static final Pattern TIME = Pattern.compile("\\s*(?:[0-9０-９]{2,4}年|[0-9０-９]{1,2}月|今年|明年|当年|當年|年[内內底]|[每全上下]半?年"
            + "|第?[一二三四]季度|[长長]期|持[续續]|(?:完成)?[时時](?:限|[间間])(?:要求)?[:：]).{0,20}");
    /** The same behind a list of offices: （市工业和信息化局，持续推进）. */
    private static final Pattern TIMED = Pattern.compile("[，,；;]\\s*(?:" + TIME.pattern() + ")$");
    /** A sentence about other tasks than this one: 。以下均需各市政府落实，不再列出; ，排在首位的为牵头单位，下同. */
    private static final Pattern REMARK = Pattern.compile("[。；;，,]\\s*(?:以下|下同|上述|以上|列(?:在|[为為爲于於])?(?:第一|首)"
            + "|排(?:名|列)?(?:在)?(?:第一|首)|(?:第一|首)[个個位家]?(?:[责責]任)?(?:[单單]位|部[门門])?[为為爲是])[^。]*?(?:下同"
            + "|不再(?:重[复複]|逐[一项項条條个個])?(?:列出|列[举舉])|[牵牽][头頭](?:[单單]位|部[门門]))[^。]{0,8}。?$");
    /** What binds, before who answers for it: 约束性指标，牵头单位：. */
    private static final Pattern KIND = Pattern.compile("\\s*(?:[预預]期|[约約]束)性(?:指[标標])?[，,；;]\\s*");
    /** A few words and a mark before a key: 2022年底前完成，责任单位：. */
    private static final Pattern WORDS = Pattern.compile("\\s*[^，,；;。、:：（）()\\s]{2,16}[，,；;。]\\s*");

    private TailAsides() {}

    /** Returns the offset at which the offices or the first key may stand behind words that open a tail; the place itself where none do. */
    static int behind(String text, int from) {
        Matcher kind = KIND.matcher(text).region(from, text.length());
        if (kind.lookingAt()) {
            return kind.end();
        }
        Matcher words = WORDS.matcher(text).region(from, Math.min(text.length(), from + 24));
        return words.lookingAt() && TailKey.opens(text, words.end()) && !TailKey.opens(text, from)
                && !OfficeName.hasOrgan(text.substring(from, words.end() - 1)) ? words.end() : from;
    }

    /** Returns whether words say by when or how long, and nothing else. */
    static boolean isTime(String words) {
        return TIME.matcher(words).matches();
    }

    /** Returns a list of offices without the time behind it. */
    static String withoutTime(String list) {
        return TIMED.matcher(list).replaceFirst("");
    }

    /** Returns a tail without the remark that ends it; the tail itself when it is nothing else. */
    static String withoutRemark(String tail) {
        Matcher remark = REMARK.matcher(tail);
        return remark.find() && remark.start() > 0 ? tail.substring(0, remark.start()) : tail;
    }
}
