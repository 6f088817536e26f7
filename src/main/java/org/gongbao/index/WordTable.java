package org.gongbao.index;

import java.util.Arrays;
import java.util.List;

/** Finds which word of a list stands at a place in a text, without cutting the text. */
final class WordTable {

    private static final int NONE = -1;

    private final List<String> words;
    private final int[] slots;

    /** Makes a table of the words listed now; the index is the id. */
    WordTable(List<String> words) {
        this.words = List.copyOf(words);
        this.slots = new int[Integer.highestOneBit(Math.max(1, words.size())) * 4];
        Arrays.fill(slots, NONE);
        for (int id = 0; id < this.words.size(); id++) {
            String word = this.words.get(id);
            int slot = hash(word, 0, word.length());
            while (slots[slot] != NONE) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = id;
        }
    }

    /** Returns the id of the word that is {@code text[start, start + length)}, or -1. */
    int find(String text, int start, int length) {
        for (int slot = hash(text, start, length); slots[slot] != NONE; slot = slot + 1 & slots.length - 1) {
            String word = words.get(slots[slot]);
            if (word.length() == length && text.startsWith(word, start)) {
                return slots[slot];
            }
        }
        return NONE;
    }

    private int hash(String text, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B1;
        }
        return (hash ^ hash >>> 15) & slots.length - 1;
    }
}
