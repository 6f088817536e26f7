package org.gongbao.index;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.util.CharArrayIterator;
import org.gongbao.parse.grammar.WordTrie;

/**
 * Segments text exactly as smartcn's tokenizer does, several times faster: the cheapest way through a lattice of words (Lucene 9.12
 * {@code HHMMSegmenter}, {@code BiSegGraph}, {@code SegTokenFilter}).
 *
 * <p>Smartcn makes objects for each word and each pair and hashes each pair anew; here they are numbers in arrays, and what pairs cost
 * is remembered. Costs are added in the same order, so that even ties fall alike. Made for one thread.
 */
final class Lattice implements Segmentation {

    private static final int MAX_FREQUENCY = SmartcnDictionary.MAX_FREQUENCY;
    private static final double SMOOTH = 0.1;
    private static final double TINY = 1.0 / MAX_FREQUENCY;
    private static final int REMEMBERED = 1 << 18;
    /** Stands for any pair of surrogates: a word without frequency that follows nothing. */
    private static final int SURROGATES = -1;

    private final SmartcnDictionary dictionary;
    private final int startMarker;
    private final int numberMarker;
    private final int lettersMarker;
    private final int endMarker;
    private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    private final CharArrayIterator units = CharArrayIterator.newSentenceInstance();

    private final long[] pairs = new long[REMEMBERED];
    private final double[] pairCosts = new double[REMEMBERED];

    /** For each place the first candidate that begins there or further on. */
    private int[] firstFrom = new int[1024];
    private int[] starts = new int[4096];
    private int[] ends = new int[4096];
    private int[] words = new int[4096];
    private double[] costs = new double[4096];
    private int[] from = new int[4096];
    private int size;

    Lattice(SmartcnDictionary dictionary) {
        this.dictionary = dictionary;
        this.startMarker = dictionary.trie().find(SmartcnDictionary.START_MARKER);
        this.numberMarker = dictionary.trie().find(SmartcnDictionary.NUMBER_MARKER);
        this.lettersMarker = dictionary.trie().find(SmartcnDictionary.LETTERS_MARKER);
        this.endMarker = dictionary.trie().find(SmartcnDictionary.END_MARKER);
        Arrays.fill(pairs, Long.MIN_VALUE); // no pair
    }

    @Override
    public void terms(String text, List<String> terms) {
        units.setText(text.toCharArray(), 0, text.length());
        sentences.setText(units);
        int start = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            sentence(text, start, end, terms);
            start = end;
        }
    }

    private void sentence(String text, int start, int end, List<String> terms) {
        size = 0;
        firstFrom = firstFrom.length > end - start ? firstFrom : new int[2 * (end - start)];
        add(start - 1, start, startMarker);
        for (int i = start; i < end;) {
            firstFrom[i - start] = size;
            int next = addAt(text, i, end);
            for (int inside = i + 1; inside < next; inside++) {
                firstFrom[inside - start] = size;
            }
            i = next;
        }
        firstFrom[end - start] = size;
        add(end, end + 1, endMarker);
        findCheapest(start);
        int[] way = new int[size];
        int steps = 0;
        for (int at = from[size - 1]; at != 0; at = from[at]) {
            way[steps++] = at;
        }
        while (steps > 0) {
            addTerm(text, way[--steps], terms);
        }
    }

    private void add(int start, int end, int word) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
            costs = Arrays.copyOf(costs, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        words[size++] = word;
    }

    /** Adds the candidates that begin at {@code i}, shorter ones first, and returns where the next begin. */
    private int addAt(String text, int i, int end) {
        char c = text.charAt(i);
        CharKind kind = CharKind.of(c);
        int next = i + 1;
        switch (kind) {
            case HANZI -> addWords(text, i, end);
            case LETTER, DIGIT -> {
                while (next < end && CharKind.of(text.charAt(next)) == kind) {
                    next++;
                }
                add(i, next, kind == CharKind.DIGIT ? numberMarker : lettersMarker);
            }
            case OTHER -> add(i, next, lettersMarker);
            case DELIMITER -> add(i, next, dictionary.single(c));
            case SURROGATE -> {
                next = Math.min(end, i + Character.charCount(text.codePointAt(i)));
                add(i, next, SURROGATES);
            }
            default -> { }
        }
        return next;
    }

    private void addWords(String text, int i, int end) {
        WordTrie trie = dictionary.trie();
        add(i, i + 1, dictionary.single(text.charAt(i)));
        int node = trie.next(0, text.charAt(i));
        for (int at = i + 1; node != 0 && at < end; at++) {
            CharKind kind = CharKind.of(text.charAt(at));
            if (kind == CharKind.SPACE) {
                continue; // smartcn reads words across spaces
            }
            node = kind == CharKind.HANZI ? trie.next(node, text.charAt(at)) : 0;
            if (node != 0 && trie.word(node) != WordTrie.NONE) {
                add(i, at + 1, trie.word(node));
            }
        }
    }

    /** Finds for each candidate the one before it on the cheapest way there; of equal ones the first. */
    private void findCheapest(int start) {
        Arrays.fill(costs, 0, size, Double.MAX_VALUE);
        costs[0] = 0;
        for (int one = 0; one < size - 1; one++) {
            int first = firstFrom[ends[one] - start];
            for (int two = first; two < size && starts[two] == starts[first]; two++) {
                double through = costs[one] + cost(words[one], words[two]);
                if (through < costs[two]) {
                    costs[two] = through;
                    from[two] = one;
                }
            }
        }
    }

    private double cost(int one, int two) {
        long pair = (long) one << 32 | two & 0xFFFFFFFFL;
        int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> 46);
        if (pairs[slot] != pair) {
            pairs[slot] = pair;
            pairCosts[slot] = costAnew(one, two);
        }
        return pairCosts[slot];
    }

    private double costAnew(int one, int two) {
        double frequency = one == SURROGATES ? 0 : dictionary.weight(one);
        double count = one == SURROGATES || two == SURROGATES ? 0 : dictionary.pairCount(one, two);
        return -Math.log(SMOOTH * (1.0 + frequency) / (MAX_FREQUENCY + 0.0)
                + (1.0 - SMOOTH) * ((1.0 - TINY) * count / (1.0 + frequency) + TINY));
    }

    private void addTerm(String text, int candidate, List<String> terms) {
        int word = words[candidate];
        if (word == numberMarker || word == lettersMarker) {
            terms.add(narrow(text.substring(starts[candidate], ends[candidate])));
        } else if (word == SURROGATES) {
            terms.add(text.substring(starts[candidate], ends[candidate]));
        } else if (dictionary.weight(word) != MAX_FREQUENCY) {
            terms.add(dictionary.word(word));
        }
    }

    /** Returns letters or digits in half width and lower case. */
    private static String narrow(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            CharKind kind = CharKind.of(c);
            char half = c >= 0xFF10 && (kind == CharKind.LETTER || kind == CharKind.DIGIT) ? (char) (c - 0xFEE0) : c;
            half = half >= 'A' && half <= 'Z' ? (char) (half + 32) : half;
            if (half != c) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, half);
            }
        }
        return out == null ? text : out.toString();
    }
}
