package org.gongbao.plan;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Fact;
import org.gongbao.model.Ledger;
import org.gongbao.model.Mark;
import org.gongbao.model.Metadata;
import org.gongbao.model.Origin;
import org.gongbao.model.Provenance;
import org.gongbao.model.Report;
import org.gongbao.model.Span;

/** Writes reports for tests, block by block. */
public final class SampleReports {

    private final String id;
    private final String path;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Ledger.Entry> ledger = new ArrayList<>();
    private String sha256;
    private boolean idGiven;
    private Fact added = Fact.UNKNOWN;
    private int line = 1;

    /** Begins a report with that id, read from that file. */
    public SampleReports(String id, String path) {
        this.id = id;
        this.path = path;
        this.sha256 = "%064x".formatted(path.hashCode() & 0xffffffffL);
    }

    /** Says what the bytes of the file hash to; each file has its own unless told. */
    public SampleReports sha256(String hex) {
        sha256 = hex;
        return this;
    }

    /** Says that a sidecar gives the id. */
    public SampleReports idGiven() {
        idGiven = true;
        return this;
    }

    /** Says since when the report is in the collection. */
    public SampleReports added(String date) {
        added = Fact.of(date, Fact.Basis.SIDECAR);
        return this;
    }

    /** Leaves a character out under a rule. */
    public SampleReports dropped(String rule) {
        ledger.add(new Ledger.Entry(new Span(0, 1), Ledger.Fate.DROPPED, rule, 1));
        return this;
    }

    /** Adds a title. */
    public SampleReports title(String text) {
        return add(new Block.FrontLine("t" + line, "", origin(), Block.FrontLine.Role.TITLE, text, List.of()));
    }

    /** Adds a heading under another one, or at the top when {@code parent} is empty. */
    public SampleReports heading(String blockId, String parent, int level, String label, String title) {
        return add(new Block.Heading(blockId, parent, origin(), level, label, title, false, "", List.of()));
    }

    /** Adds a paragraph. */
    public SampleReports paragraph(String blockId, String parent, String text, Mark... marks) {
        return add(new Block.Paragraph(blockId, parent, origin(), text, List.of(), List.of(marks)));
    }

    /** Adds a paragraph of so many characters. */
    public SampleReports filler(String blockId, String parent, int chars) {
        return paragraph(blockId, parent, "字".repeat(chars));
    }

    /** Adds any block. */
    public SampleReports add(Block block) {
        blocks.add(block);
        line++;
        return this;
    }

    /** Returns where the next block stands. */
    public Origin origin() {
        return new Origin(line, line, List.of());
    }

    /** Returns the report. */
    public Report report() {
        Fact title = Fact.of("某市政府工作报告", Fact.Basis.STATED);
        Fact no = Fact.UNKNOWN;
        Metadata metadata = new Metadata(title, no, no, no, no, no, no, no, no, no, no, no, no, no, added);
        return report(metadata, "zh-Hans");
    }

    /** Returns the report with that metadata and script. */
    public Report report(Metadata metadata, String script) {
        Provenance provenance = new Provenance(path, sha256, 1, "text", "UTF-8", 1);
        return new Report(id, idGiven, metadata, provenance, script, false, false, blocks, List.of(), List.of(), new Ledger(ledger));
    }
}
