package org.gongbao.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Passages are numbered by length and prominence, the most frequent pair first. */
class LengthRanksTest {

    @Test
    void passagesOfOneLengthAreRankedApartWhenSomeAreProminent() {
        BitSet prominent = new BitSet();
        prominent.set(2);
        LengthRanks ranks = new LengthRanks(new int[] {5, 5, 5, 8}, prominent);
        assertEquals(List.of(5, 5, 8), ranks.lengths());
        assertEquals("[0, 1, 0]", Arrays.toString(ranks.prominent()));
        assertEquals(1, ranks.of(2));
    }
}
