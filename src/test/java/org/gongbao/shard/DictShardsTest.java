package org.gongbao.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Shards of the dictionary begin at keys that are cheap to tell. */
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
}
