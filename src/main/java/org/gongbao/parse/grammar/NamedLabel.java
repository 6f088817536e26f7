package org.gongbao.parse.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels in which a word says what is numbered: 专栏3, 附件2, 图1, 表4, 任务一：. */
final class NamedLabel {

    /** A point that only a blank sets apart from its name and number is a short line. */
    private static final int LONGEST_NAMED = 40;
    /** Words behind the number of an annex that speak of it instead of naming it: 附件三所列…, 附件一的规定. */
    private static final Pattern SPOKEN_OF = Pattern.compile("的|中?所[列附示称稱规規]|[规規]定");
    /** What plans call the points they count: 任务一：, 行动1：, 整改措施二：. */
    private static final OpeningPattern COUNTED = OpeningPattern.of("重主具专專整攻任行工举舉措项項目事问問步阶階题題议議案", "(?:(?:重点|重點|主要|具体|具體|专项|專項"
            + "|整改|攻坚|攻堅){0,2}"
            + "(?:任务|任務|行动|行動|工程|举措|舉措|措施|项目|項目|目标|目標|事项|事項|问题|問題|步骤|步驟|阶段|階段|专题|專題|议题|議題|案例))");

    /** The word before the title of the only annex: 附：, 附　车船税税目税额表; not 附 则, 附 件 1. */
    private static final Pattern BARE_ANNEX = Pattern.compile(
            "附[：:]|附[ \\u3000]{1,2}(?=\\p{IsHan}{4}[^，。；：]{0,36}$)(?![则則录錄注件表图圖][ \\u3000\\d])");

    private NamedLabel() {}

    /** Returns the label that a cursor at its first character stands before and moves it behind the label, or returns null. */
    static Label read(LabelCursor in) {
        char c = in.peek();
        if (c == '专' || c == '專' || c == '【') {
            return box(in);
        }
        if (in.startsWith("附件") || in.startsWith("附录") || in.startsWith("附錄") || in.startsWith("附表") || in.startsWith("附图")
                || in.startsWith("附圖")) {
            return annex(in, 2);
        }
        if (c == '附' && (Characters.digit(in.peek(1)) >= 0 || BARE_ANNEX.matcher(in.text).lookingAt())) {
            return annex(in, 1);
        }
        if (c == '图' || c == '圖') {
            return named(in, Scheme.FIGURE, 1);
        }
        return c == '表' ? named(in, Scheme.TABLE, 1) : counted(in);
    }

    /** What a plan counts by its name: 任务一：; a number without a mark or blank behind it is none (工程1处). */
    private static Label counted(LabelCursor in) {
        Matcher name = COUNTED.pattern().matcher(in.text);
        if (!COUNTED.opens().has(in.peek()) || !name.lookingAt()) {
            return null;
        }
        in.at = name.end();
        in.skipBlanks();
        int number = in.number();
        if (number < 1 || number > 99 || in.ended()) {
            return null;
        }
        boolean blank = Characters.blank(in.peek());
        in.skipBlanks();
        if ("：:、．.".indexOf(in.peek()) >= 0 && Characters.digit(in.peek(1)) < 0 && !Numerals.part(in.peek(1))) {
            in.at++;
            return in.label(Scheme.NAMED, number);
        }
        return blank && in.text.length() <= LONGEST_NAMED ? in.label(Scheme.NAMED, number) : null;
    }

    /** The number of a box, its word set wide or all of it in brackets: 专栏3, 专 栏 3, 【专栏3】. */
    private static Label box(LabelCursor in) {
        boolean bracket = in.peek() == '【';
        in.at += bracket ? 1 : 0;
        char first = in.peek();
        in.at++;
        in.skipBlanks();
        if (first != '专' && first != '專' || in.peek() != '栏' && in.peek() != '欄') {
            return null;
        }
        if (!bracket) {
            return named(in, Scheme.BOX, in.at + 1);
        }
        in.at++;
        in.skipBlanks();
        int number = in.number();
        boolean closed = number >= 0 && in.peek() == '】';
        in.at++;
        return closed ? in.label(Scheme.BOX, number) : null;
    }

    private static Label named(LabelCursor in, Scheme scheme, int length) {
        in.at = length;
        in.skipBlanks();
        int number = in.number();
        if (number < 0) {
            return null;
        }
        if ("-—–－.．".indexOf(in.peek()) >= 0 && !in.ended() && Characters.digit(in.peek(1)) >= 0) {
            in.at++;
            in.number();
        }
        char c = in.peek();
        if (in.ended() || c == '：' || c == ':' || c == '.' || c == '．' || c == '、') {
            if (!in.ended()) {
                in.at++;
            }
            return in.label(scheme, number);
        }
        boolean apart = Characters.blank(c) || Characters.opener(c);
        return apart || scheme == Scheme.BOX && Characters.han(c) ? in.label(scheme, number) : null;
    }

    /**
     * Reads the number of an annex in Roman numerals, or its letter, with nothing or a blank or colon behind it: 附錄 I, 附件A：;
     * or returns -1 and stays.
     */
    private static int lettered(LabelCursor in) {
        int start = in.at;
        int number = in.roman();
        if (number < 0 && in.peek() >= 'A' && in.peek() <= 'H') {
            number = in.peek() - 'A' + 1;
            in.at++;
        }
        if (number > 0 && (in.ended() || Characters.blank(in.peek()) || "：:".indexOf(in.peek()) >= 0)) {
            return number;
        }
        in.at = start;
        return -1;
    }

    private static Label annex(LabelCursor in, int length) {
        in.at = length;
        in.skipBlanks();
        int start = in.at;
        int number = in.number();
        if (number > 99) {
            // A year opens the title of an annex that has no number: 附件 2026年民生实事.
            in.at = start;
            number = -1;
        }
        number = number < 0 ? lettered(in) : number;
        if (length == 1 && !in.ended() && number >= 0 && !Characters.blank(in.peek()) && "：:、.．".indexOf(in.peek()) < 0) {
            return null; // a count: 附1名专家推荐意见
        }
        in.skipBlanks();
        if (number >= 0 && SPOKEN_OF.matcher(in.text).region(in.at, in.text.length()).lookingAt()) {
            return null;
        }
        if (!in.ended() && "：:、.．".indexOf(in.peek()) >= 0) {
            in.at++;
        } else if (!in.ended() && number < 0 && !Characters.blank(in.text.charAt(in.at - 1))) {
            return null;
        }
        return in.label(Scheme.ANNEX, Math.max(number, 0));
    }
}
