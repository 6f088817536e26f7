package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.gongbao.index.LexiconFixture;
import org.gongbao.index.SearchIndex;
import org.gongbao.shard.ShardPacker;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The client's lattice over smartcn's whole dictionaries cuts as smartcn itself does. */
class SegmenterTest {

    private static final String ADAPTER = """
            (smartcn) => ({
              longest: 8,
              frequency: (word) => { const f = smartcn.frequency(word); return f < 0 ? undefined : f; },
              pair: (left, right) => smartcn.pair(left, right),
            })""";

    private static JsModules js;
    private static Value segment;
    private static Value lexicon;

    @BeforeAll
    static void load() {
        js = new JsModules();
        segment = js.module("segmenter.js").getMember("segment");
        lexicon = js.eval(ADAPTER).execute(new Smartcn());
    }

    @AfterAll
    static void close() {
        js.close();
    }

    private static List<String> tokens(String text) {
        Value found = segment.execute(text, lexicon);
        List<String> tokens = new ArrayList<>();
        for (long i = 0; i < found.getArraySize(); i++) {
            Value token = found.getArrayElement(i);
            tokens.add(token.getMember("term").asString() + "[" + token.getMember("start") + "," + token.getMember("end") + ")");
        }
        return tokens;
    }

    @Test
    void cutsAPolicySentenceIntoWords() {
        assertEquals(List.of("第二[0,2)", "轮[2,3)", "土地[3,5)", "承包[5,7)", "到[7,8)", "期[8,9)"), tokens("第二轮土地承包到期"));
    }

    @Test
    void leavesAGapForPunctuation() {
        Value found = segment.execute("经济，就业", lexicon);
        assertEquals("[{\"term\":\"经济\",\"position\":0,\"start\":0,\"end\":2},"
                + "{\"term\":\"就业\",\"position\":2,\"start\":3,\"end\":5}]", js.json(found));
    }

    @Test
    void splitsLettersFromDigits() {
        assertEquals(List.of("c[0,1)", "919[1,4)"), tokens("C919"));
    }

    @Test
    void readsAWordAcrossASpace() {
        assertEquals(List.of("经济[0,3)"), tokens("经 济"));
    }

    @Test
    void survivesTextWithoutWords() {
        for (String text : List.of("", " ", "　", "，。", "\u200b", "\ud83d\ude00", "\ud83d", "㎡")) {
            assertEquals(Smartcn.tokens(text), tokens(text), "text: " + text);
        }
    }

    @Test
    void equalsSmartcnOnRandomMixtures() {
        long seed = 20261122;
        Random random = new Random(seed);
        String letters = "的一是了中国经济发展高质量改革开放人民政府工作报告年月日省市县第十四五规划武汉湖北光芯屏端网"
                + "农村土地承包到期新能源汽车产业创新驱动“”，、；（）()%.-—/ab GDPＡＢ０５0123456789  　㎡〇○①℃é々";
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(14);
            for (int k = 0; k < length; k++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertEquals(Smartcn.tokens(text.toString()), tokens(text.toString()), "seed " + seed + ", text: " + text);
        }
    }

    /** The part of a client that cuts a query, over the index as it ships. */
    private static final String CLIENT = """
            ({ Dictionary }, { lexiconOf, segment }, read) => {
              const manifest = JSON.parse(read('manifest'));
              const dictionary = new Dictionary(manifest, async (name) => JSON.parse(read(name)));
              return async (text) => {
                const characters = [...text];
                await dictionary.load([...characters.slice(1).map((last, i) => characters[i] + last), ...characters]);
                return segment(text, lexiconOf(dictionary, manifest.markers[0])).map(({ term }) => term).join(' ');
              };
            }""";

    @Test
    void cutsQueriesOfWordsThatNoDocumentHasAsSmartcnDoesWithTheFullLexicon() {
        long seed = 20_261_127;
        try (SearchIndex index = LexiconFixture.index(true)) {
            Map<String, String> files = new HashMap<>();
            ShardPacker.pack(index).forEach(file -> files.put(file.path().replaceAll(".*/|[.]json", ""), new String(file.bytes(), StandardCharsets.UTF_8)));
            Value client = js.eval(CLIENT).execute(js.module("dictionary.js"), js.module("segmenter.js"), (Function<String, String>) files::get);
            for (String text : LexiconFixture.texts(new Random(seed))) {
                assertEquals(String.join(" ", Smartcn.terms(text)), js.await(client.execute(text)).asString(), "seed " + seed + ", text: " + text);
            }
        }
    }
}
