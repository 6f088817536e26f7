package org.gongbao.parse.extract;

import java.util.Optional;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.LabelGrammar;

/**
 * The stretch at the head of a line that a page sets in a face of headings (楷体, 黑体) while the rest of it is in that of the text.
 *
 * <p>Where it is a whole sentence without a number it stands out as bold does, if several lines of the page are set so. A number
 * tells of itself that it opens a heading.
 */
final class FacedOpening {

    /** So many lines show that a page sets its headings so; one or two may be set apart by chance. */
    static final int LEAST = 3;

    private int start = -1;
    private int end = -1;

    /** Notes a stretch in such a face; what follows elsewhere in the line is no part of its opening. */
    void add(int from, int to) {
        if (start < 0) {
            start = from;
            end = to;
        } else if (from == end) {
            end = to;
        }
    }

    /** Returns the first sentence of a line, when exactly that is set so and more text follows. */
    Optional<Span> sentence(CharSequence text, Span line) {
        int from = line.start();
        while (from < line.end() && Characters.blank(text.charAt(from))) {
            from++;
        }
        if (start < line.start() || start > from || end >= line.end()) {
            return Optional.empty();
        }
        int close = end;
        while (close > from && Characters.blank(text.charAt(close - 1))) {
            close--;
        }
        String words = text.subSequence(from, close).toString();
        boolean whole = words.indexOf('。') == words.length() - 1 && words.length() > 1;
        return whole && LabelGrammar.read(words).isEmpty() ? Optional.of(new Span(from, close)) : Optional.empty();
    }
}
