package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.model.Metadata;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.extract.Extraction;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.Sentences;
import org.gongbao.parse.office.TaskReader;
import org.gongbao.parse.office.TaskTail;
import org.gongbao.parse.structure.Part;
import org.gongbao.parse.structure.Passage;
import org.gongbao.parse.structure.PassageReader;
import org.gongbao.parse.structure.Retrospect;

/** Makes blocks of judged parts: levels, parents, ids. */
public final class OutlineBuilder {

    /** A new address to the audience ends what a run-in heading has opened. */
    private static final Pattern SALUTATION = Pattern.compile("(?:各位|同志们|同志們)");

    private final NestingOrder order;
    private final Set<Part> nested;
    private final TaskBlocks tasks;
    private final BlockIds ids = new BlockIds();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Step> path = new ArrayList<>();
    /** Run-in headings whose text ends in a colon, with how what they announce is numbered. */
    private final Map<String, Label> announced = new HashMap<>();
    /** Headings that end in a tail, whose offices answer for what stands under them. */
    private final Map<String, TaskTail> tails = new HashMap<>();
    /** Levels that the title of an annex adds to all headings under it. */
    private int base;
    /** For each way of numbering the index of the last heading that has it, or -1. */
    private final int[] last;
    /** Whether the heading in hand is a division without a number that comes after the last numbered one, beside it. */
    private boolean beside;
    /** Whether the audience was addressed since the last heading: what looks back then stands under the chapter. */
    private boolean addressed;
    /** The box or article that holds what follows, or the empty string. */
    private String holder = "";

    /** A heading on the way down to the place reached. */
    private record Step(Label label, Block.Heading heading, boolean nested) {
        Scheme scheme() {
            return label.scheme();
        }
    }

    private OutlineBuilder(NestingOrder order, Set<Part> nested, int[] last, TaskReader reader) {
        this.order = order;
        this.last = last;
        this.nested = nested;
        this.tasks = new TaskBlocks(reader);
    }

