package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongbao.index.KeyGroup;
import org.gongbao.index.Lexicon;

/** The columns of a dictionary shard while it fills (section 6 of the format). */
final class DictShard {

    static final int SCORES = 1;
    static final int MORE = 2;
    static final int TITLES = 4;
    private static final int FIRST_HAN = 0x2E80;
    private static final Lexicon.Word UNKNOWN = new Lexicon.Word("", 0, 0, 0, 0, new TreeMap<>());

    private final PostingCoder coder;
    private final PostingColumns columns;
    private final StringBuilder heads = new StringBuilder();
    private final StringJoiner grams = new StringJoiner("\n");
    private final StringJoiner terms = new StringJoiner("\n");
    private final StringJoiner phrases = new StringJoiner("\n");
    private final StreamEncoder best = new StreamEncoder();
    private final StringJoiner words = new StringJoiner("\n");
    private final StreamEncoder freq = new StreamEncoder();
    private final StreamEncoder start = new StreamEncoder();
    private final StreamEncoder number = new StreamEncoder();
    private final StreamEncoder letter = new StreamEncoder();
    private final StreamEncoder pairs = new StreamEncoder();
    private final StringJoiner next = new StringJoiner("\n");
    private final StreamEncoder pairCount = new StreamEncoder();
    private final Lexicon lexicon;
    /** Characters that end grams here, of which a query may end in as well. */
    private final TreeSet<String> lasts = new TreeSet<>();
    private final Set<String> withRows = new HashSet<>();
    private int textLength;

    DictShard(PostingCoder coder, Lexicon lexicon) {
        this.coder = coder;
        this.columns = new PostingColumns(coder);
        this.lexicon = lexicon;
    }

    /**
     * Adds a head with its keys and its phrases, both ascending, and its words, if any.
     *
     * @param again the head as a term, if that stands in the shard before
     */
    void add(String head, List<KeyGroup.Key> keys, Optional<KeyGroup.Key> again, Collection<Phrase> ofHead, List<Lexicon.Word> row) {
        heads.append(head);
        StringBuilder seconds = new StringBuilder();
        StringBuilder tails = new StringBuilder();
        for (KeyGroup.Key key : keys) {
            if (twoCharacters(key)) {
                seconds.append(key.text(), head.length(), key.text().length());
                columns.add(key);
                lasts.add(key.text().substring(head.length()));
            }
        }
        again.ifPresent(key -> {
            tails.append('\t');
            columns.add(key);
        });
        for (KeyGroup.Key key : keys) {
            if (!twoCharacters(key)) {
                tails.append('\t').append(key.text(), head.length(), key.text().length());
                columns.add(key);
            }
        }
        StringBuilder phraseTails = new StringBuilder();
        for (Phrase phrase : ofHead) {
            phraseTails.append('\t').append(phrase.text(), head.length(), phrase.text().length());
            coder.best(phrase, best);
        }
        grams.add(seconds);
        terms.add(tails);
        phrases.add(phraseTails);
        words.add(words(row));
        if (!row.isEmpty()) {
            withRows.add(head);
        }
        textLength += seconds.length() + tails.length() + phraseTails.length();
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
        return columns.size() + textLength + best.length() + freq.length() * 6 + pairCount.length() + next.length();
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
        if (best.length() > 0) {
            Shard.put(json, "phrases", phrases);
            Shard.put(json, "best", best);
        }
        Shard.put(json, "words", words);
        Shard.put(json, "freq", freq);
        Shard.put(json, "start", start);
        Shard.put(json, "number", number);
        Shard.put(json, "letter", letter);
        Shard.put(json, "pairs", pairs);
        Shard.put(json, "next", next);
        Shard.put(json, "pairCount", pairCount);
        putLasts(json);
        return json;
    }

    /** Writes what a client has to know of a query's last character, so that it can do without the shard of its head. */
    private void putLasts(JsonObject json) {
        if (lexicon.rows().isEmpty()) {
            return;
        }
        List<String> others = lasts.tailSet(Character.toString(FIRST_HAN)).stream().filter(last -> !withRows.contains(last)).toList();
        StreamEncoder frequencies = new StreamEncoder();
        StreamEncoder ends = new StreamEncoder();
        StreamEncoder numbers = new StreamEncoder();
        StreamEncoder letters = new StreamEncoder();
        for (String last : others) {
            List<Lexicon.Word> row = lexicon.rows().getOrDefault(last, List.of());
            Lexicon.Word word = row.isEmpty() || !row.get(0).tail().isEmpty() ? UNKNOWN : row.get(0);
            frequencies.add(word.frequency());
            ends.add(word.next().getOrDefault(Lexicon.END, 0));
            numbers.add(word.number());
            letters.add(word.letter());
        }
        if (!others.isEmpty()) {
            JsonObject columns = new JsonObject();
            Shard.put(columns, "freq", frequencies);
            Shard.put(columns, "end", ends);
            if (heads.codePoints().anyMatch(head -> head < FIRST_HAN)) { // only after numbers and Latin words are these asked for
                Shard.put(columns, "number", numbers);
                Shard.put(columns, "letter", letters);
            }
            json.add("last", columns);
        }
    }
}
