package org.gongbao.shard;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** Fetches shards by name, each once, and knows from the manifest which one is needed. */
final class ShardStore {

    private static final int REMEMBERED = 512;

    private final Function<String, byte[]> files;
    private final JsonObject manifest;
    private final String folder;
    private final Map<String, JsonElement> shards = recent(REMEMBERED);
    private final List<DictSeries> series = new ArrayList<>();
    private final List<TextTier> textTiers = new ArrayList<>();
    private final Map<Integer, int[]> textIds = recent(REMEMBERED);
    /** Ranks of field lengths by chunk of passages. */
    private final Map<Integer, int[]> lengthRanks = new HashMap<>();
    private final Alphabet alphabet;
    private final int[] blockFirsts;
    private final int[] lengths;

    /**
     * Opens the index of a site.
     *
     * @param files from a path inside the site to its bytes
     * @throws IllegalArgumentException when the manifest has another format
     */
    ShardStore(Function<String, byte[]> files) {
        this.files = files;
        this.manifest = parse(ShardPacker.MANIFEST).getAsJsonObject();
        int format = manifest.get("format").getAsInt();
        if (format != ManifestWriter.FORMAT) {
            throw new IllegalArgumentException(ShardPacker.MANIFEST + " has format " + format + ", not " + ManifestWriter.FORMAT);
        }
        this.folder = ShardPacker.FOLDER + manifest.get("generation").getAsString() + "/";
        for (String name : List.of("dict", "gram")) {
            if (manifest.has(name)) {
                series.add(new DictSeries(name, manifest.getAsJsonObject(name),
                        shard -> parse(folder + shard + ".json").getAsJsonObject()));
            }
        }
        for (JsonElement tier : manifest.getAsJsonArray("text")) {
            int unit = tier.getAsJsonArray().get(1).getAsInt();
            String stream = tier.getAsJsonArray().get(2).getAsString();
            textTiers.add(unit == 0 ? TextTier.alike(stream) : TextTier.ascending(stream, unit));
        }
        this.alphabet = Alphabet.read(manifest.has("alphabet") ? manifest.get("alphabet").getAsString() : "");
        this.blockFirsts = ascending(manifest.get("block").getAsString());
        this.lengths = new StreamDecoder(manifest.get("lengths").getAsString()).all();
    }

    /** Returns a map that forgets what was not asked for lately, so that a large index can be read through. */
    static <K, V> Map<K, V> recent(int remembered) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > remembered;
            }
        };
    }

    private static int[] ascending(String stream) {
        return new StreamDecoder(stream).allAscending();
    }

    private JsonElement parse(String path) {
        return JsonParser.parseString(new String(files.apply(path), StandardCharsets.UTF_8));
    }

    JsonObject manifest() {
        return manifest;
    }

    /** Returns a shard by its name: {@code text-3}. */
    JsonElement shard(String name) {
        JsonElement inline = manifest.getAsJsonObject("inline").get(name);
        if (inline != null) {
            return inline;
        }
        JsonElement shard = shards.get(name);
        if (shard == null) {
            shard = parse(folder + name + ".json");
            shards.put(name, shard);
        }
        return shard;
    }

    /** Returns the dictionary shard a key belongs in. */
    Dict dict(String key) {
        return series.get(0).dict(key);
    }

    /** Returns what stands beside a key, in the dictionary or among the grams that are no terms; null when the corpus lacks the key. */
    Dict.Postings postings(String key) {
        return series.stream().map(each -> each.dict(key).postings(key)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Returns the postings of all keys that begin with a head. */
    Map<String, Dict.Postings> beginningWith(String head) {
        Map<String, Dict.Postings> found = new TreeMap<>();
        series.forEach(each -> found.putAll(each.beginningWith(head)));
        return found;
    }

    /** Returns the symbol of a posting beside its key as one of an undivided index, which is 0 where the key is no term. */
    int symbol(int symbol) {
        return manifest.has("gram") ? Math.max(0, symbol - lengths.length + 1) : symbol;
    }

    /** Returns the same of a posting in a post or rest shard. */
    int symbol(String shard, int symbol, int passage) {
        int frequency = shard.startsWith("post-") ? symbol / textTiers.size() : symbol;
        if (frequency == 0) {
            return 0;
        }
        int chunk = passage / PostingCoder.LENGTH_CHUNK;
        int[] ranks = lengthRanks.computeIfAbsent(chunk,
                n -> new StreamDecoder(shard("length-" + n).getAsJsonObject().get("ranks").getAsString()).all());
        return 1 + (frequency - 1) * lengths.length + ranks[passage % PostingCoder.LENGTH_CHUNK];
    }

    /** Returns the field lengths of texts, by rank. */
    int[] lengths() {
        return lengths.clone();
    }

    /** Returns how texts are written. */
    Alphabet alphabet() {
        return alphabet;
    }

    /**
     * Which shard of a tier a passage is in, if it is of the tier.
     *
     * @param firsts first passage of each shard, or null where passages stand together that are alike
     * @param shardOf else for each passage its shard
     * @param count number of shards
     */
    private record TextTier(int[] firsts, int[] shardOf, int count) {

        static TextTier ascending(String stream, int unit) {
            int[] firsts = Arrays.stream(ShardStore.ascending(stream)).map(first -> first * unit).toArray();
            return new TextTier(firsts, null, firsts.length);
        }

        static TextTier alike(String stream) {
            int[] shardOf = new StreamDecoder(stream).all();
            int begun = 0;
            for (int i = 0; i < shardOf.length; i++) {
                shardOf[i] = shardOf[i] == 0 ? begun++ : begun - shardOf[i];
            }
            return new TextTier(null, shardOf, begun);
        }

        int number(int passage) {
            return firsts == null ? shardOf[passage] : covering(firsts, passage);
        }
    }

    /**
     * Where a passage stands among the texts.
     *
     * @param shard its text shard
     * @param index its place there
     */
    record TextPlace(JsonObject shard, int index) {}

    /** Returns where the text of a passage is: each tier has one shard in which it may be. */
    TextPlace text(int passage) {
        int before = 0;
        for (TextTier tier : textTiers) {
            int in = tier.number(passage);
            int number = before + in;
            before += tier.count();
            if (in < 0) {
                continue;
            }
            JsonObject shard = shard("text-" + number).getAsJsonObject();
            int offset = passage - shard.get("first").getAsInt();
            int index = offset;
            if (shard.has("ids")) {
                index = Arrays.binarySearch(textIds.computeIfAbsent(number, key -> ascending(shard.get("ids").getAsString())), offset);
            }
            if (offset >= 0 && index >= 0 && index < shard.getAsJsonArray("texts").size()) {
                return new TextPlace(shard, index);
            }
        }
        throw new IllegalStateException("no text shard has passage " + passage);
    }

    /** Returns the number of the block shard of a passage. */
    int blockNumber(int passage) {
        return covering(blockFirsts, passage);
    }

    int blockFirst(int number) {
        return blockFirsts[number];
    }

    private static int covering(int[] firsts, int passage) {
        int at = Arrays.binarySearch(firsts, passage);
        return at >= 0 ? at : -at - 2;
    }
}
