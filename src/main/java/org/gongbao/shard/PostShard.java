package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A post shard while it fills: what did not stay in the dictionary of one frequent key or several (section 6 of the format). */
final class PostShard {

    private final JsonArray ids = new JsonArray();
    private final JsonArray scores = new JsonArray();
    private final JsonArray occurs = new JsonArray();
    private int size;

    void add(StreamEncoder ids, StreamEncoder scores, StreamEncoder occurs) {
        this.ids.add(ids.toString());
        this.scores.add(scores.toString());
        this.occurs.add(occurs.toString());
        size += ids.length() + scores.length() + occurs.length();
    }

    /** Returns how many keys there are. */
    int count() {
        return ids.size();
    }

    /** Returns about how many characters there are. */
    int size() {
        return size;
    }

    Shard shard(int number) {
        JsonObject json = new JsonObject();
        json.add("ids", ids);
        json.add("scores", scores);
        json.add("occurs", occurs);
        return Shard.of("post-" + number, json);
    }
}
