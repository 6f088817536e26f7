package org.gongbao.parse.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordSetTest {

    private static final WordSet WORDS = WordSet.of("牵头", "牵动", "办", "落实");

    @Test
    void findsTheFirstOfItsWordsFromAPlaceOn() {
        String text = "牵涉甲，由乙牵头、丙办";
        assertEquals(6, WORDS.next(text, 0));
        assertEquals(6, WORDS.next(text, 6));
        assertEquals(10, WORDS.next(text, 7));
        assertEquals(-1, WORDS.next(text, 11));
    }

    @Test
    void findsNoWordThatTheTextCutsShort() {
        assertFalse(WORDS.in("抓好落"));
        assertTrue(WORDS.in("抓好落实"));
        assertFalse(WORDS.in(""));
    }

    @Test
    void tellsWhetherAWordEndsAText() {
        assertTrue(WORDS.closes("由乙牵头"));
        assertTrue(WORDS.closes("办"));
        assertFalse(WORDS.closes("牵头单位"));
        assertFalse(WORDS.closes("头"));
        assertFalse(WORDS.closes(""));
    }

    @Test
    void holdsTheCharactersNamedAndThoseOfARange() {
        CharSet set = CharSet.of("〔[").and('①', '⑳');
        assertTrue(set.has('〔') && set.has('①') && set.has('⑳'));
        assertFalse(set.has('〕') || set.has('⑴') || set.has('\0'));
        assertEquals(3, set.next("第一[⑫", 3));
        assertFalse(CharSet.of("〔[").has('①'));
    }
}
