package org.gongbao.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.junit.jupiter.api.Test;

/** Two reports of one region, year and kind are both published, each at an address that stays. */
class DistinctIdsTest {

    private static final String ID = "hubei-2024-work-report";

    @Test
    void publishesBothAndNamesBothFiles() {
        Result<List<Report>> result = DistinctIds.tellApart(List.of(report("b.txt", "b").report(), report("a.txt", "a").report()));

        assertEquals(Map.of("a.txt", ID, "b.txt", ID + "-bbbbbbbb"), ids(result));
        assertEquals(List.of("""
                b.txt: warning: would have the same report id as a.txt, hubei-2024-work-report; it is published as hubei-2024-work-report-bbbbbbbb
                    hint: if it is another report, give it an id: of your own in its sidecar; if it is the same, remove one of the two"""),
                problems(result));
    }

    @Test
    void keepsTheIdThatASidecarGives() {
        Result<List<Report>> result = DistinctIds.tellApart(List.of(report("a.txt", "a").report(), report("b.txt", "b").idGiven().report()));

        assertEquals(Map.of("b.txt", ID, "a.txt", ID + "-aaaaaaaa"), ids(result));
    }

    @Test
    void keepsTheIdOfWhatWasAddedFirst() {
        Report later = report("a.txt", "a").added("2026-03-02").report();
        Report earlier = report("b.txt", "b").added("2025-03-02").report();

        assertEquals(Map.of("b.txt", ID, "a.txt", ID + "-aaaaaaaa"), ids(DistinctIds.tellApart(List.of(later, earlier))));
    }

    @Test
    void numbersReportsOfOneFile() {
        Result<List<Report>> result = DistinctIds.tellApart(List.of(report("a.csv", "a").report(), report("a.csv", "a").report(),
                report("a.csv", "a").report()));

        assertEquals(List.of(ID, ID + "-aaaaaaaa", ID + "-aaaaaaaa-2"), result.value().stream().map(Report::id).toList());
    }

    @Test
    void takesNoIdThatAnotherReportHas() {
        Report other = new SampleReports(ID + "-bbbbbbbb", "c.txt").sha256("c".repeat(64)).idGiven().report();
        Result<List<Report>> result = DistinctIds.tellApart(List.of(report("a.txt", "a").report(), report("b.txt", "b").report(), other));

        assertEquals(Map.of("a.txt", ID, "b.txt", ID + "-bbbbbbbb-2", "c.txt", ID + "-bbbbbbbb"), ids(result));
    }

    @Test
    void refusesAnIdThatTwoSidecarsGive() {
        Result<List<Report>> result = DistinctIds.tellApart(List.of(report("b.txt", "b").idGiven().report(),
                report("a.txt", "a").idGiven().report(), new SampleReports("wuhan-2024", "w.txt").report()));

        assertEquals(Map.of("w.txt", "wuhan-2024"), ids(result));
        assertEquals(List.of("""
                b.txt: error: its sidecar gives it the report id of a.txt: hubei-2024-work-report
                    hint: give one of them another id: in its sidecar"""), problems(result));
    }

    @Test
    void saysThatAFileIsACopyOfAnother() {
        Result<List<Report>> result = DistinctIds.tellApart(List.of(report("a.txt", "a").report(), report("b.txt", "b").report(),
                report("副本.txt", "b").report()));

        assertEquals(Map.of(), ids(result));
        assertEquals(List.of("""
                副本.txt: error: is a copy of b.txt, byte for byte
                    hint: remove one of them"""), problems(result));
    }

    private static SampleReports report(String path, String hex) {
        return new SampleReports(ID, path).sha256(hex.repeat(64));
    }

    private static Map<String, String> ids(Result<List<Report>> result) {
        return result.value().stream().collect(Collectors.toMap(report -> report.provenance().path(), Report::id));
    }

    private static List<String> problems(Result<List<Report>> result) {
        return result.problems().stream().map(Problem::toString).toList();
    }
}
