package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.model.Metadata;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.extract.Extraction;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.Sentences;
import org.gongbao.parse.office.TaskReader;
import org.gongbao.parse.office.TaskTail;
import org.gongbao.parse.structure.front.ClosingRemarks;
import org.gongbao.parse.structure.lead.Retrospect;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;
import org.gongbao.parse.structure.part.PassageReader;
import org.gongbao.parse.structure.task.SharedTails;

/** Makes blocks of judged parts: levels, parents, ids. */
public final class OutlineBuilder {

    /** A new address to the audience ends what a run-in heading has opened. */
    private static final Pattern SALUTATION = Pattern.compile("(?:各位|同志们|同志們)");

    private final HeadingPath path;
    private final TaskBlocks tasks;
    private final BlockIds ids = new BlockIds();
    private final List<Block> blocks = new ArrayList<>();
    /** Whether the audience was addressed since the last heading: what looks back then stands under the chapter. */
    private boolean addressed;
    /** Whether only one paragraph turns from what was achieved to what was done: where several do, each speaks of its own topic. */
    private final boolean turnsOnce;
    /** The box or article that holds what follows, or the empty string. */
    private String holder = "";

    /** The tails of items whose offices a sentence behind them names, by the index of the part. */
    private final Map<Integer, TaskTail> shared;

    private OutlineBuilder(List<Part> parts, TaskReader reader) {
        this.path = new HeadingPath(parts);
        this.turnsOnce = parts.stream().filter(part -> Retrospect.turns(part.text())).count() == 1;
        this.shared = SharedTails.in(parts, reader);
        this.tasks = new TaskBlocks(reader);
    }

    /** Returns the blocks of a document in reading order. */
    public static Outline build(List<Part> parts, TaskReader reader, String text) {
        OutlineBuilder builder = new OutlineBuilder(parts, reader);
        List<Extraction.Dropped> dropped = new ArrayList<>();
        Set<Integer> closing = ClosingRemarks.in(parts);
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
                if (closing.contains(i)) {
                    builder.leaveAll();
                }
                builder.add(part, i);
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

    private void leaveAll() {
        path.clear();
        holder = "";
    }

    private void footnote(Element.Footnote note, String text) {
        Element.Line line = new Element.Line(note.firstLine(), note.lastLine(), note.span(), Element.Style.PARAGRAPH, 0,
                List.of(), note.skips());
        for (Part part : PassageReader.read(new Extraction(text, List.of(line), List.of(), Metadata.UNKNOWN))) {
            Passage p = part.passage();
            blocks.add(new Block.Note(ids.next("", "note"), "", p.origin(), "[" + note.mark() + "]", p.text(), p.marks()));
        }
    }

    private void add(Part part, int index) {
        Passage p = part.passage();
        switch (part.role()) {
            case HEADING -> heading(part, index, p);
            case RUN_IN -> {
                int rest = Sentences.afterTitle(p.text(), part.titleEnd());
                if (tasks.isTail(p.text().substring(rest))) {
                    paragraph(p, part.label());
                    return;
                }
                heading(part, index, p.slice(0, rest));
                if (shared.containsKey(index)) {
                    under(shared.get(index), p.slice(rest, p.length()), "", p);
                } else {
                    paragraph(p.slice(rest, p.length()), null);
                }
            }
            case TABLE_CAPTION, TABLE_UNIT, TABLE_NOTE, DROPPED -> { }
            case TASK -> {
                if (shared.containsKey(index)) {
                    under(shared.get(index), p.slice(part.label().bodyStart(), p.length()), part.label().printed(), p);
                } else {
                    paragraph(p, part.label());
                }
            }
            case ARTICLE -> article(part, p);
            case LIST_ITEM, BOX_ITEM -> {
                Passage body = p.slice(part.label().bodyStart(), p.length());
                if (part.role() == Part.Role.LIST_ITEM && !part.isSettled() && holder.isEmpty() && tasks.tailOf(p.text()).isPresent()) {
                    paragraph(p, part.label());
                    return;
                }
                Optional<TaskTail> tail = Optional.ofNullable(shared.get(index)).or(path::tail);
                if (tail.isPresent() && holder.isEmpty()) {
                    under(tail.get(), body, part.label().printed(), p);
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

    private void under(TaskTail tail, Passage words, String label, Passage whole) {
        blocks.add(tasks.under(tail, words, label, parent(), label.isEmpty() ? words.origin() : whole.origin(), ids));
    }

    private void heading(Part part, int index, Passage whole) {
        holder = "";
        Label label = part.label();
        if (addressed && label.scheme() == Scheme.LEAD && Retrospect.opens(part.text())) {
            path.leaveSections();
        }
        addressed = false;
        int level = path.place(part, index, announced());
        int end = Math.min(part.titleEnd(), whole.length());
        // Nothing may be left behind the label: 附件1　　责任单位：市经信局
        Passage title = whole.slice(Math.min(label.bodyStart(), end), end).unspaced();
        String parent = parent();
        String trailing = part.text().substring(part.titleEnd(),
                Math.max(part.titleEnd(), Math.min(whole.length(), part.text().length()))).strip();
        boolean runIn = part.role() == Part.Role.RUN_IN;
        Block.Heading heading = new Block.Heading(ids.heading(parent, label), parent, whole.origin(), level, label.printed(),
                title.text(), runIn, trailing, title.marks());
        path.enter(part, heading, !runIn && trailing.length() > 1 ? tasks.tailOf(part.text()).orElse(null) : null);
        blocks.add(heading);
    }

    /** Returns whether the paragraph before this place ends in a colon, so that what follows stands under its heading. */
    private boolean announced() {
        return !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Paragraph p && p.text().endsWith("：");
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
            path.begin();
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
            path.leaveSpoken();
        } else if (!holdsNothing() && Retrospect.opens(whole.text())) {
            path.leaveSections();
        } else if (turnsOnce && !holdsNothing() && Retrospect.turns(whole.text())) {
            path.leaveLeads();
        }
        Optional<Block.Heading> over = path.nearest();
        Passage p = tasks.add(whole, label, parent(), over.map(Block.Heading::title).orElse(""), ids, blocks);
        if (p.text().isEmpty()) {
            return;
        }
        boolean answered = path.answered() && p.text().endsWith("。");
        boolean entitled = (answered || over.filter(Block.Heading::runIn).isPresent()) && holdsNothing();
        Optional<TaskTail> tail = entitled ? path.tail() : Optional.empty();
        blocks.add(tail.isPresent() ? tasks.under(tail.get(), p, "", parent(), p.origin(), ids)
                : new Block.Paragraph(ids.next(parent(), "p"), parent(), p.origin(), p.text(), p.joins(), p.marks()));
    }

    /** Returns whether the last block is a heading, so that what comes next is its own text. */
    private boolean holdsNothing() {
        return !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Heading;
    }

    private String parent() {
        return holder.isEmpty() ? path.nearest().map(Block.Heading::id).orElse("") : holder;
    }
}
