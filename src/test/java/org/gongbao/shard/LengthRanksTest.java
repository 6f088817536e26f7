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

    @Test
    void passagesOfOneTierAndOfAboutTheSameLengthHaveTheSameTypicalRank() {
        BitSet prominent = new BitSet();
        prominent.set(6);
        LengthRanks ranks = new LengthRanks(new int[] {20, 20, 21, 23, 24, 25, 21}, prominent);
        assertEquals(List.of(20, 21, 21, 23, 24, 25), ranks.lengths());
        TextTiers upTo24 = new TextTiers(List.of(new TextTiers.Tier(true, 0, 1, 1), new TextTiers.Tier(false, 24, 1, 1), new TextTiers.Tier(false, 0, 1, 1)), prominent);
        assertEquals("[0, 0, 2, 0, 4, 5]", Arrays.toString(ranks.typical(upTo24)));
    }
}
