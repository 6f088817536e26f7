package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The shards of the dictionary, or those of the grams that are no terms, by the keys they hold (section 6 of the format). */
final class DictSeries {

    private static final int REMEMBERED = 512;

    private final String name;
    private final String[] firstKeys;
    private final Function<String, JsonObject> load;
    private final Map<Integer, Dict> dicts = ShardStore.recent(REMEMBERED);

    /**
     * Makes a series.
     *
     * @param name of its shards, without the number
     * @param firsts first key of each, as the manifest has them
     * @param load from the name of a shard to its content
     */
    DictSeries(String name, JsonObject firsts, Function<String, JsonObject> load) {
        this.name = name;
        this.load = load;
        int[] heads = new StreamDecoder(firsts.get("heads").getAsString()).allAscending();
        this.firstKeys = firsts.get("tails").getAsString().split("\n", -1);
        for (int i = 0; i < firstKeys.length; i++) {
            boolean whole = heads[i] == 0 || Character.isSurrogate((char) heads[i]);
            firstKeys[i] = whole ? firstKeys[i] : (char) heads[i] + firstKeys[i];
        }
    }

    private int number(String key) {
        int at = Arrays.binarySearch(firstKeys, key);
        return at >= 0 ? at : -at - 2;
    }

    /** Returns the shard a key belongs in. */
    Dict dict(String key) {
        return dict(number(key));
    }

    private Dict dict(int number) {
        Dict dict = dicts.get(number);
        if (dict == null) {
            dict = new Dict(load.apply(name + "-" + number));
            dicts.put(number, dict);
        }
        return dict;
    }

    /** Returns the postings of all keys that begin with a head. */
    Map<String, Dict.Postings> beginningWith(String head) {
        Map<String, Dict.Postings> found = new TreeMap<>();
        int number = number(head);
        do {
            found.putAll(dict(number++).beginningWith(head));
        } while (number < firstKeys.length && firstKeys[number].startsWith(head));
        return found;
    }
}
