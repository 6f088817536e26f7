package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.SiteFile;

/** Packs a search index into the files of a site. */
public final class ShardPacker {

    /** The folder of everything that belongs to search. */
    public static final String FOLDER = "search/";
    /** The only fixed name. */
    public static final String MANIFEST = FOLDER + "manifest.json";

    /** More files than a host can be expected to take for search alone. */
    private static final int MOST_FILES = 4_950;
    /** What is packed again aims a little lower, lest it be packed a third time. */
    private static final double MARGIN = 1.02;

    private ShardPacker() {}

    /** Returns the files that make the index searchable, the manifest first: never more than 4,950. */
    public static List<SiteFile> pack(SearchIndex index) {
        return pack(index, ShardSizes.of(index), MOST_FILES);
    }

    /**
     * Packs with larger shards as long as there are more than so many files. How many shards a corpus fills is known only then: it
     * depends on how many keys share a shard and how passages of one length are spread.
     */
    static List<SiteFile> pack(SearchIndex index, ShardSizes sizes, int most) {
        List<SiteFile> files = pack(index, sizes);
        for (ShardSizes next = sizes; files.size() > most;) {
            next = next.larger(MARGIN * files.size() / most);
            List<SiteFile> fewer = pack(index, next);
            if (fewer.size() >= files.size()) {
                return files; // Each key and text has its shard: there is nothing left to put together.
            }
            files = fewer;
        }
        return files;
    }

    static List<SiteFile> pack(SearchIndex index, ShardSizes sizes) {
        ManifestWriter writer = new ManifestWriter(index);
        Alphabet alphabet = Alphabet.of(index, sizes.letters());
        PostingCoder coder = new PostingCoder(index, sizes);
        List<DictShards.Packed> keys = DictShards.pack(index, sizes, coder);
        TextShards.Packed texts = TextShards.pack(index, sizes, alphabet, coder);
        BlockShards.Packed blocks = BlockShards.pack(index);
        SuggestShards.Packed suggestions = SuggestShards.pack(index, sizes.suggest());

        JsonObject manifest = writer.base(coder.ranks(), !sizes.reportsApart());
        keys.forEach(series -> manifest.add(series.name(), series.firstKeys()));
        List<Shard> posts = coder.posts();
        if (sizes.divided()) {
            manifest.add("sizes", averages(keys, posts));
        }
        manifest.addProperty("strict", coder.strict());
        manifest.add("text", texts.tiers());
        Shard.put(manifest, "alphabet", alphabet.stream());
        manifest.addProperty("block", blocks.firsts());
        manifest.add("types", ManifestWriter.strings(blocks.types()));
        manifest.addProperty("units", blocks.units());
        manifest.addProperty("unitChunk", blocks.unitChunk());

        List<Shard> shards = new ArrayList<>();
        keys.forEach(series -> shards.addAll(series.shards()));
        shards.addAll(posts);
        shards.addAll(texts.shards());
        shards.addAll(suggestions.shards());
        shards.add(suggestions.firsts());
        shards.add(suggestions.pinyin());
        shards.add(writer.fold());
        if (sizes.reportsApart()) {
            shards.add(writer.table());
        }
        JsonObject inline = new JsonObject();
        List<Shard> tables = new ArrayList<>(blocks.shards());
        tables.addAll(writer.reportShards());
        for (Shard shard : tables) {
            boolean named = shard.name().startsWith("report-") && sizes.namesReports();
            if (!named && (shard.name().startsWith("unit-") || shard.bytes().length > sizes.inline())) {
                shards.add(shard);
            } else {
                inline.add(shard.name(), ManifestWriter.content(shard));
            }
        }
        manifest.add("inline", inline);
        return files(manifest, shards);
    }

    /** Returns how large a shard of grams and one of further postings is on average: what a client may weigh before it reads one. */
    private static JsonObject averages(List<DictShards.Packed> keys, List<Shard> posts) {
        JsonObject averages = new JsonObject();
        averages.addProperty("gram", Shard.kilobytes(keys.get(1).shards()));
        averages.addProperty("post", Shard.kilobytes(posts.stream().filter(shard -> shard.name().startsWith("post-")).toList()));
        return averages;
    }

    private static List<SiteFile> files(JsonObject manifest, List<Shard> shards) {
        String generation = generation(shards);
        manifest.addProperty("generation", generation);
        List<SiteFile> files = new ArrayList<>();
        files.add(new SiteFile(MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8)));
        for (Shard shard : shards) {
            files.add(new SiteFile(FOLDER + generation + "/" + shard.name() + ".json", shard.bytes()));
        }
        return files;
    }

    private static String generation(List<Shard> shards) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Shard shard : shards) {
                digest.update(shard.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(shard.bytes());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
