package org.gongbao.shard;

import java.util.List;
import java.util.NavigableMap;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.SiteFile;

/** Packs a small corpus as a large one is packed: texts in tiers and in an alphabet of their own, no occurrences. */
public final class LargeLayout {

    private LargeLayout() {}

    /**
     * Returns the files of the index.
     *
     * @param postings how many postings of a key stay in the dictionary
     */
    public static List<SiteFile> pack(SearchIndex index, int postings) {
        return ShardPacker.pack(index, sizes(index, postings));
    }

    static ShardSizes sizes(SearchIndex index, int postings) {
        NavigableMap<String, Phrase> phrases = Phrases.of(index, 500);
        TextTiers texts = new TextTiers(List.of(new TextTiers.Tier(true, 32, 900, 2), new TextTiers.Tier(true, 0, 1500, 2),
                new TextTiers.Tier(false, 32, 1500, 8), new TextTiers.Tier(false, 0, 4000, 4)), TextTiers.of(index, phrases.values()).prominent());
        return new ShardSizes(2000, 6000, texts, 300, 5000, 600, false, new ShardSizes.Postings(postings, Math.min(postings, 40), 100, 150, 1000, 2000), false, phrases);
    }
}
