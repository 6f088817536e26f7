package org.gongbao.shard;

import com.google.gson.JsonObject;
import org.gongbao.index.KeyGroup;

/** The columns of a shard that hold postings, in the order in which keys are added. */
final class PostingColumns {

    private final PostingCoder coder;
    private final StreamEncoder count = new StreamEncoder();
    private final StreamEncoder ids = new StreamEncoder();
    private final StreamEncoder scores = new StreamEncoder();
    private final StreamEncoder occurs = new StreamEncoder();
    private final StreamEncoder titles = new StreamEncoder();
    private final StreamEncoder more = new StreamEncoder();
    private final StreamEncoder ranks = new StreamEncoder();

    PostingColumns(PostingCoder coder) {
        this.coder = coder;
    }

    void add(KeyGroup.Key key) {
        boolean scored = key.frequencies().length > 0;
        int[] here = coder.here(key, more);
        int flags = (scored ? DictShard.SCORES : 0) + (here.length < key.ids().length ? DictShard.MORE : 0)
                + (key.titles().length > 0 ? DictShard.TITLES : 0);
        count.add(8 * here.length + flags);
        coder.postings(key, here, ids, scores, occurs);
        coder.ranks(key, here, ranks);
        if (key.titles().length > 0) {
            coder.titles(key.titles(), titles);
        }
    }

    int size() {
        return count.length() + ids.length() + scores.length() + occurs.length() + titles.length() + more.length()
                + ranks.length();
    }

    void put(JsonObject json) {
        Shard.put(json, "count", count);
        Shard.put(json, "ids", ids);
        Shard.put(json, "scores", scores);
        Shard.put(json, "occurs", occurs);
        Shard.put(json, "titles", titles);
        Shard.put(json, "more", more);
        Shard.put(json, "ranks", ranks);
    }
}
