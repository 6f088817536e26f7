package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongbao.index.Passage;
import org.gongbao.index.QueryParser;
import org.gongbao.index.ReferenceSearcher;
import org.gongbao.index.SearchIndex;
import org.gongbao.index.SearchQuery;
import org.gongbao.model.SiteFile;
import org.gongbao.shard.LargeLayout;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where postings are divided, as in large corpora, the client is as near to Lucene as what it reads allows, and says where it is not. */
class DividedPostingsTest {

    private static ClientParity parity;
    private static SearchIndex index;
    private static ReferenceSearcher reference;
    private static JsModules js;
    private static List<SiteFile> divided;

    @BeforeAll
    static void open() {
        parity = new ClientParity();
        index = parity.index;
        reference = parity.reference;
        js = parity.js;
        divided = LargeLayout.pack(index, 60);
    }

    @AfterAll
    static void close() {
        if (parity != null) {
            parity.close();
        }
    }

    @Test
    void readsAllPostingsForWhoeverWantsManyHits() {
        Value large = js.openSearch(divided);
        for (String query : List.of("发展", "高质量发展", "2035年", "乡村 振兴", "农业 -工业", "水", "GDP", "\"人民政府\" 建设")) {
            parity.same(large, query, ", divided postings");
        }
    }

    @Test
    void keepsMostOfTheBestHitsWherePostingsAreDivided() {
        Value large = js.openSearch(divided);
        int kept = 0;
        int wanted = 0;
        for (String query : List.of("发展", "高质量发展", "2035年", "人民政府", "乡村振兴", "科技创新", "土地承包", "新能源汽车", "建设 农业", "产业 发展",
                "基础设施", "经济社会发展", "\"全面推进\"", "公共服务")) {
            List<ReferenceSearcher.Hit> best = reference.search(QueryParser.parse(query, index.fold())).stream().limit(10).toList();
            ReferenceSearcher.Hit last = best.get(best.size() - 1);
            Value hits = parity.answer(large, query, 10, "[]").getMember("hits");
            wanted += best.size();
            for (int i = 0; i < hits.getArraySize(); i++) {
                Value hit = hits.getArrayElement(i);
                boolean literal = hit.getMember("group").asString().equals("literal");
                // Of equally good ones any will do.
                kept += literal && !last.literal() || literal == last.literal() && (float) hit.getMember("score").asDouble() >= last.score() ? 1 : 0;
            }
        }
        assertTrue(kept >= 0.9 * wanted, kept + " of " + wanted);
    }

    @Test
    void showsOnlyWhatHoldsTheQueryWherePostingsAreDivided() {
        Value large = js.openSearch(divided);
        for (String query : List.of("发展 -工业", "发展 -经济", "高质量发展", "2035年", "人民政府", "碳达峰", "建设 \"全面推进\" -农业")) {
            SearchQuery parsed = QueryParser.parse(query, index.fold());
            Value hits = parity.answer(large, query, 5, "[]").getMember("hits");
            assertTrue(hits.getArraySize() > 0, "no hit: " + query);
            for (int i = 0; i < hits.getArraySize(); i++) {
                String text = index.passages().get(hits.getArrayElement(i).getMember("passage").asInt()).folded();
                boolean literal = hits.getArrayElement(i).getMember("group").asString().equals("literal");
                assertTrue(parsed.quoted().stream().allMatch(text::contains) && parsed.excluded().stream().noneMatch(text::contains)
                        && (!literal || parsed.parts().stream().allMatch(text::contains)), query + " shows " + text);
            }
        }
    }

    private static long literalOf(Value answer) {
        Value hits = answer.getMember("hits");
        return LongStream.range(0, hits.getArraySize()).filter(i -> hits.getArrayElement(i).getMember("group").asString().equals("literal")).count();
    }

    @Test
    void countsForWhoeverWantsNoHits() {
        Value answer = js.await(js.openSearch(divided).invokeMember("search", "高质量发展", js.eval("({ limit: 0 })")));
        assertEquals(0, answer.getMember("hits").getArraySize());
        assertTrue(answer.getMember("literal").asInt() > 0);
    }

