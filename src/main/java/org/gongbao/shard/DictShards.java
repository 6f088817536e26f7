package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongbao.index.KeyGroup;
import org.gongbao.index.Lexicon;
import org.gongbao.index.SearchIndex;

/** Packs dictionary, postings and lexicon (section 6 of the format). */
final class DictShards {

    private final String name;
    private final Lexicon lexicon;
    private final int limit;
    private final int most;
    private final PostingCoder coder;
    private final List<Shard> shards = new ArrayList<>();
    private final List<String> firstKeys = new ArrayList<>();
    private DictShard open;

    private DictShards(String name, Lexicon lexicon, int limit, int most, PostingCoder coder) {
        this.name = name;
        this.lexicon = lexicon;
        this.limit = limit;
        this.most = Math.min(3000, most);
        this.coder = coder;
        open("");
    }

    /**
     * Shards of one series.
     *
     * @param name of the series
     * @param shards in order
     * @param firstKeys the first key of each, as the manifest has them; the first is empty
     */
    record Packed(String name, List<Shard> shards, JsonObject firstKeys) {}

    /** Returns the dictionary and, where they stand apart, the grams that are no terms. */
    static List<Packed> pack(SearchIndex index, ShardSizes sizes, PostingCoder coder) {
        DictShards dict = new DictShards("dict", index.lexicon(), sizes.dict(), sizes.postings().ofTerm(), coder);
        DictShards grams = new DictShards("gram", new Lexicon(new TreeMap<>(), index.lexicon().markers()), sizes.gram(), sizes.postings().ofGram(), coder);
        for (Iterator<KeyGroup> groups = index.groups(); groups.hasNext();) {
            KeyGroup group = groups.next();
            Map<Boolean, List<KeyGroup.Key>> apart = group.keys().stream().collect(Collectors.partitioningBy(sizes::isApart));
            dict.add(new KeyGroup(group.head(), apart.get(false)));
            grams.add(new KeyGroup(group.head(), apart.get(true)));
        }
        return sizes.gram() == 0 ? List.of(dict.packed()) : List.of(dict.packed(), grams.packed());
    }

    private Packed packed() {
        close();
        return new Packed(name, shards, firstKeys(firstKeys));
    }

    /** Returns keys as ascending first units and what follows each; half of a pair cannot be written, so such a key follows whole. */
    private static JsonObject firstKeys(List<String> keys) {
        StringJoiner tails = new StringJoiner("\n");
        keys.forEach(key -> tails.add(key.isEmpty() || Character.isSurrogate(key.charAt(0)) ? key : key.substring(1)));
        JsonObject json = new JsonObject();
        json.addProperty("heads", new StreamEncoder()
                .addAscending(keys.stream().mapToInt(key -> key.isEmpty() ? 0 : key.charAt(0)).toArray()).toString());
        json.addProperty("tails", tails.toString());
        return json;
    }

    private void add(KeyGroup group) {
        List<Lexicon.Word> row = lexicon.rows().getOrDefault(group.head(), List.of());
        if (group.keys().isEmpty() && row.isEmpty()) {
            return;
        }
        int size = estimate(group.keys()) + row.size() * 8;
        if (!open.isEmpty() && open.size() + size / 2 > limit) {
            close();
            open(group.head());
        }
        if (size < 2 * limit) {
            open.add(group.head(), group.keys(), row);
            return;
        }
        List<KeyGroup.Key> part = new ArrayList<>();
        String from = "";
        int partSize = 0;
        for (KeyGroup.Key key : group.keys()) {
            int keySize = estimate(List.of(key));
            String gram = gram(key.text());
            if (!part.isEmpty() && partSize + keySize / 2 > limit && !gram.equals(gram(part.get(part.size() - 1).text()))) {
                open.add(group.head(), part, between(group.head(), row, from, gram));
                from = gram;
                close();
                open(from);
                part = new ArrayList<>();
                partSize = 0;
            }
            part.add(key);
            partSize += keySize;
        }
        open.add(group.head(), part, between(group.head(), row, from, null));
    }

    /** Returns the words whose first two characters lie between two keys, and the head by itself, which every part of a row has. */
    private static List<Lexicon.Word> between(String head, List<Lexicon.Word> row, String from, String until) {
        return row.stream().filter(word -> {
            String gram = gram(head + word.tail());
            return word.tail().isEmpty() || gram.compareTo(from) >= 0 && (until == null || gram.compareTo(until) < 0);
        }).toList();
    }

    /** Returns the first two characters of a key. */
    private static String gram(String key) {
        int end = Character.charCount(key.codePointAt(0));
        return end == key.length() ? key : key.substring(0, key.offsetByCodePoints(end, 1));
    }

    private int estimate(List<KeyGroup.Key> keys) {
        return keys.stream().mapToInt(key -> 3 + key.text().length() + Math.min(most, key.ids().length) * 5 / 2).sum();
    }

    private void open(String firstKey) {
        open = new DictShard(new PostingColumns(coder), lexicon);
        firstKeys.add(firstKey);
    }

    private void close() {
        shards.add(Shard.of(name + "-" + shards.size(), open.json()));
    }
}
