package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gongbao.index.Fold;
import org.gongbao.index.Passage;
import org.gongbao.index.SearchIndex;

/** Packs the texts of passages with their addresses and headings (section 8 of the format). */
final class TextShards {

    private final SearchIndex index;
    private final boolean namesReports;
    private final List<Shard> shards = new ArrayList<>();
    private final StreamEncoder firsts = new StreamEncoder();
    private int firstBefore;

    private Map<String, Integer> pages;
    private Map<Passage.Trail, Integer> headings;
    private JsonArray headingRows;
    private JsonArray reports;
    private JsonArray rows;
    private TreeSet<Integer> folds;
    private int size;

    private TextShards(SearchIndex index, ShardSizes sizes) {
        this.index = index;
        this.namesReports = sizes.namesReports();
    }

    /**
     * The packed texts.
     *
     * @param shards in order
     * @param firsts first passage of each, as a stream
     */
    record Packed(List<Shard> shards, String firsts) {}

    static Packed pack(SearchIndex index, ShardSizes sizes) {
        TextShards packer = new TextShards(index, sizes);
        int first = 0;
        packer.open();
        for (int id = 0; id < index.passages().size(); id++) {
            if (packer.size >= sizes.text()) {
                packer.close(first);
                first = id;
                packer.open();
            }
            packer.add(id, first);
        }
        if (!index.passages().isEmpty()) {
            packer.close(first);
        }
        return new Packed(packer.shards, packer.firsts.toString());
    }

    private void open() {
        pages = new LinkedHashMap<>();
        headings = new LinkedHashMap<>();
        headingRows = new JsonArray();
        reports = new JsonArray();
        rows = new JsonArray();
        folds = new TreeSet<>();
        size = 0;
    }

    private void add(int id, int first) {
        Passage passage = index.passages().get(id);
        if (reports.isEmpty() || passage.report() != index.passages().get(id - 1).report()) {
            addReport(id - first, passage.report());
        }
        JsonArray row = place(passage.places().get(0));
        row.add(passage.trail() == null ? -1 : heading(passage.trail()));
        row.add(passage.text());
        size += passage.text().length() + row.get(1).getAsString().length() + 8;
        folded(passage.text());
        if (!passage.parts().isEmpty() || passage.places().size() > 1) {
            JsonArray parts = new JsonArray();
            for (Passage.Part part : passage.parts()) {
                JsonArray pair = new JsonArray();
                pair.add(part.offset());
                pair.add(part.block());
                parts.add(pair);
            }
            row.add(parts);
        }
        if (passage.places().size() > 1) {
            JsonArray others = new JsonArray();
            passage.places().stream().skip(1).forEach(place -> others.add(place(place)));
            row.add(others);
        }
        rows.add(row);
    }

    private void addReport(int offset, int ordinal) {
        JsonArray report = new JsonArray();
        report.add(offset);
        report.add(ordinal);
        if (!namesReports) {
            report.add(index.plan().reports().get(ordinal).report().id());
            report.add(title(index, ordinal));
        }
        reports.add(report);
    }

    /** Returns the title of a report, its id where it has none. */
    static String title(SearchIndex index, int ordinal) {
        var report = index.plan().reports().get(ordinal).report();
        return report.metadata().title().known() ? report.metadata().title().value() : report.id();
    }

    private JsonArray place(Passage.Place place) {
        JsonArray pair = new JsonArray();
        if (!pages.containsKey(place.page())) {
            size += place.page().length();
        }
        pair.add(pages.computeIfAbsent(place.page(), page -> pages.size()));
        pair.add(place.block());
        return pair;
    }

    private int heading(Passage.Trail trail) {
        Integer known = headings.get(trail);
        if (known != null) {
            return known;
        }
        int parent = trail.parent() == null ? -1 : heading(trail.parent());
        JsonArray row = new JsonArray();
        row.add(parent);
        place(trail.place()).forEach(row::add);
        row.add(trail.text());
        headingRows.add(row);
        size += trail.text().length() + 10;
        folded(trail.text());
        headings.put(trail, headings.size());
        return headings.size() - 1;
    }

    private void folded(String text) {
        text.codePoints().filter(c -> c >= 0x80 && index.fold().simplified(c) != c).forEach(folds::add);
    }

    private void close(int first) {
        JsonObject json = new JsonObject();
        json.addProperty("first", first);
        Shard.put(json, "fold", pairs(folds, index.fold()));
        json.add("reports", reports);
        JsonArray names = new JsonArray();
        pages.keySet().forEach(names::add);
        json.add("pages", names);
        json.add("headings", headingRows);
        json.add("passages", rows);
        firsts.add(first - firstBefore);
        firstBefore = first;
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
