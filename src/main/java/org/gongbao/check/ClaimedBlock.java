package org.gongbao.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A block as the published data claims it to be.
 *
 * @param line first line in the source
 * @param pieces where it says it stands in the source
 * @param shown the parts it prints, in order: label, text, tail; for a table caption, unit, header, cells, notes
 * @param source the same as the source prints it, corrections undone
 * @param inRow whether it repeats cells of a row, whose characters are the table's
 */
record ClaimedBlock(String id, String type, int line, String address, List<Stretch> pieces, List<String> shown,
        List<String> source, boolean inRow) {

    /** A stretch of the decoded source, end exclusive. */
    record Stretch(int start, int end) {}

    static Stretch stretch(JsonArray pair) {
        return new Stretch(pair.get(0).getAsInt(), pair.get(1).getAsInt());
    }

    /** Returns whether it is a table, whose cells may be repeated where they span. */
    boolean table() {
        return type.equals("table");
    }

    static ClaimedBlock of(JsonObject block) {
        String type = block.get("type").getAsString();
        List<Stretch> pieces = new ArrayList<>();
        if (block.has("pieces")) {
            block.getAsJsonArray("pieces").forEach(piece -> pieces.add(stretch(piece.getAsJsonArray())));
        } else {
            pieces.add(stretch(block.getAsJsonArray("offset")));
        }
        String words = block.has("text") ? block.get("text").getAsString() : block.get("title").getAsString();
        return new ClaimedBlock(block.get("id").getAsString(), type, block.getAsJsonArray("lines").get(0).getAsInt(),
                block.get("address").getAsString(), pieces, parts(block, words), parts(block, uncorrected(block, words)),
                block.has("inRow") && block.get("inRow").getAsBoolean());
    }

    private static List<String> parts(JsonObject block, String words) {
        List<String> parts = new ArrayList<>();
        add(parts, block, "label");
        parts.add(words);
        add(parts, block, "trailing");
        add(parts, block, "tail");
        if (block.has("columns")) {
            add(parts, block, "unit");
            block.getAsJsonArray("columns").forEach(column -> parts.add(column.getAsString()));
            for (JsonElement group : block.getAsJsonArray("groups")) {
                add(parts, group.getAsJsonObject(), "title");
            }
            for (JsonElement row : block.getAsJsonArray("rows")) {
                for (JsonElement cell : row.getAsJsonObject().getAsJsonArray("cells")) {
                    if (!cell.isJsonNull()) {
                        parts.add(cell.getAsString());
                    }
                }
            }
            for (JsonElement note : block.getAsJsonArray("notes")) {
                JsonObject each = note.getAsJsonObject();
                parts.add(each.get("mark").getAsString() + each.get("text").getAsString());
            }
        }
        parts.removeIf(String::isBlank);
        return parts;
    }

    private static void add(List<String> parts, JsonObject object, String name) {
        if (object.has(name)) {
            parts.add(object.get(name).getAsString());
        }
    }

    /** Puts what the source prints back in the place of each corrected reading. */
    private static String uncorrected(JsonObject block, String words) {
        if (!block.has("marks")) {
            return words;
        }
        StringBuilder text = new StringBuilder(words);
        JsonArray marks = block.getAsJsonArray("marks");
        for (int i = marks.size() - 1; i >= 0; i--) {
            JsonObject mark = marks.get(i).getAsJsonObject();
            if (mark.get("kind").getAsString().equals("correction")) {
                Stretch range = stretch(mark.getAsJsonArray("range"));
                text.replace(range.start(), range.end(), mark.get("value").getAsString());
            }
        }
        return text.toString();
    }
}
