package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A large index is read as far as a query needs it, what tells most first. */
class ReadingTest {

    /**
     * The keys 小区 and 改造 are loaded, of a query, 老旧小区改造 unless told. Returns the grams that are read one after the other, when these texts, each
     * with its passage, were read before, and so many grams when it was asked before.
     */
    private static final String RUN = """
            (({ Reading }) => async (texts, query = '老旧小区改造', grams = 0) => {
              const posting = (total) => ({ ids: [], scores: [], titles: [], more: { total, docFreq: total, unread: [] } });
              const known = new Map([['小区', posting(3000)], ['改造', posting(15000)]]);
              const read = [];
              const dictionary = {
                knows: (gram) => known.has(gram),
                posting: (gram) => known.get(gram),
                loadGrams: async (grams) => grams.forEach((gram) => {
                  read.push(gram);
                  known.set(gram, posting(1000));
                }),
              };
              const passages = { tierOf: () => 0 };
              const plan = { parts: [query], quoted: [], allTerms: ['小区', '改造'], equivalents: [[]] };
              const reading = new Reading(dictionary, plan, undefined, { lengths: [1], passages: 9, sizes: { gram: 1, post: 2 } }, passages,
                { grams, kilobytes: 0, hits: new Map(), turn: Promise.resolve() });
              texts.forEach(([id, text]) => reading.note(id, text));
              while (await reading.gram());
              return read.join('|');
            })""";

    private static JsModules js;
    private static Value run;

    @BeforeAll
    static void load() {
        js = new JsModules();
        run = js.eval(RUN).execute(js.module("reading.js"));
    }

    @AfterAll
    static void close() {
        js.close();
    }

    private static String read(String texts) {
        return js.await(js.eval("(run) => run(" + texts + ")").execute(run)).asString();
    }

    @Test
    void readsTheGramFirstThatJoinsTwoKnownKeysThenOneBesideARareKey() {
        assertEquals("区改|旧小", read("[]"));
    }

    @Test
    void readsTheGramFirstThatTextsLackedWhichDoNotContainTheQuery() {
        assertEquals("老旧|旧小", read("[[1, '新小区改造'], [2, '旧小区改造'], [3, '老小区改造']]"));
    }

    @Test
    void countsATextOnceThatIsLookedAtAgain() {
        assertEquals("区改|老旧", read("[[1, '旧小区改造'], [1, '旧小区改造'], [2, '老旧小区的改造']]"));
    }

    @Test
    void missesACharacterBeforeAMarkWhereAnotherFollowsIt() {
        assertEquals("1 |造1", read("[[1, '小区改造10%']], '小区改造1%'"));
    }

    @Test
    void readsNoFurtherGramsForAQueryThatIsAskedAgain() {
        assertEquals("区改", read("[], '老旧小区改造', 1"));
        assertEquals("", read("[], '老旧小区改造', 2"));
    }
}
