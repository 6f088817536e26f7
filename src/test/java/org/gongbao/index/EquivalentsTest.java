package org.gongbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EquivalentsTest {

    private static final List<List<String>> SYNONYMS = List.of(List.of("gdp", "地区生产总值"), List.of("市发改委", "市发展和改革委员会"));

    @Test
    void replacesAMemberByTheOthersOfItsGroup() {
        assertEquals(List.of("人均地区生产总值"), Equivalents.of("人均gdp", SYNONYMS));
    }

    @Test
    void writesYearsTheOtherWay() {
        assertEquals(List.of("2035年远景"), Equivalents.of("二〇三五年远景", SYNONYMS));
        assertEquals(List.of("2020年"), Equivalents.of("二零二〇年", SYNONYMS));
        assertEquals(List.of("二〇三五年"), Equivalents.of("2035年", SYNONYMS));
    }

    @Test
    void findsNothingWhereNothingIsEquivalent() {
        assertEquals(List.of(), Equivalents.of("12035年", SYNONYMS));
        assertEquals(List.of(), Equivalents.of("三五年", SYNONYMS));
    }
}
