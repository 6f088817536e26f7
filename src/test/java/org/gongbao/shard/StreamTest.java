package org.gongbao.shard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamTest {

    @Test
    void writesTheExamplesOfTheFormat() {
        assertEquals("#", new StreamEncoder().add(0).toString());
        assertEquals("_", new StreamEncoder().add(59).toString());
        assertEquals("`#", new StreamEncoder().add(60).toString());
        assertEquals("~_", new StreamEncoder().add(1919).toString());
        assertEquals("``#", new StreamEncoder().add(1920).toString());
    }

    @Test
    void writesTheExamplesOfDenseStreams() {
        assertEquals("s", StreamEncoder.dense().add(79).toString());
        assertEquals("t#", StreamEncoder.dense().add(80).toString());
        assertEquals("~s", StreamEncoder.dense().add(959).toString());
        assertEquals("tt#", StreamEncoder.dense().add(960).toString());
    }

    @Test
    void neverUsesTheBackslashOrTheQuotationMark() {
        StreamEncoder out = new StreamEncoder();
        for (int i = 0; i < 100_000; i++) {
            out.add(i);
        }
        assertFalse(out.toString().chars().anyMatch(c -> c == '\\' || c == '"' || c < 35 || c > 126));
    }

    @Test
    void readsBackWhatItWrote() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int[] numbers = random.ints(10_000, 0, Integer.MAX_VALUE).map(i -> i >>> random.nextInt(31)).sorted().toArray();
        StreamDecoder in = new StreamDecoder(new StreamEncoder().addAscending(numbers).toString());
        assertArrayEquals(numbers, in.nextAscending(numbers.length), () -> "seed " + seed);
        assertFalse(in.more());
        StreamDecoder dense = StreamDecoder.dense(StreamEncoder.dense().addAscending(numbers).toString());
        assertArrayEquals(numbers, dense.allAscending(), () -> "seed " + seed);
    }

    @Test
    void readsBackDifferencesOfEitherSign() {
        StreamDecoder in = new StreamDecoder(new StreamEncoder().addDifferences(new int[] {5, 3, 3, 90, 0}).toString());
        assertArrayEquals(new int[] {5, -2, 0, 87, -90},
                new int[] {in.nextSigned(), in.nextSigned(), in.nextSigned(), in.nextSigned(), in.nextSigned()});
        assertFalse(in.more());
    }

    @Test
    void saysWhereAStreamBreaksOff() {
        assertEquals("the stream breaks off at character 1",
                assertThrows(IllegalArgumentException.class, () -> new StreamDecoder("`").next()).getMessage());
    }
}
