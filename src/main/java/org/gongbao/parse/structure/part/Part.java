package org.gongbao.parse.structure.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongbao.model.Block;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;

/**
 * A passage or a table on its way through the structure stages, with what they have found out about it.
 *
 * @param passage its text; null for an element that is no line
 * @param element the table or footnote of a marked-up format; null for a line
 * @param role what it is
 * @param label the number or mark that opens it, or null
 * @param titleEnd for a run-in heading the offset in the text at which the title ends, exclusive
 * @param frontRole for {@link Role#FRONT} what it is there, otherwise null
 * @param detail for {@link Role#DROPPED} the name of the rule, for {@link Role#MARKER} the kind, otherwise empty
 */
public record Part(Passage passage, Element element, Role role, Label label, int titleEnd, Block.FrontLine.Role frontRole,
        String detail) {

    private static final String SETTLED = "settled";

    /** What a part is. */
    public enum Role {
        /** Not yet judged, or running text. */
        TEXT,
        /** Running text that is certainly neither heading nor item, such as what follows a continuation marker. */
        PROSE,
        /** Left out under a rule of {@link org.gongbao.model.Ledger.Rule}. */
        DROPPED,
        /** A line of the title block or signature. */
        FRONT,
        /** A continuation marker. */
        MARKER,
        /** A heading on a line of its own. */
        HEADING,
        /** A paragraph whose first sentence is a heading. */
        RUN_IN,
        /** A numbered or bulleted paragraph that opens no section. */
        LIST_ITEM,
        /** A numbered paragraph with a tail that names the offices answerable for it. */
        TASK,
        /** A numbered article of a regulation. */
        ARTICLE,
        /** The first line of a box. */
        BOX,
        /** A labelled item of a box. */
        BOX_ITEM,
        /** A caption of a figure. */
        FIGURE,
        /** A footnote or note. */
        NOTE,
        /** The title of a table, over it. */
        TABLE_CAPTION,
        /** The unit of measure of a table, over it. */
        TABLE_UNIT,
        /** A note under a table. */
        TABLE_NOTE,
        /** A table, footnote or other element that is no line. */
        ELEMENT
    }

    public Part {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(detail, "detail");
    }

    /** Returns a line of text of which nothing is known yet. */
    public static Part of(Passage passage) {
        return new Part(Objects.requireNonNull(passage, "passage"), null, Role.TEXT, null, 0, null, "");
    }

    /** Returns a table, footnote or other element that is no line. */
    public static Part of(Element element) {
        return new Part(null, Objects.requireNonNull(element, "element"), Role.ELEMENT, null, 0, null, "");
    }

    /** Returns this part in another role, its label and title as they were. */
    public Part with(Role newRole) {
        return new Part(passage, element, newRole, label, titleEnd, frontRole, detail);
    }

    /** Returns this part in another role with a label and the offset in its text, exclusive, at which its title ends. */
    public Part with(Role newRole, Label newLabel, int newTitleEnd) {
        return new Part(passage, element, newRole, newLabel, newTitleEnd, frontRole, detail);
    }

    /** Returns this paragraph with what comes before an offset as a run-in heading that has no number. */
    public Part lead(int newTitleEnd) {
        return with(Role.RUN_IN, Label.unnumbered(Scheme.LEAD), newTitleEnd);
    }

    /** Returns this line as one of the front matter or the signature. */
    public Part front(Block.FrontLine.Role newRole) {
        return new Part(passage, element, Role.FRONT, null, 0, newRole, "");
    }

    /** Returns this line divided at some offsets, in order; itself where there are none. */
    public List<Part> divided(List<Integer> cuts) {
        List<Part> pieces = new ArrayList<>(cuts.size() + 1);
        int from = 0;
        for (int cut : cuts) {
            if (cut > from) {
                pieces.add(of(passage.slice(from, cut)));
                from = cut;
            }
        }
        pieces.add(from == 0 ? this : of(passage.slice(from, passage.length())));
        return pieces;
    }

    /** Returns this part left out of the text under a rule of the ledger. */
    public Part drop(String rule) {
        return new Part(passage, element, Role.DROPPED, null, 0, null, rule);
    }

    /** Returns this line as a marker of a kind, such as that of text continued from another page. */
    public Part marker(String kind) {
        return new Part(passage, element, Role.MARKER, null, 0, null, kind);
    }

    /** Returns whether this is a line of text that no stage has claimed. */
    public boolean open() {
        return role == Role.TEXT;
    }

    /** Returns whether this is a heading or opens with one. */
    public boolean heads() {
        return role == Role.HEADING || role == Role.RUN_IN;
    }

    /** Returns this numbered matter of a sitting, of which the next line says what was settled: no office answers for it. */
    public Part settled() {
        return new Part(passage, element, role, label, titleEnd, frontRole, SETTLED);
    }

    /** Returns whether this is a matter that a sitting settled, so that offices in brackets behind it put it forward. */
    public boolean isSettled() {
        return detail.equals(SETTLED);
    }

    /** Returns whether this is left out. */
    public boolean dropped() {
        return role == Role.DROPPED;
    }

    /** Returns the text, empty for an element that is no line. */
    public String text() {
        return passage == null ? "" : passage.text();
    }

    /** Returns the first physical line. */
    public int line() {
        return passage == null ? element.firstLine() : passage.firstLine();
    }
}
