package org.gongbao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongbao.build.BuildResult;
import org.gongbao.build.BuildSummary;
import org.gongbao.build.Phase;
import org.gongbao.build.ProgressListener;
import org.gongbao.model.Problem;
import org.gongbao.model.Severity;
import picocli.CommandLine.Model.CommandSpec;

/**
 * How the program speaks: results on {@code out}; progress and problems on {@code err}.
 *
 * @param out for what was asked
 * @param err for what happens on the way
 * @param interactive whether a person watches on a terminal that can redraw a line
 */
record Messages(PrintWriter out, PrintWriter err, boolean interactive) {

    static Messages of(CommandSpec spec) {
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM")) && System.getenv("CI") == null;
        return new Messages(spec.commandLine().getOut(), spec.commandLine().getErr(), terminal);
    }

    /** Returns a bar that redraws itself on a terminal, a line for each phase elsewhere. */
    ProgressListener progress() {
        return interactive ? new BarProgress(err) : new LineProgress(err);
    }

    void line(String text) {
        out.println(text);
    }

    void problems(List<Problem> problems) {
        problems.stream().distinct().sorted().forEach(err::println);
        err.flush();
    }

    /** Returns {@code no problems}, or {@code 1 error, 2 warnings, 3 notices}. */
    String count(List<Problem> problems) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number = problems.stream().filter(problem -> problem.severity() == severity).count();
            if (number > 0) {
                counts.add(number + " " + severity.word() + (number == 1 ? "" : "s"));
            }
        }
        return counts.isEmpty() ? "no problems" : String.join(", ", counts);
    }

    /** Prints a build in numbers, and where its time went. */
    void summary(BuildResult result, Path site) {
        BuildSummary summary = result.summary();
        out.println();
        out.println(result.published() ? "Built " + site + " in " + seconds(summary.elapsed())
                : "Nothing was published; " + site + " is as it was");
        row("documents", summary.documents());
        row("headings", summary.headings());
        row("paragraphs", summary.paragraphs());
        row("tasks", summary.tasks());
        row("tables", summary.tables());
        row("index terms", summary.indexTerms());
        row("files", summary.files());
        row("bytes", summary.sizeBytes());
        out.println("  seconds      " + seconds(summary.elapsed()) + timeSpent(summary));
        out.println("  problems     " + count(result.problems()));
        out.flush();
    }

    private void row(String name, long number) {
        out.println(String.format(Locale.ROOT, "  %-12s %,d", name, number));
    }

    private static String timeSpent(BuildSummary summary) {
        List<String> parts = new ArrayList<>();
        Arrays.stream(Phase.values()).filter(summary.phases()::containsKey)
                .forEach(phase -> parts.add(phase.word() + " " + seconds(summary.phases().get(phase))));
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
