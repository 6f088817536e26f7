package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Ledger;
import org.gongbao.model.Metadata;
import org.gongbao.model.Problem;
import org.gongbao.model.Provenance;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.source.SourceText;

/** Reads a decoded file as reports. */
public final class ReportParser {

    private ReportParser() {}

    /**
     * Returns the reports a file holds: one, or for CSV one for each row, or none when the file holds no document.
     *
     * <p>A character that no block, marker or rule accounts for is an error with its line.
     */
    public static Result<List<Report>> parse(SourceText source) {
        List<Problem> problems = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        Result<List<Extraction>> extractions = Extractor.of(source.seed().format()).extract(source);
        problems.addAll(extractions.problems());
        for (Extraction extraction : extractions.value()) {
            reports.add(read(source, extraction, problems));
        }
        return new Result<>(reports, problems);
    }

    private static Report read(SourceText source, Extraction extraction, List<Problem> problems) {
        String path = source.seed().path();
        Extraction tabled = new Extraction(extraction.text(), TextTables.find(extraction), extraction.dropped(),
                extraction.stated());
        List<Part> parts = PassageReader.read(tabled);
        parts = TableParts.find(parts, extraction.text());
        parts = ParagraphJoiner.join(parts);
        TaskReader tasks = new TaskReader(TaskRules.of(extraction.text()));
        parts = TaskFinder.find(parts, tasks);
        parts = HeadingFinder.find(parts);
        OutlineBuilder.Outline outline = OutlineBuilder.build(parts, tasks, extraction.text());
        List<Block> blocks = outline.blocks();
        List<Extraction.Dropped> dropped = new ArrayList<>(extraction.dropped());
        dropped.addAll(outline.dropped());
        Result<Ledger> ledger = LedgerBuilder.build(extraction, blocks, dropped, path);
        problems.addAll(ledger.problems());
        Provenance provenance = new Provenance(path, source.sha256(), source.bytes().length,
                source.seed().format().word(), source.charset(), extraction.text().length());
        String id = source.seed().id().isEmpty() ? "report" : source.seed().id();
        Metadata metadata = source.seed().metadata().or(extraction.stated());
        return new Report(id, metadata, provenance, "zh-Hans", false, false, blocks, List.of(), List.of(), ledger.value());
    }
}
