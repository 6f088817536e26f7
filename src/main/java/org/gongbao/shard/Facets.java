package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.index.Fold;

/** Knows the facets of passages and the number of their places. */
final class Facets {

    private final ShardStore store;
    private final Fold fold;
    private final int[] reportFirsts;
    private final Map<Integer, Block> blocks = new HashMap<>();

    Facets(ShardStore store, Fold fold) {
        this.store = store;
        this.fold = fold;
        StreamDecoder counts = new StreamDecoder(reports().get("passages").getAsString());
        List<Integer> firsts = new ArrayList<>(List.of(0));
        for (int count = 0; counts.more();) {
            count += counts.nextSigned();
            firsts.add(firsts.get(firsts.size() - 1) + count);
        }
        reportFirsts = firsts.stream().mapToInt(i -> i).toArray();
    }

    /** Returns the table of reports, which a large corpus has apart. */
    private JsonObject reports() {
        JsonObject inManifest = store.manifest().getAsJsonObject("reports");
        return inManifest.has("passages") ? inManifest : store.shard("reports").getAsJsonObject();
    }

    /** The decoded table of a stretch of passages: type codes, number of places, unit numbers. */
    private record Block(int first, List<Integer> types, Map<Integer, Integer> places, Map<Integer, int[]> units) {}

    private Block block(int passage) {
        return blocks.computeIfAbsent(store.blockNumber(passage), number -> {
            JsonObject json = store.shard("block-" + number).getAsJsonObject();
            List<Integer> types = new ArrayList<>();
            Map<Integer, Integer> places = new HashMap<>();
            Map<Integer, int[]> units = new HashMap<>();
            for (StreamDecoder in = stream(json, "types"); in.more();) {
                int type = in.next();
                for (int n = in.next(); n > 0; n--) {
                    types.add(type);
                }
            }
            int at = 0;
            for (StreamDecoder in = stream(json, "places"); in.more();) {
                at += in.next();
                places.put(at, in.next());
            }
            at = 0;
            for (StreamDecoder in = stream(json, "units"); in.more();) {
                at += in.next();
                units.put(at, in.nextAscending(in.next()));
            }
            return new Block(store.blockFirst(number), types, places, units);
        });
    }

    private static StreamDecoder stream(JsonObject json, String name) {
        return new StreamDecoder(json.has(name) ? json.get(name).getAsString() : "");
    }

    /** Returns the number of places at which a passage stands. */
    int places(int passage) {
        Block block = block(passage);
        return block.places.getOrDefault(passage - block.first, 1);
    }

    /** Takes away the passages that do not meet the filters; each value is folded. */
    void filter(BitSet passages, Map<String, List<String>> filters) {
        filters.forEach((name, asked) -> {
            Set<Integer> wanted = wanted(values(name), asked);
            int[] codes = reports().has(name) ? codes(name) : null;
            for (int p = passages.nextSetBit(0); p >= 0; p = passages.nextSetBit(p + 1)) {
                if (!meets(p, name, codes, wanted)) {
                    passages.clear(p);
                }
            }
        });
    }

    private boolean meets(int passage, String name, int[] codes, Set<Integer> wanted) {
        Block block = block(passage);
        return switch (name) {
            case "report" -> wanted.contains(report(passage));
            case "type" -> wanted.contains(block.types.get(passage - block.first));
            case "unit" -> java.util.Arrays.stream(block.units.getOrDefault(passage - block.first, new int[0]))
                    .anyMatch(wanted::contains);
            default -> codes != null && wanted.contains(codes[report(passage)]);
        };
    }

    private int report(int passage) {
        int at = java.util.Arrays.binarySearch(reportFirsts, passage);
        while (at >= 0 && at + 1 < reportFirsts.length && reportFirsts[at + 1] == passage) {
            at++; // reports without passages begin at the same one
        }
        return at >= 0 ? at : -at - 2;
    }

    private int[] codes(String name) {
        StreamDecoder in = new StreamDecoder(reports().getAsJsonArray(name).get(1).getAsString());
        int[] codes = new int[reportFirsts.length - 1];
        java.util.Arrays.setAll(codes, i -> in.next());
        return codes;
    }

    /** Returns the values of a facet, the index being the code. */
    private List<String> values(String name) {
        List<String> values = new ArrayList<>();
        if (name.equals("type")) {
            add(values, store.manifest().getAsJsonArray("types"));
        } else if (name.equals("unit")) {
            int units = store.manifest().get("units").getAsInt();
            int chunk = store.manifest().get("unitChunk").getAsInt();
            for (int u = 0; u < units; u += chunk) {
                add(values, store.shard("unit-" + u / chunk).getAsJsonArray());
            }
        } else if (name.equals("report")) {
            int chunk = reports().get("chunk").getAsInt();
            for (int r = 0; r < reportFirsts.length - 1; r++) {
                values.add(store.shard("report-" + r / chunk).getAsJsonArray().get(r % chunk).getAsJsonArray().get(0).getAsString());
            }
        } else if (reports().has(name)) {
            add(values, reports().getAsJsonArray(name).get(0).getAsJsonArray());
        }
        return values;
    }

    private static void add(List<String> values, JsonArray array) {
        array.forEach(value -> values.add(value.getAsString()));
    }

    private Set<Integer> wanted(List<String> values, List<String> asked) {
        List<String> folded = values.stream().map(fold::query).toList();
        Set<Integer> wanted = new HashSet<>();
        for (String value : asked) {
            boolean equal = folded.contains(value);
            for (int code = 0; code < folded.size(); code++) {
                if (equal ? folded.get(code).equals(value) : folded.get(code).contains(value)) {
                    wanted.add(code);
                }
            }
        }
        return wanted;
    }
}
