package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.index.Passage;
import org.gongbao.index.SearchIndex;

/** Packs what facets need of single passages: types, places and units (section 8 of the format). */
final class BlockShards {

    private static final int PASSAGES = 65_536;
    private static final int UNIT_CHUNK = 4096;

    private BlockShards() {}

    /**
     * The packed table.
     *
     * @param shards block and unit shards
     * @param firsts first passage of each block shard, as a stream
     * @param types the types of passages; the index is the code
     * @param units the number of units
     */
    record Packed(List<Shard> shards, String firsts, List<String> types, int units) {

        int unitChunk() {
            return UNIT_CHUNK;
        }
    }

    static Packed pack(SearchIndex index) {
        List<Passage> passages = index.passages();
        List<String> types = passages.stream().map(Passage::type).distinct().sorted().toList();
        Map<String, Integer> units = new TreeMap<>();
        passages.forEach(passage -> passage.units().forEach(unit -> units.put(unit, 0)));
        units.replaceAll((unit, none) -> ((TreeMap<String, Integer>) units).headMap(unit).size());
        List<Shard> shards = new ArrayList<>();
        StreamEncoder firsts = new StreamEncoder();
        for (int first = 0; first < passages.size(); first += PASSAGES) {
            firsts.add(first == 0 ? 0 : PASSAGES);
            shards.add(block(shards.size(), passages.subList(first, Math.min(passages.size(), first + PASSAGES)), types, units));
        }
        List<String> names = List.copyOf(units.keySet());
        for (int first = 0; first < names.size(); first += UNIT_CHUNK) {
            JsonArray chunk = new JsonArray();
            names.subList(first, Math.min(names.size(), first + UNIT_CHUNK)).forEach(chunk::add);
            shards.add(Shard.of("unit-" + first / UNIT_CHUNK, chunk));
        }
        return new Packed(shards, firsts.toString(), types, names.size());
    }

    private static Shard block(int number, List<Passage> passages, List<String> types, Map<String, Integer> unitCodes) {
        Map<String, Integer> codes = new HashMap<>();
        types.forEach(type -> codes.put(type, codes.size()));
        StreamEncoder runs = new StreamEncoder();
        StreamEncoder places = new StreamEncoder();
        StreamEncoder units = new StreamEncoder();
        int run = 0;
        int placesBefore = 0;
        int unitsBefore = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            run++;
            if (i + 1 == passages.size() || !passages.get(i + 1).type().equals(passage.type())) {
                runs.add(codes.get(passage.type())).add(run);
                run = 0;
            }
            if (passage.places().size() > 1) {
                places.add(i - placesBefore).add(passage.places().size());
                placesBefore = i;
            }
            if (!passage.units().isEmpty()) {
                units.add(i - unitsBefore).add(passage.units().size());
                units.addAscending(passage.units().stream().mapToInt(unitCodes::get).sorted().toArray());
                unitsBefore = i;
            }
        }
        JsonObject json = new JsonObject();
        Shard.put(json, "types", runs);
        Shard.put(json, "places", places);
        Shard.put(json, "units", units);
        return Shard.of("block-" + number, json);
    }
}
