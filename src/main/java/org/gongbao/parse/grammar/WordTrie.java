package org.gongbao.parse.grammar;

import java.util.Arrays;

/**
 * A set of words, numbered in the order in which they are added, as a trie: all words that begin at a place in a text are found in one
 * walk along it.
 *
 * <p>All edges stand in one hash table. Node 0 is the root; an edge never leads there. Reading is thread-safe once all words are in.
 */
public final class WordTrie {

    /** What {@link #word} returns where none ends. */
    public static final int NONE = -1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** For each slot the node (upper bits) and the character (lower 16) of an edge, plus one; 0 where it is free. */
    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int shift = 64 - 12;
    private int[] ends = {NONE};
    private int nodes = 1;
    private int size;

    /** Adds a word and returns its number; one that is known keeps the number it has. */
    public int add(String word) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            node = grow(node, word.charAt(i));
        }
        if (ends[node] == NONE) {
            ends[node] = size++;
        }
        return ends[node];
    }

    private int grow(int node, char c) {
        int slot = slot(node, c);
        if (edges[slot] != 0) {
            return targets[slot];
        }
        if (nodes == ends.length) {
            ends = Arrays.copyOf(ends, 2 * nodes);
            Arrays.fill(ends, nodes, ends.length, NONE);
        }
        edges[slot] = edge(node, c);
        targets[slot] = nodes++;
        if (2 * nodes > edges.length) {
            rehash();
        }
        return nodes - 1;
    }

    private void rehash() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[2 * oldEdges.length];
        targets = new int[edges.length];
        shift--;
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                int slot = slot((int) (oldEdges[i] - 1 >>> 16), (char) (oldEdges[i] - 1));
                edges[slot] = oldEdges[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private static long edge(int node, char c) {
        return ((long) node << 16 | c) + 1;
    }

    private int slot(int node, char c) {
        long edge = edge(node, c);
        int slot = (int) (edge * GOLDEN >>> shift);
        while (edges[slot] != 0 && edges[slot] != edge) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    /** Returns the node that a character leads to from a node, or 0 when no word goes on so. */
    public int next(int node, char c) {
        return targets[slot(node, c)];
    }

    /** Returns the number of the word that ends at a node, or {@link #NONE}. */
    public int word(int node) {
        return ends[node];
    }

    /** Returns the number of a word, or {@link #NONE}. */
    public int find(String word) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            node = next(node, word.charAt(i));
            if (node == 0) {
                return NONE;
            }
        }
        return ends[node];
    }

    /** Returns how many words there are. */
    public int size() {
        return size;
    }
}
