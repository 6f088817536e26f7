package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongbao.render.Vocabulary;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** The search page calls coded values what all other pages call them. */
class ValueNamesTest {

    @Test
    void namesLevelsAndKindsAsThePagesDo() {
        try (JsModules js = new JsModules()) {
            Value module = js.module("facet-panel.js");
            for (String level : List.of("national", "province", "city", "county", "township")) {
                assertEquals(Vocabulary.level(level), module.invokeMember("nameOf", "level", level).asString());
            }
            for (String kind : List.of("workReport", "plan", "taskBreakdown", "opinion", "notice", "regulation", "partyReport", "record", "other")) {
                assertEquals(Vocabulary.kind(kind), module.invokeMember("nameOf", "kind", kind).asString());
            }
            assertEquals("省级", module.invokeMember("nameOf", "level", "province").asString());
        }
    }

    @Test
    void showsWhatHasNoNameAsItIs() {
        try (JsModules js = new JsModules()) {
            Value module = js.module("facet-panel.js");
            assertEquals("prefecture", module.invokeMember("nameOf", "level", "prefecture").asString());
            assertEquals("province", module.invokeMember("nameOf", "region", "province").asString());
            assertEquals("constructor", module.invokeMember("nameOf", "kind", "constructor").asString());
            assertEquals("湖北省", module.invokeMember("nameOf", "report", "hubei", "湖北省").asString());
        }
    }
}
