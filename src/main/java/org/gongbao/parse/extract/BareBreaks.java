package org.gongbao.parse.extract;

import java.util.BitSet;
import org.gongbao.parse.grammar.Characters;

/**
 * The line ends in a text of a page that divide its paragraphs, though no markup says so: those before an indent of two
 * ideographic blanks, and empty lines.
 *
 * <p>A browser shows any line end as a blank, and most mean nothing. Where one stretch of text has several of these, it was
 * put into the page as typed.
 */
final class BareBreaks {

    static final BareBreaks NONE = new BareBreaks(new BitSet());

    private static final int LEAST = 2;

    private final BitSet places;

    private BareBreaks(BitSet places) {
        this.places = places;
    }

    /** Returns those of a text, none where there are too few to mean anything. */
    static BareBreaks of(String text) {
        if (text.indexOf('\n') < 0) {
            return NONE;
        }
        BitSet places = new BitSet();
        boolean ink = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ' && text.charAt(i) != '\u3000' && text.charAt(i) != '\u00a0') {
                ink = true;
            } else if (text.charAt(i) == '\n' && ink) {
                int end = i;
                int ends = 0;
                int wide = 0;
                while (end < text.length() && (text.charAt(end) <= ' ' || text.charAt(end) == '\u3000' || text.charAt(end) == '\u00a0')) {
                    ends += text.charAt(end) == '\n' ? 1 : 0;
                    wide = text.charAt(end) == '\n' ? 0 : wide + (text.charAt(end) == '\u3000' ? 1 : 0);
                    end++;
                }
                if (end < text.length() && (ends >= 2 || wide >= 2)) {
                    places.set(i);
                }
                i = end - 1;
            }
        }
        return places.cardinality() >= LEAST ? new BareBreaks(places) : NONE;
    }

    /** Returns those of a text that is typed, in which a line end behind the end of a sentence or a colon ends a paragraph. */
    static BareBreaks typed(String text) {
        BitSet places = new BitSet();
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && last != 0 && (Characters.sentenceEnd(last) || Characters.colon(last))) {
                places.set(i);
                last = 0;
            }
            last = c > ' ' && c != '\u3000' && c != '\u00a0' ? c : last;
        }
        return new BareBreaks(places);
    }

    /** Returns whether there are any. */
    boolean any() {
        return !places.isEmpty();
    }

    /** Returns whether one stands at an index of the text. */
    boolean at(int index) {
        return places.get(index);
    }
}
