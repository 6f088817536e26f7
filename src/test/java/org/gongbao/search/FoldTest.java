package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Folding: what makes no difference to search. */
class FoldTest {

    private static JsModules js;
    private static Value module;
    private static Value map;

    @BeforeAll
    static void load() {
        js = new JsModules();
        module = js.module("fold.js");
        map = module.invokeMember("characterMap", "發发務务瞭了");
    }

    @AfterAll
    static void close() {
        js.close();
    }

    private static void folds(String shown, String expected) {
        assertEquals(expected, module.invokeMember("fold", shown, map).getMember("text").asString(), "text: " + shown);
    }

    @Test
    void writesTraditionalAsSimplified() {
        folds("發展任務，瞭望", "发展任务,了望");
    }

    @Test
    void writesFullWidthAndCapitalsAsHalfWidthSmall() {
        folds("ＧＤＰ增长５．２％", "gdp增长5.2%");
    }

    @Test
    void dropsMarkupAndInvisibleCharacters() {
        folds("PM_{2.5}\u200b浓\ufeff度\u00ad m^{2}", "pm2.5浓度m2");
    }

    @Test
    void tellsTraditionalTextFromAStrayCharacter() {
        assertEquals("zh-Hant", module.invokeMember("scriptOf", "發展任務", map).asString());
        assertEquals("zh-Hans", module.invokeMember("scriptOf", "在山顶瞭望全市的工业和农业发展情况", map).asString());
        assertEquals("zh-Hans", module.invokeMember("scriptOf", "GDP 5.2%", map).asString());
    }

    @Test
    void keepsSpacesBetweenLatinWordsOnly() {
        folds(" 政 府　工作 Wi  Fi 6 代 ", "政府工作wi fi 6代");
    }

    @Test
    void keepsAnUnclosedMarkupAsText() {
        folds("a_{b", "a_{b");
    }

    @Test
    void pointsBackToWhatIsShown() {
        Value folded = module.invokeMember("fold", "PM_{2.5} 發 展", map);
        assertEquals("{\"text\":\"pm2.5发展\",\"starts\":[0,1,4,5,6,9,11],\"ends\":[1,2,5,6,7,10,12]}", js.json(folded));
    }

    @Test
    void keepsCellsApart() {
        assertEquals("发展\t任务", module.invokeMember("fold", "发 展 \t 任务", map, true).getMember("text").asString());
        folds("发展\t任务", "发展任务");
    }

    @Test
    void comparesTitlesWithoutMarksAtTheEnds() {
        assertEquals("四化”同步", module.invokeMember("keyOf", "“四化”同步。").asString());
        assertEquals("", module.invokeMember("keyOf", "——").asString());
    }
}
