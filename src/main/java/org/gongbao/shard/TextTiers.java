package org.gongbao.shard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.index.KeyGroup;
import org.gongbao.index.SearchIndex;

/**
 * Divides passages by how likely they are to be shown and by length, and says how large the text shards of each tier become.
 *
 * <p>A passage is <b>prominent</b> when it is among the best of some frequent term or phrase: most hits that are shown are,
 * and they have little of the text. BM25 prefers short passages, too. The cost of a hit is the size of its shard: the sum of
 * hits times size over all tiers is least when the number of a tier's shards grows with the root of its hits and of its text
 * (Lagrange).
 *
 * @param tiers prominent passages before others, then short ones first; the last of either takes all lengths
 * @param prominent passages
 */
record TextTiers(List<Tier> tiers, BitSet prominent) {

    /** Field lengths up to which prominent passages stand together; the last tier has all that are longer. */
    private static final int[] PROMINENT_UP_TO = {12, 20, 32, 48, 0};
    /** The same of others. */
    private static final int[] UP_TO = {24, 48, 0};
    /** Text shards of a large corpus in all. */
    private static final int SHARDS = 2_850;
    /** First passages of text shards are multiples of a power of two of which a shard has about so many. */
    private static final int STEPS = 8;
    /** A key that has so many passages has more than are shown at once. */
    private static final int FREQUENT = 20;
    /** Hits that a result list shows before more are asked for. */
    private static final int BEST = 5;
    /** About so many hits of ordinary queries are the best of no key: those of whole phrases and of rare words. */
    private static final double OF_NO_KEY = 0.06;

    TextTiers {
        tiers = List.copyOf(tiers);
    }

    /**
     * Passages of similar length, whose texts stand together.
     *
     * @param prominent whether it is for prominent passages
     * @param upTo longest field length, 0 for any
     * @param size of a shard, as {@link ShardSizes#textSize} counts
     * @param unit the passages of a shard begin at a multiple of it, so that the manifest needs less to tell where; 0 where passages stand
     *     together that are alike, in the only tier
     */
    record Tier(boolean prominent, int upTo, int size, int unit) {}

    /** Returns the only tier of a small corpus. */
    static TextTiers one(int size, int unit) {
        return new TextTiers(List.of(new Tier(false, 0, size, unit)), new BitSet());
    }

    /** Returns the tiers of a large corpus. */
    static TextTiers of(SearchIndex index, Collection<Phrase> phrases) {
        int[] lengths = index.lengths();
        int[] hits = hits(index, lengths, phrases);
        BitSet prominent = new BitSet();
        IntStream.range(0, hits.length).filter(id -> hits[id] > 0).forEach(prominent::set);
        List<Tier> tiers = new ArrayList<>();
        Arrays.stream(PROMINENT_UP_TO).forEach(upTo -> tiers.add(new Tier(true, upTo, 0, 0)));
        Arrays.stream(UP_TO).forEach(upTo -> tiers.add(new Tier(false, upTo, 0, 0)));
        TextTiers unsized = new TextTiers(tiers, prominent);
        double[] textOf = new double[tiers.size()];
        double[] hitsOf = new double[tiers.size()];
        for (int id = 0; id < lengths.length; id++) {
            int tier = unsized.of(id, lengths[id]);
            textOf[tier] += ShardSizes.textSize(index.passages().get(id));
            hitsOf[tier] += hits[id];
        }
        return new TextTiers(sized(tiers, textOf, hitsOf, lengths.length), prominent);
    }

    private static List<Tier> sized(List<Tier> tiers, double[] textOf, double[] hitsOf, int passages) {
        double hits = Math.max(1, Arrays.stream(hitsOf).sum());
        double otherTexts = Math.max(1, IntStream.range(0, textOf.length).filter(t -> !tiers.get(t).prominent)
                .mapToDouble(t -> textOf[t]).sum());
        double[] parts = new double[tiers.size()];
        Arrays.setAll(parts, t -> Math.sqrt(textOf[t]
                * (tiers.get(t).prominent ? (1 - OF_NO_KEY) * hitsOf[t] / hits : OF_NO_KEY * textOf[t] / otherTexts)));
        double all = Math.max(Double.MIN_NORMAL, Arrays.stream(parts).sum());
        return IntStream.range(0, parts.length).mapToObj(t -> {
            int shards = (int) Math.max(1, Math.round(SHARDS * parts[t] / all));
            return new Tier(tiers.get(t).prominent, tiers.get(t).upTo, (int) (textOf[t] / shards) + 1,
                    Integer.highestOneBit(Math.max(1, passages / (shards * STEPS))));
        }).toList();
    }

    /** Returns for each passage of how many terms and phrases it is among the best. */
    private static int[] hits(SearchIndex index, int[] lengths, Collection<Phrase> phrases) {
        Promise promise = new Promise(lengths);
        int[] hits = new int[lengths.length];
        phrases.forEach(phrase -> Arrays.stream(phrase.ids()).limit(BEST).forEach(id -> hits[id]++));
        for (Iterator<KeyGroup> groups = index.groups(); groups.hasNext();) {
            for (KeyGroup.Key key : groups.next().keys()) {
                // A gram that is no term is not looked for by itself.
                if (key.ids().length >= FREQUENT && key.frequencies().length > 0) {
                    Arrays.stream(promise.order(key)).limit(BEST).forEach(i -> hits[key.ids()[i]]++);
                }
            }
        }
        return hits;
    }

    /** Returns the sizes of shards that hold so many times as much. */
    TextTiers larger(double times) {
        return new TextTiers(tiers.stream().map(tier -> new Tier(tier.prominent, tier.upTo, ShardSizes.times(tier.size, times),
                tier.unit)).toList(),
                prominent);
    }

    int count() {
        return tiers.size();
    }

    /** Returns the index of the tier of a passage with a field length. */
    int of(int id, int length) {
        return of(prominent.get(id), length);
    }

    /** Returns the index of the tier of passages with a field length, prominent ones or others. */
    int of(boolean isProminent, int length) {
        for (int tier = 0;; tier++) {
            Tier each = tiers.get(tier);
            if (each.prominent == isProminent && (each.upTo == 0 || length <= each.upTo)) {
                return tier;
            }
        }
    }
}
