package org.gongbao.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;

/** The headings of all reports by their words, so that what several reports call alike stands together. */
public final class HeadingIndex {

    private HeadingIndex() {}

    /** Returns the headings in the order of their reading; boxes count as headings. */
    public static List<Subject> of(List<PlannedReport> reports) {
        Map<String, List<Mention>> byIdentity = new HashMap<>();
        for (PlannedReport report : reports) {
            for (Block block : report.report().blocks()) {
                if (!(block instanceof Block.Heading || block instanceof Block.Box)) {
                    continue;
                }
                String title = block.text().strip();
                if (!title.isEmpty()) {
                    int from = block.text().indexOf(title);
                    byIdentity.computeIfAbsent(Folding.name(title), name -> new ArrayList<>())
                            .add(new Mention(report, block, block.text(), from, from + title.length()));
                }
            }
        }
        return Subject.all(byIdentity);
    }
}
