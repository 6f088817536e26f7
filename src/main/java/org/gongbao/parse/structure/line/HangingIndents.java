package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;
import org.gongbao.parse.structure.part.PassageBuilder;

/**
 * Joins the lines of numbered paragraphs that a program has wrapped, setting each further line in to where the text begins
 * behind the number, as Taiwan prints its rules:
 *
 * <pre>
 * 二、市政會議為本府市政最高決策會議，由市長、副市長、秘書長、副秘
 *     書長、一級機關首長及市長指定人員組成。
 * </pre>
 *
 * <p>A line goes on in the next one where it is as wide as any, its indent included, and does
 * not end as a paragraph does. The lines are joined only in a document
 * where several are full and hardly one of the others leaves off within a sentence.
 */
public final class HangingIndents {

    /** So many lines that are full and go on show that a document is wrapped so. */
    private static final int LEAST_FULL = 3;
    /** Of so many lines that go on one may not be full. */
    private static final int ONE_SHORT = 10;
    private static final int NARROWEST = 44;
    private static final int WIDEST = 110;
    /** A full line leaves less room than this, in halves of a full-width character: for one character and a mark behind it. */
    private static final int ROOM = 4;
    /** The least that a line is set in behind a number, and what it may be set in beyond the number's width. */
    private static final int LEAST_INDENT = 2;
    private static final int BEYOND = 2;

    private final List<Part> parts;
    private final String source;
    /** For each part that hangs under a number the width of the line before it, -1 for others. */
    private final int[] before;

    private HangingIndents(List<Part> parts, String source) {
        this.parts = parts;
        this.source = source;
        this.before = new int[parts.size()];
    }

    /** Returns the parts with such lines joined; {@code source} is the text they are from. */
    public static List<Part> join(List<Part> parts, String source) {
        HangingIndents lines = new HangingIndents(parts, source);
        int margin = lines.measure();
        return margin == 0 ? parts : lines.joined(margin);
    }

    /** Finds the lines that hang and returns the width of a full line, 0 where the document is not wrapped so. */
    private int measure() {
        int indent = -1;
        int width = 0;
        int margin = 0;
        for (int i = 0; i < parts.size(); i++) {
            before[i] = -1;
            Part part = parts.get(i);
            int in = part.open() && part.passage().style() == Element.Style.PLAIN ? indent(part.passage()) : -1;
            Optional<Label> label = in < 0 ? Optional.empty() : LabelGrammar.read(part.text());
            boolean adjacent = i > 0 && parts.get(i - 1).passage() != null && !part.dropped() && part.passage() != null
                    && part.passage().firstLine() == parts.get(i - 1).passage().lastLine() + 1;
            if (label.isPresent()) {
                indent = in;
                width = Characters.halves(part.text().substring(0, label.get().bodyStart()));
            } else if (in < 0 || indent < 0 || !adjacent || in < indent + LEAST_INDENT || in > indent + width + BEYOND) {
                indent = -1;
            } else {
                before[i] = indent(parts.get(i - 1).passage()) + Characters.halves(parts.get(i - 1).text());
                margin = Math.max(margin, before[i]);
            }
        }
        return wrapped(margin) ? margin : 0;
    }

    private boolean wrapped(int margin) {
        int full = 0;
        int loose = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] >= 0 && !LineEnd.finished(parts.get(i - 1).text())) {
                boolean room = before[i] < margin - ROOM;
                full += room ? 0 : 1;
                loose += room ? 1 : 0;
            }
        }
        return margin >= NARROWEST && margin <= WIDEST && full >= LEAST_FULL && loose * ONE_SHORT <= full;
    }

    private List<Part> joined(int margin) {
        List<Part> out = new ArrayList<>(parts.size());
        PassageBuilder open = null;
        for (int i = 0; i < parts.size(); i++) {
            boolean on = i + 1 < parts.size() && before[i + 1] >= margin - ROOM && !LineEnd.finished(parts.get(i).text());
            if (open != null) {
                open.append(parts.get(i).passage());
            } else if (on) {
                open = new PassageBuilder(parts.get(i).passage());
            } else {
                out.add(parts.get(i));
            }
            if (open != null && !on) {
                out.add(Part.of(open.build()));
                open = null;
            }
        }
        return out;
    }

    /** Returns how far a line is set in, in halves of a full-width character; -1 where something else stands before it. */
    private int indent(Passage passage) {
        int halves = 0;
        for (int i = passage.segments().get(0).start() - 1; i >= 0 && source.charAt(i) != '\n'; i--) {
            char c = source.charAt(i);
            if (c != ' ' && c != '\u3000') {
                return -1;
            }
            halves += c == ' ' ? 1 : 2;
        }
        return halves;
    }
}
