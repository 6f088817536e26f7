package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;
import org.gongbao.parse.structure.part.PassageBuilder;

/**
 * Marks the notes at the foot of a printed page, across which a paragraph goes on that the end of the page cuts.
 *
 * <p>Such a note opens with a number in round brackets behind a blank line, is the last thing on its page, and the number stands
 * within a line above it on the same page: …商用部分 (1 )需要安裝…, and at the foot (1)  按照規定，…. On the next page no list goes on.
 */
public final class PageNotes {

    private static final int MOST_LINES = 8;
    private static final String FOOT = "foot";
    private static final Pattern OPENS = Pattern.compile("[(（]\\s?(\\d{1,2})\\s?[)）]\\s*(?=\\S)");
    /** A number that refers to a clause and no note: 第 21(2)條, 上文(1)項. */
    private static final String CLAUSES = "條条項项段款部點点及至";

    private PageNotes() {}

    /** Returns the parts, of which those that pages repeat are marked as dropped, with such notes marked. */
    static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        int page = 0;
        for (Part part : parts) {
            boolean turns = turns(part);
            if (turns && !out.isEmpty() && !out.get(out.size() - 1).dropped()) {
                mark(out, page);
            }
            out.add(part);
            page = turns ? out.size() : page;
        }
        for (int i = 0; i + 1 < out.size(); i++) {
            if (foot(out.get(i)) && listed(out, i)) {
                out.set(i, Part.of(out.get(i).passage()));
            }
        }
        return out;
    }

    /** Returns whether a part is such a note. */
    public static boolean foot(Part part) {
        return part.role() == Part.Role.NOTE && part.detail().equals(FOOT);
    }

    /** Marks the notes with which the page ends that begins at an index. */
    private static void mark(List<Part> out, int page) {
        int first = -1;
        for (int i = out.size() - 1; i > page && out.size() - i <= MOST_LINES && line(out.get(i)); i--) {
            first = out.get(i).passage().afterBlank() && OPENS.matcher(out.get(i).text()).lookingAt() ? i : first;
        }
        if (first < 0 || !referred(out.subList(page, first), number(out.get(first)))) {
            return;
        }
        List<Part> notes = new ArrayList<>();
        PassageBuilder note = null;
        for (Part part : out.subList(first, out.size())) {
            if (note != null && !OPENS.matcher(part.text()).lookingAt()) {
                note.append(part.passage());
                continue;
            }
            if (note != null) {
                notes.add(note(note.build()));
            }
            note = new PassageBuilder(part.passage());
        }
        notes.add(note(note.build()));
        out.subList(first, out.size()).clear();
        out.addAll(notes);
    }

    private static boolean line(Part part) {
        return part.open() && part.passage().style() == Element.Style.PLAIN;
    }

    private static int number(Part part) {
        Matcher opens = OPENS.matcher(part.text());
        return opens.lookingAt() ? Integer.parseInt(opens.group(1)) : -1;
    }

    private static Part note(Passage passage) {
        Matcher opens = OPENS.matcher(passage.text());
        Label label = opens.lookingAt() ? new Label(Scheme.CIRCLED, opens.group().strip(), 0, opens.end()) : null;
        return new Part(passage, null, Part.Role.NOTE, label, 0, null, FOOT);
    }

    /** Returns whether the number of a note stands within one of the lines, and speaks of no clause. */
    private static boolean referred(List<Part> lines, int number) {
        Pattern mark = Pattern.compile("(?<=[^\\d第式表图圖])[(（]\\s?" + number + "\\s?[)）]");
        for (Part part : lines) {
            Matcher found = mark.matcher(part.text());
            while (found.find()) {
                boolean clause = found.end() < part.text().length() && CLAUSES.indexOf(part.text().charAt(found.end())) >= 0;
                if (!clause) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether the next number opens a line of the text of the next page, so that what looks like a note is a point of a list. */
    private static boolean listed(List<Part> parts, int index) {
        boolean text = false;
        for (int i = index + 1; i < parts.size() && !(text && turns(parts.get(i))); i++) {
            Part part = parts.get(i);
            boolean printed = !part.dropped() && !foot(part);
            text |= printed;
            if (printed && number(part) == number(parts.get(index)) + 1) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a part is what is printed at the end or at the head of a page. */
    private static boolean turns(Part part) {
        return part.detail().equals(Rule.PAGE_NUMBER) || part.detail().equals(Rule.PAGE_HEADER);
    }
}
