package org.gongbao.shard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.index.Fold;
import org.gongbao.index.Passage;

/**
 * Tells which occurrence of its two characters a gram is, in each passage: enough to chain grams into phrases without the text.
 */
final class Occurrences {

    private final List<Passage> passages;
    private final Codes[] read;

    Occurrences(List<Passage> passages) {
        this.passages = passages;
        this.read = new Codes[passages.size()];
    }

    /**
     * The grams of a passage.
     *
     * @param grams gram (both code points) in the upper, place in {@code codes} in the lower 21 bits, ascending
     * @param codes the occurrence at each place
     */
    private record Codes(long[] grams, int[] codes) {}

    /** Appends the occurrences of a two-character gram in a passage, in order. */
    void encode(String gram, int passage, StreamEncoder out) {
        if (read[passage] == null) {
            read[passage] = read(passages.get(passage).folded());
        }
        Codes codes = read[passage];
        long wanted = pair(gram.codePointAt(0), gram.codePointBefore(gram.length()));
        int at = Arrays.binarySearch(codes.grams, wanted << 21);
        at = at < 0 ? -at - 1 : at;
        if (at == codes.grams.length || codes.grams[at] >>> 21 != wanted) {
            out.add(0); // only phrase-aware conversion reads the passage so
        }
        while (at < codes.grams.length && codes.grams[at] >>> 21 == wanted) {
            boolean more = at + 1 < codes.grams.length && codes.grams[at + 1] >>> 21 == wanted;
            out.add(1 + 2 * codes.codes[(int) codes.grams[at] & 0x1FFFFF] + (more ? 1 : 0));
            at++;
        }
    }

    private static long pair(int first, int second) {
        return (long) first << 21 | second;
    }

    private static Codes read(String text) {
        Map<Integer, Integer> seen = new HashMap<>();
        long[] grams = new long[text.length()];
        int[] codes = new int[text.length()];
        int size = 0;
        int before = -1;
        int beforeOrdinal = 0;
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            int ordinal = seen.merge(c, 1, Integer::sum) - 1;
            if (before >= 0 && Fold.word(before) && Fold.word(c)) {
                int sum = beforeOrdinal + ordinal;
                grams[size] = pair(before, c) << 21 | size;
                codes[size++] = sum * (sum + 1) / 2 + ordinal;
            }
            before = c;
            beforeOrdinal = ordinal;
            at += Character.charCount(c);
        }
        grams = Arrays.copyOf(grams, size);
        Arrays.sort(grams);
        return new Codes(grams, Arrays.copyOf(codes, size));
    }
}
