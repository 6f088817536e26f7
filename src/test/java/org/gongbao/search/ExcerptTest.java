package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Excerpts show a text where its matches are densest. */
class ExcerptTest {

    private static JsModules js;
    private static Value excerpt;

    @BeforeAll
    static void load() {
        js = new JsModules();
        excerpt = js.module("passages.js").getMember("excerptOf");
    }

    @AfterAll
    static void close() {
        js.close();
    }

    private static String of(String text, String matches, int length) {
        return js.json(excerpt.execute(text, js.eval(matches), length));
    }

    @Test
    void showsAShortTextWhole() {
        assertEquals("{\"excerpt\":\"深化改革开放\",\"ranges\":[[2,4]],\"cutBefore\":false,\"cutAfter\":false}",
                of("深化改革开放", "[{start: 2, end: 4, part: 0}]", 20));
    }

    @Test
    void beginsWithTheSentenceOfTheMatch() {
        String text = "前面说的是别的事情。深化改革开放是关键一招，后面又说了许多话。";
        assertEquals("{\"excerpt\":\"深化改革开放是关键一招，后面\",\"ranges\":[[2,4]],\"cutBefore\":true,\"cutAfter\":true}",
                of(text, "[{start: 12, end: 14, part: 0}]", 14));
    }

    @Test
    void prefersTheStretchWithMoreOfTheQuery() {
        String text = "甲。" + "无关".repeat(20) + "。甲乙同在。";
        assertEquals("{\"excerpt\":\"甲乙同在。\",\"ranges\":[[0,2]],\"cutBefore\":true,\"cutAfter\":false}",
                of(text, "[{start: 0, end: 1, part: 0}, {start: 43, end: 44, part: 0}, {start: 44, end: 45, part: 1}]", 12));
    }

    @Test
    void joinsMatchesThatOverlap() {
        assertEquals("{\"excerpt\":\"一一一\",\"ranges\":[[0,3]],\"cutBefore\":false,\"cutAfter\":false}",
                of("一一一", "[{start: 1, end: 3, part: 0}, {start: 0, end: 2, part: 0}]", 10));
    }

    @Test
    void neverCutsACharacterInTwo() {
        String text = "\ud840\udc00".repeat(30);
        assertEquals("{\"excerpt\":\"" + "\ud840\udc00".repeat(4) + "\",\"ranges\":[],\"cutBefore\":false,\"cutAfter\":true}",
                of(text, "[]", 9));
    }
}
