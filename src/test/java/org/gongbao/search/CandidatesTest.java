package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Candidates are settled from texts, as few of them as may be read. */
class CandidatesTest {

    /** Passage n stands alone in text shard n; those with an even number contain the query. Returns which texts were read and which hits found. */
    private static final String RUN = """
            (({ Candidates }) => async (loaded, scores, wanted, texts, weight = 99) => {
              const shards = new Set(loaded);
              const passages = {
                tierOf: () => 0,
                sizeWith: (ids = []) => ({ shards: new Set([...shards, ...ids]).size, kilobytes: new Set([...shards, ...ids]).size * 10 }),
                load: async (ids) => ids.forEach((id) => shards.add(id)),
                get: (id) => (shards.has(id) ? { id } : undefined),
              };
              const evidence = {
                entries: scores.map((score, id) => ({ id, group: 0, score, sure: score > 9 })),
                settle: (id) => (id % 2 === 0 ? { id, group: 0, score: scores[id], sure: true } : undefined),
                counts: () => false,
                rankOf: () => 0,
              };
              const found = await new Candidates(evidence).first(wanted, 0, passages, undefined, { texts, allows: (kilobytes) => kilobytes <= weight });
              return JSON.stringify({ found: found.map(({ id }) => id), read: [...shards].filter((id) => !loaded.includes(id)) });
            })""";

    private static JsModules js;
    private static Value run;

    @BeforeAll
    static void load() {
        js = new JsModules();
        run = js.eval(RUN).execute(js.module("candidates.js"));
    }

    @AfterAll
    static void close() {
        js.close();
    }

    private static void finds(String expected, String arguments) {
        assertEquals(expected, js.await(js.eval("(run) => run(" + arguments + ")").execute(run)).asString());
    }

    @Test
    void readsTheMostPromisingTextsUntilThereAreEnoughHits() {
        finds("{\"found\":[2,4],\"read\":[1,2,3,4]}", "[], [1, 9, 8, 7, 6], 2, 9");
    }

    @Test
    void leavesOutWhatIsTooDearToRead() {
        finds("{\"found\":[2],\"read\":[1,2]}", "[], [1, 9, 8, 7, 6], 2, 2");
    }

    @Test
    void readsNoMoreKilobytesThanAreAllowed() {
        finds("{\"found\":[2],\"read\":[1,2]}", "[], [1, 9, 8, 7, 6], 2, 9, 29");
    }

    @Test
    void showsOfWhatIsSureOnlyWhatMayBeRead() {
        finds("{\"found\":[5,6],\"read\":[5,6]}", "[], [1, 9, 8, 7, 6, 11, 10], 3, 9, 29");
    }

    @Test
    void keepsHitsWhoseTextsAreAtHandWhateverPromisesMore() {
        finds("{\"found\":[4,0],\"read\":[]}", "[0, 4], [1, 9, 8, 7, 2], 2, 2");
    }
}
