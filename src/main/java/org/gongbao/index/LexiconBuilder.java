package org.gongbao.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the words of smartcn's dictionary that occur in the corpus, and those pairs of them that stand side by side.
 *
 * <p>Every word that the lattice of a corpus substring can hold is kept, so such a substring is segmented as smartcn would.
 */
final class LexiconBuilder {

    private static final int NONE = -1;
    private static final String START_MARKER = "始##始";
    private static final String NUMBER_MARKER = "未##数";
    private static final String LETTERS_MARKER = "未##串";
    private static final String END_MARKER = "末##末";

    private final SmartcnDictionary dictionary;
    /** Words by id; marks and characters that the dictionary lacks are added as they are met. */
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final byte[] longest = new byte[0x10000];
    private final BitSet used = new BitSet();
    private final PairSet seen = new PairSet();
    private final Map<Integer, Map<Integer, Integer>> pairs = new HashMap<>();
    private final WordTable known;
    private final int number;
    private final int letters;
    /** The lattice of the text at hand: for each place the last word that ends there, chained to others by {@code previous}. */
    private int[] endingAt = new int[1024];
    private int[] wordAt = new int[4096];
    private int[] previous = new int[4096];
    private int size;

    LexiconBuilder(SmartcnDictionary dictionary) {
        this.dictionary = dictionary;
        for (String word : dictionary.words().keySet()) {
            char head = word.charAt(0);
            longest[head] = (byte) Math.max(longest[head], word.length());
            id(word);
        }
        known = new WordTable(words);
        number = id(NUMBER_MARKER);
        letters = id(LETTERS_MARKER);
    }

    private int id(String word) {
        Integer known = ids.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        return words.size() - 1;
    }

    /** Takes note of the words in a folded text. */
    void add(String folded) {
        size = 0;
        endingAt = endingAt.length > folded.length() ? endingAt : new int[folded.length() * 2];
        Arrays.fill(endingAt, 0, folded.length() + 1, NONE);
        for (int i = 0; i < folded.length();) {
            i = addAt(folded, i);
        }
    }

    /** Adds what begins at {@code i} and returns where the next word can begin. */
    private int addAt(String text, int i) {
        CharKind kind = CharKind.of(text.charAt(i));
        int end = i + 1;
        switch (kind) {
            case HANZI -> {
                char head = text.charAt(i);
                link(i, id(text.substring(i, end)), end);
                for (int length = 2; length <= longest[head] && i + length <= text.length(); length++) {
                    if (CharKind.of(text.charAt(i + length - 1)) != CharKind.HANZI) {
                        break;
                    }
                    int word = known.find(text, i, length);
                    if (word != NONE) {
                        link(i, word, i + length);
                    }
                }
            }
            case LETTER, DIGIT -> {
                while (end < text.length() && CharKind.of(text.charAt(end)) == kind) {
                    end++;
                }
                link(i, kind == CharKind.DIGIT ? number : letters, end);
            }
            case DELIMITER -> link(i, id(text.substring(i, end)), end);
            case OTHER -> link(i, letters, end);
            case SPACE -> {
                for (int before = endingAt[i]; before != NONE; before = previous[before]) {
                    append(wordAt[before], end);
                }
            }
            default -> { }
        }
        return end;
    }

    private void link(int start, int word, int end) {
        used.set(word);
        for (int before = endingAt[start]; before != NONE; before = previous[before]) {
            int first = wordAt[before];
            if (seen.add((long) first << 32 | word)) {
                int count = dictionary.pairCount(words.get(first), words.get(word));
                if (count > 0) {
                    pairs.computeIfAbsent(first, key -> new HashMap<>()).put(word, count);
                }
            }
        }
        append(word, end);
    }

    /** Chains a word to those that end at the same place. */
    private void append(int word, int end) {
        if (size == wordAt.length) {
            wordAt = Arrays.copyOf(wordAt, 2 * size);
            previous = Arrays.copyOf(previous, 2 * size);
        }
        wordAt[size] = word;
        previous[size] = endingAt[end];
        endingAt[end] = size++;
    }

    /** Returns the lexicon of all texts added. */
    Lexicon build() {
        TreeMap<String, List<Lexicon.Word>> rows = new TreeMap<>();
        TreeMap<String, Integer> sorted = new TreeMap<>();
        used.stream().filter(id -> id != number && id != letters).forEach(id -> sorted.put(words.get(id), id));
        for (Map.Entry<String, Integer> entry : sorted.entrySet()) {
            String word = entry.getKey();
            TreeMap<String, Integer> next = new TreeMap<>();
            put(next, Lexicon.END, dictionary.pairCount(word, END_MARKER));
            put(next, Lexicon.NUMBER, dictionary.pairCount(word, NUMBER_MARKER));
            put(next, Lexicon.LETTERS, dictionary.pairCount(word, LETTERS_MARKER));
            pairs.getOrDefault(entry.getValue(), Map.of()).forEach((second, count) -> {
                if (second != number && second != letters) {
                    next.put(words.get(second), count);
                }
            });
            boolean mark = CharKind.of(word.charAt(0)) == CharKind.DELIMITER;
            rows.computeIfAbsent(word.substring(0, 1), key -> new ArrayList<>()).add(new Lexicon.Word(word.substring(1),
                    mark ? 0 : dictionary.words().getOrDefault(word, 0), dictionary.pairCount(START_MARKER, word),
                    dictionary.pairCount(NUMBER_MARKER, word), dictionary.pairCount(LETTERS_MARKER, word), next));
        }
        return new Lexicon(rows, markers());
    }

    private static void put(Map<String, Integer> next, String word, int count) {
        if (count > 0) {
            next.put(word, count);
        }
    }

    private Lexicon.Markers markers() {
        List<String> first = List.of(START_MARKER, NUMBER_MARKER, LETTERS_MARKER);
        List<String> second = List.of(NUMBER_MARKER, LETTERS_MARKER, END_MARKER);
        return new Lexicon.Markers(first.stream().map(word -> dictionary.words().getOrDefault(word, 0)).toList(),
                first.stream().map(one -> second.stream().map(two -> dictionary.pairCount(one, two)).toList()).toList());
    }
}
