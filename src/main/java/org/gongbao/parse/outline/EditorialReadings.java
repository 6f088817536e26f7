package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Correction;
import org.gongbao.model.Mark;
import org.gongbao.model.Problem;
import org.gongbao.parse.grammar.Ink;
import org.gongbao.source.Editorial;

/**
 * Puts misreadings right and marks doubtful words, as an editor wrote them in the corrections sidecar.
 *
 * <p>The text becomes the corrected reading; its mark keeps what the source prints. Words that stand in several places of
 * their lines are corrected where they stand first.
 */
final class EditorialReadings {

    private EditorialReadings() {}

    /** The blocks with the facts applied. */
    record Applied(List<Block> blocks, List<Correction> corrections, List<Problem> problems) {}

    /** Applies the facts of kind {@code reading} and {@code suspect}. */
    static Applied apply(List<Block> blocks, Editorial editorial) {
        List<Block> out = new ArrayList<>(blocks);
        List<Correction> corrections = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Editorial.Item item : editorial.items()) {
            boolean reading = item.kind().equals("reading");
            if (!reading && !item.kind().equals("suspect")) {
                continue;
            }
            boolean found = false;
            for (int i = 0; i < out.size() && !found; i++) {
                Block block = out.get(i);
                if (block.origin().firstLine() > item.lastLine() || block.origin().lastLine() < item.line()
                        || !BlockText.marked(block)) {
                    continue;
                }
                int[] at = Ink.find(block.text(), item.source());
                if (at != null) {
                    found = true;
                    out.set(i, reading ? corrected(block, at, item) : doubted(block, at, item));
                    corrections.add(new Correction(item.kind(), item.line(), item.source(), item.reading(), item.certainty(),
                            item.reason(), block.id()));
                }
            }
            if (!found) {
                problems.add(Problem.error(editorial.path(), item.yamlLine(), "the words '" + item.source()
                        + "' do not stand on line " + item.line() + (item.lastLine() > item.line() ? "-" + item.lastLine() : ""),
                        "copy them from the source, within one sentence or heading"));
            }
        }
        return new Applied(out, corrections, problems);
    }

    private static Block corrected(Block block, int[] at, Editorial.Item item) {
        Mark mark = new Mark(at[0], at[0] + item.reading().length(), Mark.Kind.CORRECTION,
                block.text().substring(at[0], at[1]), detail(item));
        return BlockText.replace(block, at[0], at[1], item.reading(), mark);
    }

    private static Block doubted(Block block, int[] at, Editorial.Item item) {
        String reading = item.reading().isEmpty() ? "" : "疑为“" + item.reading() + "”。";
        return BlockText.mark(block, new Mark(at[0], at[1], Mark.Kind.SUSPECT, "editor", reading + detail(item)));
    }

    private static String detail(Editorial.Item item) {
        String sure = switch (item.certainty()) {
            case "high" -> "（把握：高）";
            case "medium" -> "（把握：中）";
            case "low" -> "（把握：低）";
            default -> "";
        };
        return item.reason() + sure;
    }
}
