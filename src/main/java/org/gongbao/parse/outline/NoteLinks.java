package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.Mark;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.NoteMark;

/**
 * Links the places that refer to a note with the note.
 *
 * <p>A reference is the note's own mark inside another block: [1], 〔1〕, ①. It refers to the next note of that mark after it,
 * else to the last before it, so that marks may begin anew on each page.
 */
final class NoteLinks {

    private NoteLinks() {}

    /** Returns the blocks with references marked. */
    static List<Block> link(List<Block> blocks) {
        if (blocks.stream().noneMatch(block -> block instanceof Block.Note)) {
            return blocks;
        }
        Map<String, String> before = new HashMap<>();
        for (Block block : blocks) {
            if (block instanceof Block.Note) {
                before.put(mark(block.label()), block.id());
            }
        }
        Map<String, String> next = new HashMap<>(before);
        List<Block> out = new ArrayList<>(blocks);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block instanceof Block.Note) {
                next.put(mark(block.label()), block.id());
            } else if (BlockText.marked(block)) {
                out.set(i, BlockText.mark(block, references(block.text(), next)));
            }
        }
        return out;
    }

    private static List<Mark> references(String text, Map<String, String> notes) {
        List<Mark> marks = new ArrayList<>();
        for (Span reference : NoteMark.in(text, 0)) {
            String note = notes.get(mark(text.substring(reference.start(), reference.end())));
            if (note != null) {
                marks.add(new Mark(reference.start(), reference.end(), Mark.Kind.NOTE_REF, note, ""));
            }
        }
        return marks;
    }

    /** Returns the mark without brackets: [1], 〔1〕 and the footnote mark 1 are the same. */
    private static String mark(String label) {
        return label.replaceAll("[\\[\\]〔〕［］]", "");
    }
}