    @Test
    void claimsNoMoreThanThereIsWherePostingsAreDivided() {
        Value large = js.openSearch(divided);
        long seed = 20261125;
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            String query = parity.piece(random);
            for (int more = random.nextInt(3); more > 0; more--) {
                query += (random.nextInt(3) == 0 ? " -" : " ") + parity.piece(random);
            }
            int limit = List.of(1, 3, 10, 40).get(random.nextInt(4));
            List<ReferenceSearcher.Hit> expected = reference.search(QueryParser.parse(query, index.fold()));
            boolean thorough = random.nextBoolean();
            Value answer = js.await(large.invokeMember("search", query, js.eval("({ limit: " + limit + ", thorough: " + thorough + " })")));
            int total = answer.getMember("total").asInt();
            long hits = answer.getMember("hits").getArraySize();
            String hint = "query: " + query + ", limit " + limit + ", seed " + seed;
            assertTrue(total <= expected.size(), total + " of " + expected.size() + " hits, " + hint);
            assertTrue(total == expected.size() || !answer.getMember("exact").asBoolean(),
                    total + " of " + expected.size() + " hits are no exact count, " + hint);
            assertTrue(hits > 0 || expected.isEmpty(), "no hit of " + expected.size() + ", " + hint);
            long literal = expected.stream().filter(ReferenceSearcher.Hit::literal).count();
            assertTrue(!thorough || literalOf(answer) == Math.min(limit, literal), literalOf(answer) + " of " + literal + " literal hits, " + hint);
            assertTrue(!thorough || hits == limit || total > hits || total == expected.size(), "looks complete: " + hits + " of " + expected.size() + ", " + hint);
        }
    }

    @Test
    void answersAPhraseWithLucenesFirstHitsWherePostingsAreDivided() {
        for (String query : List.of("科技创新", "基础设施", "營商環境", "乡村振兴", "经济社会发展")) {
            Value large = js.openSearch(divided);
            List<String> first = reference.search(QueryParser.parse(query, index.fold())).stream().limit(10)
                    .map(hit -> hit.passage() + " " + hit.score()).toList();
            Value answer = parity.answer(large, query, 10, "[]");
            List<String> found = new ArrayList<>();
            for (int i = 0; i < answer.getMember("hits").getArraySize(); i++) {
                Value hit = answer.getMember("hits").getArrayElement(i);
                found.add(hit.getMember("passage").asInt() + " " + hit.getMember("score").asFloat());
            }
            assertEquals(first, found, "query: " + query);
        }
    }

    /** The second text has the terms of the phrase, too. */
    @Test
    void showsOnlyWhatContainsBothTextsWhereOneOfThemIsAPhrase() {
        for (String query : List.of("科技创新 创新科技", "乡村振兴 振兴乡村", "基础设施 施基础")) {
            Value answer = parity.answer(js.openSearch(divided), query, 10, "[]");
            for (int i = 0; i < answer.getMember("hits").getArraySize(); i++) {
                Value hit = answer.getMember("hits").getArrayElement(i);
                String text = index.passages().get(hit.getMember("passage").asInt()).folded();
                boolean both = Stream.of(query.split(" ")).allMatch(text::contains);
                assertEquals(both ? "literal" : "parts", hit.getMember("group").asString(), query + ": " + text);
            }
        }
    }

    @Test
    void readsNoTextForAPhraseInsideAQueryThatARareKeyDecides() {
        String rare = index.passages().stream().map(Passage::folded).filter(text -> text.contains("科技创新")).map(text -> text.substring(
                text.indexOf("科技创新"), Math.min(text.length(), text.indexOf("科技创新") + 7))).filter(text -> index.passages().stream()
                        .filter(passage -> passage.folded().contains(text.substring(5))).count() == 1).findFirst().orElseThrow();
        Map<String, String> files = new HashMap<>();
        divided.forEach(file -> files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
        List<String> texts = new ArrayList<>();
        Value answer = parity.answer(js.openSearch(path -> {
            if (path.contains("/text-")) {
                texts.add(path);
            }
            return files.get(path);
        }), rare, 1, "[]");
        assertEquals("literal", answer.getMember("hits").getArrayElement(0).getMember("group").asString(), rare);
        assertEquals(1, texts.size(), rare + ": " + texts);
    }

    @Test
    void countsOnlyWhatPassesTheFiltersWherePostingsAreDivided() {
        Value large = js.openSearch(divided);
        long passing = reference.search(QueryParser.parse("发展", index.fold())).stream().map(hit -> index.passages().get(hit.passage()))
                .filter(passage -> passage.type().equals("heading")).count();
        int total = parity.answer(large, "发展 type:heading", 5, "[]").getMember("total").asInt();
        assertTrue(total <= passing, total + " of " + passing);
    }

    @Test
    void answersQueriesAtOnceAsOneByOneWherePostingsAreDivided() {
        for (String query : List.of("发展", "水")) {
            Value both = js.eval("(search, query) => Promise.all([search.search(query, { limit: 100 }), search.search(query, { limit: 10 }),"
                    + " search.search(query + ' -工业', { limit: 30 }), search.search('建设 ' + query, { limit: 100 })])");
            String atOnce = js.json(js.await(both.execute(js.openSearch(divided), query)).getArrayElement(0));
            String alone = js.json(parity.answer(js.openSearch(divided), query, 100, "[]"));
            assertEquals(alone, atOnce, "query: " + query);
        }
    }

    @Test
    void losesNoHitOfAQueryThatIsAskedAgain() {
        for (String query : List.of("发展", "农村改革", "城镇化率", "推进城市建设", "重点项目建设")) {
            Value search = js.openSearch(divided);
            List<Integer> first = passages(parity.answer(search, query, 5, "[]"));
            List<Integer> again = passages(parity.answer(search, query, 5, "[]"));
            assertTrue(again.size() >= first.size(), query + ": " + first + " then " + again);
            assertEquals(again, passages(parity.answer(search, query, 5, "[]")), query);
        }
    }

    @Test
    void givesBothWhatOneGetsWhereAQueryIsAskedTwiceAtOnce() {
        Value twice = js.eval("(search, query) => Promise.all([search.search(query, { limit: 5 }), search.search(query, { limit: 5 })])");
        for (String query : List.of("农村改革", "推进城市建设", "城市 规划 管理")) {
            List<Integer> alone = passages(parity.answer(js.openSearch(divided), query, 5, "[]"));
            Value both = js.await(twice.execute(js.openSearch(divided), query));
            assertEquals(alone, passages(both.getArrayElement(0)), query);
            assertTrue(passages(both.getArrayElement(1)).size() >= alone.size(), query);
        }
    }

    @Test
    void losesNoHitOfSeveralWordsThatAreAskedAgain() {
        for (String query : List.of("城市 规划 管理", "学校 教师", "市场 监督")) {
            Value search = js.openSearch(divided);
            List<Integer> first = passages(parity.answer(search, query, 10, "[]"));
            assertEquals(first.size(), passages(parity.answer(search, query, 10, "[]")).size(), query);
        }
    }

    @Test
    void goesOnBehindTheHitsThatArePassedOverWherePostingsAreDivided() {
        Value page = js.eval("(search, query, offset) => search.search(query, { limit: 5, offset, thorough: offset === 10 })");
        for (String query : List.of("城市建设管理", "学校 教师", "企业发展改革")) {
            for (int offset : new int[] {5, 10}) {
                Value answer = js.await(page.execute(js.openSearch(divided), query, offset));
                boolean more = answer.getMember("total").asInt() > offset;
                assertEquals(more, answer.getMember("hits").getArraySize() > 0, query + " from " + offset);
            }
        }
    }

    private static List<Integer> passages(Value answer) {
        Value hits = answer.getMember("hits");
        return LongStream.range(0, hits.getArraySize()).mapToObj(i -> hits.getArrayElement(i).getMember("passage").asInt()).toList();
    }
}
