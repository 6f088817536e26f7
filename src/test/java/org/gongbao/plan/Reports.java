package org.gongbao.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Block;
import org.gongbao.model.Fact;
import org.gongbao.model.Ledger;
import org.gongbao.model.Metadata;
import org.gongbao.model.Origin;
import org.gongbao.model.Provenance;
import org.gongbao.model.Report;
import org.gongbao.model.UnitName;

/** Small reports for tests of what is planned from them. */
final class Reports {

    private static final Origin SOMEWHERE = new Origin(1, 1, List.of());

    private Reports() {}

    /** Returns a one-page report with the blocks. */
    static PlannedReport report(String id, String region, String year, Block... blocks) {
        return report("zh-Hans", id, region, year, blocks);
    }

    /** Returns a one-page report with the blocks in a script. */
    static PlannedReport report(String script, String id, String region, String year, Block... blocks) {
        return report(script, id, metadata(region + year + "年报告", region, "", "workReport", year), blocks);
    }

    /** Returns a report of one paragraph; what is the empty string is not known. */
    static PlannedReport of(String id, String title, String region, String issuer, String kind, String year) {
        return report("zh-Hans", id, metadata(title, region, issuer, kind, year), paragraph("p1", "正文。"));
    }

    private static Metadata metadata(String title, String region, String issuer, String kind, String year) {
        return new Metadata(sidecar(title), sidecar(region), Fact.UNKNOWN, sidecar(issuer),
                sidecar(kind), sidecar(year), Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN,
                Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN);
    }

    private static PlannedReport report(String script, String id, Metadata metadata, Block... blocks) {
        Report report = new Report(id, false, metadata, new Provenance(id + ".txt", "0".repeat(64), 0, "text", "UTF-8", 0), script,
                false, false, List.of(blocks), List.of(), List.of(), new Ledger(List.of()));
        String home = "reports/" + id + "/index.html";
        Map<String, String> addresses = new HashMap<>();
        for (Block block : blocks) {
            addresses.put(block.id(), home + "#" + block.id());
        }
        return new PlannedReport(report, home,
                List.of(new PlannedReport.ReportPart(home, metadata.title().value(), List.of(blocks))), addresses);
    }

    /** Returns a report of paragraphs p1, p2 … */
    static PlannedReport paragraphs(String id, String region, String year, String... texts) {
        List<Block> blocks = new ArrayList<>();
        for (int p = 0; p < texts.length; p++) {
            blocks.add(paragraph("p" + (p + 1), texts[p]));
        }
        return report(id, region, year, blocks.toArray(Block[]::new));
    }

    static Block.Paragraph paragraph(String id, String text) {
        return new Block.Paragraph(id, "", SOMEWHERE, text, List.of(), List.of());
    }

    /** Returns a table of one column. */
    static Block.Table table(String id, String... cells) {
        List<Block.Row> rows = new ArrayList<>();
        for (String cell : cells) {
            rows.add(new Block.Row(id + "-r" + (rows.size() + 1), "", List.of(new Block.Cell(cell, List.of())), SOMEWHERE));
        }
        return new Block.Table(id, "", SOMEWHERE, "", "", "", List.of("内容"), rows, List.of(), List.of());
    }

    static Block.Heading heading(String id, String parent, int level, String label, String title) {
        return new Block.Heading(id, parent, SOMEWHERE, level, label, title, false, "", List.of());
    }

    static Block.Task task(String id, String parent, String text, List<UnitName> lead, List<UnitName> responsible) {
        return new Block.Task(id, parent, SOMEWHERE, false, "1.", text, "", "", "", lead, responsible, List.of(), false);
    }

    static UnitName unit(String name) {
        return new UnitName(name, name, "", Folding.name(name));
    }

    private static Fact sidecar(String value) {
        return Fact.of(value, Fact.Basis.SIDECAR);
    }
}
