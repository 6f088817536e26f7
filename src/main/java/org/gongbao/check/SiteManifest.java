package org.gongbao.check;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The list of all files of a site, as {@code manifest.json} at its root says it.
 *
 * <p>Form of the file: <pre>{@code
 * {"generator": "Gongbao", "formatVersion": 1, "siteUrl": "https://example.org/",
 *  "files": [{"path": "index.html", "sizeBytes": 5120, "sha256": "…"}, …]}
 * }</pre>
 * Files are sorted by path in UTF-16 order; the manifest itself and files that Gongbao did not write are not listed.
 * The manifest is also the mark by which a folder is known as ours.
 *
 * @param siteUrl absolute address the site was built for, or the empty string
 * @param entries sorted by path, each path once
 */
public record SiteManifest(String siteUrl, List<Entry> entries) {

    /** Where the manifest stands, relative to the site's root. */
    public static final String PATH = "manifest.json";

    private static final String GENERATOR = "Gongbao";
    private static final int FORMAT_VERSION = 1;

    public SiteManifest {
        Objects.requireNonNull(siteUrl, "siteUrl");
        entries = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
    }

    /**
     * One file of the site.
     *
     * @param path relative to the site's root, {@code /} between parts
     * @param sizeBytes number of bytes
     * @param sha256 of the bytes, 64 lower-case hexadecimal digits
     */
    public record Entry(String path, long sizeBytes, String sha256) {
        public Entry {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(sha256, "sha256");
        }

        /** Returns the entry of a file with this content. */
        public static Entry of(String path, byte[] bytes) {
            return new Entry(path, bytes.length, SiteManifest.sha256(bytes));
        }
    }

    /** Returns the SHA-256 of bytes, 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the sum of all sizes. */
    public long sizeBytes() {
        return entries.stream().mapToLong(Entry::sizeBytes).sum();
    }

    /** Returns the manifest as UTF-8 JSON with a line for each file, so that two of them can be compared with diff. */
    public byte[] toJson() {
        JsonObject head = new JsonObject();
        head.addProperty("generator", GENERATOR);
        head.addProperty("formatVersion", FORMAT_VERSION);
        if (!siteUrl.isEmpty()) {
            head.addProperty("siteUrl", siteUrl);
        }
        var gson = new GsonBuilder().disableHtmlEscaping().create();
        String opening = gson.toJson(head);
        StringBuilder json = new StringBuilder(opening.substring(0, opening.length() - 1)).append(",\"files\":[\n");
        String separator = "";
        for (Entry entry : entries) {
            json.append(separator).append(gson.toJson(entry));
            separator = ",\n";
        }
        return json.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a manifest; nothing when the bytes are not a manifest of Gongbao. */
    public static Optional<SiteManifest> parse(byte[] json) {
        try {
            JsonElement root = JsonParser.parseString(new String(json, StandardCharsets.UTF_8));
            if (!root.isJsonObject() || !GENERATOR.equals(text(root.getAsJsonObject(), "generator"))) {
                return Optional.empty();
            }
            JsonArray files = root.getAsJsonObject().getAsJsonArray("files");
            List<Entry> entries = new ArrayList<>(files.size());
            for (JsonElement file : files) {
                JsonObject object = file.getAsJsonObject();
                entries.add(new Entry(text(object, "path"), object.get("sizeBytes").getAsLong(), text(object, "sha256")));
            }
            return Optional.of(new SiteManifest(text(root.getAsJsonObject(), "siteUrl"), entries));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NullPointerException
                | NumberFormatException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject object, String key) {
        return object.has(key) ? object.get(key).getAsString() : "";
    }
}
