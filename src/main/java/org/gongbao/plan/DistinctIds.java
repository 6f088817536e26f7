package org.gongbao.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;

/**
 * Tells reports of one id apart: two that a region issued in one year, or one report in two files.
 *
 * <p>The id that a sidecar gives is kept, and so is one that nobody else claims. Of reports whose ids are made from the same
 * region, year and kind the one that was in the collection first keeps it; each other gets the beginning of its file's hash
 * besides, which is its own whatever else is in the folder, and a warning that names both files.
 */
final class DistinctIds {

    private static final int HASH_LENGTH = 8;
    /** What was added first comes first; what does not say when was there before there were dates. */
    private static final Comparator<Report> FIRST_COME = Comparator.comparing((Report report) -> !report.idGiven())
            .thenComparing(report -> report.metadata().added().value())
            .thenComparing(report -> report.metadata().date().value())
            .thenComparing(report -> report.provenance().path());

    private DistinctIds() {}

    /**
     * Returns the reports, each with an id that no other has, without regard to case because some file systems have none.
     *
     * <p>Two files with the same bytes, and two sidecars that give the same id, are errors; the value then leaves out all that
     * claim it.
     */
    static Result<List<Report>> tellApart(List<Report> reports) {
        List<Problem> problems = new ArrayList<>();
        List<Report> distinct = new ArrayList<>();
        Map<String, List<Report>> claims = byId(reports);
        for (List<Report> claimants : claims.values()) {
            List<Problem> clashes = clashes(claimants);
            problems.addAll(clashes);
            if (!clashes.isEmpty()) {
                continue;
            }
            Report first = claimants.get(0);
            distinct.add(first);
            for (Report other : claimants.subList(1, claimants.size())) {
                Report renamed = other.withId(free(other, claims, distinct));
                distinct.add(renamed);
                problems.add(Problem.warning(other.provenance().path(), line(other),
                        "would have the same report id as " + first.provenance().path() + ", " + other.id() + "; it is published as "
                                + renamed.id(),
                        "if it is another report, give it an id: of your own in its sidecar; if it is the same, remove one of the two"));
            }
        }
        return new Result<>(distinct, problems);
    }

    /** Returns an id made of a report's own and its file's hash, with a number when that is taken too: one file can hold several. */
    private static String free(Report report, Map<String, List<Report>> claims, List<Report> distinct) {
        String stem = report.id() + "-" + report.provenance().sha256().substring(0, HASH_LENGTH);
        String id = stem;
        for (int number = 2; taken(id, claims, distinct); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private static boolean taken(String id, Map<String, List<Report>> claims, List<Report> distinct) {
        return claims.containsKey(id.toLowerCase(Locale.ROOT)) || distinct.stream().anyMatch(report -> report.id().equalsIgnoreCase(id));
    }

    private static Map<String, List<Report>> byId(List<Report> reports) {
        Map<String, List<Report>> groups = new TreeMap<>();
        for (Report report : reports) {
            groups.computeIfAbsent(report.id().toLowerCase(Locale.ROOT), id -> new ArrayList<>()).add(report);
        }
        groups.values().forEach(group -> group.sort(FIRST_COME));
        return groups;
    }

    /** Returns what no other name can put right, each file named beside the first. */
    private static List<Problem> clashes(List<Report> claimants) {
        List<Problem> problems = new ArrayList<>();
        for (int at = 1; at < claimants.size(); at++) {
            Report report = claimants.get(at);
            Report first = claimants.get(0);
            String path = report.provenance().path();
            Optional<Report> original = claimants.subList(0, at).stream().filter(other -> copy(report, other)).findFirst();
            if (original.isPresent()) {
                problems.add(Problem.error(path, 0, "is a copy of " + original.get().provenance().path() + ", byte for byte",
                        "remove one of them"));
            } else if (report.idGiven()) {
                problems.add(Problem.error(path, line(report), "its sidecar gives it the report id of " + first.provenance().path()
                        + ": " + report.id(), "give one of them another id: in its sidecar"));
            }
        }
        return problems;
    }

    private static boolean copy(Report report, Report other) {
        return report.provenance().sha256().equals(other.provenance().sha256())
                && !report.provenance().path().equals(other.provenance().path());
    }

    /** Returns where a report begins in its file when it is not the only one there, else 0. */
    private static int line(Report report) {
        return report.blocks().isEmpty() || !report.provenance().format().equals("csv") ? 0 : report.blocks().get(0).origin().firstLine();
    }
}
