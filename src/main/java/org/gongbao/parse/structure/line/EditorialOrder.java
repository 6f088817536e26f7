package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Correction;
import org.gongbao.model.Ledger;
import org.gongbao.model.Problem;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Extraction;
import org.gongbao.parse.grammar.Ink;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.source.Editorial;

/**
 * Moves what is printed out of order and takes out what is printed twice, as an editor wrote it in the corrections sidecar.
 *
 * <p>Works on whole lines, before the structure is read, so that numbering and nesting come out as meant.
 */
public final class EditorialOrder {

    private final Editorial editorial;
    private final List<Part> parts;
    private final List<Extraction.Dropped> dropped = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private EditorialOrder(List<Part> parts, Editorial editorial) {
        this.parts = new ArrayList<>(parts);
        this.editorial = editorial;
    }

    /**
     * The parts in the editor's order.
     *
     * @param dropped what was suppressed
     * @param corrections the facts applied
     * @param problems facts that do not fit the document, with the line of the sidecar
     */
    public record Ordered(List<Part> parts, List<Extraction.Dropped> dropped, List<Correction> corrections, List<Problem> problems) {}

    /** Applies the facts of kind {@code order} and {@code duplicate}. */
    public static Ordered apply(List<Part> parts, Editorial editorial) {
        EditorialOrder order = new EditorialOrder(parts, editorial);
        for (Editorial.Item item : editorial.items()) {
            if (item.kind().equals("duplicate")) {
                order.suppress(item);
            } else if (item.kind().equals("order")) {
                order.move(item);
            }
        }
        return new Ordered(order.parts, order.dropped, order.corrections, order.problems);
    }

    private void suppress(Editorial.Item item) {
        List<Part> taken = take(item);
        for (Part part : taken) {
            for (Span span : part.passage().origin().pieces()) {
                dropped.add(new Extraction.Dropped(span, Ledger.Rule.SUPPRESSED, part.line()));
            }
        }
        if (!taken.isEmpty()) {
            applied(item, taken);
        }
    }

    private void move(Editorial.Item item) {
        if (item.after() >= item.line() && item.after() <= item.lastLine()) {
            problem(item, "lines " + item.line() + "-" + item.lastLine() + " cannot stand after one of themselves", "");
            return;
        }
        int target = item.after() == 0 ? 0 : -1;
        for (int i = 0; i < parts.size() && item.after() > 0; i++) {
            if (covers(parts.get(i), item.after())) {
                target = i + 1;
            }
        }
        if (target < 0) {
            problem(item, "no text stands on line " + item.after(), "name a line that holds text, or 0 for the beginning");
            return;
        }
        Part before = target == 0 ? null : parts.get(target - 1);
        List<Part> taken = take(item);
        if (!taken.isEmpty()) {
            parts.addAll(before == null ? 0 : indexOf(before) + 1, taken);
            applied(item, taken);
        }
    }

    private int indexOf(Part part) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i) == part) {
                return i;
            }
        }
        return -1;
    }

    /** Takes the lines of a fact out; none, with a problem told, when they do not hold its words. */
    private List<Part> take(Editorial.Item item) {
        List<Part> taken = parts.stream().filter(part -> concerns(item, part)).toList();
        StringBuilder words = new StringBuilder();
        taken.forEach(part -> words.append(part.text()));
        if (taken.isEmpty() || !Ink.of(words).contains(Ink.of(item.source()))) {
            problem(item, "the words '" + item.source() + "' do not stand on line " + item.line()
                    + (item.lastLine() > item.line() ? "-" + item.lastLine() : ""), "copy them from the source");
            return List.of();
        }
        parts.removeIf(part -> concerns(item, part));
        return taken;
    }

    private static boolean concerns(Editorial.Item item, Part part) {
        return part.passage() != null && part.line() >= item.line() && part.line() <= item.lastLine();
    }

    private static boolean covers(Part part, int line) {
        return part.passage() == null ? part.element().firstLine() <= line && part.element().lastLine() >= line
                : part.passage().firstLine() <= line && part.passage().lastLine() >= line;
    }

    private void applied(Editorial.Item item, List<Part> taken) {
        String words = item.source().isEmpty() ? taken.get(0).text() : item.source();
        corrections.add(new Correction(item.kind(), item.line(), words, "", item.certainty(), item.reason(), ""));
    }

    private void problem(Editorial.Item item, String message, String hint) {
        problems.add(Problem.error(editorial.path(), item.yamlLine(), message, hint));
    }
}
