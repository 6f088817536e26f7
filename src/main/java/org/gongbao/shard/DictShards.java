package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
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

    /** A title weighs about 5 bytes. */
    private static final int MOST_TITLES = 40;

    private final String name;
    private final Lexicon lexicon;
    private final NavigableMap<String, Phrase> phrases;
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

    private DictShards(String name, Lexicon lexicon, NavigableMap<String, Phrase> phrases, int size, int most, boolean weighted,
            PostingCoder coder) {
        this.name = name;
        this.lexicon = lexicon;
        this.phrases = phrases;
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
        DictShards dict = new DictShards("dict", index.lexicon(), sizes.phrases(), sizes.dict(), sizes.postings().ofTerm(),
                sizes.divided(), coder);
        if (!sizes.divided()) {
            forEach(index, dict::add);
            return List.of(dict.packed());
        }
        Lexicon none = new Lexicon(new TreeMap<>(), index.lexicon().markers());
        DictShards grams = new DictShards("gram", none, Collections.emptyNavigableMap(), sizes.gram(), sizes.postings().ofGram(),
                true, coder);
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
        for (Bundle bundle : bundles(group)) {
            totalWeight += weight(bundle);
            totalSize += estimate(bundle);
        }
    }

    /**
     * Returns what keys count for in filling a shard. In a large corpus that is the root of their size and of how often they are asked for,
     * which grows with their postings: the sum over all queries of what they fetch is least when shards are even in this.
     */
    private double weight(Bundle bundle) {
        double asked = bundle.keys.stream().mapToInt(key -> key.ids().length).sum() + bundle.phrases.stream().mapToInt(Phrase::total).sum();
        return weighted ? Math.sqrt(estimate(bundle) * asked) : estimate(bundle);
    }

    private void add(KeyGroup group) {
        List<Lexicon.Word> row = lexicon.rows().getOrDefault(group.head(), List.of());
        if (group.keys().isEmpty() && row.isEmpty()) {
            return;
        }
        double limit = weighted ? size * totalWeight / totalSize : size;
        Bundle all = new Bundle(group.head(), group.keys(), List.of());
        boolean whole = !weighted && estimate(all) + row.size() * 8 < 2 * limit;
        List<Bundle> part = new ArrayList<>();
        String from = "";
        Optional<KeyGroup.Key> again = Optional.empty();
        for (Bundle bundle : whole ? List.of(all) : bundles(group)) {
            double added = weight(bundle) + (whole ? row.size() * 8 : 0);
            if ((!open.isEmpty() || !part.isEmpty()) && filled + added / 2 > limit) {
                String gram = part.isEmpty() ? group.head() : between(part.get(part.size() - 1).gram, bundle.gram);
                if (!part.isEmpty()) {
                    add(group.head(), part, again, between(group.head(), row, from, gram));
                    from = gram;
                    again = own(group);
                }
                close();
                open(gram);
                part = new ArrayList<>();
            }
            part.add(bundle);
            filled += added;
        }
        add(group.head(), part, again, between(group.head(), row, from, null));
        filled = weighted ? filled : open.size();
    }

    /**
     * Returns the head as a term. In a large corpus every shard of the head has it, unless it is in too many titles: a query that is cut
     * behind its first character needs no other.
     */
    private Optional<KeyGroup.Key> own(KeyGroup group) {
        return group.keys().stream().filter(key -> weighted && key.text().equals(group.head()) && key.frequencies().length > 0
                && key.titles().length <= MOST_TITLES).findFirst();
    }

    private void add(String head, List<Bundle> part, Optional<KeyGroup.Key> again, List<Lexicon.Word> row) {
        open.add(head, part.stream().flatMap(bundle -> bundle.keys.stream()).toList(), again,
                part.stream().flatMap(bundle -> bundle.phrases.stream()).toList(), row);
    }

    /**
     * Keys and phrases with the same first two characters, which are never parted.
     *
     * @param gram these characters
     */
    private record Bundle(String gram, List<KeyGroup.Key> keys, List<Phrase> phrases) {}

    private List<Bundle> bundles(KeyGroup group) {
        TreeMap<String, Bundle> bundles = new TreeMap<>();
        group.keys().forEach(key -> bundle(bundles, key.text()).keys.add(key));
        phrases.subMap(group.head(), group.head() + Character.MAX_VALUE).values()
                .forEach(phrase -> bundle(bundles, phrase.text()).phrases.add(phrase));
        return List.copyOf(bundles.values());
    }

    private static Bundle bundle(Map<String, Bundle> bundles, String key) {
        return bundles.computeIfAbsent(gram(key), gram -> new Bundle(gram, new ArrayList<>(), new ArrayList<>()));
    }

    /**
     * Returns a key that is greater than all that begin with a gram, and at most the next gram, which begins with the same character: of
     * all such characters after the head the roundest, for these take the fewest bytes in the manifest.
     */
    static String between(String gram, String next) {
        int head = Character.charCount(next.codePointAt(0));
        int last = next.charAt(head);
        int first = gram.length() > head ? gram.charAt(head) + 1 : last;
        for (int step = Integer.highestOneBit(last); step > 0 && last < Character.MIN_SURROGATE; step /= 2) {
            if (last / step * step >= first) {
                return next.substring(0, head) + (char) (last / step * step);
            }
        }
        return next;
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

    private int estimate(Bundle bundle) {
        return bundle.keys.stream().mapToInt(key -> 3 + key.text().length() + Math.min(most, key.ids().length) * 5 / 2).sum()
                + bundle.phrases.stream().mapToInt(phrase -> 5 + phrase.text().length() + phrase.ids().length * 5).sum();
    }

    private void open(String firstKey) {
        filled = 0;
        open = new DictShard(coder, lexicon);
        firstKeys.add(firstKey);
    }

    private void close() {
        shards.add(Shard.of(name + "-" + shards.size(), open.json()));
    }
}
