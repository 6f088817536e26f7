package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongbao.index.Fold;
import org.gongbao.index.Passage;
import org.gongbao.index.SearchIndex;
import org.gongbao.plan.PlannedReport;

/** Packs the texts of passages with their addresses and headings (section 8 of the format). */
final class TextShards {

    private final SearchIndex index;
    private final boolean namesReports;
    private final boolean reportsApart;
    private final List<Shard> shards = new ArrayList<>();
    private final Alphabet alphabet;
    private final PostingCoder coder;
    private final boolean divided;
    private List<Integer> ids;

    private Map<String, Integer> pages;
    private Map<Passage.Trail, Integer> headings;
    private JsonArray headingRows;
    private JsonArray reports;
    private StreamEncoder pageColumn;
    private StringJoiner blocks;
    private StreamEncoder headingColumn;
    private JsonArray texts;
    private JsonArray parts;
    private JsonArray places;
    private TreeSet<Integer> folds;
    private int size;

    private TextShards(SearchIndex index, ShardSizes sizes, Alphabet alphabet, PostingCoder coder) {
        this.index = index;
        this.namesReports = sizes.namesReports();
        this.reportsApart = sizes.reportsApart();
        this.alphabet = alphabet;
        this.coder = coder;
        this.divided = sizes.divided();
    }

    /**
     * The packed texts.
     *
     * @param shards in order
     * @param tiers for each tier its row in the manifest
     */
    record Packed(List<Shard> shards, JsonArray tiers) {}

    static Packed pack(SearchIndex index, ShardSizes sizes, Alphabet alphabet, PostingCoder coder) {
        TextShards packer = new TextShards(index, sizes, alphabet, coder);
        int[] lengths = index.lengths();
        JsonArray tiers = new JsonArray();
        int[] tierOf = IntStream.range(0, lengths.length).map(id -> sizes.texts().of(id, lengths[id])).toArray();
        for (int t = 0; t < sizes.texts().count(); t++) {
            int number = t;
            TextTiers.Tier tier = sizes.texts().tiers().get(t);
            int before = packer.shards.size();
            JsonArray row = new JsonArray();
            row.add(tier.upTo());
            row.add(tier.unit());
            row.add(tier.unit() == 0 ? packer.alike(tier.size())
                    : packer.tier(IntStream.range(0, lengths.length).filter(id -> tierOf[id] == number).toArray(), tier));
            if (packer.divided) {
                row.add(tier.prominent() ? 1 : 0);
                row.add(Shard.kilobytes(packer.shards.subList(before, packer.shards.size())));
            }
            tiers.add(row);
        }
        return new Packed(packer.shards, tiers);
    }

    /** Packs some passages, and returns the first of each shard, in units. */
    private String tier(int[] all, TextTiers.Tier tier) {
        List<Integer> firsts = new ArrayList<>();
        open();
        for (int id : all) {
            int unit = id / tier.unit();
            if (firsts.isEmpty() || size >= tier.size() && unit > ids.get(ids.size() - 1) / tier.unit()) {
                close();
                open();
                firsts.add(unit);
            }
            add(id);
        }
        close();
        return new StreamEncoder().addAscending(firsts.stream().mapToInt(first -> first).toArray()).toString();
    }

    /** Packs all passages, those together that are alike, and returns for each the place of its shard among those begun before. */
    private String alike(int size) {
        int[] shardOf = new int[index.passages().size()];
        for (List<Integer> cluster : TextClusters.of(index.passages(), size)) {
            cluster.forEach(id -> shardOf[id] = shards.size());
            open();
            cluster.forEach(this::add);
            close();
        }
        StreamEncoder out = new StreamEncoder();
        int begun = 0;
        for (int shard : shardOf) {
            out.add(shard == begun ? 0 : begun - shard);
            begun = Math.max(begun, shard + 1);
        }
        return out.toString();
    }

    private void open() {
        pages = new LinkedHashMap<>();
        headings = new LinkedHashMap<>();
        headingRows = new JsonArray();
        reports = new JsonArray();
        pageColumn = new StreamEncoder();
        blocks = new StringJoiner("\n");
        headingColumn = new StreamEncoder();
        texts = new JsonArray();
        parts = new JsonArray();
        places = new JsonArray();
        folds = new TreeSet<>();
        ids = new ArrayList<>();
        size = 0;
    }

