package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gongbao.index.Fold;
import org.gongbao.index.Passage;
import org.gongbao.index.QueryParser;
import org.gongbao.index.ReferenceSearcher;
import org.gongbao.index.SearchIndex;
import org.gongbao.shard.LargeLayout;
import org.gongbao.shard.ShardPacker;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The client as it ships, reading the shards as they ship, answers as Lucene answers the reference query: the same passages
 * in the same order with the same floats.
 */
class ClientParityTest {

    private static ClientParity parity;
    private static SearchIndex index;
    private static ReferenceSearcher reference;
    private static JsModules js;
    private static Value search;

    @BeforeAll
    static void open() {
        parity = new ClientParity();
        index = parity.index;
        reference = parity.reference;
        js = parity.js;
        search = js.openSearch(ShardPacker.pack(index));
    }

    @AfterAll
    static void close() {
        if (parity != null) {
            parity.close();
        }
    }

    private static void same(String query, String hint) {
        parity.same(search, query, hint);
    }

    @Test
    void agreesOnOrdinaryQueries() {
        for (String query : List.of("第二轮土地承包到期", "光芯屏端网", "市发改委", "发展", "GDP", "2035年", "二〇三五年", "第二輪土地承包",
                "乡村 振兴", "\"高质量发展\" 农业", "农业 -工业", "5%", "5.2%", "“四化”同步", "水", "A", "专精特新", "PM2.5", "-5", "。",
                "编钟 \"文化\" -旅游", "武漢市", "（", "地区生产总值", "没有这样的话吧鿿")) {
            same(query, "");
        }
    }

    @Test
    void agreesInTheLayoutOfLargeCorpora() {
        Value large = js.openSearch(LargeLayout.pack(index, Integer.MAX_VALUE));
        for (String query : List.of("第二轮土地承包到期", "市发改委", "发展", "2035年", "第二輪土地承包", "乡村 振兴", "农业 -工业", "5.2%", "水",
                "武漢市", "地区生产总值")) {
            parity.same(large, query, ", large layout");
        }
    }

    @Test
    void filtersWithoutWordsListWhatPassesThem() {
        Value answer = parity.answer(search, "region:随州 type:heading", 3, "['type', 'unit']");
        List<Passage> headings = index.passages().stream()
                .filter(passage -> passage.type().equals("heading")
                        && index.plan().reports().get(passage.report()).report().metadata().region().value().equals("随州市")).toList();
        assertEquals(headings.size(), answer.getMember("total").asInt());
        assertEquals("heading " + headings.size(), counted(answer, "type", 0));
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            shown.add(answer.getMember("hits").getArrayElement(i).getMember("block").asString());
        }
        assertEquals(headings.stream().limit(3).map(passage -> passage.places().get(0).block()).toList(), shown);
    }

    @Test
    void countsTypesAndUnitsWhenAsked() {
        Value answer = parity.answer(search, "污水", 1, "['type', 'unit']");
        Value literal = parity.answer(search, "污水", 1, "[]");
        assertEquals(answer.getMember("total").asInt(), literal.getMember("total").asInt());
        assertTrue(!literal.getMember("facets").hasMember("unit"));
        Map<String, Integer> units = new TreeMap<>();
        reference.search(QueryParser.parse("污水", index.fold()))
                .forEach(hit -> index.passages().get(hit.passage()).units().forEach(unit -> units.merge(unit, 1, Integer::sum)));
        String first = units.entrySet().stream().min(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                .thenComparing(Map.Entry::getKey)).map(entry -> entry.getKey() + " " + entry.getValue()).orElseThrow();
        assertEquals(first, counted(answer, "unit", 0));
    }

    private static String counted(Value answer, String facet, int place) {
        Value entry = answer.getMember("facets").getMember(facet).getArrayElement(place);
        return entry.getMember("value").asString() + " " + entry.getMember("count").asInt();
    }

    @Test
    void agreesOnRandomPiecesOfTheDocuments() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            String query = parity.piece(random);
            if (random.nextInt(4) == 0) {
                query += " " + parity.piece(random);
            }
            same(query, ", seed " + seed);
        }
    }

    @Test
    void foldsAsTheIndexDoes() {
        Fold fold = index.fold();
        Value module = js.module("fold.js");
        StringBuilder pairs = new StringBuilder();
        fold.map().forEach((from, to) -> pairs.appendCodePoint(from).appendCodePoint(to));
        Value map = module.invokeMember("characterMap", pairs.toString());
        long seed = 3;
        Random random = new Random(seed);
        String odd = "發展瞭乾 　\t\n _{2.5}^{}{_ ＧＤＰ５％￥İßΣﬁ\u200b\ufeff\u00adé̀①㎡Ⅳ\ud840\udc00\ud83d\ude00\ufe0f豈⺀";
        for (int i = 0; i < 1500; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14); k > 0; k--) {
                text.append(odd.charAt(random.nextInt(odd.length())));
            }
            assertEquals(fold.passage(text.toString()).text(), module.invokeMember("fold", text.toString(), map, true)
                    .getMember("text").asString(), "seed " + seed + ", text: " + text);
            assertEquals(fold.query(text.toString()), module.invokeMember("fold", text.toString(), map).getMember("text").asString(),
                    "seed " + seed + ", query: " + text);
        }
    }
}
