package org.gongbao.parse.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Brackets;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.NoteMark;
import org.gongbao.parse.grammar.WordSet;

/**
 * Finds where tails stand in a paragraph.
 *
 * <p>A tail is a bracket of any kind whose inside {@link TailReader} understands, standing at the end of the paragraph or of a
 * sentence; or, without brackets, the keys themselves after a full stop (……。责任单位：甲) or the end of a sentence that hands
 * a matter to offices (关于“……”的问题，由甲会同乙负责落实). The mark of a note behind a tail belongs to it. A bracket that is
 * left open at the end of a paragraph is read as if it were closed there.
 *
 * <p>Time is linear in the length of the paragraph.
 */
public final class TailFinder {

    /** Words without which no bracket and no line is a tail. */
    private static final WordSet TAIL_WORDS = WordSet.of("单位", "單位", "部门", "部門", "機關", "机关", "负责", "负責", "負责", "負責", "配合", "牵头", "牵頭",
            "牽头", "牽頭", "落实", "落實", "参与", "参與", "参加", "參与", "參與", "參加", "协助", "協助", "实施", "實施", "办", "辦", "支持", "推进", "推進",
            "责任", "責任");
    /** Keys that only a blank sets apart from the offices. */
    private static final WordSet SPACED_KEYS = WordSet.of("单位　", "单位 ", "單位　", "單位 ", "部门　", "部门 ", "部門　", "部門 ");
    /** What comes before a key without brackets; blanks may stand between. */
    private static final CharSet BEFORE_KEY = CharSet.of("\u3000。;；!！ \t\n\u000b\f\r");

    private static final Pattern WORDED_END = Pattern.compile(
            "(?:[负負][责責]|配合|[牵牽][头頭]|落[实實]|[参參][与與]|[参參]加|[协協][助同]|[实實]施|[主承协協][办辦责責]|支持|推[进進动動]|督促|督[导導办辦查]"
                    + "|指[导導])(?:[。;；,，][^。]{0,30})?[。]?\\s*$"
            + "|不再(?:重[复複]|逐[一项項条條个個])?(?:列出|列[举舉])[)）。]{0,2}$");

    static final int LONGEST_TAIL = 1000;
    private static final int SHORTEST = 4;
    private static final String OFFICE_ENDS = "局厅廳委部会會府办辦署院";

    private final TailReader reader;
    private final boolean beforeStop;

    /**
     * Makes a finder for one document.
     *
     * @param beforeStop whether the document names offices alone in brackets before the stop of a task
     */
    TailFinder(TailReader reader, boolean beforeStop) {
        this.reader = reader;
        this.beforeStop = beforeStop;
    }

    /** Returns whether a text ends with the closed bracket of a tail; without looking at the names in it. */
    public static boolean closes(String text) {
        int end = text.length() - 1;
        while (end > 0 && (Character.isSpaceChar(text.charAt(end)) || "。；;".indexOf(text.charAt(end)) >= 0)) {
            end--;
        }
        if (text.isEmpty() || !Brackets.isClosing(text.charAt(end))) {
            return false;
        }
        int from = Math.max(0, end - LONGEST_TAIL);
        int open = Brackets.partners(text.substring(from, end + 1))[end - from];
        return open >= 0 && (TailKey.opens(text, from + open + 1) || WORDED_END.matcher(text.substring(from + open + 1, end)).find());
    }

