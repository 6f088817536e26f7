package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Shards of what did not stay beside its key, of one frequent key or several each (section 6 of the format). */
final class PostSeries {

    private final String name;
    private final int limit;
    private final List<Shard> shards = new ArrayList<>();
    private JsonArray ids = new JsonArray();
    private JsonArray scores = new JsonArray();
    private int size;

    /**
     * Makes a series.
     *
     * @param name of its shards, without the number
     * @param limit characters of a shard, unless one key alone has more
     */
    PostSeries(String name, int limit) {
        this.name = name;
        this.limit = limit;
    }

    /**
     * Where postings stand.
     *
     * @param shard number of the shard
     * @param place among the keys there
     */
    record Place(int shard, int place) {}

    Place add(StreamEncoder ids, StreamEncoder scores) {
        int added = ids.length() + scores.length();
        if (size + added > limit) {
            close();
        }
        this.ids.add(ids.toString());
        this.scores.add(scores.toString());
        size += added;
        return new Place(shards.size(), this.ids.size() - 1);
    }

    private void close() {
        if (ids.isEmpty()) {
            return;
        }
        JsonObject json = new JsonObject();
        json.add("ids", ids);
        json.add("scores", scores);
        shards.add(Shard.of(name + "-" + shards.size(), json));
        ids = new JsonArray();
        scores = new JsonArray();
        size = 0;
    }

    /** Returns all shards; nothing is added afterwards. */
    List<Shard> shards() {
        close();
        return shards;
    }
}
