package org.gongbao.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.PlanFixture;
import org.gongbao.index.SearchIndex;
import org.junit.jupiter.api.Test;

/** Texts that are shown most often stand in small shards. */
class TextTiersTest {

    /** 30 paragraphs with the same word, each longer than the one before, and five with a word that few have. */
    private static SearchIndex index() {
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> lines.add("水库" + "的我".repeat(i + 1)));
        IntStream.range(0, 5).forEach(i -> lines.add("编钟" + "也他".repeat(40 + i)));
        return IndexBuilder.build(new PlanFixture().report("r", lines.toArray(String[]::new)).plan(), 1);
    }

    @Test
    void thePassagesThatPromiseMostForAFrequentWordAreProminent() {
        try (SearchIndex index = index()) {
            TextTiers tiers = TextTiers.of(index, List.of());
            assertEquals(List.of(0, 1, 2, 3, 4), tiers.prominent().stream().filter(id -> index.passages().get(id).text().startsWith("水库"))
                    .limit(5).boxed().toList());
            assertTrue(tiers.prominent().stream().noneMatch(id -> index.passages().get(id).text().startsWith("编钟")), "too few have the word");
        }
    }

    @Test
    void aPassageIsInTheFirstTierOfItsKindThatTakesItsLength() {
        try (SearchIndex index = index()) {
            TextTiers tiers = TextTiers.of(index, List.of());
            assertEquals(12, tiers.tiers().get(tiers.of(0, 12)).upTo());
            assertEquals(20, tiers.tiers().get(tiers.of(0, 13)).upTo());
            assertEquals(0, tiers.tiers().get(tiers.of(0, 1000)).upTo());
            assertTrue(tiers.tiers().get(tiers.of(0, 1000)).prominent());
            assertEquals(24, tiers.tiers().get(tiers.of(34, 12)).upTo());
        }
    }
}
