package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongbao.index.Fold;
import org.gongbao.index.SearchIndex;
import org.gongbao.parse.grammar.Pinyin;
import org.gongbao.plan.SiteIndexes;
import org.gongbao.plan.Subject;
import org.gongbao.plan.UnitIndex;

/** Packs what is offered while a query is typed, and what a slip may have meant (section 10 of the format). */
final class SuggestShards {

    private static final int HEADING = 0;
    private static final int UNIT = 1;
    private static final int PLACE = 2;
    private static final int TERM = 3;
    /** Longer ones are sentences, not what somebody begins to type. */
    private static final int LONGEST = 30;
    private static final int MOST = 30_000;

    private final Fold fold;
    private final List<Suggestion> suggestions = new ArrayList<>();

    private SuggestShards(Fold fold) {
        this.fold = fold;
    }

    private record Suggestion(String display, int kind, int places) {}

    private record Row(String key, Suggestion suggestion) {}

    /**
     * The packed suggestions.
     *
     * @param shards in order
     * @param firsts the shard with the first key of each
     * @param pinyin the syllables of characters
     */
    record Packed(List<Shard> shards, Shard firsts, Shard pinyin) {}

    static Packed pack(SearchIndex index, int limit) {
        SuggestShards packer = new SuggestShards(index.fold());
        packer.collect(index.plan().indexes());
        List<Shard> shards = new ArrayList<>();
        StringJoiner firstKeys = new StringJoiner("\n");
        JsonArray open = new JsonArray();
        int size = 0;
        String before = "";
        firstKeys.add("");
        for (Row row : packer.rows()) {
            // A shard begins where the key changes, so that one key is never in two
            if (size >= limit && !row.key.equals(before)) {
                shards.add(Shard.of("suggest-" + shards.size(), open));
                firstKeys.add(row.key);
                open = new JsonArray();
                size = 0;
            }
            JsonArray json = new JsonArray();
            json.add(row.key);
            json.add(row.suggestion.display);
            json.add(row.suggestion.kind);
            json.add(row.suggestion.places);
            open.add(json);
            size += row.key.length() + row.suggestion.display.length() + 12;
            before = row.key;
        }
        shards.add(Shard.of("suggest-" + shards.size(), open));
        JsonObject firsts = new JsonObject();
        firsts.addProperty("firsts", firstKeys.toString());
        return new Packed(shards, Shard.of("suggest", firsts), pinyin(index));
    }

    private void collect(SiteIndexes indexes) {
        add(HEADING, indexes.headings());
        add(PLACE, indexes.places());
        add(TERM, indexes.terms());
        for (UnitIndex.Unit unit : indexes.units().units()) {
            add(unit.name(), UNIT, unit.tasks().size());
        }
        suggestions.sort(Comparator.<Suggestion>comparingInt(s -> -s.places).thenComparing(Suggestion::display)
                .thenComparingInt(Suggestion::kind));
    }

    private void add(int kind, List<Subject> subjects) {
        subjects.forEach(subject -> add(subject.name(), kind, subject.mentions().size()));
    }

    private void add(String name, int kind, int places) {
        String key = Fold.key(fold.query(name));
        if (!key.isEmpty() && name.length() <= LONGEST) {
            suggestions.add(new Suggestion(name, kind, places));
        }
    }

    /** Returns the suggestions under each of their keys, ascending. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Suggestion suggestion : suggestions.subList(0, Math.min(MOST, suggestions.size()))) {
            String text = Fold.key(fold.query(suggestion.display));
            TreeSet<String> keys = new TreeSet<>(List.of(text));
            keys.add(Pinyin.letters(text));
            keys.add(Pinyin.initials(text));
            int second = Character.charCount(text.codePointAt(0));
            if (text.length() > second + 1) {
                keys.add("~" + text.substring(second));
            }
            keys.remove("");
            keys.forEach(key -> rows.add(new Row(key, suggestion)));
        }
        rows.sort(Comparator.comparing(Row::key).thenComparing(row -> row.suggestion.display)
                .thenComparingInt(row -> row.suggestion.kind));
        return rows;
    }

    private static Shard pinyin(SearchIndex index) {
        Map<Integer, String> syllables = new TreeMap<>();
        index.passages().forEach(passage -> passage.folded().codePoints()
                .filter(c -> c >= 0x4E00 && c <= 0x9FFF).forEach(c -> syllables.putIfAbsent(c, "")));
        syllables.replaceAll((c, none) -> Pinyin.letters(Character.toString(c)));
        List<String> names = syllables.values().stream().distinct().sorted().toList();
        StringBuilder chars = new StringBuilder();
        StreamEncoder codes = new StreamEncoder();
        syllables.forEach((c, syllable) -> {
            chars.appendCodePoint(c);
            codes.add(names.indexOf(syllable));
        });
        JsonObject json = new JsonObject();
        json.add("syllables", ManifestWriter.strings(names));
        Shard.put(json, "chars", chars);
        Shard.put(json, "codes", codes);
        return Shard.of("pinyin", json);
    }
}
