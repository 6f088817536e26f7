package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/**
 * Takes the blank line away that a program has put behind each line of wrapped text, where it sets no paragraphs apart.
 *
 * <p>Blank lines mean nothing where nearly every line has one before it and many full lines end within a sentence.
 */
public final class DoubleSpacing {

    private static final int LEAST_LINES = 12;
    /** Of so many lines one may stand without a blank line before it. */
    private static final int ONE_CLOSE = 10;
    private static final int NARROWEST = 18;
    /** One line in so many at least ends within a sentence, and of these one in so many is full. */
    private static final int ONE_BROKEN = 4;
    private static final int ONE_FULL = 2;
    /** Full lines differ by so many characters. */
    private static final int RAGGED = 2;

    private DoubleSpacing() {}

    /** Returns the parts, in such a text each with one blank line less before it. */
    public static List<Part> close(List<Part> parts) {
        int lines = 0;
        int apart = 0;
        List<Integer> broken = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.open() && part.passage().style() == Element.Style.PLAIN) {
                lines++;
                apart += part.passage().afterBlank() ? 1 : 0;
                if (i + 1 < parts.size() && broken(part, parts.get(i + 1))) {
                    broken.add(Characters.width(part.text()));
                }
            }
        }
        int widest = broken.stream().mapToInt(Integer::intValue).max().orElse(0);
        long full = broken.stream().filter(width -> width >= widest - RAGGED).count();
        if (lines < LEAST_LINES || lines < parts.size() / 2 || (lines - apart) * ONE_CLOSE > lines || broken.size() * ONE_BROKEN <= lines
                || full * ONE_FULL < broken.size()) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            boolean blank = part.open() && part.passage().afterBlank();
            out.add(blank ? Part.of(part.passage().closed()) : part);
        }
        return out;
    }

    /** Whether a line ends within a sentence that the next one goes on with. */
    private static boolean broken(Part part, Part next) {
        return Characters.width(part.text()) >= NARROWEST && !LineEnd.finished(part.text())
                && next.open() && !next.passage().opensParagraph() && LabelGrammar.read(next.text()).isEmpty();
    }
}
