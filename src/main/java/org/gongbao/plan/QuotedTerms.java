package org.gongbao.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Span;

/**
 * Finds the quoted terms of a text: “光芯屏端网”, 「長江新區」, “四化”同步.
 *
 * <p>People remember these texts by their coined phrases, which are printed in quotes; but quotes also hold sentences
 * that somebody said, and titles. A quoted stretch is a term when
 * <ul>
 *   <li>the quote is closed in the same block (of nested quotes both are looked at; an unclosed one is none),
 *   <li>it has two to {@value #LONGEST} characters, letters or digits among them,
 *   <li>it holds no mark that ends a sentence, and each part between 、 ， ： has at most {@value #LONGEST_PART}
 *       characters, with at most {@value #MOST_PARTS} parts: a slogan passes, a clause of speech does not,
 *   <li>it does not stand between 《 and 》, where it belongs to a title.
 * </ul>
 * Limits: a short sentence in quotes counts as a term; a term printed without quotes is found by search only.
 */
public final class QuotedTerms {

    static final int LONGEST = 26;
    static final int LONGEST_PART = 12;
    static final int MOST_PARTS = 6;

    private static final String OPEN = "“「『‘";
    private static final String CLOSE = "”」』’";
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[。！？；!?;\\n\\t《》]|\\.$|……");
    private static final Pattern PART = Pattern.compile("[、，,：:—·]+");

    private QuotedTerms() {}

    /**
     * Returns the terms of a text without their quotes, in the order in which they begin.
     *
     * @param text text of one block
     */
    public static List<Span> find(String text) {
        List<Span> terms = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        int[] openOfKind = new int[OPEN.length()];
        int titles = 0;
        int straight = -1;
        boolean paired = text.chars().filter(c -> c == '"').count() % 2 == 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '《') {
                titles++;
            } else if (c == '》') {
                titles = Math.max(0, titles - 1);
            } else if (OPEN.indexOf(c) >= 0) {
                open.push(at);
                openOfKind[OPEN.indexOf(c)]++;
            } else if (CLOSE.indexOf(c) >= 0) {
                close(text, open, openOfKind, CLOSE.indexOf(c), at, titles, terms);
            } else if (c == '"' && paired) {
                if (straight >= 0) {
                    add(text, straight + 1, at, titles, terms);
                }
                straight = straight >= 0 ? -1 : at;
            }
        }
        terms.sort((a, b) -> a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(b.end(), a.end()));
        return terms;
    }

    /** Closes the innermost open quote of the kind; quotes opened after it and not closed are no quotes. */
    private static void close(String text, Deque<Integer> open, int[] openOfKind, int kind, int at, int titles,
            List<Span> terms) {
        if (openOfKind[kind] == 0) {
            return;
        }
        int from;
        int opened;
        do {
            from = open.pop();
            opened = OPEN.indexOf(text.charAt(from));
            openOfKind[opened]--;
        } while (opened != kind);
        add(text, from + 1, at, titles, terms);
    }

    private static void add(String text, int from, int to, int titles, List<Span> terms) {
        if (titles == 0 && isTerm(text.substring(from, to))) {
            terms.add(new Span(from, to));
        }
    }

    private static boolean isTerm(String quoted) {
        int length = quoted.codePointCount(0, quoted.length());
        if (length < 2 || length > LONGEST || quoted.codePoints().noneMatch(Character::isLetterOrDigit)
                || ENDS_SENTENCE.matcher(quoted).find()) {
            return false;
        }
        String[] parts = PART.split(quoted);
        if (parts.length > MOST_PARTS) {
            return false;
        }
        for (String part : parts) {
            if (part.length() > LONGEST_PART) {
                return false;
            }
        }
        return true;
    }
}
