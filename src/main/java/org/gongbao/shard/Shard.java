package org.gongbao.shard;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;

/**
 * One shard: its name, such as {@code dict-12}, and its content.
 *
 * @param name without generation and ending
 * @param bytes JSON in UTF-8
 */
record Shard(String name, byte[] bytes) {

    Shard {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(bytes, "bytes");
    }

    static Shard of(String name, JsonElement content) {
        // Gson's toString escapes nothing beyond what JSON asks for
        return new Shard(name, content.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns how many kilobytes shards have on average, rounded; 0 when there are none. */
    static long kilobytes(Collection<Shard> shards) {
        return Math.round(shards.stream().mapToInt(shard -> shard.bytes.length).average().orElse(0) / 1000);
    }

    /** Sets a member unless it is empty: absent members are empty. */
    static void put(JsonObject object, String name, Object value) {
        String text = value.toString();
        if (!text.isEmpty()) {
            object.add(name, new JsonPrimitive(text));
        }
    }
}
