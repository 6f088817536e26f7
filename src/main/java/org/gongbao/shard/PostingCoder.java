package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.gongbao.index.KeyGroup;
import org.gongbao.index.Passage;
import org.gongbao.index.SearchIndex;

/**
 * Codes postings: which stand in the dictionary, which in shards of their own, and with what symbols.
 */
final class PostingCoder {

    static final int LENGTH_CHUNK = 1 << 18;

    private final List<Passage> passages;
    private final ShardSizes sizes;
    private final int[] lengths;
    /** For each field length its rank by frequency. */
    private final int[] ranks;
    private final List<Integer> lengthsByRank;
    private final Occurrences occurrences;
    private final PostSeries post;
    private final PostSeries rest;
    private final double averageLength;
    private boolean strict = true;

    PostingCoder(SearchIndex index, ShardSizes sizes) {
        this.passages = index.passages();
        this.sizes = sizes;
        this.lengths = index.lengths();
        int[] frequency = new int[Arrays.stream(lengths).max().orElse(0) + 1];
        for (int length : lengths) {
            frequency[length]++;
        }
        this.lengthsByRank = IntStream.range(0, frequency.length).filter(length -> frequency[length] > 0).boxed()
                .sorted(Comparator.<Integer>comparingInt(length -> -frequency[length]).thenComparingInt(length -> length)).toList();
        this.ranks = new int[frequency.length];
        for (int rank = 0; rank < lengthsByRank.size(); rank++) {
            ranks[lengthsByRank.get(rank)] = rank;
        }
        this.averageLength = Math.max(1, Arrays.stream(lengths).average().orElse(1));
        this.post = new PostSeries("post", sizes.postings().post());
        this.rest = new PostSeries("rest", sizes.postings().rest());
        this.occurrences = sizes.occurrences() ? new Occurrences(passages) : null;
    }

    /** Returns the field lengths, most frequent first. */
    List<Integer> lengthsByRank() {
        return lengthsByRank;
    }

    /** Returns the rank of the field length of a passage. */
    int rank(int id) {
        return ranks[lengths[id]];
    }

    /** Returns whether all postings of grams coded so far are of passages that contain them. */
    boolean strict() {
        return strict;
    }

    /** Returns the shards that hold what did not stay in the dictionary, and the field lengths of passages, which these need. */
    List<Shard> posts() {
        List<Shard> shards = new ArrayList<>(post.shards());
        shards.addAll(rest.shards());
        for (int from = 0; sizes.divided() && from < lengths.length; from += LENGTH_CHUNK) {
            StreamEncoder stream = new StreamEncoder();
            IntStream.range(from, Math.min(lengths.length, from + LENGTH_CHUNK)).forEach(id -> stream.add(rank(id)));
            JsonObject json = new JsonObject();
            Shard.put(json, "ranks", stream);
            shards.add(Shard.of("length-" + from / LENGTH_CHUNK, json));
        }
        return shards;
    }

    /**
     * Returns which postings stay beside the key, as ascending indices into {@code key.ids()}; when not all do, writes the others and
     * notes in {@code more} where they are.
     */
    int[] here(KeyGroup.Key key, StreamEncoder more) {
        strict &= key.strict() || !key.gram();
        int n = key.ids().length;
        int most = sizes.postings(key);
        if (n <= most) {
            return IntStream.range(0, n).toArray();
        }
        int[] byPromise = byPromise(key);
        int next = n <= sizes.postings().medium() ? n : Math.min(n, most + sizes.postings().next());
        more.add(n).add((int) Arrays.stream(key.frequencies()).filter(tf -> tf > 0).count());
        PostSeries.Place inPost = add(post, key, part(byPromise, most, next), (tf, tier) -> tf * sizes.texts().size() + tier);
        more.add(inPost.shard()).add(inPost.place());
        int each = Math.max(4000, passages.size() / 5); // a frequent key has a few shards whatever the size of the corpus
        more.add((n - next + each - 1) / each);
        for (int from = next; from < n; from += each) {
            PostSeries.Place inRest = add(rest, key, part(byPromise, from, Math.min(n, from + each)), key.frequencies().length == 0 ? null : (tf, tier) -> tf);
            more.add(inRest.shard()).add(inRest.place());
        }
        return part(byPromise, 0, most);
    }

