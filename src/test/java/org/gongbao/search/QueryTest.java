package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The query language: few operators, and no query is an error. */
class QueryTest {

    private static JsModules js;
    private static Value parse;

    @BeforeAll
    static void load() {
        js = new JsModules();
        parse = js.module("query.js").getMember("parseQuery");
    }

    @AfterAll
    static void close() {
        js.close();
    }

    private static void reads(String input, String expected) {
        assertEquals(expected, js.json(parse.execute(input)), "query: " + input);
    }

    @Test
    void joinsWordsWithAnd() {
        reads(" 土地　承包 ", "{\"parts\":[\"土地\",\"承包\"],\"quoted\":[],\"excluded\":[],\"filters\":{},\"text\":\"土地 承包\"}");
    }

    @Test
    void keepsAPhraseWhole() {
        reads("\"光芯 屏端网\" 产业", "{\"parts\":[\"产业\"],\"quoted\":[\"光芯 屏端网\"],\"excluded\":[],\"filters\":{},"
                + "\"text\":\"光芯 屏端网 产业\"}");
    }

    @Test
    void takesAnUnclosedQuotationMarkForText() {
        reads("\"光芯", "{\"parts\":[\"\\\"光芯\"],\"quoted\":[],\"excluded\":[],\"filters\":{},\"text\":\"\\\"光芯\"}");
    }

    @Test
    void leavesOutWhatFollowsAMinus() {
        reads("农业 -工业 -\"新 城\"", "{\"parts\":[\"农业\"],\"quoted\":[],\"excluded\":[\"工业\",\"新 城\"],\"filters\":{},"
                + "\"text\":\"农业\"}");
    }

    @Test
    void takesAMinusBeforeADigitForANumber() {
        reads("-5.2% －３ 2021-2025", "{\"parts\":[\"-5.2%\",\"－３\",\"2021-2025\"],\"quoted\":[],\"excluded\":[],\"filters\":{},"
                + "\"text\":\"-5.2% －３ 2021-2025\"}");
    }

    @Test
    void filtersByKnownNamesOnly() {
        reads("region:湖北 year:2024 year:2025 unit:\"市发改委 本级\" 单位:公里 note:x",
                "{\"parts\":[\"单位:公里\",\"note:x\"],\"quoted\":[],\"excluded\":[],\"filters\":{\"region\":[\"湖北\"],"
                + "\"year\":[\"2024\",\"2025\"],\"unit\":[\"市发改委 本级\"]},\"text\":\"单位:公里 note:x\"}");
    }

    @Test
    void takesAFilterWithoutValueForText() {
        reads("year:", "{\"parts\":[\"year:\"],\"quoted\":[],\"excluded\":[],\"filters\":{},\"text\":\"year:\"}");
    }

    @Test
    void readsNothingFromNothing() {
        for (String input : new String[] {"", " ", "　\t"}) {
            reads(input, "{\"parts\":[],\"quoted\":[],\"excluded\":[],\"filters\":{},\"text\":\"\"}");
        }
    }

    @Test
    void neverFailsWhateverIsTyped() {
        long seed = 7;
        Random random = new Random(seed);
        String letters = "\"\"-- :year:unit:湖北5％　\t\n\\'<>()[]{}*+?^$|\u200b\ud83d";
        for (int i = 0; i < 3000; i++) {
            StringBuilder input = new StringBuilder();
            for (int k = random.nextInt(16); k > 0; k--) {
                input.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertEquals(false, parse.execute(input.toString()).isNull(), "seed " + seed + ", query: " + input);
        }
    }
}
