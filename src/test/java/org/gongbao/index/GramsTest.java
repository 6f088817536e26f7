package org.gongbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void pairsNeighbouringWordCharactersAndEndsRunsAtMarks() {
        assertEquals(List.of("发展", "展 ", ",", "推进", "进 "), Grams.of("发展,推进"));
    }

    @Test
    void treatsDigitsAndLettersLikeHan() {
        assertEquals(List.of("1 ", ".", "55", "5万", "万g", "gd", "dp", "p "), Grams.of("1.55万gdp"));
    }

    @Test
    void leavesCellsAndSpacesWithoutGramsOfTheirOwn() {
        assertEquals(List.of("a ", "b ", "c "), Grams.of("a b\tc"));
    }

    @Test
    void countsSurrogatePairsOnce() {
        assertEquals(List.of("\uD840\uDC00中", "中 "), Grams.of("\uD840\uDC00中"));
    }
}
