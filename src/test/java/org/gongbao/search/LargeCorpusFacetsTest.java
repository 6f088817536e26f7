package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.index.Corpus;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.SiteFile;
import org.gongbao.shard.LargeLayout;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In a large corpus the table of reports is read only by who needs all of it. */
class LargeCorpusFacetsTest {

    private static SearchIndex index;
    private static Map<String, String> files;
    private static JsModules js;

    @BeforeAll
    static void open() {
        index = IndexBuilder.build(Corpus.seeds(), 2);
        files = LargeLayout.pack(index, 60).stream()
                .collect(Collectors.toMap(SiteFile::path, file -> new String(file.bytes(), StandardCharsets.UTF_8)));
        js = new JsModules();
    }

    @AfterAll
    static void close() {
        js.close();
        index.close();
    }

    /** An answer, with the names of the files that were read for it. */
    private record Answered(Value answer, TreeSet<String> read) {

        Map<String, Integer> regions() {
            Map<String, Integer> counts = new TreeMap<>();
            Value regions = answer.getMember("facets").getMember("region");
            for (int i = 0; i < regions.getArraySize(); i++) {
                Value region = regions.getArrayElement(i);
                counts.put(region.getMember("value").asString(), region.getMember("count").asInt());
            }
            return counts;
        }

        int sum() {
            return regions().values().stream().mapToInt(count -> count).sum();
        }

        boolean exact() {
            return answer.getMember("exact").asBoolean();
        }
    }

    private static Answered ask(String query, String options) {
        TreeSet<String> read = new TreeSet<>();
        Function<String, String> reader = path -> {
            read.add(path.replaceAll(".*/|\\.json$", ""));
            return files.get(path);
        };
        Value answer = js.await(js.openSearch(reader).invokeMember("search", query, js.eval("(" + options + ")")));
        return new Answered(answer, read);
    }

    @Test
    void countsTheRegionsOfTheTextsThatWereReadWithoutTheTableOfReports() {
        Answered answered = ask("发展", "{ limit: 5 }");
        assertFalse(answered.exact());
        assertFalse(answered.read.contains("reports"), "read " + answered.read);
        List<String> regions = List.of("咸宁市", "武汉市", "湖北省", "随州市");
        assertEquals(List.of(), answered.regions().keySet().stream().filter(region -> !regions.contains(region)).toList());
        assertFalse(answered.regions().isEmpty());
    }

    @Test
    void countsTheRegionsOfAllHitsWhereTheAnswerIsExact() {
        Answered answered = ask("发展", "{ limit: 41 }");
        assertTrue(answered.exact());
        assertEquals(answered.answer.getMember("total").asInt(), answered.sum());
    }

    @Test
    void countsTheRegionsOfAllThatIsKnownForWhoeverAsks() {
        Answered answered = ask("发展", "{ limit: 5, facets: ['region'] }");
        assertTrue(answered.read.contains("reports"), "read " + answered.read);
        assertTrue(answered.sum() > ask("发展", "{ limit: 5 }").sum());
    }

    @Test
    void keepsToARegionThatIsAskedFor() {
        Answered answered = ask("发展 region:随州", "{ limit: 5 }");
        assertEquals(List.of("随州市"), List.copyOf(answered.regions().keySet()));
    }
}
