package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.parse.extract.Extraction;
import org.gongbao.parse.extract.Extractor;
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
            Result<Report> report = StructureReader.read(source, extraction);
            problems.addAll(report.problems());
            reports.add(report.value());
        }
        return new Result<>(reports, problems);
    }
}
