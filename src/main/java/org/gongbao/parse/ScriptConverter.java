package org.gongbao.parse;

import com.github.houbb.opencc4j.support.data.Data;
import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import java.util.List;
import java.util.Map;

/**
 * Converts text between simplified and traditional script, phrase by phrase: 皇后 stays and 后来 becomes 後來.
 *
 * <p>Dictionaries and results are those of opencc4j ({@code ZhConverterUtil}, version 1.14), whose own conversion builds a list of
 * strings for each text and takes ten times as long. At each Chinese character the longest phrase of either direction is
 * taken; a phrase that only the other direction knows is converted character by character, and so is what is in no phrase.
 * Thread-safe.
 */
public final class ScriptConverter {

    private static final Phrases PHRASES = new Phrases();
    private static final ScriptConverter TRADITIONAL = new ScriptConverter(OpenccDatas.stPhrase(), OpenccDatas.stChar());
    private static final ScriptConverter SIMPLIFIED = new ScriptConverter(OpenccDatas.tsPhrase(), OpenccDatas.tsChar());

    private final char[] characters = new char[0x10000];
    /** What each phrase becomes, by its number; null where this direction does not know the phrase. */
    private final String[] converted = new String[PHRASES.size];

    private ScriptConverter(Data phrases, Data singles) {
        for (int c = 0; c < characters.length; c++) {
            characters[c] = (char) c;
        }
        entries(singles).forEach((from, to) -> {
            // The library leaves a character alone that would become two units, as it does one outside the basic plane
            if (from.length() == 1 && to.get(0).length() == 1) {
                characters[from.charAt(0)] = to.get(0).charAt(0);
            }
        });
        entries(phrases).forEach((from, to) -> converted[PHRASES.number(from)] = to.get(0));
    }

    private static Map<String, List<String>> entries(Data data) {
        return data.data().getDataMap();
    }

    /** Returns a text in traditional script. */
    public static String toTraditional(String text) {
        return TRADITIONAL.convert(text);
    }

    /** Returns a text in simplified script. */
    public static String toSimplified(String text) {
        return SIMPLIFIED.convert(text);
    }

    private String convert(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length();) {
            long match = PHRASES.longest(text, at);
            int length = (int) (match >>> 32);
            String phrase = length == 0 ? null : converted[(int) match];
            if (phrase != null) {
                out.append(phrase);
                at += length;
                continue;
            }
            for (int end = at + Math.max(1, length); at < end; at++) {
                out.append(characters[text.charAt(at)]);
            }
        }
        return out.toString();
    }

    /**
     * The phrases of both directions as a trie in one hash table: each slot holds a node and a character (in {@code edges}), and the node
     * they lead to.
     */
    private static final class Phrases {
        private static final int SLOTS = 1 << 19;
        private static final int NONE = -1;

        private final long[] edges = new long[SLOTS];
        private final int[] targets = new int[SLOTS];
        /** For each node the number of the phrase that ends there, or {@link #NONE}. */
        private int[] ends = new int[1 << 16];
        private int nodes = 1;
        private int size;

        Phrases() {
            java.util.Arrays.fill(ends, NONE);
            entries(OpenccDatas.stPhrase()).keySet().forEach(this::add);
            entries(OpenccDatas.tsPhrase()).keySet().forEach(this::add);
        }

        private void add(String phrase) {
            int node = 0;
            for (int i = 0; i < phrase.length(); i++) {
                int slot = slot(node, phrase.charAt(i));
                if (edges[slot] == 0) {
                    if (nodes > SLOTS / 2) {
                        throw new IllegalStateException("the library's dictionaries have outgrown " + SLOTS + " slots");
                    }
                    if (nodes == ends.length) {
                        ends = java.util.Arrays.copyOf(ends, 2 * nodes);
                        java.util.Arrays.fill(ends, nodes, ends.length, NONE);
                    }
                    edges[slot] = edge(node, phrase.charAt(i));
                    targets[slot] = nodes++;
                }
                node = targets[slot];
            }
            if (ends[node] == NONE) {
                ends[node] = size++;
            }
        }

        private static long edge(int node, char c) {
            return (long) node << 16 | c;
        }

        private int slot(int node, char c) {
            long edge = edge(node, c);
            int slot = (int) (edge * 0x9E3779B97F4A7C15L >>> 45);
            while (edges[slot] != 0 && edges[slot] != edge) {
                slot = slot + 1 & SLOTS - 1;
            }
            return slot;
        }

        int number(String phrase) {
            int node = 0;
            for (int i = 0; i < phrase.length(); i++) {
                node = targets[slot(node, phrase.charAt(i))];
            }
            return ends[node];
        }

        /** Returns the length of the longest phrase that begins at a place, in the upper half, and its number; 0 for none. */
        long longest(String text, int start) {
            long found = 0;
            int node = 0;
            for (int at = start; at < text.length() && chinese(text.charAt(at)); at++) {
                int slot = slot(node, text.charAt(at));
                if (edges[slot] == 0) {
                    break;
                }
                node = targets[slot];
                if (ends[node] != NONE) {
                    found = (long) (at + 1 - start) << 32 | ends[node];
                }
            }
            return found;
        }

        /** As opencc4j's {@code CharUtil.isChinese}: a phrase never reaches past any other character. */
        private static boolean chinese(char c) {
            return c >= 0x4E00 && c <= 0x9FA5;
        }
    }
}
