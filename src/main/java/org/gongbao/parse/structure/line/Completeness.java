package org.gongbao.parse.structure.line;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongbao.model.Block;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/** Tells whether a text begins or breaks off in the middle of its document, by its markers and its numbering. */
public final class Completeness {

    /** Parts at the head within which a marker says where the whole text comes from. */
    private static final int HEAD = 6;

    private Completeness() {}

    /** Returns whether a marker at the head says that the text is continued from elsewhere. */
    public static boolean startsMidway(List<Part> parts) {
        for (int i = 0; i < Math.min(HEAD, parts.size()); i++) {
            if (parts.get(i).role() == Part.Role.MARKER && parts.get(i).detail().equals(ContinuationMarkers.FROM)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the first numbered heading of the highest kinds is not a first one, and no item opens its series. */
    public static boolean beginsInSeries(List<Block> blocks) {
        Set<Scheme> opened = EnumSet.noneOf(Scheme.class);
        for (Block block : blocks) {
            if (block instanceof Block.ListItem || block instanceof Block.Task) {
                LabelGrammar.read(block.label() + "\u3000x").filter(label -> label.number() == 1)
                        .ifPresent(label -> opened.add(label.scheme()));
            }
            if (block instanceof Block.Heading heading && !heading.label().isEmpty()) {
                Label label = LabelGrammar.read(heading.label() + "\u3000x").orElse(null);
                if (label != null && label.scheme().counted()) {
                    return label.number() > 1 && !opened.contains(label.scheme()) && !label.scheme().minor();
                }
            }
        }
        return false;
    }

    /** Returns whether the text says that it goes on elsewhere and does not come back, or stops within a sentence. */
    public static boolean endsMidway(List<Block> blocks) {
        boolean gone = false;
        for (Block block : blocks) {
            if (block instanceof Block.Marker marker) {
                gone = marker.kind().equals(ContinuationMarkers.ON) || gone && !marker.kind().equals(ContinuationMarkers.FROM);
            }
        }
        if (gone || blocks.isEmpty()) {
            return gone;
        }
        Block last = blocks.get(blocks.size() - 1);
        if (!(last instanceof Block.Paragraph) || last.text().length() < HEAD * 5) {
            return false;
        }
        char end = last.text().charAt(last.text().length() - 1);
        return end == '，' || end == ',' || end == '、' || Characters.han(end) && last.text().indexOf('。') >= 0;
    }
}
