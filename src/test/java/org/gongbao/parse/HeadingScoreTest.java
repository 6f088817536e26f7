package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.gongbao.model.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingScoreTest {

    private static final Path WRITTEN = Path.of("src/test/resources/golden/headings");

    @ParameterizedTest
    @ValueSource(strings = {"hubei-2026-work-report", "xianning-2024-work-report", "suizhou-2023-work-report",
            "hubei-14th-five-year-plan", "wuhan-2024-task-breakdown"})
    void findsTheHeadingsThatAReaderFindsInTheFoundingDocuments(String name) {
        List<Report> reports = ReportParser.parse(Sources.file(Path.of("seeds", name + ".txt"))).value();
        HeadingScore score = HeadingScore.of(reports.get(0), WRITTEN.resolve(name + ".txt"));
        assertTrue(score.f1() >= 0.99, score.toString());
    }
}
