package org.gongbao.index;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.parse.grammar.ScriptConverter;

/**
 * The places where a line of a title may end: between words, and not where a reader would stumble, as after 第 or before 年. Thread-safe.
 *
 * <p>A browser ends a line of Chinese between any two characters. In running text readers are used to that; in a title of two lines
 * 实体经 | 济 is an eyesore.
 */
public final class TitleBreaks {

    /** Single characters that lead on to the next word; any other belongs to the word before it. */
    private static final String LEADING = "第和与及或同在对为以从向将把被由按用让使就于本各每新大小全不未再更最可";
    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";
    private static final String OPENING = "“‘（《〈「『【〔([{";
    private static final String CLOSING = "，。、；：！？”’）》〉」』】〕)]},;:!?%％";
    /** No title is that long; a text that is breaks as any text. */
    private static final int MAX_LENGTH = 200;
    /** Single characters one after the other, a name or words that no dictionary has, make no piece longer than this. */
    private static final int LONG_PIECE = 5;

    private final Lattice lattice;

    /** Makes one that knows the words of a dictionary. */
    public TitleBreaks(SmartcnDictionary dictionary) {
        this.lattice = new Lattice(dictionary);
    }

    /** Returns a title in the pieces that stand on one line each; together they are the title. */
    public List<String> pieces(String title) {
        if (title.length() > MAX_LENGTH) {
            return List.of(title);
        }
        List<Word> words = words(title);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int first = 0; // the word that the piece begins with, behind its marks
        for (int w = 1; w < words.size(); w++) {
            int end = cut(title, words.get(first), words.get(w - 1), words.get(w));
            if (end > start) {
                pieces.add(title.substring(start, end));
                start = end;
                first = w;
            }
        }
        pieces.add(title.substring(start));
        return pieces;
    }

    private record Word(int start, int end) {}

    /** Returns the words with their places; marks and spaces stand between them. */
    private List<Word> words(String title) {
        String simplified = ScriptConverter.toSimplified(title);
        if (simplified.length() != title.length()) {
            return List.of();
        }
        List<String> terms = new ArrayList<>();
        synchronized (lattice) {
            lattice.terms(simplified, terms);
        }
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String term : terms) {
            int start = simplified.indexOf(term.charAt(0), at);
            int end = end(simplified, start, term);
            if (start < 0 || end < 0) {
                return List.of(); // letters may have been folded: such a title breaks anywhere
            }
            words.add(new Word(start, end));
            at = end;
        }
        return words;
    }

    /** Returns where a term ends that begins at {@code start}; the dictionary reads words across spaces. */
    private static int end(String text, int start, String term) {
        int at = start;
        for (int i = 0; i < term.length(); at++) {
            if (at < 0 || at >= text.length()) {
                return -1;
            }
            if (Character.toLowerCase(text.charAt(at)) == Character.toLowerCase(term.charAt(i))) {
                i++;
            } else if (CharKind.of(text.charAt(at)) != CharKind.SPACE) {
                return -1;
            }
        }
        return at;
    }

    /** Returns where a line may end between two words, or -1. */
    private static int cut(String title, Word start, Word before, Word after) {
        if (before.end() < after.start()) {
            return cutAtMarks(title, before.end(), after.start());
        }
        char last = title.charAt(before.end() - 1);
        char first = title.charAt(after.start());
        boolean joined = leads(title, before) || numeral(last) && (numeral(first) || before.end() - before.start() == 1)
                || CharKind.of(last) == CharKind.DIGIT || single(title, after) && !leads(title, after)
                && before.end() - start.start() < LONG_PIECE
                || before.end() - start.start() == 1;
        return joined ? -1 : after.start();
    }

    /** Marks that open, and a dash, go with the word after them, those that close with the word before; a dot or a stroke joins. */
    private static int cutAtMarks(String title, int from, int to) {
        boolean ends = false;
        for (int at = from; at < to; at++) {
            char c = title.charAt(at);
            if (OPENING.indexOf(c) >= 0 || title.startsWith("——", at)) {
                return at;
            }
            ends |= CLOSING.indexOf(c) >= 0 || CharKind.of(c) == CharKind.SPACE;
        }
        return ends ? to : -1;
    }

    private static boolean single(String title, Word word) {
        return word.end() - word.start() == 1 && CharKind.of(title.charAt(word.start())) == CharKind.HANZI;
    }

    private static boolean leads(String title, Word word) {
        return single(title, word) && (LEADING.indexOf(title.charAt(word.start())) >= 0 || numeral(title.charAt(word.start())));
    }

    private static boolean numeral(char c) {
        return NUMERALS.indexOf(c) >= 0;
    }
}
