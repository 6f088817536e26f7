package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.gongbao.index.Lexicon;
import org.gongbao.index.ReferenceSearcher;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.Metadata;

/** Writes the manifest (section 5 of the format) and the character map (section 7). */
final class ManifestWriter {

    static final int FORMAT = 9;
    static final int REPORT_CHUNK = 512;
    /** What a facet of reports tells of one, by the facet's name, in the order of the format. */
    static final Map<String, Function<Metadata, String>> FACETS = facets();

    private final SearchIndex index;
    private final BitSet corpus = new BitSet();
    private final BitSet gb2312 = gb2312();

    ManifestWriter(SearchIndex index) {
        this.index = index;
        index.passages().forEach(passage -> passage.folded().codePoints().forEach(corpus::set));
    }

    private static Map<String, Function<Metadata, String>> facets() {
        Map<String, Function<Metadata, String>> facets = new LinkedHashMap<>();
        facets.put("region", metadata -> metadata.region().value());
        facets.put("level", metadata -> metadata.level().value());
        facets.put("year", metadata -> metadata.year().value());
        facets.put("kind", metadata -> metadata.kind().value());
        return Collections.unmodifiableMap(facets);
    }

    /** Returns the Han characters of GB 2312, which a browser's decoder can list as well. */
    private static BitSet gb2312() {
        Charset charset = Charset.forName("GB2312");
        BitSet set = new BitSet();
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                int c = new String(new byte[] {(byte) row, (byte) cell}, charset).codePointAt(0);
                if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                    set.set(c);
                }
            }
        }
        return set;
    }

    /**
     * Returns the part of the manifest that no shard changes.
     *
     * @param withReports whether it has the table of reports
     */
    JsonObject base(LengthRanks ranks, boolean withReports) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("generation", "");
        json.addProperty("passages", index.passages().size());
        JsonObject fields = new JsonObject();
        for (String field : List.of("text", "heading", "trail")) {
            SearchIndex.FieldStats stats = index.stats(field);
            JsonArray pair = new JsonArray();
            pair.add(stats.docCount());
            pair.add(stats.sumTotalTermFreq());
            fields.add(field, pair);
        }
        json.add("fields", fields);
        StreamEncoder lengths = new StreamEncoder();
        ranks.lengths().forEach(lengths::add);
        json.addProperty("lengths", lengths.toString());
        if (Arrays.stream(ranks.prominent()).sum() > 0) {
            StreamEncoder prominent = new StreamEncoder();
            Arrays.stream(ranks.prominent()).forEach(prominent::add);
            json.addProperty("prominent", prominent.toString());
        }
        json.add("markers", markers(index.lexicon().markers()));
        json.add("reports", withReports ? reports() : chunk());
        JsonObject fold = new JsonObject();
        fold.addProperty("pairs", TextShards.pairs(mapped(true), index.fold()));
        fold.addProperty("known", known());
        json.add("fold", fold);
        JsonArray synonyms = new JsonArray();
        // Where none of the names occurs there is nothing to be found under another.
        ReferenceSearcher.foldedSynonyms(index).stream().filter(group -> group.stream().anyMatch(this::occurs))
                .forEach(group -> synonyms.add(strings(group)));
        json.add("synonyms", synonyms);
        return json;
    }

    private boolean occurs(String folded) {
        return index.passages().stream().anyMatch(passage -> passage.folded().contains(folded));
    }

    private static JsonArray markers(Lexicon.Markers markers) {
        JsonArray json = new JsonArray();
        json.add(array(markers.frequencies()));
        json.add(array(markers.pairs().stream().flatMap(List::stream).toList()));
        return json;
    }

    private JsonObject reports() {
        int[] counts = new int[index.plan().reports().size()];
        index.passages().forEach(passage -> counts[passage.report()]++);
        StreamEncoder passages = new StreamEncoder().addDifferences(counts);
        JsonObject json = chunk();
        json.addProperty("passages", passages.toString());
        FACETS.forEach((name, value) -> json.add(name, facet(value)));
        return json;
    }

    private static JsonObject chunk() {
        JsonObject json = new JsonObject();
        json.addProperty("chunk", REPORT_CHUNK);
        return json;
    }

    /** Returns the table of reports, which a large corpus has apart. */
    Shard table() {
        return Shard.of("reports", reports());
    }

    private JsonArray facet(Function<Metadata, String> value) {
        List<String> values = index.plan().reports().stream().map(planned -> value.apply(planned.report().metadata())).toList();
        Map<String, Integer> codes = new TreeMap<>();
        new TreeSet<>(values).forEach(each -> codes.put(each, codes.size()));
        StreamEncoder column = new StreamEncoder();
        values.forEach(each -> column.add(codes.get(each)));
        JsonArray pair = new JsonArray();
        pair.add(strings(List.copyOf(codes.keySet())));
        pair.add(column.toString());
        return pair;
    }

    /** Returns the characters of the map whose simplified form the corpus has, inside or outside of GB 2312. */
    private List<Integer> mapped(boolean inside) {
        return index.fold().map().entrySet().stream()
                .filter(entry -> corpus.get(entry.getValue()) && gb2312.get(entry.getKey()) == inside)
                .map(Map.Entry::getKey).toList();
    }

    private String known() {
        return corpus.stream().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && !gb2312.get(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Returns the shard of the character map. */
    Shard fold() {
        JsonObject json = new JsonObject();
        json.addProperty("pairs", TextShards.pairs(mapped(false), index.fold()));
        return Shard.of("fold", json);
    }

    /** Returns the shards with the reports' ids and names. */
    List<Shard> reportShards() {
        List<Shard> shards = new java.util.ArrayList<>();
        int reports = index.plan().reports().size();
        for (int first = 0; first < reports; first += REPORT_CHUNK) {
            JsonArray rows = new JsonArray();
            for (int r = first; r < Math.min(reports, first + REPORT_CHUNK); r++) {
                var planned = index.plan().reports().get(r);
                rows.add(strings(List.of(planned.report().id(), planned.name())));
            }
            shards.add(Shard.of("report-" + first / REPORT_CHUNK, rows));
        }
        return shards;
    }

    /** Returns a shard's content, for carrying it inside the manifest. */
    static JsonElement content(Shard shard) {
        return JsonParser.parseString(new String(shard.bytes(), StandardCharsets.UTF_8));
    }

    private static JsonArray array(List<Integer> numbers) {
        JsonArray json = new JsonArray();
        numbers.forEach(json::add);
        return json;
    }

    static JsonArray strings(List<String> strings) {
        JsonArray json = new JsonArray();
        strings.forEach(json::add);
        return json;
    }
}