    private void add(int id) {
        Passage passage = index.passages().get(id);
        if (ids.isEmpty() || passage.report() != index.passages().get(ids.get(ids.size() - 1)).report()) {
            addReport(ids.size(), passage.report());
        }
        Passage.Place own = passage.places().get(0);
        pageColumn.add(page(passage, own));
        blocks.add(own.block());
        headingColumn.add(passage.trail() == null ? 0 : 1 + heading(passage.trail()));
        texts.add(alphabet.encode(passage.text()));
        size += ShardSizes.textSize(passage);
        folded(passage.text());
        for (Passage.Part part : passage.parts()) {
            parts.add(row(ids.size(), part.offset(), part.block()));
        }
        passage.places().stream().skip(1).forEach(place -> places.add(row(ids.size(), page(passage, place), place.block())));
        ids.add(id);
    }

    private static JsonArray row(int index, int number, String block) {
        JsonArray row = new JsonArray();
        row.add(index);
        row.add(number);
        row.add(block);
        return row;
    }

    private void addReport(int offset, int ordinal) {
        JsonArray report = new JsonArray();
        report.add(offset);
        if (namesReports) {
            report.add(ordinal);
        } else {
            report.add(index.plan().reports().get(ordinal).report().id());
            report.add(alphabet.encode(index.plan().reports().get(ordinal).name()));
        }
        if (reportsApart) {
            ManifestWriter.FACETS.values().forEach(value -> report.add(value.apply(index.plan().reports().get(ordinal).report()
                    .metadata())));
        }
        reports.add(report);
    }

    /** Returns the number of a page, which is told by its path below the folder of its report. */
    private int page(Passage passage, Passage.Place place) {
        String folder = PlannedReport.folder(index.plan().reports().get(passage.report()).report().id());
        if (!place.page().startsWith(folder)) {
            throw new IllegalStateException(place.page() + " is not below " + folder);
        }
        return pages.computeIfAbsent(place.page().substring(folder.length()), page -> pages.size());
    }

    private int heading(Passage.Trail trail) {
        Integer known = headings.get(trail);
        if (known != null) {
            return known;
        }
        int parent = trail.parent() == null ? -1 : heading(trail.parent());
        JsonArray row = new JsonArray();
        row.add(parent);
        row.add(alphabet.encode(trail.text()));
        headingRows.add(row);
        folded(trail.text());
        headings.put(trail, headings.size());
        return headings.size() - 1;
    }

    private void folded(String text) {
        text.codePoints().filter(c -> c >= 0x80 && index.fold().simplified(c) != c).forEach(folds::add);
    }

    private void close() {
        if (ids.isEmpty()) {
            return;
        }
        int first = ids.get(0);
        JsonObject json = new JsonObject();
        json.addProperty("first", first);
        if (ids.get(ids.size() - 1) - first >= ids.size()) {
            Shard.put(json, "ids", new StreamEncoder().addAscending(ids.stream().mapToInt(id -> id - first).toArray()));
        }
        if (divided) {
            StreamEncoder lengths = new StreamEncoder();
            ids.forEach(id -> lengths.add(coder.ranks().of(id)));
            Shard.put(json, "lengths", lengths);
        }
        Shard.put(json, "fold", alphabet.encode(pairs(folds, index.fold())));
        json.add("reports", reports);
        JsonArray names = new JsonArray();
        pages.keySet().forEach(names::add);
        json.add("pages", names);
        json.add("headings", headingRows);
        Shard.put(json, "page", pageColumn);
        json.addProperty("blocks", blocks.toString());
        Shard.put(json, "heading", headingColumn);
        json.add("texts", texts);
        if (!parts.isEmpty()) {
            json.add("parts", parts);
        }
        if (!places.isEmpty()) {
            json.add("places", places);
        }
        shards.add(Shard.of("text-" + shards.size(), json));
    }

    /** Returns characters and their simplified forms, two code points each. */
    static String pairs(Iterable<Integer> characters, Fold fold) {
        StringBuilder out = new StringBuilder();
        for (int c : characters) {
            out.appendCodePoint(c).appendCodePoint(fold.simplified(c));
        }
        return out.toString();
    }
}
