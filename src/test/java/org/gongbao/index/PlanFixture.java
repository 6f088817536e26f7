package org.gongbao.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.Fact;
import org.gongbao.model.Ledger;
import org.gongbao.model.Metadata;
import org.gongbao.model.Origin;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Provenance;
import org.gongbao.model.Report;
import org.gongbao.model.Span;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.SitePlan;

/**
 * Makes plans from plain lines: {@code # } begins a heading (more signs, deeper level), {@code ! } a run-in heading whose paragraph follows
 * after {@code |}, every other line is a paragraph.
 */
public final class PlanFixture {

    private final List<PlannedReport> reports = new ArrayList<>();
    private List<List<String>> synonyms = List.of();

    /** Adds a report of 湖北省, 2026. */
    public PlanFixture report(String id, String... lines) {
        return report(id, "湖北省", "2026", List.of(lines));
    }

    /** Adds a report. */
    public PlanFixture report(String id, String region, String year, List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        List<String> holders = new ArrayList<>(List.of(""));
        for (String line : lines) {
            int level = 0;
            while (line.startsWith("#".repeat(level + 1))) {
                level++;
            }
            String name = "b" + (blocks.size() + 1);
            Origin origin = new Origin(blocks.size() + 1, blocks.size() + 1, List.of(new Span(0, 0)));
            if (level > 0 || line.startsWith("! ")) {
                int at = level > 0 ? level : holders.size();
                while (holders.size() > at) {
                    holders.remove(holders.size() - 1);
                }
                String parent = holders.get(holders.size() - 1);
                String body = line.substring(line.indexOf(' ') + 1);
                int bar = body.indexOf('|');
                String title = bar < 0 ? body : body.substring(0, bar);
                blocks.add(new Block.Heading(name, parent, origin, at, "", title, bar >= 0, bar < 0 ? "" : "。", List.of()));
                if (bar >= 0) {
                    blocks.add(new Block.Paragraph(name + "p", name, origin, body.substring(bar + 1), List.of(), List.of()));
                } else {
                    holders.add(name);
                }
            } else {
                blocks.add(new Block.Paragraph(name, holders.get(holders.size() - 1), origin, line, List.of(), List.of()));
            }
        }
        return report(id, region, year, blocks);
    }

    /** Adds a report made of blocks. */
    public PlanFixture report(String id, String region, String year, Iterable<Block> blocks) {
        List<Block> list = new ArrayList<>();
        Map<String, String> addresses = new LinkedHashMap<>();
        String home = "reports/" + id + "/index.html";
        for (Block block : blocks) {
            list.add(block);
            addresses.put(block.id(), home + "#" + block.id());
            if (block instanceof Block.Table table) {
                table.rows().forEach(row -> addresses.put(row.id(), home + "#" + row.id()));
            }
        }
        Fact unknown = Fact.UNKNOWN;
        Metadata metadata = new Metadata(fact(id + "报告"), fact(region), fact("province"), unknown, fact("workReport"), fact(year), unknown,
                unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown);
        Report report = new Report(id, false, metadata, new Provenance(id + ".txt", "0".repeat(64), 0, "text", "UTF-8", 0), "zh-Hans",
                false, false, list, List.of(), List.of(), new Ledger(List.of()));
        reports.add(new PlannedReport(report, home, List.of(new PlannedReport.ReportPart(home, id, list)), addresses));
        return this;
    }

    private static Fact fact(String value) {
        return Fact.of(value, Fact.Basis.SIDECAR);
    }

    /** Sets the groups of equivalent expressions. */
    public PlanFixture synonyms(List<List<String>> groups) {
        synonyms = groups;
        return this;
    }

    /** Returns the plan. */
    public SitePlan plan() {
        PortalSettings settings = new PortalSettings("公报", "", "", "", "", PortalSettings.LANGUAGES, synonyms, false, "");
        return new SitePlan(settings, reports);
    }
}
