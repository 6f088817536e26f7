package org.gongbao.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    private final Fold fold = new Fold();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "陸軍學校 | 陆军学校",
            "瞭解 | 了解",
            "乾旱 | 干旱",
            "覆盖沈阳 | 覆盖沈阳",
            "ＧＤＰ１．５％ | gdp1.5%",
            "PM_{2.5} | pm2.5",
            "m^{2} | m2",
            "土 地\u3000承 包 | 土地承包",
            "5G 网络 | 5g网络",
            "open  data | open data",
            "2013 年 1 月 | 2013年1月",
            "高\u200B质\uFEFF量 | 高质量",
            "a_b{c} | a_b{c}",
            "İ | İ",
            "￥5 | ¥5",
            "\u2F42\uF90A | 文金",
    })
    void foldsWhatMakesNoDifference(String shown, String folded) {
        assertEquals(folded, fold.query(shown));
    }

    @Test
    void keepsCellsApartInPassagesButNotInQueries() {
        assertEquals("甲\t乙", fold.passage("甲 \t 乙").text());
        assertEquals("甲乙", fold.query("甲\t乙"));
    }

    @Test
    void pointsBackToTheDisplayedText() {
        Folded folded = fold.passage("約 PM_{2.5}\u200B值");
        assertEquals("约pm2.5值", folded.text());
        assertArrayEquals(new int[] {0, 2, 3, 6, 7, 8, 11, 12}, folded.offsets());
    }

    @Test
    void foldingTwiceChangesNothing() {
        fold.map().forEach((from, to) -> assertEquals(to, fold.simplified(to), () -> Character.toString(from)));
    }

    @Test
    void survivesHostileText() {
        String text = "_{".repeat(50_000) + "^{x" + "\uD800\uDC00\uD83D" + "\u0000\u0007" + "_{}".repeat(1000);
        Folded folded = fold.passage(text);
        assertEquals(folded.text().length() + 1, folded.offsets().length);
    }

    @Test
    void comparesTitlesWithoutTheirMarks() {
        assertEquals("三)深化改革", Fold.key("(三)深化改革。"));
        assertEquals("", Fold.key("……"));
    }
}
