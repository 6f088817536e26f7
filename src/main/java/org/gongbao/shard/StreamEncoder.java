package org.gongbao.shard;

/** Writes non-negative integers as a stream (section 3 of the format). */
final class StreamEncoder {

    static final int FIRST = 35;
    static final int SKIPPED = 92;
    static final int DIGITS = 91;
    /** Digits below it end a number. */
    static final int FINAL = 60;
    /** The same in dense streams, most of whose numbers are small. */
    static final int DENSE_FINAL = 80;

    private final StringBuilder out = new StringBuilder();
    private final int finals;

    StreamEncoder() {
        this(FINAL);
    }

    private StreamEncoder(int finals) {
        this.finals = finals;
    }

    static StreamEncoder dense() {
        return new StreamEncoder(DENSE_FINAL);
    }

    /**
     * Appends a number.
     *
     * @throws IllegalArgumentException when it is negative
     */
    StreamEncoder add(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("a stream holds no negative number: " + number);
        }
        int rest = number;
        while (rest >= finals) {
            digit(finals + (rest - finals) % (DIGITS - finals));
            rest = (rest - finals) / (DIGITS - finals);
        }
        digit(rest);
        return this;
    }

    /** Appends a list as its differences, each of either sign: 2d, or -2d - 1 for a negative one. */
    StreamEncoder addDifferences(int[] numbers) {
        int before = 0;
        for (int number : numbers) {
            int difference = number - before;
            add(difference < 0 ? -2 * difference - 1 : 2 * difference);
            before = number;
        }
        return this;
    }

    /** Appends an ascending list: differences, the first number itself. */
    StreamEncoder addAscending(int[] numbers) {
        int before = 0;
        for (int number : numbers) {
            add(number - before);
            before = number;
        }
        return this;
    }

    /** Appends what another encoder holds. */
    StreamEncoder append(StreamEncoder other) {
        out.append(other.out);
        return this;
    }

    private void digit(int digit) {
        int code = FIRST + digit;
        out.append((char) (code >= SKIPPED ? code + 1 : code));
    }

    /** Returns how many characters there are so far. */
    int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
