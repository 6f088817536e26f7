package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.index.Corpus;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.SearchIndex;
import org.gongbao.shard.ShardPacker;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the client offers while a query is typed, and for a slip. */
class SuggestTest {

    private static JsModules js;
    private static Value search;

    @BeforeAll
    static void open() {
        js = new JsModules();
        try (SearchIndex index = IndexBuilder.build(Corpus.seeds(), 2)) {
            search = js.openSearch(ShardPacker.pack(index));
        }
    }

    @AfterAll
    static void close() {
        js.close();
    }

    private static List<String> suggested(String prefix) {
        Value found = js.await(search.invokeMember("suggest", prefix));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < found.getArraySize(); i++) {
            Value each = found.getArrayElement(i);
            lines.add(each.getMember("kind").asString() + " " + each.getMember("text").asString());
        }
        return lines;
    }

    private static List<String> similar(String query) {
        Value found = js.await(search.invokeMember("similar", query));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getArraySize(); i++) {
            texts.add(found.getArrayElement(i).asString());
        }
        return texts;
    }

    @Test
    void completesWhatBeginsLikeTheWordsTyped() {
        assertEquals("term 光芯屏端网", suggested("光芯").get(0));
        assertEquals("unit 市發改委", suggested("市发").get(0), "in the script of its documents");
    }

    @Test
    void findsTraditionalNamesBySimplifiedWordsAndTheReverse() {
        assertEquals(suggested("东湖"), suggested("東湖"));
        assertTrue(!suggested("东湖").isEmpty());
    }

    @Test
    void readsPinyinAndItsInitials() {
        assertEquals("term 光芯屏端网", suggested("guangxinping").get(0));
        assertTrue(suggested("gxpdw").contains("term 光芯屏端网"), () -> suggested("gxpdw").toString());
    }

    @Test
    void offersNothingForWhatNothingBeginsWith() {
        assertEquals(List.of(), suggested("鿿鿾"));
        assertEquals(List.of(), suggested(" "));
        assertEquals(List.of(), suggested("~光"));
    }

    @Test
    void knowsASlipByOneCharacterAndByItsSound() {
        assertTrue(similar("光芯屏瑞网").contains("光芯屏端网"), () -> similar("光芯屏瑞网").toString());
        assertTrue(similar("广新平端网").contains("光芯屏端网"), () -> similar("广新平端网").toString());
        assertEquals(List.of(), similar("鿿鿾鿽"));
    }
}
