package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The client finds the phrase in a query, and its best passages, in the shards that are loaded. */
class PhraseReadingTest {

    /**
     * Two phrases, of three and two terms: 科技创新人才 is in 25 passages, the best of them 3 (rank 1, each term once) and 7 (rank 2; twice, once, once);
     * 创新人才 is in 30, the best of them 5 (rank 0).
     */
    private static final String FIND = """
            (({ rarestPhrase }) => (...terms) => {
              const shards = {
                科: { heads: '科技', phrases: '\\t技创新人才\\n', best: "<6&'$/%$$" },
                创: { heads: '创', phrases: '\\t新人才', best: 'A-(#' },
              };
              const phrase = rarestPhrase(terms, (key) => shards[key[0]], 10);
              return phrase && `${phrase.terms.join('|')} ${phrase.total}: ` + [...phrase.best].map(([id, { rank, frequencies }]) =>
                `${id} rank ${rank} ${[...frequencies.values()]}`).join('; ');
            })""";

    private static JsModules js;
    private static Value find;

    @BeforeAll
    static void load() {
        js = new JsModules();
        find = js.eval(FIND).execute(js.module("phrases.js"));
    }

    @AfterAll
    static void close() {
        js.close();
    }

    private static String find(Object... terms) {
        Value found = find.execute(terms);
        return found.isNull() ? "none" : found.asString();
    }

    @Test
    void aQueryThatIsAPhraseBringsItsBestPassages() {
        assertEquals("科技|创新|人才 25: 3 rank 1 1,1,1; 7 rank 2 2,1,1", find("科技", "创新", "人才"));
        assertEquals("创新|人才 30: 5 rank 0 1,1", find("创新", "人才"));
    }

    @Test
    void theSameTextCutOtherwiseIsAnotherPhrase() {
        assertEquals("none", find("科技创新", "人才"));
        assertEquals("none", find("创", "新", "人才"));
    }

    @Test
    void ofThePhrasesInALongerQueryTheRarestTellsMost() {
        assertEquals("科技|创新|人才 25: 3 rank 1 1,1,1; 7 rank 2 2,1,1", find("科技", "创新", "人才", "引进"));
        assertEquals("创新|人才 30: 5 rank 0 1,1", find("引进", "创新", "人才", "政策"));
    }

    @Test
    void aPhraseWhoseShardIsNotLoadedIsNoPhrase() {
        assertEquals("none", find("污水", "处理"));
        assertEquals("none", find("人才"));
    }
}
