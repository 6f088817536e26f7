package org.gongbao.parse.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.gongbao.parse.office.TaskRules;
import org.gongbao.parse.structure.heading.Clauses;
import org.gongbao.parse.structure.lead.Retrospect;
import org.gongbao.parse.structure.noise.NoiseRecogniser;
import org.gongbao.parse.structure.table.ColumnNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningPatternTest {

    private static final OpeningPattern CHAPTER = OpeningPattern.of("第附", "第[一二]章|附件");

    @Test
    void matchesWholeTextsThatBeginAsItSays() {
        assertTrue(CHAPTER.matches("第二章"));
        assertFalse(CHAPTER.matches("第三章"));
        assertFalse(CHAPTER.matches("二章"));
        assertFalse(CHAPTER.matches(""));
    }

    @Test
    void opensTextsThatGoOnBehindTheMatch() {
        assertTrue(CHAPTER.opens("第二章总则"));
        assertFalse(CHAPTER.opens("见第二章"));
        assertFalse(CHAPTER.opens(""));
    }

    @Test
    void findsAMatchAnywhere() {
        assertTrue(CHAPTER.in("见第三章第二章"));
        assertFalse(CHAPTER.in("见第三章附录"));
        assertFalse(CHAPTER.in(""));
    }

    static Stream<OpeningPattern> patterns() {
        return Stream.of(NoiseRecogniser.CHROME, NoiseRecogniser.PUBLISHED, NoiseRecogniser.CREDIT, FrontPatterns.DATE,
                FrontPatterns.DATELINE, FrontPatterns.AMENDED, FrontPatterns.OCCASION, FrontPatterns.SUBTITLE, TaskRules.RESPONSIBLE_LEADS,
                TaskRules.FIRST_LISTED_LEADS, ColumnNames.NAME, Clauses.PROVISION, Retrospect.OPENING);
    }

    /** A character can begin a match when the pattern takes it, or asks for more once it has it. */
    @ParameterizedTest
    @MethodSource("patterns")
    void namesEachCharacterThatCanBeginAMatch(OpeningPattern pattern) {
        StringBuilder missing = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            Matcher one = pattern.pattern().matcher(String.valueOf((char) c));
            if ((one.matches() || one.hitEnd()) && !pattern.opens().has((char) c)) {
                missing.append((char) c);
            }
        }
        assertEquals("", missing.toString(), "characters that can begin a match and are not named");
    }
}
