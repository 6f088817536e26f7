package org.gongbao.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.model.Workers;
import org.gongbao.parse.ReportParser;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceReader;
import org.gongbao.source.SourceText;

/** Reads and parses documents, several at once; the bytes of a document are let go as soon as it is a report. */
final class DocumentReader {

    private DocumentReader() {}

    /**
     * Returns the reports of all documents, in the order of the seeds.
     *
     * @param read called after each document
     */
    static Result<List<Report>> read(List<Seed> seeds, int jobs, Runnable read) {
        List<Report> reports = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Workers workers = new Workers(jobs)) {
            workers.forEach(seeds, DocumentReader::readOne, result -> {
                reports.addAll(result.value());
                problems.addAll(result.problems());
                read.run();
            });
        }
        return new Result<>(reports, problems);
    }

    private static Result<List<Report>> readOne(Seed seed) {
        Result<Optional<SourceText>> text = SourceReader.read(seed);
        if (text.value().isEmpty()) {
            return new Result<>(List.of(), text.problems());
        }
        List<Problem> problems = new ArrayList<>(text.problems());
        try {
            Result<List<Report>> reports = ReportParser.parse(text.value().get());
            problems.addAll(reports.problems());
            return new Result<>(reports.value(), problems);
        } catch (RuntimeException | StackOverflowError e) {
            // One document that the parser cannot stand must not hide what is wrong with the others.
            StackTraceElement place = e.getStackTrace().length > 0 ? e.getStackTrace()[0] : null;
            problems.add(Problem.error(seed.path(), 0, "the parser failed: " + e + (place == null ? "" : " at " + place),
                    "this is a fault of Gongbao itself; please report it with the document"));
            return new Result<>(List.of(), problems);
        }
    }
}
