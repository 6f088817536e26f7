package org.gongbao.index;

import java.util.ArrayList;
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
    private final LongSet seen = new LongSet();
    private final Map<Integer, Map<Integer, Integer>> pairs = new HashMap<>();
    private final int number;
    private final int letters;

    LexiconBuilder(SmartcnDictionary dictionary) {
        this.dictionary = dictionary;
        for (String word : dictionary.words().keySet()) {
            char head = word.charAt(0);
            longest[head] = (byte) Math.max(longest[head], word.length());
            id(word);
        }
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
        List<List<Integer>> endingAt = new ArrayList<>();
        for (int i = 0; i <= folded.length(); i++) {
            endingAt.add(List.of());
        }
        for (int i = 0; i < folded.length();) {
            i = addAt(folded, i, endingAt);
        }
    }

    /** Adds what begins at {@code i} and returns where the next word can begin. */
    private int addAt(String text, int i, List<List<Integer>> endingAt) {
        CharKind kind = CharKind.of(text.charAt(i));
        List<Integer> before = endingAt.get(i);
        int end = i + 1;
        switch (kind) {
            case HANZI -> {
                char head = text.charAt(i);
                for (int length = 1; length <= Math.max(1, longest[head]) && i + length <= text.length(); length++) {
                    if (CharKind.of(text.charAt(i + length - 1)) != CharKind.HANZI) {
                        break;
                    }
                    Integer word = length == 1 ? (Integer) id(text.substring(i, i + 1)) : ids.get(text.substring(i, i + length));
                    if (word != null) {
                        link(before, word, endingAt, i + length);
                    }
                }
            }
            case LETTER, DIGIT -> {
                while (end < text.length() && CharKind.of(text.charAt(end)) == kind) {
                    end++;
                }
                link(before, kind == CharKind.DIGIT ? number : letters, endingAt, end);
            }
            case DELIMITER -> link(before, id(text.substring(i, end)), endingAt, end);
            case OTHER -> link(before, letters, endingAt, end);
            case SPACE -> carry(before, endingAt, end);
            default -> { }
        }
        return end;
    }

    private void link(List<Integer> before, int word, List<List<Integer>> endingAt, int end) {
        used.set(word);
        for (int first : before) {
            if (seen.add((long) first << 32 | word)) {
                int count = dictionary.pairCount(words.get(first), words.get(word));
                if (count > 0) {
                    pairs.computeIfAbsent(first, key -> new HashMap<>()).put(word, count);
                }
            }
        }
        if (endingAt.get(end).isEmpty()) {
            endingAt.set(end, new ArrayList<>(4));
        }
        endingAt.get(end).add(word);
    }

    private static void carry(List<Integer> before, List<List<Integer>> endingAt, int end) {
        List<Integer> all = new ArrayList<>(endingAt.get(end));
        all.addAll(before);
        endingAt.set(end, all);
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

    /** A set of pairs of word ids. */
    private static final class LongSet {
        private long[] slots = new long[1 << 16];
        private int size;

        /** Adds a value, which is not -1, and returns whether it was missing. */
        boolean add(long value) {
            if (size * 2 > slots.length) {
                long[] old = slots;
                slots = new long[old.length * 2];
                size = 0;
                for (long each : old) {
                    if (each != 0) {
                        add(each - 1);
                    }
                }
            }
            int slot = (int) ((value + 1) * 0x9E3779B97F4A7C15L >>> 32) & slots.length - 1;
            while (slots[slot] != 0) {
                if (slots[slot] == value + 1) {
                    return false;
                }
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = value + 1;
            size++;
            return true;
        }
    }
}
