package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.gongbao.index.KeyGroup;
import org.gongbao.index.Lexicon;

/** The columns of a dictionary shard while it fills (section 6 of the format). */
final class DictShard {

    static final int SCORES = 1;
    static final int MORE = 2;
    static final int TITLES = 4;

    private final PostingColumns columns;
    private final StringBuilder heads = new StringBuilder();
    private final StringJoiner grams = new StringJoiner("\n");
    private final StringJoiner terms = new StringJoiner("\n");
    private final StringJoiner words = new StringJoiner("\n");
    private final StreamEncoder freq = new StreamEncoder();
    private final StreamEncoder start = new StreamEncoder();
    private final StreamEncoder number = new StreamEncoder();
    private final StreamEncoder letter = new StreamEncoder();
    private final StreamEncoder pairs = new StreamEncoder();
    private final StringJoiner next = new StringJoiner("\n");
    private final StreamEncoder pairCount = new StreamEncoder();
    private int textLength;

    DictShard(PostingColumns columns) {
        this.columns = columns;
    }

    /** Adds a head with its keys, ascending, and its words, if any. */
    void add(String head, List<KeyGroup.Key> keys, List<Lexicon.Word> row) {
        heads.append(head);
        StringBuilder seconds = new StringBuilder();
        StringBuilder tails = new StringBuilder();
        for (KeyGroup.Key key : keys) {
            if (twoCharacters(key)) {
                seconds.append(key.text(), head.length(), key.text().length());
                columns.add(key);
            }
        }
        for (KeyGroup.Key key : keys) {
            if (!twoCharacters(key)) {
                tails.append('\t').append(key.text(), head.length(), key.text().length());
                columns.add(key);
            }
        }
        grams.add(seconds);
        terms.add(tails);
        words.add(words(row));
        textLength += seconds.length() + tails.length();
    }

    /** Returns whether a key is listed among the grams: all grams but a mark's own. */
    static boolean twoCharacters(KeyGroup.Key key) {
        return key.gram() && key.text().codePointCount(0, key.text().length()) == 2;
    }

    private String words(List<Lexicon.Word> row) {
        StringBuilder tails = new StringBuilder();
        for (Lexicon.Word word : row) {
            tails.append('\t').append(word.tail());
            freq.add(word.frequency());
            start.add(word.start());
            number.add(word.number());
            letter.add(word.letter());
            pairs.add(word.next().size());
            for (Map.Entry<String, Integer> pair : word.next().entrySet()) {
                next.add(pair.getKey());
                pairCount.add(pair.getValue());
            }
        }
        return tails.toString();
    }

    /** Returns about how many characters the shard has. */
    int size() {
        return columns.size() + textLength + freq.length() * 6 + pairCount.length() + next.length();
    }

    boolean isEmpty() {
        return heads.length() == 0;
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        Shard.put(json, "heads", heads);
        Shard.put(json, "grams", grams);
        Shard.put(json, "terms", terms);
        columns.put(json);
        Shard.put(json, "words", words);
        Shard.put(json, "freq", freq);
        Shard.put(json, "start", start);
        Shard.put(json, "number", number);
        Shard.put(json, "letter", letter);
        Shard.put(json, "pairs", pairs);
        Shard.put(json, "next", next);
        Shard.put(json, "pairCount", pairCount);
        return json;
    }
}
