package org.gongbao.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.gongbao.model.Mark;

/**
 * Cuts texts into {@link Run}s at the ends of their marks, and numbers the remarks of one page in reading order.
 *
 * <p>Made for one page and used by one thread.
 */
final class RunBuilder {

    private final UnaryOperator<String> addressOfBlock;
    private final List<Run.Remark> remarks = new ArrayList<>();

    /** @param addressOfBlock gives the address of a block of the report by its id, or the empty string */
    RunBuilder(UnaryOperator<String> addressOfBlock) {
        this.addressOfBlock = addressOfBlock;
    }

    /** Returns the remarks met so far, in order. */
    List<Run.Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** Returns the runs of a block's text; never an empty run. */
    List<Run> runs(String block, String text, List<Mark> marks) {
        if (marks.isEmpty()) {
            return text.isEmpty() ? List.of() : List.of(new Run(text, false, "", "", List.of()));
        }
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Mark mark : marks) {
            cuts.add(Math.min(mark.start(), text.length()));
            cuts.add(Math.min(mark.end(), text.length()));
        }
        Map<Mark, Run.Remark> numbered = new HashMap<>();
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int end : cuts) {
            if (end > start) {
                runs.add(run(block, text, start, end, marks, numbered));
                start = end;
            }
        }
        return runs;
    }

    private Run run(String block, String text, int start, int end, List<Mark> marks, Map<Mark, Run.Remark> numbered) {
        boolean strong = false;
        String small = "";
        String note = "";
        List<Run.Remark> remark = List.of();
        for (Mark mark : marks) {
            if (mark.start() > start || mark.end() < end) {
                continue;
            }
            switch (mark.kind()) {
                case STRONG -> strong = true;
                case SUBSCRIPT -> small = "sub";
                case SUPERSCRIPT -> small = "sup";
                case NOTE_REF -> note = addressOfBlock.apply(mark.value());
                case CORRECTION, SUSPECT -> {
                    if (remark.isEmpty()) {
                        Run.Remark known = numbered.get(mark);
                        remark = List.of(known == null ? remark(block, text, mark) : known.further());
                        numbered.putIfAbsent(mark, remark.get(0));
                    }
                }
            }
        }
        return new Run(text.substring(start, end), strong, small, note, remark);
    }

    private Run.Remark remark(String block, String text, Mark mark) {
        boolean correction = mark.kind() == Mark.Kind.CORRECTION;
        String shown = text.substring(Math.min(mark.start(), text.length()), Math.min(mark.end(), text.length()));
        Run.Remark remark = new Run.Remark(remarks.size() + 1, block, correction, correction ? mark.value() : shown, shown,
                mark.detail(), true);
        remarks.add(remark);
        return remark;
    }
}