    /** Returns the blocks of a document in reading order. */
    public static Outline build(List<Part> parts, TaskReader reader, String text) {
        OutlineBuilder builder = new OutlineBuilder(NestingOrder.of(parts), NestedRuns.in(parts), lastHeadings(parts), reader);
        List<Extraction.Dropped> dropped = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.element() instanceof Element.Grid) {
                Block.Table table = TableBlocks.of(builder.ids.next(builder.parent(), "table"), builder.parent(), parts, i, text,
                        dropped);
                builder.blocks.add(table);
                builder.blocks.addAll(TaskRows.of(table, reader));
            } else if (part.element() instanceof Element.Footnote note) {
                builder.footnote(note, text);
            } else {
                builder.beside = part.role() == Part.Role.HEADING && part.label().scheme() == Scheme.LEAD_LINE
                        && FrontPatterns.ahead(part.text()) && !builder.goesOn(i);
                builder.add(part, part.passage());
            }
        }
        return new Outline(builder.blocks, dropped);
    }

    /**
     * The blocks of a document.
     *
     * @param dropped table headers printed again, which are in no block
     */
    public record Outline(List<Block> blocks, List<Extraction.Dropped> dropped) {}

    private void footnote(Element.Footnote note, String text) {
        Element.Line line = new Element.Line(note.firstLine(), note.lastLine(), note.span(), Element.Style.PARAGRAPH, 0,
                List.of(), note.skips());
        for (Part part : PassageReader.read(new Extraction(text, List.of(line), List.of(), Metadata.UNKNOWN))) {
            Passage p = part.passage();
            blocks.add(new Block.Note(ids.next("", "note"), "", p.origin(), "[" + note.mark() + "]", p.text(), p.marks()));
        }
    }

    private void add(Part part, Passage p) {
        switch (part.role()) {
            case HEADING -> heading(part, p);
            case RUN_IN -> {
                int rest = Sentences.afterTitle(p.text(), part.titleEnd());
                if (tasks.isTail(p.text().substring(rest))) {
                    paragraph(p, part.label());
                    return;
                }
                heading(part, p.slice(0, rest));
                paragraph(p.slice(rest, p.length()), null);
            }
            case TABLE_CAPTION, TABLE_UNIT, TABLE_NOTE, DROPPED -> { }
            case TASK -> paragraph(p, part.label());
            case ARTICLE -> article(part, p);
            case LIST_ITEM, BOX_ITEM -> {
                Passage body = p.slice(part.label().bodyStart(), p.length());
                if (part.role() == Part.Role.LIST_ITEM && holder.isEmpty() && tasks.tailOf(p.text()).isPresent()) {
                    paragraph(p, part.label());
                    return;
                }
                Optional<TaskTail> tail = tailAbove();
                if (tail.isPresent() && holder.isEmpty()) {
                    blocks.add(tasks.under(tail.get(), body, part.label().printed(), parent(), p.origin(), ids));
                    return;
                }
                blocks.add(new Block.ListItem(ids.next(parent(), "i"), parent(), p.origin(), part.label().printed(),
                        body.text(), body.joins(), body.marks()));
            }
            case NOTE -> {
                Passage note = p.slice(part.label().bodyStart(), p.length());
                blocks.add(new Block.Note(ids.next(parent(), "note"), parent(), p.origin(), part.label().printed(), note.text(),
                        note.marks()));
            }
            case BOX -> box(part, p);
            case FIGURE -> {
                Passage caption = p.slice(part.label().bodyStart(), p.length());
                blocks.add(new Block.Figure(ids.next(parent(), "fig"), parent(), p.origin(), part.label().printed(),
                        caption.text(), caption.marks()));
            }
            case FRONT -> front(part, p);
            case MARKER -> blocks.add(new Block.Marker(ids.next(parent(), "marker"), parent(), p.origin(), part.detail(),
                    p.text()));
            default -> paragraph(p, null);
        }
    }

    private void heading(Part part, Passage whole) {
        holder = "";
        Label label = part.label();
        if (addressed && label.scheme() == Scheme.LEAD && Retrospect.opens(part.text())) {
            leave(base + 2);
        }
        addressed = false;
        int level = place(part);
        Passage title = whole.slice(label.bodyStart(), Math.min(part.titleEnd(), whole.length())).unspaced();
        String parent = parent();
        String trailing = part.text().substring(part.titleEnd(),
                Math.max(part.titleEnd(), Math.min(whole.length(), part.text().length()))).strip();
        Block.Heading heading = new Block.Heading(ids.heading(parent, label), parent, whole.origin(), level, label.printed(),
                title.text(), part.role() == Part.Role.RUN_IN, trailing, title.marks());
        path.add(new Step(label, heading, nested.contains(part)));
        if (part.role() == Part.Role.HEADING && trailing.length() > 1) {
            tasks.tailOf(part.text()).ifPresent(tail -> tails.put(heading.id(), tail));
        }
        blocks.add(heading);
    }

    /** Leaves the headings under which this one does not stand, and returns its level. */
    private int place(Part part) {
        Scheme scheme = part.label().scheme();
        if (scheme == Scheme.ANNEX) {
            path.clear();
            base = 1;
            return 1;
        }
        if (scheme == Scheme.LEAD_LINE && part.passage().style() == Element.Style.HEADING) {
            int level = base + order.styleLevel(part.passage().styleLevel());
            leave(level);
            return level;
        }
        if (scheme == Scheme.LEAD_LINE && order.divided()) {
            leave(base + 1);
            return base + 1;
        }
        if (beside) {
            int level = path.get(0).heading().level();
            leave(level);
            return level;
        }
        if (scheme.floats()) {
            if (!path.isEmpty() && top().heading().runIn() && !top().label().sameManner(part.label()) && announces()) {
                announced.put(top().heading().id(), part.label());
            }
            int fellow = path.size();
            while (fellow > 0 && path.get(fellow - 1).scheme().floats()
                    && !path.get(fellow - 1).label().sameManner(part.label())) {
                fellow--;
            }
            if (fellow > 0 && path.get(fellow - 1).label().sameManner(part.label())) {
                path.subList(fellow - 1, path.size()).clear();
            }
            while (!path.isEmpty() && top().scheme().floats() && !holds(top(), part.label())) {
                path.remove(path.size() - 1);
            }
            return path.isEmpty() ? 1 + base : top().heading().level() + 1;
        }
        boolean inner = nested.contains(part);
        boolean within = inner || path.stream().anyMatch(Step::nested) && order.above(Scheme.HAN, scheme);
        int level = base + order.level(scheme) + (within ? 1 : 0);
        leave(level);
        while (!path.isEmpty() && top().scheme().floats() && order.above(scheme, top().scheme())) {
            path.remove(path.size() - 1);
        }
        return level;
    }

    /** Returns whether the numbered divisions under the first of which this place is go on after a line. */
    private boolean goesOn(int index) {
        Scheme first = path.isEmpty() ? Scheme.LEAD_LINE : path.get(0).scheme();
        return first.floats() || first == Scheme.ANNEX || last[first.ordinal()] > index;
    }

    /** Returns for each way of numbering the index of the last heading that has it, or -1. */
    private static int[] lastHeadings(List<Part> parts) {
        int[] last = new int[Scheme.values().length];
        Arrays.fill(last, -1);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).role() == Part.Role.HEADING || parts.get(i).role() == Part.Role.RUN_IN) {
                last[parts.get(i).label().scheme().ordinal()] = i;
            }
        }
        return last;
    }

    /**
     * A floating heading on its own line holds what comes after it; a run-in one by the document's evidence, or where its text
     * announces it.
     */
    private boolean holds(Step step, Label label) {
        Label held = announced.get(step.heading().id());
        return label.scheme() != Scheme.LEAD_LINE && (!step.heading().runIn() || order.holds(step.scheme(), label.scheme())
                || held != null && held.sameManner(label));
    }

    /** Returns whether the paragraph before this place ends in a colon, so that what follows stands under its heading. */
    private boolean announces() {
        return blocks.get(blocks.size() - 1) instanceof Block.Paragraph p && p.text().endsWith("：");
    }

    private void leave(int level) {
        while (!path.isEmpty() && top().heading().level() >= level) {
            path.remove(path.size() - 1);
        }
    }

    private Step top() {
        return path.get(path.size() - 1);
    }

    private void article(Part part, Passage p) {
        holder = "";
        Passage body = p.slice(part.label().bodyStart(), p.length());
        String id = ids.article(parent(), part.label());
        blocks.add(new Block.Article(id, parent(), p.origin(), part.label().printed(), body.text(), body.joins(),
                body.marks()));
        holder = id;
    }

    private void box(Part part, Passage p) {
        holder = "";
        Passage title = p.slice(part.label().bodyStart(), p.length());
        String id = ids.heading(parent(), part.label());
        blocks.add(new Block.Box(id, parent(), p.origin(), part.label().printed(), title.text(), title.marks()));
        holder = id;
    }

    private void front(Part part, Passage p) {
        if (part.frontRole() == Block.FrontLine.Role.TITLE) {
            path.clear();
            holder = "";
        }
        Passage line = p.unspaced();
        blocks.add(new Block.FrontLine(ids.next("", part.frontRole().type()), "", p.origin(), part.frontRole(), line.text(),
                line.marks()));
    }

    /** Adds the tasks of a paragraph, and what belongs to none of them as a paragraph. */
    private void paragraph(Passage whole, Label label) {
        if (SALUTATION.matcher(whole.text()).lookingAt()) {
            addressed = true;
            while (!path.isEmpty() && (top().heading().runIn() || top().scheme().floats() && top().scheme() != Scheme.LEAD_LINE)) {
                path.remove(path.size() - 1);
            }
        } else if (!holdsNothing() && Retrospect.opens(whole.text())) {
            leave(base + 2);
        }
        String heading = path.isEmpty() ? "" : top().heading().title();
        Passage p = tasks.add(whole, label, parent(), heading, ids, blocks);
        boolean entitled = !path.isEmpty() && top().heading().runIn() && holdsNothing();
        if (!p.text().isEmpty() && entitled && tailAbove().isPresent()) {
            blocks.add(tasks.under(tailAbove().get(), p, "", parent(), p.origin(), ids));
        } else if (!p.text().isEmpty()) {
            blocks.add(new Block.Paragraph(ids.next(parent(), "p"), parent(), p.origin(), p.text(), p.joins(), p.marks()));
        }
    }

    /** Returns whether the last block is a heading, so that what comes next is its own text. */
    private boolean holdsNothing() {
        return !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Heading;
    }

    /** Returns the tail of the nearest heading above this place that has one. */
    private Optional<TaskTail> tailAbove() {
        for (int i = path.size() - 1; i >= 0 && !tails.isEmpty(); i--) {
            TaskTail tail = tails.get(path.get(i).heading().id());
            if (tail != null) {
                return Optional.of(tail);
            }
        }
        return Optional.empty();
    }

    private String parent() {
        if (!holder.isEmpty()) {
            return holder;
        }
        return path.isEmpty() ? "" : top().heading().id();
    }
}
