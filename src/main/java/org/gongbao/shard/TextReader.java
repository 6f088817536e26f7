package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads texts, addresses and headings of passages (section 8 of the format). */
final class TextReader {

    private final ShardStore store;

    TextReader(ShardStore store) {
        this.store = store;
    }

    private static JsonArray row(ShardStore.TextPlace place) {
        return place.shard().getAsJsonArray("passages").get(place.index()).getAsJsonArray();
    }

    /** Returns the displayed text. */
    String text(int passage) {
        return store.alphabet().decode(row(store.text(passage)).get(3).getAsString());
    }

    /** Returns the id and the title of the report of a passage. */
    List<String> report(int passage) {
        ShardStore.TextPlace place = store.text(passage);
        JsonArray found = null;
        for (JsonElement report : place.shard().getAsJsonArray("reports")) {
            if (report.getAsJsonArray().get(0).getAsInt() <= place.index()) {
                found = report.getAsJsonArray();
            }
        }
        if (found.size() == 2) {
            found = store.shard("report-0").getAsJsonArray().get(found.get(1).getAsInt()).getAsJsonArray();
            return List.of(found.get(0).getAsString(), found.get(1).getAsString());
        }
        return List.of(found.get(2).getAsString(), found.get(3).getAsString());
    }

    /** Returns the texts of the headings above, outermost first. */
    List<String> headings(int passage) {
        ShardStore.TextPlace place = store.text(passage);
        List<String> chain = new ArrayList<>();
        for (int at = row(place).get(2).getAsInt(); at >= 0;) {
            JsonArray heading = place.shard().getAsJsonArray("headings").get(at).getAsJsonArray();
            chain.add(store.alphabet().decode(heading.get(1).getAsString()));
            at = heading.get(0).getAsInt();
        }
        Collections.reverse(chain);
        return chain;
    }

    /**
     * Returns the addresses of a passage, the first place first.
     *
     * @param match offset in the displayed text of what was found
     */
    List<String> addresses(int passage, int match) {
        ShardStore.TextPlace found = store.text(passage);
        JsonObject shard = found.shard();
        JsonArray row = row(found);
        String block = row.get(1).getAsString();
        if (row.size() > 4) {
            for (JsonElement part : row.get(4).getAsJsonArray()) {
                if (part.getAsJsonArray().get(0).getAsInt() <= match) {
                    block = part.getAsJsonArray().get(1).getAsString();
                }
            }
        }
        List<String> addresses = new ArrayList<>();
        addresses.add(page(shard, row.get(0)) + "#" + block);
        if (row.size() > 5) {
            for (JsonElement place : row.get(5).getAsJsonArray()) {
                addresses.add(page(shard, place.getAsJsonArray().get(0)) + "#" + place.getAsJsonArray().get(1).getAsString());
            }
        }
        return addresses;
    }

    private static String page(JsonObject shard, JsonElement index) {
        return shard.getAsJsonArray("pages").get(index.getAsInt()).getAsString();
    }
}
