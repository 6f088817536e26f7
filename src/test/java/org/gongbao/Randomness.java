package org.gongbao;

import java.util.Random;

/**
 * What tests that try random input draw from: the same each time, so that a change is judged by the same rounds as the one
 * before it. {@code -Dseed=new} draws other input, {@code -Dseed=…} with a number repeats a run, and {@code -Drounds=20} goes
 * twenty times as many rounds. A test names the seed in what it says when it fails.
 */
public final class Randomness {

    private static final long SEED = 20_261_127;

    private Randomness() {}

    /** Returns the seed of this run. */
    public static long seed() {
        String seed = System.getProperty("seed", Long.toString(SEED));
        return seed.equals("new") ? new Random().nextLong() : Long.parseLong(seed);
    }

    /** Returns how many rounds to go where so many are enough for each build. */
    public static int rounds(int enough) {
        return enough * Integer.getInteger("rounds", 1);
    }
}
