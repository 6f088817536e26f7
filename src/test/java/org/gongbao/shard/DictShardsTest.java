package org.gongbao.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.index.Corpus;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.SiteFile;
import org.junit.jupiter.api.Test;

/** Shards of the dictionary begin at keys that are cheap to tell, and tell all of their heads. */
class DictShardsTest {

    @Test
    void aShardBeginsAtTheRoundestKeyAfterTheShardBefore() {
        assertEquals("发\u5000", DictShards.between("发\u4eff", "发\u53f0"));
        assertEquals("发\u5200", DictShards.between("发\u5100", "发\u53f0"));
        assertEquals("发\u53f0", DictShards.between("发\u53ef", "发\u53f0"));
    }

    @Test
    void aShardBeginsAtTheGramItselfAfterTheHeadAloneOrOutsideTheBasicPlane() {
        assertEquals("发\u53f0", DictShards.between("发", "发\u53f0"));
        assertEquals("发\ud840\udc00", DictShards.between("发\u53f0", "发\ud840\udc00"));
    }

    /** The index of 湖北 and others has many heads whose keys need more than one shard. */
    @Test
    void everyShardOfAHeadHasItAsATermInALargeCorpus() {
        try (SearchIndex index = IndexBuilder.build(Corpus.seeds(), 2)) {
            Set<String> terms = new HashSet<>();
            Map<String, Integer> titles = new HashMap<>();
            index.groups().forEachRemaining(group -> group.keys().stream()
                    .filter(key -> key.frequencies().length > 0 && key.text().equals(group.head()))
                    .forEach(key -> titles.put(key.text(), key.titles().length)));
            int repeated = 0;
            for (SiteFile file : LargeLayout.pack(index, 60)) {
                if (file.path().contains("/dict-")) {
                    JsonObject shard = JsonParser.parseString(new String(file.bytes(), StandardCharsets.UTF_8)).getAsJsonObject();
                    String[] tails = shard.has("terms") ? shard.get("terms").getAsString().split("\n", -1) : new String[0];
                    List<String> heads = shard.get("heads").getAsString().codePoints().mapToObj(Character::toString).toList();
                    for (int i = 0; i < heads.size(); i++) {
                        if (titles.getOrDefault(heads.get(i), 99) <= 40) {
                            assertTrue((tails[i] + "\t").startsWith("\t\t"), heads.get(i) + " in " + file.path());
                            repeated += terms.add(heads.get(i)) ? 0 : 1;
                        }
                    }
                }
            }
            assertTrue(repeated > 10, repeated + " heads stand in more than one shard");
        }
    }
}
