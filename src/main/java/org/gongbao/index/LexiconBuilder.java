package org.gongbao.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gongbao.parse.grammar.WordTrie;

/**
 * Collects the words of smartcn's dictionary that occur in the corpus, and those pairs of them that stand side by side; or all of them.
 *
 * <p>Every word that the lattice of a corpus substring can hold is kept, so such a substring is segmented as smartcn would.
 */
final class LexiconBuilder {

    private static final int NONE = -1;

    private static final int RECENT = 1 << 17;

    private final SmartcnDictionary dictionary;
    private final int start;
    private final int number;
    private final int letters;
    private final int end;
    /** Ids of words. */
    private final BitSet used = new BitSet();
    /** For each word the words that follow it, with the count. */
    private final Map<Integer, Map<Integer, Integer>> pairs = new HashMap<>();
    /** Pairs met before, each at one place only: most pairs come again soon. */
    private final long[] recent = new long[RECENT];
    /** The lattice of the text at hand: for each place the last word that ends there, chained to others by {@code previous}. */
    private int[] endingAt = new int[1024];
    private int[] wordAt = new int[4096];
    private int[] previous = new int[4096];
    private int size;

    LexiconBuilder(SmartcnDictionary dictionary) {
        this.dictionary = dictionary;
        this.start = dictionary.trie().find(SmartcnDictionary.START_MARKER);
        this.number = dictionary.trie().find(SmartcnDictionary.NUMBER_MARKER);
        this.letters = dictionary.trie().find(SmartcnDictionary.LETTERS_MARKER);
        this.end = dictionary.trie().find(SmartcnDictionary.END_MARKER);
        Arrays.fill(recent, NONE);
    }

    /** Takes note of what another builder of the same dictionary has met. */
    void add(LexiconBuilder other) {
        used.or(other.used);
        other.pairs.forEach((first, next) -> pairs.computeIfAbsent(first, key -> new HashMap<>()).putAll(next));
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
                link(i, dictionary.single(text.charAt(i)), end);
                int node = dictionary.trie().next(0, text.charAt(i));
                for (int at = end; node != 0 && at < text.length() && CharKind.of(text.charAt(at)) == CharKind.HANZI; at++) {
                    node = dictionary.trie().next(node, text.charAt(at));
                    if (node != 0 && dictionary.trie().word(node) != WordTrie.NONE) {
                        link(i, dictionary.trie().word(node), at + 1);
                    }
                }
            }
            case LETTER, DIGIT -> {
                while (end < text.length() && CharKind.of(text.charAt(end)) == kind) {
                    end++;
                }
                link(i, kind == CharKind.DIGIT ? number : letters, end);
            }
            case DELIMITER -> link(i, dictionary.single(text.charAt(i)), end);
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
            long pair = (long) first << 32 | word;
            int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> 47);
            if (recent[slot] != pair) {
                recent[slot] = pair;
                int count = dictionary.pairCount(first, word);
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

    /**
     * Takes note of words of the dictionary whether they occur or not, and of all pairs of them.
     *
     * @param words which of them
     * @param jobs threads, at least 1
     */
    void addWords(Predicate<String> words, int jobs) {
        BitSet added = new BitSet();
        for (int id = 0; id < dictionary.size(); id++) {
            String word = dictionary.word(id);
            boolean whole = word.chars().allMatch(c -> CharKind.of((char) c) == CharKind.HANZI)
                    || word.length() == 1 && CharKind.of(word.charAt(0)) == CharKind.DELIMITER;
            added.set(id, whole && words.test(word));
        }
        used.or(added);
        WordPairs.among(dictionary, added, jobs).forEach((first, next) -> pairs.computeIfAbsent(first, key -> new HashMap<>())
                .putAll(next));
    }

    /** Returns the lexicon of all that was added. */
    Lexicon build() {
        TreeMap<String, List<Lexicon.Word>> rows = new TreeMap<>();
        TreeMap<String, Integer> sorted = new TreeMap<>();
        used.stream().filter(id -> id != number && id != letters).forEach(id -> sorted.put(dictionary.word(id), id));
        sorted.forEach((word, id) -> {
            TreeMap<String, Integer> next = new TreeMap<>();
            put(next, Lexicon.END, dictionary.pairCount(id, end));
            put(next, Lexicon.NUMBER, dictionary.pairCount(id, number));
            put(next, Lexicon.LETTERS, dictionary.pairCount(id, letters));
            pairs.getOrDefault(id, Map.of()).forEach((second, count) -> {
                if (second != number && second != letters) {
                    next.put(dictionary.word(second), count);
                }
            });
            boolean mark = CharKind.of(word.charAt(0)) == CharKind.DELIMITER;
            rows.computeIfAbsent(word.substring(0, 1), key -> new ArrayList<>()).add(new Lexicon.Word(word.substring(1),
                    mark ? 0 : dictionary.frequency(id), dictionary.pairCount(start, id), dictionary.pairCount(number, id),
                    dictionary.pairCount(letters, id), next));
        });
        return new Lexicon(rows, markers());
    }

    private static void put(Map<String, Integer> next, String word, int count) {
        if (count > 0) {
            next.put(word, count);
        }
    }

    private Lexicon.Markers markers() {
        List<Integer> first = List.of(start, number, letters);
        List<Integer> second = List.of(number, letters, end);
        return new Lexicon.Markers(first.stream().map(dictionary::frequency).toList(),
                first.stream().map(one -> second.stream().map(two -> dictionary.pairCount(one, two)).toList()).toList());
    }
}
