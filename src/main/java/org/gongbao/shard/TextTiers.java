package org.gongbao.shard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.index.KeyGroup;
import org.gongbao.index.SearchIndex;

/**
 * Divides the passages of a large corpus by length and says how large the text shards of each tier become.
 *
 * <p>BM25 prefers short passages, so a few lengths have most of the best hits and little of the text. The cost of a hit is the size of
 * its shard: the sum of hits times size over all tiers is least when the number of a tier's shards grows with the root of its hits and
 * of its text (Lagrange). Where hits are differs from corpus to corpus, so it is sampled: the best hits of words that many passages have.
 */
final class TextTiers {

    /** Field lengths up to which passages stand together; the last tier has all that are longer. */
    private static final int[] UP_TO = {10, 16, 24, 32, 48, 72, 0};
    /** Text shards of a large corpus in all. */
    private static final int SHARDS = 2_450;
    /** First passages of text shards are multiples of a power of two of which a shard has about so many. */
    private static final int STEPS = 8;
    /** A word is sampled of about so many that are as frequent as ordinary words. */
    private static final int SAMPLED = 7;
    private static final int ORDINARY = 20;
    /** Hits that a result list shows before more are asked for. */
    private static final int BEST = 5;
    /** Some of the hits are as the text is: those of whole phrases and of rare words, which a sample of words does not have. */
    private static final double AS_TEXT = 0.25;

    private TextTiers() {}

    /** Returns the tiers of a corpus, short passages first. */
    static List<ShardSizes.Tier> of(SearchIndex index) {
        int[] lengths = index.lengths();
        double[] texts = new double[UP_TO.length];
        for (int id = 0; id < lengths.length; id++) {
            texts[tier(lengths[id])] += ShardSizes.textSize(index.passages().get(id));
        }
        double[] hits = hits(index, lengths);
        double allTexts = Math.max(1, Arrays.stream(texts).sum());
        double allHits = Math.max(1, Arrays.stream(hits).sum());
        double[] parts = new double[UP_TO.length];
        Arrays.setAll(parts, t -> Math.sqrt(texts[t] / allTexts * ((1 - AS_TEXT) * hits[t] / allHits + AS_TEXT * texts[t] / allTexts)));
        double allParts = Math.max(Double.MIN_NORMAL, Arrays.stream(parts).sum());
        List<ShardSizes.Tier> tiers = new ArrayList<>();
        for (int t = 0; t < UP_TO.length; t++) {
            int shards = (int) Math.max(1, Math.round(SHARDS * parts[t] / allParts));
            int unit = Integer.highestOneBit(Math.max(1, lengths.length / (shards * STEPS)));
            tiers.add(new ShardSizes.Tier(UP_TO[t], (int) (texts[t] / shards) + 1, unit));
        }
        return tiers;
    }

    private static int tier(int length) {
        return ShardSizes.Tier.first(length, tier -> UP_TO[tier]);
    }

    /** Returns how many of the best hits of sampled words are in each tier. */
    private static double[] hits(SearchIndex index, int[] lengths) {
        SearchIndex.FieldStats stats = index.stats("text");
        double[] hits = new double[UP_TO.length];
        int seen = 0;
        for (Iterator<KeyGroup> groups = index.groups(); groups.hasNext();) {
            for (KeyGroup.Key key : groups.next().keys()) {
                int[] frequencies = key.frequencies();
                if (key.text().length() > 1 && frequencies.length >= ORDINARY && seen++ % SAMPLED == 0) {
                    Bm25 bm25 = new Bm25(1, stats.docCount(), stats.sumTotalTermFreq(), frequencies.length);
                    IntStream.range(0, frequencies.length).filter(i -> frequencies[i] > 0).boxed()
                            .sorted(Comparator.comparingDouble(i -> -bm25.score(frequencies[i], lengths[key.ids()[i]]))).limit(BEST)
                            .forEach(i -> hits[tier(lengths[key.ids()[i]])]++);
                }
            }
        }
        return hits;
    }
}
