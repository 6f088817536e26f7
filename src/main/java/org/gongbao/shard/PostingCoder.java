package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** More than a phrase has terms. */
    private static final int PHRASE_TERMS = 8;

    private final List<Passage> passages;
    private final ShardSizes sizes;
    private final int[] lengths;
    private final LengthRanks ranks;
    private final int[] typicalRanks;
    private final Promise promise;
    private final Occurrences occurrences;
    private final PostSeries post;
    private final PostSeries rest;
    /** What {@code more} says of the keys of one character, which may stand in several shards. */
    private final Map<String, int[]> moreOfCharacters = new HashMap<>();
    private boolean strict = true;

    PostingCoder(SearchIndex index, ShardSizes sizes) {
        this.passages = index.passages();
        this.sizes = sizes;
        this.lengths = index.lengths();
        this.ranks = new LengthRanks(lengths, sizes.texts().prominent());
        this.typicalRanks = ranks.typical(sizes.texts());
        this.promise = new Promise(lengths);
        this.post = new PostSeries("post", sizes.postings().post());
        this.rest = new PostSeries("rest", sizes.postings().rest());
        this.occurrences = sizes.occurrences() ? new Occurrences(passages) : null;
    }

    /** Returns the ranks of passages that the postings use. */
    LengthRanks ranks() {
        return ranks;
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
            IntStream.range(from, Math.min(lengths.length, from + LENGTH_CHUNK)).forEach(id -> stream.add(ranks.of(id)));
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
        int[] byPromise = promise.order(key);
        boolean character = key.text().codePointCount(0, key.text().length()) == 1;
        int[] places = character ? moreOfCharacters.computeIfAbsent(key.text(), text -> elsewhere(key, byPromise, most))
                : elsewhere(key, byPromise, most);
        Arrays.stream(places).forEach(more::add);
        return part(byPromise, 0, most);
    }

    /** Writes the postings that do not stay beside a key, and returns what {@code more} says of it. */
    private int[] elsewhere(KeyGroup.Key key, int[] byPromise, int most) {
        int n = key.ids().length;
        IntStream.Builder more = IntStream.builder();
        int next = n <= sizes.postings().medium() ? n : Math.min(n, most + sizes.postings().next());
        more.add(n).add((int) Arrays.stream(key.frequencies()).filter(tf -> tf > 0).count());
        PostSeries.Place inPost = add(post, key, part(byPromise, most, next), (tf, tier) -> tf * sizes.texts().count() + tier);
        more.add(inPost.shard()).add(inPost.place());
        int each = Math.max(4000, passages.size() / 5); // a frequent key has a few shards whatever the size of the corpus
        more.add((n - next + each - 1) / each);
        for (int from = next; from < n; from += each) {
            PostSeries.Place inRest = add(rest, key, part(byPromise, from, Math.min(n, from + each)),
                    key.frequencies().length == 0 ? null : (tf, tier) -> tf);
            more.add(inRest.shard()).add(inRest.place());
        }
        return more.build().toArray();
    }

    private static int[] part(int[] byPromise, int from, int to) {
        return Arrays.stream(byPromise, from, to).sorted().toArray();
    }

    /** Writes some postings elsewhere, each with a symbol of its frequency as a term and the tier of its text. */
    private PostSeries.Place add(PostSeries series, KeyGroup.Key key, int[] part, IntBinaryOperator symbol) {
        StreamEncoder scores = new StreamEncoder();
        if (symbol != null) {
            for (int i : part) {
                int tf = key.frequencies().length == 0 ? 0 : key.frequencies()[i];
                scores.add(symbol.applyAsInt(tf, sizes.texts().of(key.ids()[i], lengths[key.ids()[i]])));
            }
        }
        return series.add(Arrays.stream(part).map(i -> key.ids()[i]).toArray(), scores);
    }

    /** Writes some of a key's postings, given as ascending indices. */
    void postings(KeyGroup.Key key, int[] which, StreamEncoder ids, StreamEncoder scores, StreamEncoder occurs) {
        ids.addAscending(Arrays.stream(which).map(i -> key.ids()[i]).toArray());
        boolean chained = occurrences != null && DictShard.twoCharacters(key) && !key.text().endsWith(" ");
        for (int i : which) {
            if (key.frequencies().length > 0) {
                int tf = key.frequencies()[i];
                int rank = ranks.of(key.ids()[i]);
                scores.add(sizes.divided() ? tf * ranks.count() + rank : tf == 0 ? 0 : 1 + (tf - 1) * ranks.count() + rank);
            }
            if (chained) {
                occurrences.encode(key.text(), key.ids()[i], occurs);
            }
        }
    }

    /**
     * Writes about which field lengths some postings have, given as ascending indices, where no scores tell it; and whether
     * the gram is repeated.
     */
    void ranks(KeyGroup.Key key, int[] which, StreamEncoder out) {
        if (sizes.isApart(key)) {
            Arrays.stream(which).map(i -> typicalRanks[ranks.of(key.ids()[i])] + (key.occurrences()[i] > 1 ? ranks.count() : 0))
                    .forEach(out::add);
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

    /** Writes the best passages of a phrase. */
    void best(Phrase phrase, StreamEncoder best) {
        int n = phrase.ids().length;
        best.add(phrase.total()).add(PHRASE_TERMS * n + phrase.terms().size());
        int[] byId = IntStream.range(0, n).boxed().sorted(Comparator.comparing(i -> phrase.ids()[i])).mapToInt(i -> i).toArray();
        best.addAscending(Arrays.stream(byId).map(i -> phrase.ids()[i]).toArray());
        for (int i : byId) {
            boolean repeated = Arrays.stream(phrase.frequencies()[i]).anyMatch(tf -> tf > 1);
            best.add(ranks.of(phrase.ids()[i]) + (repeated ? ranks.count() : 0));
            if (repeated) {
                Arrays.stream(phrase.frequencies()[i]).forEach(best::add);
            }
        }
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
