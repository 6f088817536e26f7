package org.gongbao.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongbao.model.Workers;

/**
 * Finds all pairs of words that smartcn's dictionary has counted. It keeps hashes of them only, so all words are put together with all
 * others: the words are in order, so that what two of them begin with is hashed once.
 */
final class WordPairs {

    /** First words that one thread takes at a time. */
    private static final int BATCH = 64;

    private final SmartcnDictionary dictionary;
    private final int[] ids;
    /** For each word how many characters it has in common with the one before it. */
    private final byte[] shared;
    /** For each word how many characters it has. */
    private final byte[] lengths;
    /** The characters that words do not have in common with the one before, one word after the other. */
    private final char[] others;

    private WordPairs(SmartcnDictionary dictionary, BitSet of) {
        this.dictionary = dictionary;
        this.ids = of.stream().boxed().sorted(Comparator.comparing(dictionary::word)).mapToInt(id -> id).toArray();
        this.shared = new byte[ids.length];
        this.lengths = new byte[ids.length];
        StringBuilder text = new StringBuilder();
        String before = "";
        for (int i = 0; i < ids.length; i++) {
            String word = dictionary.word(ids[i]);
            int common = 0;
            while (common < before.length() && before.charAt(common) == word.charAt(common)) {
                common++;
            }
            shared[i] = (byte) common;
            lengths[i] = (byte) word.length();
            text.append(word, common, word.length());
            before = word;
        }
        this.others = text.toString().toCharArray();
    }

    /**
     * Returns for each word the words that follow it, with the count.
     *
     * @param of ids of the words that are put together
     * @param jobs threads, at least 1
     */
    static Map<Integer, Map<Integer, Integer>> among(SmartcnDictionary dictionary, BitSet of, int jobs) {
        WordPairs pairs = new WordPairs(dictionary, of);
        List<Integer> batches = IntStream.iterate(0, first -> first < pairs.ids.length, first -> first + BATCH).boxed().toList();
        Map<Integer, Map<Integer, Integer>> found = new HashMap<>();
        try (Workers workers = new Workers(jobs)) {
            workers.forEach(batches, pairs::batch, each -> each.forEach(pair -> found.computeIfAbsent(pair.first, id -> new HashMap<>())
                    .put(pair.second, pair.count)));
        }
        return found;
    }

    private record Pair(int first, int second, int count) {}

    private List<Pair> batch(int from) {
        List<Pair> found = new ArrayList<>();
        for (int i = from; i < Math.min(ids.length, from + BATCH); i++) {
            follow(ids[i], found);
        }
        return found;
    }

    private void follow(int first, List<Pair> found) {
        long[] hashes = new long[1 << Byte.SIZE];
        hashes[0] = dictionary.before(first);
        for (int i = 0, next = 0; i < ids.length; i++) {
            int length = lengths[i];
            long hash = hashes[shared[i]];
            for (int at = shared[i]; at < length; at++) {
                hash = SmartcnDictionary.hash(hash, others[next++]);
                hashes[at + 1] = hash;
            }
            int count = dictionary.count(hash);
            if (count > 0) {
                found.add(new Pair(first, ids[i], count));
            }
        }
    }
}
