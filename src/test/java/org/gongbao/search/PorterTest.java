package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** Latin words are stemmed as smartcn's analyzer stems them. */
class PorterTest {

    private static final String[] STEMS = {"service", "relat", "general", "hop", "controll", "agre", "happ", "adopt", "ieee", "fal",
        "sky", "y", "syzyg", "fil", "conflat", "troubl", "siz", "tann", "abil", "oper", "feud", "electr", "hope", "good", "form",
        "analog", "use", "b", "ay", "oy", "yogurt", "triple", "rate", "cease", "roll"};
    private static final String[] ENDINGS = {"", "s", "es", "ies", "sses", "ed", "eed", "ing", "y", "ational", "tional", "enci", "anci",
        "izer", "bli", "alli", "entli", "eli", "ousli", "ization", "ation", "ator", "alism", "iveness", "fulness", "ousness",
        "aliti", "iviti", "biliti", "logi", "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al", "ance", "ence", "er", "ic",
        "able", "ible", "ant", "ement", "ment", "ent", "ion", "tion", "sion", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "e", "ll"};

    @Test
    void stemsAsLuceneDoes() throws IOException {
        long seed = 11;
        Random random = new Random(seed);
        try (JsModules js = new JsModules(); SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer()) {
            Value stem = js.module("porter.js").getMember("stem");
            for (String base : STEMS) {
                for (String ending : ENDINGS) {
                    same(base + ending, stem, analyzer);
                }
            }
            for (int i = 0; i < 3000; i++) {
                StringBuilder word = new StringBuilder();
                for (int k = 1 + random.nextInt(6); k > 0; k--) {
                    word.append("aeiouybcdlnstz".charAt(random.nextInt(14)));
                }
                same(word + ENDINGS[random.nextInt(ENDINGS.length)], stem, analyzer);
            }
        }
    }

    private static void same(String word, Value stem, SmartChineseAnalyzer analyzer) throws IOException {
        try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(word))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            tokens.incrementToken();
            assertEquals(term.toString(), stem.execute(word).asString(), "word: " + word);
            tokens.end();
        }
    }
}
