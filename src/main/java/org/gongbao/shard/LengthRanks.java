package org.gongbao.shard;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Numbers what postings tell of a passage besides the frequency of the term: its field length and whether it is prominent. The pair that
 * most passages have is number 0, the next one number 1 …, so that symbols are small.
 */
final class LengthRanks {

    private final int[] lengths;
    private final BitSet prominent;
    /** For twice a field length, plus 1 if prominent, its rank. */
    private final int[] ranks;
    /** The same numbers by rank. */
    private final List<Integer> byRank;

    /**
     * Numbers the pairs of a corpus.
     *
     * @param lengths field length of each passage
     * @param prominent passages ({@link TextTiers})
     */
    LengthRanks(int[] lengths, BitSet prominent) {
        this.lengths = lengths;
        this.prominent = prominent;
        int[] frequency = new int[2 * Arrays.stream(lengths).max().orElse(0) + 2];
        for (int id = 0; id < lengths.length; id++) {
            frequency[pair(id)]++;
        }
        this.byRank = IntStream.range(0, frequency.length).filter(pair -> frequency[pair] > 0).boxed()
                .sorted(Comparator.<Integer>comparingInt(pair -> -frequency[pair]).thenComparingInt(pair -> pair)).toList();
        this.ranks = new int[frequency.length];
        for (int rank = 0; rank < byRank.size(); rank++) {
            ranks[byRank.get(rank)] = rank;
        }
    }

    private int pair(int id) {
        return 2 * lengths[id] + (prominent.get(id) ? 1 : 0);
    }

    /** Returns the rank of a passage. */
    int of(int id) {
        return ranks[pair(id)];
    }

    int count() {
        return byRank.size();
    }

    /**
     * Returns for each rank the first one of the same tier and of about the same length: it takes half of the bits, and tells
     * a client that has still to read the text almost as much.
     */
    int[] typical(TextTiers tiers) {
        Map<List<Integer>, Integer> firsts = new HashMap<>();
        int[] typical = new int[count()];
        for (int rank = 0; rank < typical.length; rank++) {
            int length = byRank.get(rank) / 2;
            boolean isProminent = byRank.get(rank) % 2 == 1;
            Integer first = firsts.putIfAbsent(List.of(tiers.of(isProminent, length), band(length)), rank);
            typical[rank] = first == null ? rank : first;
        }
        return typical;
    }

    /** Returns the two leading bits of a length with its magnitude: two bands from each power of two to the next. */
    private static int band(int length) {
        return Integer.highestOneBit(length) | length & Integer.highestOneBit(length) / 2;
    }

    /** Returns the field lengths by rank. */
    List<Integer> lengths() {
        return byRank.stream().map(pair -> pair / 2).toList();
    }

    /** Returns by rank 1 for prominent passages, 0 for others. */
    int[] prominent() {
        return byRank.stream().mapToInt(pair -> pair % 2).toArray();
    }
}
