package org.gongbao.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.gongbao.parse.grammar.WordTrie;

/**
 * The dictionaries inside smartcn: words with their frequency, and how often one word follows another. Thread-safe.
 *
 * <p>They are Java-serialized arrays (Lucene 9.12 {@code WordDictionary}, {@code BigramDictionary}): {@code coredict.mem} holds
 * short[] and char[] hash tables, then char[][][] word tails and int[][] frequencies by GB 2312 position of the first character;
 * {@code bigramdict.mem} holds long[] hashes of "word@word" and int[] counts. Derived from ICTCLAS 1.0.
 */
public final class SmartcnDictionary {

    static final String START_MARKER = "始##始";
    static final String NUMBER_MARKER = "未##数";
    static final String LETTERS_MARKER = "未##串";
    static final String END_MARKER = "末##末";

    /** smartcn's {@code Utility.MAX_FREQUENCE}, which it gives every mark whatever the dictionary says. */
    static final int MAX_FREQUENCY = 2_079_997 + 80_000;

    private static final int ROW = 94;
    private static final int FIRST_CODE = 161;
    private static final int FILTER_SHIFT = 64 - 23;

    private final WordTrie trie = new WordTrie();
    private final List<String> words = new ArrayList<>();
    private final List<Integer> frequencies = new ArrayList<>();
    /** For each word the hash of the beginning of its pairs. */
    private final long[] before;
    /** For each id the frequency that smartcn reckons with. */
    private final int[] weights;
    private final long[] hashes;
    private final int[] counts;
    /** A bit for the upper bits of each hash: small enough to stay at hand, it spares most looks at the hashes. */
    private final long[] filled = new long[1 << 64 - FILTER_SHIFT - 6];

    /** Reads the dictionaries from smartcn's jar. */
    public SmartcnDictionary() {
        try (ObjectInputStream in = open("coredict.mem")) {
            in.readObject();
            in.readObject();
            readWords((char[][][]) in.readObject(), (int[][]) in.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException("coredict.mem", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("coredict.mem is not of Lucene 9.12", e);
        }
        before = words.stream().mapToLong(SmartcnDictionary::before).toArray();
        weights = new int[words.size() + 0x10000];
        for (int id = 0; id < words.size(); id++) {
            weights[id] = frequencies.get(id);
        }
        for (int c = 0; c < 0x10000; c++) {
            if (CharKind.of((char) c) == CharKind.DELIMITER) {
                weights[single((char) c)] = MAX_FREQUENCY;
            }
        }
        try (ObjectInputStream in = open("bigramdict.mem")) {
            long[] table = (long[]) in.readObject();
            int[] frequencies = (int[]) in.readObject();
            int size = Integer.highestOneBit(table.length * 2 - 1) * 2;
            hashes = new long[size];
            counts = new int[size];
            for (int i = 0; i < table.length; i++) {
                if (table[i] != 0 && frequencies[i] != 0) {
                    int slot = slot(table[i]);
                    hashes[slot] = table[i];
                    filled[(int) (table[i] >>> FILTER_SHIFT) >>> 6] |= 1L << (table[i] >>> FILTER_SHIFT);
                    counts[slot] = frequencies[i];
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bigramdict.mem", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("bigramdict.mem is not of Lucene 9.12", e);
        }
    }

    private static ObjectInputStream open(String name) throws IOException {
        InputStream bytes = SmartChineseAnalyzer.class.getResourceAsStream("hhmm/" + name);
        if (bytes == null) {
            throw new IllegalStateException("smartcn's jar lacks hhmm/" + name);
        }
        ObjectInputStream in = new ObjectInputStream(bytes);
        in.setObjectInputFilter(info -> {
            Class<?> type = info.serialClass();
            while (type != null && type.isArray()) {
                type = type.getComponentType();
            }
            return type == null || type.isPrimitive() ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
        });
        return in;
    }

    private void readWords(char[][][] tails, int[][] counts) {
        Charset gb2312 = Charset.forName("GB2312");
        for (int id = 0; id < tails.length; id++) {
            if (tails[id] == null) {
                continue;
            }
            String head = new String(new byte[] {(byte) (id / ROW + FIRST_CODE), (byte) (id % ROW + FIRST_CODE)}, gb2312);
            for (int i = 0; i < tails[id].length; i++) {
                add(tails[id][i] == null ? head : head + new String(tails[id][i]), counts[id][i]);
            }
        }
    }

    private void add(String word, int frequency) {
        int id = trie.add(word);
        if (id == words.size()) {
            words.add(word);
            frequencies.add(frequency);
        } else {
            frequencies.set(id, frequency);
        }
    }

    /** Returns the words as a trie; their numbers are their ids. */
    WordTrie trie() {
        return trie;
    }

    /** Returns how many words there are; ids from here on stand for single UTF-16 units that the dictionary lacks. */
    int size() {
        return words.size();
    }

    /** Returns the id of a word of one unit. */
    int single(char c) {
        int node = trie.next(0, c);
        int id = node == 0 ? WordTrie.NONE : trie.word(node);
        return id == WordTrie.NONE ? words.size() + c : id;
    }

    /** Returns a word by its id. */
    String word(int id) {
        return id < words.size() ? words.get(id) : String.valueOf((char) (id - words.size()));
    }

    /** Returns the frequency of a word, 0 for one that is not listed. */
    int frequency(int id) {
        return id < words.size() ? frequencies.get(id) : 0;
    }

    /** Returns the frequency that smartcn reckons with: of a mark the greatest. */
    int weight(int id) {
        return weights[id];
    }

    /** Returns how often the second word follows the first in smartcn's training text. */
    int pairCount(int first, int second) {
        return counts[slot(hash(before(first), word(second)))];
    }

    /** Returns the hash of what a pair begins with: the first word and the sign that stands between the two. */
    long before(int first) {
        return first < before.length ? before[first] : before(word(first));
    }

    /** Returns the same with one more character of the second word. */
    static long hash(long hash, char c) {
        final long prime = 1099511628211L;
        return ((hash ^ c & 0x00FF) * prime ^ c >> 8) * prime;
    }

    /** Returns how often a pair with this hash was counted. */
    int count(long hash) {
        return (filled[(int) (hash >>> FILTER_SHIFT) >>> 6] >>> (hash >>> FILTER_SHIFT) & 1) == 0 ? 0 : counts[slot(hash)];
    }

    /** Returns the hash of a word and the sign that stands between the words of a pair. */
    private static long before(String first) {
        return hash(hash(0xcbf29ce484222325L, first), "@");
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Lucene 9.12 {@code AbstractDictionary.hash1}: FNV-1a over the low and high byte of each unit. */
    private static long hash(long hash, String text) {
        long h = hash;
        for (int i = 0; i < text.length(); i++) {
            h = hash(h, text.charAt(i));
        }
        return h;
    }
}
