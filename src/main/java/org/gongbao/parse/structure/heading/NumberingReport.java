package org.gongbao.parse.structure.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.Problem;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;

/** Tells where the numbers of headings run backwards or repeat, which betrays text printed out of order or twice. */
public final class NumberingReport {

    private NumberingReport() {}

    /** Returns a warning for each heading whose number does not follow the one before it under the same parent. */
    public static List<Problem> of(List<Block> blocks, String path) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Block.Heading> before = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Block block : blocks) {
            if (block instanceof Block.FrontLine line && line.role() == Block.FrontLine.Role.TITLE) {
                numbers.clear();
            }
            if (!(block instanceof Block.Heading heading) || heading.label().isEmpty()) {
                continue;
            }
            Label label = LabelGrammar.read(heading.label() + "\u3000x").orElse(null);
            if (label == null || !label.scheme().counted() || label.scheme() == Scheme.ANNEX) {
                continue;
            }
            String key = heading.parent() + " " + label.scheme();
            Block.Heading fellow = before.get(key);
            if (fellow != null && LabelGrammar.read(fellow.label() + "\u3000x").filter(l -> !l.sameManner(label)).isPresent()) {
                numbers.remove(key);
            }
            Integer last = numbers.put(key, label.number());
            Block.Heading earlier = before.put(key, heading);
            if (last != null && label.number() <= last && label.number() > 1) {
                problems.add(Problem.warning(path, heading.origin().firstLine(), heading.label() + " stands after "
                        + earlier.label() + " of line " + earlier.origin().firstLine(),
                        "if the text is printed out of order, say so in the corrections sidecar (kind: order)"));
            }
        }
        return problems;
    }
}
