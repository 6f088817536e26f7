package org.gongbao.shard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.index.KeyGroup;
import org.gongbao.index.Passage;
import org.gongbao.index.SearchIndex;

/**
 * Codes postings: which stand in the dictionary, which in shards of their own, and with what symbols.
 */
final class PostingCoder {

    private final List<Passage> passages;
    private final ShardSizes sizes;
    private final int[] lengths;
    /** For each field length its rank by frequency. */
    private final int[] ranks;
    private final List<Integer> lengthsByRank;
    private final Occurrences occurrences;
    private final List<Shard> posts = new ArrayList<>();
    private PostShard open = new PostShard();
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
        this.occurrences = sizes.occurrences() ? new Occurrences(passages) : null;
    }

    /** Returns the field lengths, most frequent first. */
    List<Integer> lengthsByRank() {
        return lengthsByRank;
    }

    /** Returns whether all postings of grams coded so far are of passages that contain them. */
    boolean strict() {
        return strict;
    }

    /** Returns the shards that hold what did not stay in the dictionary. */
    List<Shard> posts() {
        closePost();
        return posts;
    }

    private void closePost() {
        if (open.count() > 0) {
            posts.add(open.shard(posts.size()));
            open = new PostShard();
        }
    }

    /**
     * Returns which postings stay in the dictionary, as ascending indices into {@code key.ids()}; when not all do, writes the others and
     * notes in {@code more} where they are.
     */
    int[] here(KeyGroup.Key key, StreamEncoder more) {
        strict &= key.strict() || !key.gram();
        int n = key.ids().length;
        int most = sizes.postings(key);
        if (n <= most) {
            return IntStream.range(0, n).toArray();
        }
        int[] best = IntStream.range(0, n).boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -promise(key, i)).thenComparingInt(i -> i))
                .limit(most).mapToInt(i -> i).sorted().toArray();
        boolean[] stays = new boolean[n];
        for (int i : best) {
            stays[i] = true;
        }
        int[] others = IntStream.range(0, n).filter(i -> !stays[i]).toArray();
        int each = Math.max(4000, passages.size() / 5); // a frequent key has a few shards whatever the size of the corpus
        int shards = (others.length + each - 1) / each;
        if (shards > 1 || open.size() + others.length > sizes.post()) {
            closePost();
        }
        more.add(n).add((int) Arrays.stream(key.frequencies()).filter(tf -> tf > 0).count()).add(posts.size()).add(open.count()).add(shards);
        int[] firsts = new int[shards];
        for (int s = 0; s < shards; s++) {
            int[] part = Arrays.copyOfRange(others, s * each, Math.min(others.length, (s + 1) * each));
            firsts[s] = key.ids()[part[0]];
            addPost(key, part);
            if (shards > 1) {
                closePost();
            }
        }
        more.addAscending(firsts);
        return best;
    }

    /** Grows with the score for this term alone, titles first; for passages without the term, shorter ones promise more. */
    private double promise(KeyGroup.Key key, int i) {
        int tf = key.frequencies().length == 0 ? 0 : key.frequencies()[i];
        double length = lengths[key.ids()[i]];
        double alone = tf == 0 ? -length : tf / (20 + length);
        return Arrays.binarySearch(key.titles(), key.ids()[i]) >= 0 ? 1 + alone : alone;
    }

    private void addPost(KeyGroup.Key key, int[] part) {
        StreamEncoder ids = new StreamEncoder();
        StreamEncoder scores = new StreamEncoder();
        StreamEncoder occurs = new StreamEncoder();
        postings(key, part, ids, scores, occurs);
        open.add(ids, scores, occurs);
    }

    /** Writes some of a key's postings, given as ascending indices. */
    void postings(KeyGroup.Key key, int[] which, StreamEncoder ids, StreamEncoder scores, StreamEncoder occurs) {
        ids.addAscending(Arrays.stream(which).map(i -> key.ids()[i]).toArray());
        boolean chained = occurrences != null && DictShard.twoCharacters(key) && !key.text().endsWith(" ");
        for (int i : which) {
            if (key.frequencies().length > 0) {
                int tf = key.frequencies()[i];
                scores.add(tf == 0 ? 0 : 1 + (tf - 1) * lengthsByRank.size() + ranks[lengths[key.ids()[i]]]);
            }
            if (chained) {
                occurrences.encode(key.text(), key.ids()[i], occurs);
            }
        }
    }

    /** Writes in which tier of texts each of some postings is, given as ascending indices, where no scores tell it. */
    void tiers(KeyGroup.Key key, int[] which, StreamEncoder tiers) {
        if (sizes.isApart(key)) {
            Arrays.stream(which).map(i -> sizes.tier(lengths[key.ids()[i]])).forEach(tiers::add);
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
