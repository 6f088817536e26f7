package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongbao.index.KeyGroup;
import org.gongbao.index.Lexicon;
import org.gongbao.index.SearchIndex;

/** Packs dictionary, postings and lexicon (section 6 of the format). */
final class DictShards {

    private final String name;
    private final Lexicon lexicon;
    private final int size;
    private final int most;
    private final boolean weighted;
    private final PostingCoder coder;
    private final List<Shard> shards = new ArrayList<>();
    private final List<String> firstKeys = new ArrayList<>();
    private double totalWeight;
    private double totalSize;
    private DictShard open;
    private double filled;

    private DictShards(String name, Lexicon lexicon, int size, int most, boolean weighted, PostingCoder coder) {
        this.name = name;
        this.lexicon = lexicon;
        this.size = size;
        this.most = Math.min(3000, most);
        this.weighted = weighted;
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
        DictShards dict = new DictShards("dict", index.lexicon(), sizes.dict(), sizes.postings().ofTerm(), sizes.divided(), coder);
        if (!sizes.divided()) {
            forEach(index, dict::add);
            return List.of(dict.packed());
        }
        Lexicon none = new Lexicon(new TreeMap<>(), index.lexicon().markers());
        DictShards grams = new DictShards("gram", none, sizes.gram(), sizes.postings().ofGram(), true, coder);
        forEach(index, sizes, dict::weigh, grams::weigh);
        forEach(index, sizes, dict::add, grams::add);
        return List.of(dict.packed(), grams.packed());
    }

    /** Hands on all groups, and empty ones for heads that have nothing but words in the lexicon. */
    private static void forEach(SearchIndex index, Consumer<KeyGroup> receiver) {
        TreeSet<String> heads = new TreeSet<>(index.lexicon().rows().keySet());
        index.groups().forEachRemaining(group -> {
            while (!heads.isEmpty() && heads.first().compareTo(group.head()) < 0) {
                receiver.accept(new KeyGroup(heads.pollFirst(), List.of()));
            }
            heads.remove(group.head());
            receiver.accept(group);
        });
        heads.forEach(head -> receiver.accept(new KeyGroup(head, List.of())));
    }

    private static void forEach(SearchIndex index, ShardSizes sizes, Consumer<KeyGroup> ofDict, Consumer<KeyGroup> ofGrams) {
        forEach(index, group -> {
            Map<Boolean, List<KeyGroup.Key>> apart = group.keys().stream().collect(Collectors.partitioningBy(sizes::isApart));
            ofDict.accept(new KeyGroup(group.head(), apart.get(false)));
            ofGrams.accept(new KeyGroup(group.head(), apart.get(true)));
        });
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

    /** Counts keys that will be added. */
    private void weigh(KeyGroup group) {
        for (List<KeyGroup.Key> keys : byGram(group.keys())) {
            totalWeight += weight(keys);
            totalSize += estimate(keys);
        }
    }

    /**
     * Returns what keys count for in filling a shard. In a large corpus that is the root of their size and of how often they are asked for,
     * which grows with their postings: the sum over all queries of what they fetch is least when shards are even in this.
     */
    private double weight(List<KeyGroup.Key> keys) {
        return weighted ? Math.sqrt(estimate(keys) * (double) keys.stream().mapToInt(key -> key.ids().length).sum()) : estimate(keys);
    }

    private void add(KeyGroup group) {
        List<Lexicon.Word> row = lexicon.rows().getOrDefault(group.head(), List.of());
        if (group.keys().isEmpty() && row.isEmpty()) {
            return;
        }
        double limit = weighted ? size * totalWeight / totalSize : size;
        boolean whole = !weighted && estimate(group.keys()) + row.size() * 8 < 2 * limit;
        List<KeyGroup.Key> part = new ArrayList<>();
        String from = "";
        for (List<KeyGroup.Key> keys : whole ? List.of(group.keys()) : byGram(group.keys())) {
            double added = weight(keys) + (whole ? row.size() * 8 : 0);
            if ((!open.isEmpty() || !part.isEmpty()) && filled + added / 2 > limit) {
                String gram = part.isEmpty() ? group.head() : gram(keys.get(0).text());
                if (!part.isEmpty()) {
                    open.add(group.head(), part, between(group.head(), row, from, gram));
                    from = gram;
                }
                close();
                open(gram);
                part = new ArrayList<>();
            }
            part.addAll(keys);
            filled += added;
        }
        open.add(group.head(), part, between(group.head(), row, from, null));
        filled = weighted ? filled : open.size();
    }

    /** Returns keys with the same first two characters together, which are never parted. */
    private static List<List<KeyGroup.Key>> byGram(List<KeyGroup.Key> keys) {
        return List.copyOf(keys.stream().collect(Collectors.groupingBy(key -> gram(key.text()), LinkedHashMap::new, Collectors.toList())).values());
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
        filled = 0;
        open = new DictShard(new PostingColumns(coder), lexicon);
        firstKeys.add(firstKey);
    }

    private void close() {
        shards.add(Shard.of(name + "-" + shards.size(), open.json()));
    }
}
