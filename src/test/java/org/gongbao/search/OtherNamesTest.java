package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.PlanFixture;
import org.gongbao.index.SearchIndex;
import org.gongbao.shard.LargeLayout;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** In a large corpus what nothing contains is found under its other names. */
class OtherNamesTest {

    private static List<String> firstHits() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lines.add("主体的经营状况，第" + (100 + i) + "项。");
        }
        lines.add("新增经营主体的数目在一个季度里又有增加。");
        lines.add("新增经营主体的数目在半年里又有增加。");
        PlanFixture fixture = new PlanFixture().report("a", lines.toArray(String[]::new)).synonyms(List.of(List.of("主体经营", "经营主体")));
        try (JsModules js = new JsModules(); SearchIndex index = IndexBuilder.build(fixture.plan(), 1)) {
            Value search = js.openSearch(LargeLayout.pack(index, 20));
            Value answer = js.await(search.invokeMember("search", "主体经营", js.eval("({ limit: 3 })")));
            List<String> found = new ArrayList<>();
            for (int i = 0; i < answer.getMember("hits").getArraySize(); i++) {
                found.add(answer.getMember("hits").getArrayElement(i).getMember("excerpt").asString().substring(0, 6));
            }
            return found;
        }
    }

    @Test
    void showsWhatHasTheOtherNameFirst() {
        assertEquals(List.of("新增经营主体", "新增经营主体", "主体的经营状"), firstHits());
    }
}
