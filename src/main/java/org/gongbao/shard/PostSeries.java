package org.gongbao.shard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shards of what did not stay beside its key, of one frequent key or several each (section 6 of the format).
 *
 * <p>Lists of about the same length stand together: their differences are alike, so that gzip's codes suit them.
 */
final class PostSeries {

    /** The longest list of a shard is about so many times as long as the shortest. */
    private static final int ALIKE = 3;

    private final String name;
    private final int limit;
    /** By number, null while a shard is open. */
    private final List<Shard> shards = new ArrayList<>();
    /** By the logarithm of the lengths of its lists. */
    private final Map<Integer, Open> open = new TreeMap<>();

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

    /** Adds a list with its symbols, and returns where it stands. */
    Place add(int[] ids, StreamEncoder scores) {
        String list = StreamEncoder.dense().addAscending(ids).toString();
        int added = list.length() + scores.length();
        int group = 0;
        for (int length = ids.length; length >= ALIKE; length /= ALIKE) {
            group++;
        }
        Open shard = open.get(group);
        if (shard != null && shard.size + added > limit) {
            close(shard);
            shard = null;
        }
        if (shard == null) {
            shard = new Open(shards.size());
            shards.add(null);
            open.put(group, shard);
        }
        shard.ids.add(list);
        shard.scores.add(scores.toString());
        shard.size += added;
        return new Place(shard.number, shard.ids.size() - 1);
    }

    private void close(Open shard) {
        JsonObject json = new JsonObject();
        json.add("ids", shard.ids);
        json.add("scores", shard.scores);
        shards.set(shard.number, Shard.of(name + "-" + shard.number, json));
    }

    /** Returns all shards; nothing is added afterwards. */
    List<Shard> shards() {
        open.values().forEach(this::close);
        open.clear();
        return shards;
    }

    /** A shard that fills. */
    private static final class Open {

        private final int number;
        private final JsonArray ids = new JsonArray();
        private final JsonArray scores = new JsonArray();
        private int size;

        Open(int number) {
            this.number = number;
        }
    }
}