    /** Returns the tails of a paragraph, in order; it is the slower for those that {@link #mayBeIn} tells apart. */
    List<TaskTail> find(String paragraph) {
        List<TaskTail> found = bracketed(paragraph);
        if (found.isEmpty() || found.get(found.size() - 1).end() < paragraph.length()) {
            unbracketed(paragraph, found.isEmpty() ? 0 : found.get(found.size() - 1).end()).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** Returns whether a paragraph may have a tail; most have neither bracket nor colon, and no regular expression need look at them. */
    static boolean mayBeIn(String paragraph) {
        if (paragraph.length() < SHORTEST) {
            return false;
        }
        if (WordedTails.mayBeIn(paragraph) || SPACED_KEYS.in(paragraph)) {
            return true;
        }
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (c == ':' || c == '：' || opensTail(c)) {
                return TAIL_WORDS.next(paragraph, Math.max(0, i - 16)) >= 0 || listsOffices(paragraph);
            }
        }
        return false;
    }

    /** Returns whether a paragraph may open with a tail: with a bracket, or with a key. */
    static boolean mayOpen(String paragraph) {
        int at = TailKey.behindMarks(paragraph, 0);
        return at < paragraph.length() && (opensTail(paragraph.charAt(at)) || TailKey.opens(paragraph, at));
    }

    /** Whether a paragraph ends in a bracket with the ending of an office before a mark of enumeration in it. */
    private static boolean listsOffices(String paragraph) {
        int end = paragraph.length() - 1;
        while (end > 0 && ("。；; ".indexOf(paragraph.charAt(end)) >= 0)) {
            end--;
        }
        if (!Brackets.isClosing(paragraph.charAt(end))) {
            return false;
        }
        int last = end - 1;
        while (last > 0 && Brackets.isClosing(paragraph.charAt(last))) {
            last--; // 县政府（行署）
        }
        boolean office = end > 0 && OFFICE_ENDS.indexOf(paragraph.charAt(last)) >= 0;
        int within = 0;
        for (int i = end - 1; i > 0 && end - i < LONGEST_TAIL; i--) {
            if (Brackets.isClosing(paragraph.charAt(i))) {
                within++;
            } else if (opensTail(paragraph.charAt(i)) && within-- == 0) {
                return office;
            }
            if ("、，,；;".indexOf(paragraph.charAt(i)) >= 0 && OFFICE_ENDS.indexOf(paragraph.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private List<TaskTail> bracketed(String paragraph) {
        int[] partner = Brackets.partners(paragraph);
        boolean[] keyedInside = keyedInside(paragraph, partner);
        List<TaskTail> found = new ArrayList<>();
        for (int i = 0; i < paragraph.length(); i++) {
            if (!opensTail(paragraph.charAt(i))) {
                continue;
            }
            int close = partner[i] > i ? partner[i] : paragraph.length();
            boolean open = close == paragraph.length();
            int end = open ? close : afterTail(paragraph, close + 1);
            boolean keyed = TailKey.opens(paragraph, skipBlank(paragraph, TailAsides.behind(paragraph, i + 1)))
                    || SharedTail.names(paragraph, i + 1, close);
            boolean worded = keyed || keyedInside[i] || endsInWords(paragraph, close);
            boolean closes = end == paragraph.length() && (beforeStop || paragraph.charAt(i) == '【');
            boolean mayBeBare = !open && !keyed && !keyedInside[i] && i > 0 && (closes || sentenceEnds(paragraph, i)
                    && (end == paragraph.length() || NoteMark.circled(paragraph.charAt(end))));
            if (open && !keyed || !worded && !mayBeBare
                    || !open && end == close + 1 && end < paragraph.length() && !sentenceEnds(paragraph, i)) {
                continue;
            }
            String inside = paragraph.substring(i + 1, close);
            Optional<TailReader.Offices> offices = worded ? reader.read(inside) : Optional.empty();
            if (offices.isEmpty() && mayBeBare) {
                offices = reader.bare(inside, beforeStop);
            }
            if (offices.isPresent()) {
                found.add(new TaskTail(i, end, paragraph.substring(i, end), offices.get().lead(), offices.get().responsible()));
                i = end - 1;
            }
        }
        return found;
    }

    /** For each opening round bracket, whether a bracket directly inside it begins with a key. */
    private static boolean[] keyedInside(String paragraph, int[] partner) {
        boolean[] keyed = new boolean[paragraph.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < paragraph.length(); i++) {
            if (partner[i] <= i || !opensInner(paragraph.charAt(i))) {
                continue;
            }
            while (!open.isEmpty() && partner[open.peek()] < i) {
                open.pop();
            }
            if (!open.isEmpty() && TailKey.opens(paragraph, i + 1)) {
                keyed[open.peek()] = true;
            }
            open.push(i);
        }
        return keyed;
    }

    private static boolean opensTail(char c) {
        return c == '(' || c == '（' || c == '【' || c == '[' || c == '［' || c == '〔';
    }

    private static boolean opensInner(char c) {
        return opensTail(c) || c == '〈';
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int afterTail(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            // ② before words numbers the next task; before a stop or the end it is the mark of a note.
            boolean next = NoteMark.circled(c) && at + 1 < text.length() && Character.isIdeographic(text.charAt(at + 1));
            int mark = next ? 0 : NoteMark.length(text, at);
            if (mark == 0 && "。;；.".indexOf(c) < 0 && !Character.isSpaceChar(c)) {
                break;
            }
            at += Math.max(1, mark);
        }
        return at;
    }

    /** Whether the sentence before a bracket is complete, so that the bracket may be followed by another sentence. */
    private static boolean sentenceEnds(String text, int open) {
        int before = open - 1;
        while (before >= 0 && Character.isSpaceChar(text.charAt(before))) {
            before--;
        }
        return before < 0 || "。;；!！”’".indexOf(text.charAt(before)) >= 0;
    }

    private static boolean endsInWords(String text, int close) {
        String last = text.substring(Math.max(0, close - 40), close);
        return WORDED_END.matcher(last).find();
    }

    private Optional<TaskTail> unbracketed(String paragraph, int from) {
        int start = keyAfterSentence(paragraph, from);
        if (start < 0) {
            return new WordedTails(reader).find(paragraph, from);
        }
        String printed = paragraph.substring(start);
        if (goesOn(printed.stripTrailing())) {
            return Optional.empty();
        }
        return reader.read(printed)
                .map(offices -> new TaskTail(start, paragraph.length(), printed, offices.lead(), offices.responsible()));
    }

    /** Returns whether a sentence that no key opens stands behind keys: 责任单位：甲。要加强督查。 */
    private static boolean goesOn(String keys) {
        for (int stop = keys.indexOf('。'); stop >= 0 && stop < keys.length() - 1; stop = keys.indexOf('。', stop + 1)) {
            if (!TailKey.opens(keys, skipBlank(keys, stop + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the first key stands that opens the paragraph or follows the end of a sentence, or -1. */
    private static int keyAfterSentence(String paragraph, int from) {
        for (int at = from; at < paragraph.length(); at++) {
            boolean opens = at == 0 || BEFORE_KEY.has(paragraph.charAt(at - 1));
            int key = opens && !Character.isSpaceChar(paragraph.charAt(at)) ? TailKey.behindMarks(paragraph, at) : at;
            if (opens && TailKey.opens(paragraph, key) || TailKey.opensBracketed(paragraph, at)) {
                return at;
            }
        }
        return -1;
    }
}
