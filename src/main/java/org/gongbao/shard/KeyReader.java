package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.BitSet;
import org.gongbao.index.Fold;

/** Reads postings of keys in full, wherever their parts stand. */
final class KeyReader {

    private final ShardStore store;

    KeyReader(ShardStore store) {
        this.store = store;
    }

    /**
     * The postings of a key in full.
     *
     * @param ids passages; ascending unless the key is frequent
     * @param scores symbols for each of {@code ids}, or an empty array
     * @param titles as in {@link Dict.Postings}
     */
    record Key(int[] ids, int[] scores, int[][] titles) {

        static final Key NONE = new Key(new int[0], new int[0], new int[0][]);

        /** Returns how many passages have the key as a term. */
        int docFreq() {
            return (int) Arrays.stream(scores).filter(symbol -> symbol > 0).count();
        }

        BitSet set() {
            BitSet set = new BitSet();
            Arrays.stream(ids).forEach(set::set);
            return set;
        }
    }

    Key read(String key) {
        Dict.Postings here = store.postings(key);
        return here == null ? Key.NONE : complete(here);
    }

    private Key complete(Dict.Postings here) {
        int[] ids = here.ids();
        int[] scores = Arrays.stream(here.scores()).map(store::symbol).toArray();
        for (Dict.Place place : here.more()) {
            JsonObject json = store.shard(place.shard()).getAsJsonObject();
            int[] further = StreamDecoder.dense(column(json, "ids", place.place())).allAscending();
            int count = further.length;
            ids = join(ids, further);
            if (scores.length > 0) {
                StreamDecoder in = new StreamDecoder(column(json, "scores", place.place()));
                int[] more = new int[count];
                for (int i = 0; i < count; i++) {
                    more[i] = store.symbol(place.shard(), in.next(), ids[ids.length - count + i]);
                }
                scores = join(scores, more);
            }
        }
        return new Key(ids, scores, here.titles());
    }

    private static String column(JsonObject json, String name, int place) {
        return json.getAsJsonArray(name).get(place).getAsString();
    }

    private static int[] join(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** Returns the passages that contain a word character: the union of its grams. */
    BitSet withCharacter(String character) {
        BitSet found = new BitSet();
        store.beginningWith(character).forEach((key, postings) -> {
            boolean gram = key.codePointCount(0, key.length()) == 2;
            if (gram) {
                found.or(complete(postings).set());
            }
        });
        return found;
    }

    /** Returns passages among which are all that contain a folded text: all keys of the text are theirs. */
    BitSet candidates(String folded) {
        BitSet found = null;
        BitSet lone = null;
        for (int i = 0; i < folded.length();) {
            int c = folded.codePointAt(i);
            int next = i + Character.charCount(c);
            String key = null;
            if (!Fold.word(c)) {
                key = c == ' ' ? null : folded.substring(i, next);
            } else if (next == folded.length()) {
                if (found == null) {
                    lone = withCharacter(folded.substring(i));
                }
            } else {
                int second = folded.codePointAt(next);
                key = Fold.word(second) ? folded.substring(i, next + Character.charCount(second))
                        : folded.substring(i, next) + " ";
            }
            if (key != null) {
                BitSet set = read(key).set();
                if (found == null) {
                    found = set;
                } else {
                    found.and(set);
                }
            }
            i = next;
        }
        return found == null ? lone == null ? new BitSet() : lone : found;
    }
}