    /** Returns the indices of a key's postings, those that promise most first, then by passage. */
    private int[] byPromise(KeyGroup.Key key) {
        long[] order = new long[key.ids().length];
        // The bits of floats that are not negative are in order of their values.
        Arrays.setAll(order, i -> (long) Float.floatToIntBits(2 - promise(key, i)) << Integer.SIZE | i);
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(i -> (int) i).toArray();
    }

    private static int[] part(int[] byPromise, int from, int to) {
        return Arrays.stream(byPromise, from, to).sorted().toArray();
    }

    /** Writes some postings elsewhere, each with a symbol of its frequency as a term and the tier of its text. */
    private PostSeries.Place add(PostSeries series, KeyGroup.Key key, int[] part, IntBinaryOperator symbol) {
        StreamEncoder ids = new StreamEncoder().addAscending(Arrays.stream(part).map(i -> key.ids()[i]).toArray());
        StreamEncoder scores = new StreamEncoder();
        if (symbol != null) {
            for (int i : part) {
                int tf = key.frequencies().length == 0 ? 0 : key.frequencies()[i];
                scores.add(symbol.applyAsInt(tf, sizes.tier(lengths[key.ids()[i]])));
            }
        }
        return series.add(ids, scores);
    }

    /**
     * Grows with the score for this term alone, titles first. Passages without the term come last, those that promise most when each gram is
     * counted for one. From -1 to 2.
     */
    private float promise(KeyGroup.Key key, int i) {
        int tf = key.frequencies().length == 0 ? 0 : key.frequencies()[i];
        int frequency = tf > 0 ? tf : key.occurrences()[i];
        float alone = (float) (frequency / (frequency + 0.3 + 0.9 * lengths[key.ids()[i]] / averageLength)) - (tf > 0 ? 0 : 1);
        return Arrays.binarySearch(key.titles(), key.ids()[i]) >= 0 ? 1 + alone : alone;
    }

    /** Writes some of a key's postings, given as ascending indices. */
    void postings(KeyGroup.Key key, int[] which, StreamEncoder ids, StreamEncoder scores, StreamEncoder occurs) {
        ids.addAscending(Arrays.stream(which).map(i -> key.ids()[i]).toArray());
        boolean chained = occurrences != null && DictShard.twoCharacters(key) && !key.text().endsWith(" ");
        for (int i : which) {
            if (key.frequencies().length > 0) {
                int tf = key.frequencies()[i];
                int rank = rank(key.ids()[i]);
                scores.add(sizes.divided() ? tf * lengthsByRank.size() + rank : tf == 0 ? 0 : 1 + (tf - 1) * lengthsByRank.size() + rank);
            }
            if (chained) {
                occurrences.encode(key.text(), key.ids()[i], occurs);
            }
        }
    }

    /** Writes the ranks of the field lengths of some postings, given as ascending indices, where no scores tell it; and whether the gram is repeated. */
    void ranks(KeyGroup.Key key, int[] which, StreamEncoder ranks) {
        if (sizes.isApart(key)) {
            Arrays.stream(which).map(i -> rank(key.ids()[i]) + (key.occurrences()[i] > 1 ? lengthsByRank.size() : 0)).forEach(ranks::add);
        }
    }

    /** Writes the titles that hold a term. */
    void titles(int[] ids, StreamEncoder titles) {
        titles.add(ids.length);
        int before = 0;
        for (int id : ids) {
            Passage passage = passages.get(id);
            titles.add(id - before).add(passage.under()).add(codePoints(passage.title().key()))
                    .add(codePoints(passage.title().fullKey()));
            before = id;
        }
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
