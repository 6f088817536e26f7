package org.gongbao.parse.structure.join;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Numerals;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.LineEnd;

/** What the words on both sides of a line end tell of it, whatever the style of the document: whether a paragraph may go on there. */
final class LineBreak {

    /** How a report turns to the next matter: what comes before has lost its full stop, and does not go on in it. */
    private static final Pattern NEW_TURN = Pattern.compile(
            "各位代表[，,！!：:]|(?:过去的?[一五]年|[一五]年来)[，,]|在肯定成[绩績]的同时[，,]|[今明]年政府工作|经济社会发展的?主要预期目标");
    /** Those of them with which no sentence within a paragraph opens. */
    private static final Pattern TURN = Pattern.compile("各位代表[，,！!：:]|在肯定成[绩績]的同时[，,]|[今明]年政府工作的?总体要求|(?:[今明]年)?经济社会发展的?主要预期目标");
    private static final Pattern WIDE_FIELD = Pattern.compile("\\p{IsHan}(?:[ \\u3000]{1,4}\\p{IsHan}){1,3}[ \\u3000]?[：:]");
    private static final Pattern FIELD = Pattern.compile("\\p{IsHan}{2,6}[：:]");
    /** How a paragraph of an article takes up the one before it. */
    private static final Pattern FORMER = Pattern.compile("前[一二兩两三四五六]?[項项款](?![，。、；）”])");
    private static final int SAME = 2;

    /** Returns whether a line takes up the paragraph before it, behind the end of that: …擔任主席。 | 前二項會議，…. */
    static boolean former(String b, String a) {
        return FORMER.matcher(b).lookingAt() && Characters.sentenceEnd(a.charAt(a.length() - 1));
    }

    /** Returns whether a line turns to the next matter as a new paragraph does. */
    static boolean turns(String b) {
        return TURN.matcher(b).lookingAt();
    }

    private LineBreak() {}

    /** Returns whether both are lines of a series that open and close with the same words: 根据…《关于修改部分法律的决定》第一次修正 | 根据…第二次修正. */
    static boolean alike(String a, String b) {
        return a.length() >= CutStyle.SHORT && b.length() >= CutStyle.SHORT && a.startsWith(b.substring(0, SAME))
                && a.endsWith(b.substring(b.length() - SAME)) && !Characters.latin(b.charAt(0));
    }

    /** Returns whether a line end has torn the brackets or number of a label apart: （ | 三）改革开放. */
    static boolean brokenLabel(String a, String b) {
        if (a.length() > 4 || Characters.opener(a.charAt(a.length() - 1)) == LabelGrammar.read(a).isPresent()) {
            return false;
        }
        return LabelGrammar.read(a + b).filter(label -> label.bodyStart() > a.length()).isPresent();
    }

    /** Returns whether the markup of a page has left line ends around some words of a sentence: PM | 2.5 | 年, …的 | 目标 | 是：…. */
    static boolean torn(String a, String b) {
        char end = a.charAt(a.length() - 1);
        char start = b.charAt(0);
        if (Characters.sentenceEnd(end) || end == '：' || LabelGrammar.read(b).isPresent()) {
            return false;
        }
        boolean word = a.length() >= CutStyle.SHORT && Characters.latin(end) && !Characters.latin(a.charAt(0))
                && Characters.digit(start) >= 0;
        return word || "，、。；）”》".indexOf(start) >= 0 || b.startsWith("是：") || a.length() >= CutStyle.SHORT && end == '的';
    }

    /** Returns whether the first of smaller numbers stands under a numbered title: 二、持续打造两大动力源 | （一）深化大湾区建设. */
    static boolean holdsFirst(String a, String b) {
        Optional<Label> under = LabelGrammar.read(b).filter(label -> label.number() == 1 && !label.scheme().floats());
        return under.isPresent() && a.indexOf('。') < 0 && a.indexOf('，') < 0 && !LineEnd.midSentence(a)
                && LabelGrammar.read(a).filter(label -> label.scheme().compareTo(under.get().scheme()) < 0).isPresent();
    }

    /** Returns whether a line opens something of its own, so that nothing before it can go on in it. */
    static boolean opensItsOwn(String b, String a) {
        if (field(b, a)) {
            return true;
        }
        Optional<Label> label = LabelGrammar.read(b);
        if (label.isEmpty()) {
            return !LineEnd.midSentence(a) && (b.charAt(0) == '[' || b.charAt(0) == '［' || FrontPatterns.namedField(b)
                    || NEW_TURN.matcher(b).lookingAt());
        }
        if (label.get().bodyStart() >= b.length()) {
            return true;
        }
        Scheme scheme = label.get().scheme();
        char next = b.charAt(label.get().bodyStart());
        boolean enumeration = scheme == Scheme.HAN && Numerals.part(next);
        boolean decimal = scheme == Scheme.DECIMAL_2 || scheme == Scheme.DECIMAL_3;
        return !(LineEnd.midSentence(a) && (enumeration || decimal || scheme == Scheme.DASH && b.startsWith("—") && !b.startsWith("——")));
    }

    /** Returns whether a line opens with the name of a fact, set wide: 連 署 人：, 案　由：. */
    static boolean wideField(String text) {
        return WIDE_FIELD.matcher(text).lookingAt();
    }

    /** Returns whether a line opens with the name of a fact, set wide (連 署 人：) or under another such line (提案者：…, | 議決文：…). */
    private static boolean field(String b, String a) {
        return wideField(b) || FIELD.matcher(b).lookingAt() && FIELD.matcher(a).lookingAt() && !LineEnd.open(a);
    }

    /** Returns whether a line end stands behind the point of a decimal: 94884. | 98亿元. */
    static boolean decimal(String a, String b) {
        int last = a.length() - 1;
        return last > 0 && a.charAt(last) == '.' && Characters.digit(a.charAt(last - 1)) >= 0 && Characters.digit(b.charAt(0)) >= 0
                && LabelGrammar.read(b).isEmpty();
    }

    /** Returns whether a quotation that the first line opens behind other words is closed in the next: …。加快以“产业大脑+未 | 来工厂”为核心. */
    static boolean quotes(String a, String b) {
        int open = a.lastIndexOf('“');
        int close = b.indexOf('”');
        int again = b.indexOf('“');
        return open > 0 && open > a.lastIndexOf('”') && close >= 0 && (again < 0 || again > close) && LabelGrammar.read(b).isEmpty();
    }

    /** Returns whether a text ends as the points of a series do. */
    static boolean series(String b) {
        char c = b.charAt(b.length() - 1);
        return c == '；' || c == ';';
    }
}
