package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.index.Lexicon;

/** A dictionary shard, decoded (section 6 of the format). */
final class Dict {

    private final TreeMap<String, Postings> postings = new TreeMap<>();
    private final Map<String, Lexicon.Word> words = new HashMap<>();

    /**
     * What stands here of a key's postings.
     *
     * @param ids passages, ascending
     * @param scores symbols, or an empty array
     * @param titles for each title: passage, passages under it, length of its key, length of the key with label
     * @param more where the others stand, for each shard its name and the place there; empty when all stand here
     */
    record Postings(int[] ids, int[] scores, int[][] titles, List<Place> more) {}

    /**
     * Where further postings stand.
     *
     * @param shard name of the shard
     * @param place among the keys there
     */
    record Place(String shard, int place) {}

    Dict(JsonObject json) {
        int[] heads = text(json, "heads").codePoints().toArray();
        String[] grams = text(json, "grams").split("\n", -1);
        String[] terms = text(json, "terms").split("\n", -1);
        StreamDecoder count = stream(json, "count");
        StreamDecoder ids = stream(json, "ids");
        StreamDecoder scores = stream(json, "scores");
        StreamDecoder titles = stream(json, "titles");
        StreamDecoder more = stream(json, "more");
        for (int h = 0; h < heads.length; h++) {
            String head = Character.toString(heads[h]);
            List<String> keys = new ArrayList<>();
            grams[h].codePoints().forEach(second -> keys.add(head + Character.toString(second)));
            for (String tail : tails(terms[h])) {
                keys.add(head + tail);
            }
            for (String key : keys) {
                postings.put(key, read(count.next(), ids, scores, titles, more));
            }
        }
        readWords(json, heads);
    }

    private static Postings read(int count, StreamDecoder ids, StreamDecoder scores, StreamDecoder titles, StreamDecoder more) {
        int n = count / 8;
        int[] passages = ids.nextAscending(n);
        int[] symbols = new int[(count & DictShard.SCORES) != 0 ? n : 0];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = scores.next();
        }
        int[][] rows = new int[(count & DictShard.TITLES) != 0 ? titles.next() : 0][];
        int before = 0;
        for (int i = 0; i < rows.length; i++) {
            before += titles.next();
            rows[i] = new int[] {before, titles.next(), titles.next(), titles.next()};
        }
        return new Postings(passages, symbols, rows, (count & DictShard.MORE) != 0 ? places(more) : List.of());
    }

    private static List<Place> places(StreamDecoder more) {
        more.next();
        more.next();
        List<Place> places = new ArrayList<>();
        places.add(new Place("post-" + more.next(), more.next()));
        for (int rest = more.next(); rest > 0; rest--) {
            places.add(new Place("rest-" + more.next(), more.next()));
        }
        return places;
    }

    private void readWords(JsonObject json, int[] heads) {
        String[] tails = text(json, "words").split("\n", -1);
        StreamDecoder freq = stream(json, "freq");
        StreamDecoder start = stream(json, "start");
        StreamDecoder number = stream(json, "number");
        StreamDecoder letter = stream(json, "letter");
        StreamDecoder pairs = stream(json, "pairs");
        StreamDecoder pairCount = stream(json, "pairCount");
        String[] next = text(json, "next").split("\n", -1);
        int pair = 0;
        for (int h = 0; h < heads.length && h < tails.length; h++) {
            String head = Character.toString(heads[h]);
            for (String tail : tails(tails[h])) {
                int frequency = freq.next();
                int afterStart = start.next();
                int afterNumber = number.next();
                int afterLetter = letter.next();
                TreeMap<String, Integer> following = new TreeMap<>();
                for (int n = pairs.next(); n > 0; n--) {
                    following.put(next[pair++], pairCount.next());
                }
                words.put(head + tail, new Lexicon.Word(tail, frequency, afterStart, afterNumber, afterLetter, following));
            }
        }
    }

    private static List<String> tails(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.substring(1).split("\t", -1));
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : "";
    }

    private static StreamDecoder stream(JsonObject json, String name) {
        return new StreamDecoder(text(json, name));
    }

    /** Returns a key's postings, or null. */
    Postings postings(String key) {
        return postings.get(key);
    }

    /** Returns the keys that begin with a head, ascending. */
    Map<String, Postings> beginningWith(String head) {
        return postings.subMap(head, head + Character.MAX_VALUE);
    }

    /** Returns a word of the lexicon, or null. */
    Lexicon.Word word(String word) {
        return words.get(word);
    }
}
