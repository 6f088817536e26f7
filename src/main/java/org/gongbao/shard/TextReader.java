package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongbao.plan.PlannedReport;

/** Reads texts, addresses and headings of passages (section 8 of the format). */
final class TextReader {

    private final ShardStore store;

    TextReader(ShardStore store) {
        this.store = store;
    }

    /** Returns the displayed text. */
    String text(int passage) {
        ShardStore.TextPlace place = store.text(passage);
        return store.alphabet().decode(place.shard().getAsJsonArray("texts").get(place.index()).getAsString());
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
        return List.of(found.get(1).getAsString(), store.alphabet().decode(found.get(2).getAsString()));
    }

    /** Returns the texts of the headings above, outermost first. */
    List<String> headings(int passage) {
        ShardStore.TextPlace place = store.text(passage);
        List<String> chain = new ArrayList<>();
        for (int at = number(place, "heading") - 1; at >= 0;) {
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
        String block = shard.get("blocks").getAsString().split("\n", -1)[found.index()];
        for (JsonArray part : rows(found, "parts")) {
            if (part.get(1).getAsInt() <= match) {
                block = part.get(2).getAsString();
            }
        }
        List<String> addresses = new ArrayList<>();
        String folder = PlannedReport.folder(report(passage).get(0));
        addresses.add(folder + page(shard, number(found, "page")) + "#" + block);
        for (JsonArray place : rows(found, "places")) {
            addresses.add(folder + page(shard, place.get(1).getAsInt()) + "#" + place.get(2).getAsString());
        }
        return addresses;
    }

    private static String page(JsonObject shard, int index) {
        return shard.getAsJsonArray("pages").get(index).getAsString();
    }

    /** Returns the number a column has for a passage. */
    private static int number(ShardStore.TextPlace place, String column) {
        return new StreamDecoder(place.shard().get(column).getAsString()).all()[place.index()];
    }

    /** Returns the rows of a table that are of a passage. */
    private static List<JsonArray> rows(ShardStore.TextPlace place, String table) {
        List<JsonArray> rows = new ArrayList<>();
        if (place.shard().has(table)) {
            for (JsonElement row : place.shard().getAsJsonArray(table)) {
                if (row.getAsJsonArray().get(0).getAsInt() == place.index()) {
                    rows.add(row.getAsJsonArray());
                }
            }
        }
        return rows;
    }
}
