package org.gongbao.parse.outline;

import java.util.Locale;
import java.util.Set;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.Characters;

/**
 * What one scan of a text tells about the doubtful places it can hold, so that {@link Suspicions} tries a rule only where it
 * can find something; a plain paragraph passes with the scan alone.
 */
final class SuspectHints {

    private static final Set<String> FUNCTION_WORDS = Set.of("and", "or", "of", "the", "to", "in", "for", "with", "by", "is", "are",
            "on", "at", "from");
    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 4;
    private static final int ODD_DIGITS = 5;
    private static final CharSet UNITS = CharSet.of("万亿千百萬億个家户亩吨项");
    private static final CharSet WORDS = CharSet.of("的和将把被并且而为");
    private static final CharSet MARKS = CharSet.of("，,、；;：:。");
    private static final CharSet ODD = CharSet.of("\uFFFD锟烫").and('\uE000', '\uF8FF');
    private static final CharSet BRACKETS = CharSet.of("“”()（）《》");

    /** A percentage of five characters or more, a doubled percent sign or point. */
    boolean oddNumber;
    boolean doubledUnit;
    boolean functionWord;
    boolean letterInNumber;
    boolean doubledWord;
    boolean oddCharacter;
    boolean doubledMark;
    /** A bracket or quote, balanced or not. */
    boolean bracket;

    private SuspectHints() {}

    /** Returns what a text can hold. */
    static SuspectHints of(String text) {
        SuspectHints hints = new SuspectHints();
        int figures = 0;
        int letters = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.plain(c) && c != before && letters == 0 && !ODD.has(c)) {
                figures = 0;
                before = c;
                continue;
            }
            if (c == before) {
                hints.doubledUnit |= UNITS.has(c);
                hints.doubledWord |= WORDS.has(c);
                hints.oddNumber |= c == '.';
            }
            if (letters >= SHORTEST_WORD && letters <= LONGEST_WORD && !letter(c)) {
                hints.functionWord |= FUNCTION_WORDS.contains(text.substring(i - letters, i).toLowerCase(Locale.ROOT));
            }
            if (c == '%' || c == '％') {
                hints.oddNumber |= figures >= ODD_DIGITS || before == '%' || before == '％';
            }
            hints.letterInNumber |= (c == 'O' || c == 'o' || c == 'I' || c == 'l') && before >= '0' && before <= '9';
            hints.doubledMark |= MARKS.has(c) && MARKS.has(before);
            hints.bracket |= BRACKETS.has(c);
            hints.oddCharacter |= ODD.has(c);
            figures = c >= '0' && c <= '9' || c == '.' ? figures + 1 : 0;
            letters = letter(c) ? letters + 1 : 0;
            before = c;
        }
        return hints;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
