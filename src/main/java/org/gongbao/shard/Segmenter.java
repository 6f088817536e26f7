package org.gongbao.shard;

import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import org.gongbao.index.CharKind;
import org.gongbao.index.Lexicon;

/**
 * Segments folded queries as smartcn does, with the lexicon that ships: the cheapest way through a lattice of words (Lucene 9.12
 * {@code HHMMSegmenter}, {@code BiSegGraph}).
 */
final class Segmenter {

    private static final int MAX_FREQUENCY = 2_159_997;
    private static final double SMOOTH = 0.1;
    private static final double TINY = 1.0 / MAX_FREQUENCY;
    /** Characters of the longest word, 大不列颠及北爱尔兰联合王国. */
    private static final int LONGEST = 13;
    private static final int START = 0;
    private static final int NUMBER = 1;
    private static final int LETTERS = 2;

    private final ShardStore store;
    private final int[] frequencies;
    private final int[] pairs;

    Segmenter(ShardStore store) {
        this.store = store;
        JsonArray markers = store.manifest().getAsJsonArray("markers");
        this.frequencies = numbers(markers.get(0).getAsJsonArray());
        this.pairs = numbers(markers.get(1).getAsJsonArray());
    }

    private static int[] numbers(JsonArray array) {
        int[] numbers = new int[array.size()];
        Arrays.setAll(numbers, i -> array.get(i).getAsInt());
        return numbers;
    }

    /**
     * A candidate of the lattice.
     *
     * @param name its name among following words
     * @param marker {@link #START}, {@link #NUMBER}, {@link #LETTERS} or -1
     * @param word its row in the lexicon, or null
     * @param kept whether it is a term and not punctuation
     */
    private record Token(int start, int end, String name, int marker, int frequency, Lexicon.Word word, boolean kept) {}

    /** Returns the terms of a folded text. */
    List<String> terms(String text) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token(-1, 0, "", START, frequencies[START], null, false));
        for (int i = 0; i < text.length();) {
            i = addTokens(text, i, tokens);
        }
        tokens.add(new Token(text.length(), text.length() + 1, Lexicon.END, -1, 0, null, false));
        double[] cost = new double[tokens.size()];
        int[] from = new int[tokens.size()];
        Arrays.fill(cost, Double.MAX_VALUE);
        cost[0] = 0;
        for (int one = 0; one < tokens.size(); one++) {
            // A token that no path reaches, such as one behind a longer word only, has no cost to hand on
            if (cost[one] == Double.MAX_VALUE) {
                continue;
            }
            int first = firstFrom(tokens, one);
            for (int two = first; two < tokens.size() && tokens.get(two).start == tokens.get(first).start; two++) {
                double through = cost[one] + cost(tokens.get(one), tokens.get(two));
                if (through < cost[two]) {
                    cost[two] = through;
                    from[two] = one;
                }
            }
        }
        LinkedList<String> terms = new LinkedList<>();
        for (int at = from[tokens.size() - 1]; at != 0; at = from[at]) {
            Token token = tokens.get(at);
            if (token.kept) {
                terms.addFirst(token.marker < 0 ? token.name : text.substring(token.start, token.end));
            }
        }
        return terms;
    }

    private static int firstFrom(List<Token> tokens, int one) {
        int two = one + 1;
        while (two < tokens.size() && tokens.get(two).start < tokens.get(one).end) {
            two++;
        }
        return two;
    }

    /** Adds the candidates that begin at {@code i}, shorter ones first, and returns where the next begin. */
    private int addTokens(String text, int i, List<Token> tokens) {
        CharKind kind = CharKind.of(text.charAt(i));
        int end = i + 1;
        switch (kind) {
            case HANZI -> addWords(text, i, tokens);
            case LETTER, DIGIT -> {
                while (end < text.length() && CharKind.of(text.charAt(end)) == kind) {
                    end++;
                }
                tokens.add(marker(i, end, kind == CharKind.DIGIT ? NUMBER : LETTERS));
            }
            case OTHER -> tokens.add(marker(i, end, LETTERS));
            case DELIMITER -> {
                String mark = text.substring(i, end);
                tokens.add(new Token(i, end, mark, -1, MAX_FREQUENCY, store.dict(mark).word(mark), false));
            }
            case SURROGATE -> {
                end = i + Character.charCount(text.codePointAt(i));
                tokens.add(new Token(i, end, text.substring(i, end), -1, 0, null, true));
            }
            default -> { }
        }
        return end;
    }

    private Token marker(int start, int end, int marker) {
        return new Token(start, end, marker == NUMBER ? Lexicon.NUMBER : Lexicon.LETTERS, marker, frequencies[marker], null, true);
    }

    private void addWords(String text, int i, List<Token> tokens) {
        String head = text.substring(i, i + 1);
        for (int length = 1; length <= LONGEST && i + length <= text.length(); length++) {
            String name = text.substring(i, i + length);
            Lexicon.Word word = store.dict(length < 2 ? head : text.substring(i, i + 2)).word(name);
            if (length == 1 || word != null) {
                tokens.add(new Token(i, i + length, name, -1, word == null ? 0 : word.frequency(), word, true));
            }
        }
    }

    private double cost(Token one, Token two) {
        double frequency = one.frequency;
        double count = pairCount(one, two);
        return -Math.log(SMOOTH * (1.0 + frequency) / MAX_FREQUENCY
                + (1.0 - SMOOTH) * ((1.0 - TINY) * count / (1.0 + frequency) + TINY));
    }

    private int pairCount(Token one, Token two) {
        if (one.marker < 0) {
            return one.word == null ? 0 : one.word.next().getOrDefault(two.name, 0);
        }
        if (two.marker >= 0 || two.name.equals(Lexicon.END)) {
            return pairs[3 * one.marker + (two.marker < 0 ? 2 : two.marker - 1)];
        }
        if (two.word == null) {
            return 0;
        }
        return one.marker == START ? two.word.start() : one.marker == NUMBER ? two.word.number() : two.word.letter();
    }
}
