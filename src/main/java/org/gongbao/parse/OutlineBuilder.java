package org.gongbao.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.Origin;

/** Makes blocks of judged parts: levels, parents, ids. */
final class OutlineBuilder {

    private final Map<Scheme, Integer> levels;
    private final TaskBlocks tasks;
    private final BlockIds ids = new BlockIds();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Heading> path = new ArrayList<>();

    private OutlineBuilder(Map<Scheme, Integer> levels, TaskReader reader) {
        this.tasks = new TaskBlocks(reader);
        this.levels = new EnumMap<>(levels);
    }

    /** Returns the blocks of a document in reading order. */
    static Outline build(List<Part> parts, TaskReader reader, String text) {
        OutlineBuilder builder = new OutlineBuilder(NestingOrder.levels(parts), reader);
        List<Extraction.Dropped> dropped = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).element() instanceof Element.Grid) {
                builder.blocks.add(TableBlocks.of(builder.ids.next(builder.parent(), "table"), builder.parent(), parts, i, text,
                        dropped));
            } else {
                builder.add(parts.get(i));
            }
        }
        return new Outline(builder.blocks, dropped);
    }

    /**
     * The blocks of a document.
     *
     * @param dropped table headers printed again, which are in no block
     */
    record Outline(List<Block> blocks, List<Extraction.Dropped> dropped) {}

    private void add(Part part) {
        if (part.passage() == null) {
            return;
        }
        Passage p = part.passage();
        switch (part.role()) {
            case HEADING -> heading(part, p.slice(0, p.length()), false);
            case RUN_IN -> {
                heading(part, p.slice(0, part.titleEnd() + 1), true);
                Passage rest = p.slice(Sentences.rest(p.text(), part.titleEnd()), p.length());
                paragraph(rest);
            }
            case TABLE_CAPTION, TABLE_UNIT, TABLE_NOTE -> { }
            case TASK -> tasks(p, part.label());
            case ARTICLE -> {
                Passage body = p.slice(part.label().bodyStart(), p.length());
                blocks.add(new Block.Article(ids.article(parent(), part.label()), parent(), p.origin(),
                        part.label().printed(), body.text(), body.joins(), body.marks()));
            }
            case LIST_ITEM -> {
                Passage body = p.slice(part.label().bodyStart(), p.length());
                blocks.add(new Block.ListItem(ids.next(parent(), "i"), parent(), p.origin(), part.label().printed(),
                        body.text(), body.joins(), body.marks()));
            }
            case FRONT -> blocks.add(new Block.FrontLine(ids.next("", part.frontRole().type()), "", p.origin(),
                    part.frontRole(), p.text(), p.marks()));
            case MARKER -> blocks.add(new Block.Marker(ids.next(parent(), "m"), parent(), p.origin(), "other", p.text()));
            default -> paragraph(p);
        }
    }

    private void heading(Part part, Passage whole, boolean runIn) {
        Label label = part.label();
        Passage title = whole.slice(label.bodyStart(), part.titleEnd());
        int level = part.passage().styleLevel() > 0 && label.scheme() == Scheme.LEAD ? part.passage().styleLevel()
                : levels.getOrDefault(label.scheme(), 1);
        while (!path.isEmpty() && path.get(path.size() - 1).level() >= level) {
            path.remove(path.size() - 1);
        }
        String parent = parent();
        String trailing = part.titleEnd() < part.text().length() ? part.text().substring(part.titleEnd(), part.titleEnd() + 1) : "";
        Origin origin = whole.origin();
        Block.Heading heading = new Block.Heading(ids.heading(parent, label), parent, origin, level, label.printed(),
                title.text(), runIn, trailing, title.marks());
        path.add(heading);
        blocks.add(heading);
    }

    private void paragraph(Passage p) {
        tasks(p, null);
    }

    /** Adds the tasks of a paragraph, and what belongs to none of them as a paragraph. */
    private void tasks(Passage whole, Label label) {
        String heading = path.isEmpty() ? "" : path.get(path.size() - 1).title();
        Passage p = tasks.add(whole, label, parent(), heading, ids, blocks);
        if (p.text().isEmpty()) {
            return;
        }
        blocks.add(new Block.Paragraph(ids.next(parent(), "p"), parent(), p.origin(), p.text(), p.joins(), p.marks()));
    }

    private String parent() {
        return path.isEmpty() ? "" : path.get(path.size() - 1).id();
    }
}
