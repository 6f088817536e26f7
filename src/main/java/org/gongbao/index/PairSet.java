package org.gongbao.index;

/** A growing set of pairs of word ids, each pair in one long that is not -1. */
final class PairSet {

    private long[] slots = new long[1 << 16];
    private int size;

    /** Adds a pair and returns whether it was missing. */
    boolean add(long pair) {
        if (size * 2 > slots.length) {
            grow();
        }
        return insert(pair + 1);
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (long each : old) {
            if (each != 0) {
                insert(each);
            }
        }
    }

    private boolean insert(long value) {
        int slot = (int) (value * 0x9E3779B97F4A7C15L >>> 32) & slots.length - 1;
        while (slots[slot] != 0) {
            if (slots[slot] == value) {
                return false;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = value;
        size++;
        return true;
    }
}
