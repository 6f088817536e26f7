package org.gongbao.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.Span;

/** The quoted terms of all reports, one subject for each term whatever its script. */
public final class TermIndex {

    private TermIndex() {}

    /** Returns the terms in the order of their reading. */
    public static List<Subject> of(List<PlannedReport> reports) {
        Map<String, List<Mention>> byIdentity = new HashMap<>();
        for (PlannedReport report : reports) {
            for (Block block : report.report().blocks()) {
                if (block instanceof Block.Marker) {
                    continue;
                }
                String text = block.text();
                for (Span term : QuotedTerms.find(text)) {
                    String identity = Folding.name(text.substring(term.start(), term.end()));
                    byIdentity.computeIfAbsent(identity, name -> new ArrayList<>())
                            .add(new Mention(report, block, text, term.start(), term.end()));
                }
            }
        }
        return Subject.all(byIdentity);
    }
}
