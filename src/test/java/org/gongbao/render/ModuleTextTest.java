package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ModuleTextTest {

    @Test
    void leavesOutCommentsOnLinesOfTheirOwnAndIndentation() {
        assertEquals("""
                const url = 'http://example.org/'; // stays
                return a /* stays */ + b;
                """, ModuleText.published("""
                /**
                 * Explains.
                 */
                // Why.
                const url = 'http://example.org/'; // stays

                  /* one line */
                  return a /* stays */ + b;
                """));
    }

    @Test
    void leavesTemplateStringsAsTheyAre() {
        assertEquals("""
                const text = `first
                  // second

                  third`;
                const next = 1;
                """, ModuleText.published("""
                  const text = `first
                  // second

                  third`;
                  // Why.
                  const next = 1;
                """));
    }
}
