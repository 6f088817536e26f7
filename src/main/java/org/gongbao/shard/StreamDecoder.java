package org.gongbao.shard;

import java.util.stream.IntStream;

/** Reads a stream of non-negative integers (section 3 of the format). */
final class StreamDecoder {

    private final String in;
    private final int finals;
    private int at;

    StreamDecoder(String in) {
        this(in, StreamEncoder.FINAL);
    }

    private StreamDecoder(String in, int finals) {
        this.in = in;
        this.finals = finals;
    }

    static StreamDecoder dense(String in) {
        return new StreamDecoder(in, StreamEncoder.DENSE_FINAL);
    }

    /** Returns whether another number follows. */
    boolean more() {
        return at < in.length();
    }

    /**
     * Returns the next number.
     *
     * @throws IllegalArgumentException when the stream ends or holds a character that is no digit
     */
    int next() {
        int number = 0;
        int scale = 1;
        while (at < in.length()) {
            int code = in.charAt(at++);
            int digit = code - StreamEncoder.FIRST - (code > StreamEncoder.SKIPPED ? 1 : 0);
            if (digit < 0 || digit >= StreamEncoder.DIGITS) {
                break;
            }
            if (digit < finals) {
                return number + scale * digit;
            }
            // v = 60 + 31·q + r is written as digit 60 + r, then q; in a dense stream v = 80 + 11·q + r
            number += scale * digit;
            scale *= StreamEncoder.DIGITS - finals;
        }
        throw new IllegalArgumentException("the stream breaks off at character " + at);
    }

    /** Returns the next number that may be negative. */
    int nextSigned() {
        int number = next();
        return number % 2 == 0 ? number / 2 : -(number + 1) / 2;
    }

    /** Returns the next {@code count} numbers of an ascending list. */
    int[] nextAscending(int count) {
        int[] numbers = new int[count];
        int before = 0;
        for (int i = 0; i < count; i++) {
            before += next();
            numbers[i] = before;
        }
        return numbers;
    }

    /** Returns all the numbers that are left. */
    int[] all() {
        IntStream.Builder numbers = IntStream.builder();
        while (more()) {
            numbers.add(next());
        }
        return numbers.build().toArray();
    }

    /** Returns all the numbers that are left, as an ascending list. */
    int[] allAscending() {
        IntStream.Builder numbers = IntStream.builder();
        for (int before = 0; more();) {
            before += next();
            numbers.add(before);
        }
        return numbers.build().toArray();
    }
}
