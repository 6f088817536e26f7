package org.gongbao.shard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongbao.index.TermSequences;

/**
 * Counts runs of two to four terms that stand next to each other.
 *
 * <p>A run of n terms can be frequent only if its first n - 1 are (Agrawal and Srikant, "Fast Algorithms for Mining
 * Association Rules", 1994), so each length is counted among what the one before left.
 */
final class TermRuns {

    /** The longest run that is counted, in terms. */
    static final int LONGEST = 4;

    private final TermSequences sequences;
    /**
     * For each length the frequent runs, ascending: the number of the run without its last term, or of its only one, and the
     * last term's.
     */
    private final long[][] runs = new long[LONGEST + 1][0];
    private final int[][] counts = new int[LONGEST + 1][0];

    /**
     * Counts the runs of a corpus.
     *
     * @param least how often a run stands there at least
     */
    TermRuns(TermSequences sequences, int least) {
        this.sequences = sequences;
        int[] before = sequences.tokens().clone();
        for (int length = 2; length <= LONGEST; length++) {
            count(length, before, least);
            for (int token = 0; token < before.length; token++) {
                before[token] = Math.max(-1, follows(before[token], token, length)
                        ? Arrays.binarySearch(runs[length], key(before[token], token, length)) : -1);
            }
        }
    }

    private void count(int length, int[] before, int least) {
        long[] all = new long[before.length];
        int n = 0;
        for (int token = 0; token < before.length; token++) {
            if (follows(before[token], token, length)) {
                all[n++] = key(before[token], token, length);
            }
        }
        Arrays.sort(all, 0, n);
        long[] frequent = new long[n / least];
        int[] times = new int[frequent.length];
        int found = 0;
        for (int from = 0, until = 0; from < n; from = until) {
            while (until < n && all[until] == all[from]) {
                until++;
            }
            if (until - from >= least) {
                frequent[found] = all[from];
                times[found++] = until - from;
            }
        }
        runs[length] = Arrays.copyOf(frequent, found);
        counts[length] = Arrays.copyOf(times, found);
    }

    /** Returns whether a run before the last term of one that begins at a token is frequent, and its last term follows. */
    private boolean follows(int before, int token, int length) {
        return before >= 0 && sequences.joined().get(token + length - 2);
    }

    private long key(int before, int token, int length) {
        return (long) before << Integer.SIZE | sequences.tokens()[token + length - 1];
    }

    /**
     * A frequent run.
     *
     * @param length in terms
     * @param number among those of its length
     * @param count how often it stands in the corpus
     */
    record Run(int length, int number, int count) {}

    /** Returns all frequent runs. */
    List<Run> all() {
        List<Run> all = new ArrayList<>();
        for (int length = 2; length <= LONGEST; length++) {
            for (int number = 0; number < runs[length].length; number++) {
                all.add(new Run(length, number, counts[length][number]));
            }
        }
        return all;
    }

    /** Returns the numbers of a run's terms. */
    int[] terms(Run run) {
        int[] terms = new int[run.length];
        int number = run.number;
        for (int length = run.length; length > 1; length--) {
            terms[length - 1] = (int) runs[length][number];
            number = (int) (runs[length][number] >> Integer.SIZE);
        }
        terms[0] = number;
        return terms;
    }

    /** Returns how many frequent runs of a length there are. */
    int count(int length) {
        return runs[length].length;
    }

    /**
     * Finds the frequent runs that begin at a token.
     *
     * @param numbers to be filled with their numbers, by length in terms from 2 on
     * @return the longest length found, 1 for none
     */
    int at(int token, int[] numbers) {
        numbers[1] = sequences.tokens()[token];
        for (int length = 2; length <= LONGEST; length++) {
            numbers[length] = follows(numbers[length - 1], token, length)
                    ? Arrays.binarySearch(runs[length], key(numbers[length - 1], token, length)) : -1;
            if (numbers[length] < 0) {
                return length - 1;
            }
        }
        return LONGEST;
    }
}
