package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Mark;

/** Changes the text or the marks of a block and leaves the rest as it is. */
final class BlockText {

    private BlockText() {}

    /** Returns whether a block has a text of its own that can be marked: every one but a table and a marker. */
    static boolean marked(Block block) {
        return !(block instanceof Block.Table) && !(block instanceof Block.Marker);
    }

    /** Returns the block with one mark more. */
    static Block mark(Block block, Mark mark) {
        return mark(block, List.of(mark));
    }

    /** Returns the block with more marks. */
    static Block mark(Block block, List<Mark> more) {
        if (more.isEmpty()) {
            return block;
        }
        List<Mark> marks = new ArrayList<>(block.marks());
        marks.addAll(more);
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        return with(block, block.text(), joins(block), marks);
    }

    /** Returns the block with {@code [start, end)} of its text replaced; marks and joins behind it move along. */
    static Block replace(Block block, int start, int end, String reading, Mark mark) {
        int shift = reading.length() - (end - start);
        List<Mark> marks = new ArrayList<>();
        for (Mark old : block.marks()) {
            marks.add(new Mark(moved(old.start(), start, end, shift), moved(old.end(), start, end, shift), old.kind(), old.value(),
                    old.detail()));
        }
        List<Integer> joins = joins(block).stream().map(join -> moved(join, start, end, shift)).toList();
        String text = block.text().substring(0, start) + reading + block.text().substring(end);
        return mark(with(block, text, joins, marks), mark);
    }

    private static int moved(int at, int start, int end, int shift) {
        return at <= start ? at : Math.max(start, Math.max(at, end) + shift);
    }

    private static List<Integer> joins(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.joins();
        }
        if (block instanceof Block.ListItem item) {
            return item.joins();
        }
        return block instanceof Block.Article article ? article.joins() : List.of();
    }

    private static Block with(Block block, String text, List<Integer> joins, List<Mark> marks) {
        if (block instanceof Block.Paragraph b) {
            return new Block.Paragraph(b.id(), b.parent(), b.origin(), text, joins, marks);
        }
        if (block instanceof Block.Heading b) {
            return new Block.Heading(b.id(), b.parent(), b.origin(), b.level(), b.label(), text, b.runIn(), b.trailing(), marks);
        }
        if (block instanceof Block.ListItem b) {
            return new Block.ListItem(b.id(), b.parent(), b.origin(), b.label(), text, joins, marks);
        }
        if (block instanceof Block.Article b) {
            return new Block.Article(b.id(), b.parent(), b.origin(), b.label(), text, joins, marks);
        }
        if (block instanceof Block.Task b) {
            return new Block.Task(b.id(), b.parent(), b.origin(), b.goal(), b.label(), text, b.tail(), b.lead(), b.responsible(),
                    b.leadUnits(), b.responsibleUnits(), marks, b.inRow());
        }
        if (block instanceof Block.Box b) {
            return new Block.Box(b.id(), b.parent(), b.origin(), b.label(), text, marks);
        }
        if (block instanceof Block.Figure b) {
            return new Block.Figure(b.id(), b.parent(), b.origin(), b.label(), text, marks);
        }
        if (block instanceof Block.Note b) {
            return new Block.Note(b.id(), b.parent(), b.origin(), b.label(), text, marks);
        }
        if (block instanceof Block.FrontLine b) {
            return new Block.FrontLine(b.id(), b.parent(), b.origin(), b.role(), text, marks);
        }
        throw new IllegalArgumentException("has no text to mark: " + block.type());
    }
}
