package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongbao.index.Corpus;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.QueryParser;
import org.gongbao.index.ReferenceSearcher;
import org.gongbao.index.SearchIndex;
import org.graalvm.polyglot.Value;

/** The founding documents searched by the client and, for comparison, by Lucene. */
final class ClientParity implements AutoCloseable {

    final SearchIndex index = IndexBuilder.buildWithReference(Corpus.seeds());
    final ReferenceSearcher reference = new ReferenceSearcher(index, Smartcn::terms);
    final JsModules js = new JsModules();

    Value answer(Value search, String query, int limit, String facets) {
        return js.await(search.invokeMember("search", query, js.eval("({ limit: " + limit + ", facets: " + facets + " })")));
    }

    /** Fails unless the client gives the hits, their order, scores and counts of the reference. */
    void same(Value search, String query, String hint) {
        List<ReferenceSearcher.Hit> expected = reference.search(QueryParser.parse(query, index.fold()));
        Value answer = answer(search, query, 100, "[]");
        List<String> wanted = expected.stream().limit(100)
                .map(hit -> (hit.literal() ? "literal " : "parts ") + hit.passage() + " " + hit.score()).toList();
        List<String> found = new ArrayList<>();
        Value hits = answer.getMember("hits");
        for (int i = 0; i < hits.getArraySize(); i++) {
            Value hit = hits.getArrayElement(i);
            found.add(hit.getMember("group").asString() + " " + hit.getMember("passage").asInt() + " "
                    + (float) hit.getMember("score").asDouble());
        }
        assertEquals(String.join("\n", wanted), String.join("\n", found), "query: " + query + hint);
        long literal = expected.stream().filter(ReferenceSearcher.Hit::literal).count();
        if (answer.getMember("exact").asBoolean()) {
            assertEquals(expected.size() + " " + literal, answer.getMember("total").asInt() + " " + answer.getMember("literal").asInt(),
                    "total and literal of " + query + hint);
        } else {
            assertTrue(answer.getMember("total").asInt() <= expected.size(), "not a lower bound: " + query + hint);
        }
    }

    /** Returns a piece of some passage, of one to twelve characters. */
    String piece(Random random) {
        String text = index.passages().get(random.nextInt(index.passages().size())).text();
        int length = 1 + random.nextInt(Math.min(12, text.length()));
        int start = random.nextInt(text.length() - length + 1);
        return text.substring(start, start + length);
    }

    @Override
    public void close() {
        js.close();
        index.close();
    }
}
