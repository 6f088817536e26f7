package org.gongbao.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gongbao.parse.extract.WordFile;
import org.gongbao.source.SourceText;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many megabytes of source text are parsed in a second on one core once warm; run by hand.
 *
 * <pre>{@code
 * mvn test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath org.gongbao.parse.ParseBenchmark"
 * }</pre>
 *
 * <p>JMH's options go behind the class name: {@code -prof gc} shows what is allocated, {@code -p document=FILE,…} parses other
 * files. The line {@code :megabytes} is the result. Without other files it parses the founding documents, and one of them again
 * in each of the other formats; what counts is the text, the same for all of them, and not tags or archives. JMH measures by the
 * clock, so nothing else should run beside it: the compiler needs its core too until the code is warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ParseBenchmark {

    @Param({"seeds/hubei-2026-work-report.txt", "seeds/suizhou-2023-work-report.txt", "seeds/xianning-2024-work-report.txt",
        "seeds/hubei-14th-five-year-plan.txt", "seeds/wuhan-2024-task-breakdown.txt", "report.md", "report.html", "report.docx",
        "report.csv"})
    private String document;
    private SourceText source;
    private double megabytesOfText;

    /** Megabytes of text parsed, as a rate. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Parsed {
        /** Since the iteration began. */
        public double megabytes;

        /** Begins anew. */
        @Setup(Level.Iteration)
        public void clear() {
            megabytes = 0;
        }
    }

    /** Reads the document, or sets the report in another format. */
    @Setup
    public void read() throws IOException {
        source = document.startsWith("report.") ? report() : Sources.file(Path.of(document));
        String text = source.text().isEmpty() ? ReportParser.parse(source).value().stream()
                .flatMap(report -> report.blocks().stream()).map(block -> block.label() + block.text()).collect(Collectors.joining("\n"))
                : document.startsWith("report.") ? original().text() : source.text();
        megabytesOfText = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
    }

    private static SourceText original() {
        return Sources.file(Path.of("seeds/hubei-2026-work-report.txt"));
    }

    private SourceText report() throws IOException {
        String text = original().text();
        return switch (document) {
            case "report.md" -> Sources.text(document, text.replaceAll("\\R", "\n\n"));
            case "report.html" -> Sources.text(document, text.lines().map(line -> "<p>" + line + "</p>\n").collect(Collectors.joining()));
            case "report.csv" -> Sources.text(document, "标题,正文\n报告,\"" + text.replace("\"", "\"\"") + "\"\n");
            case "report.docx" -> Sources.bytes(document, WordFile.of(text.lines()
                    .map(line -> "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>").collect(Collectors.joining()), Map.of()));
            default -> throw new IllegalArgumentException(document);
        };
    }

    /** Parses it. */
    @Benchmark
    public Object parse(Parsed parsed) {
        Object reports = ReportParser.parse(source);
        parsed.megabytes += megabytesOfText;
        return reports;
    }

    /** Runs the benchmark with JMH's options. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        CommandLineOptions options = new CommandLineOptions(args);
        new Runner(options.getIncludes().isEmpty() ? new OptionsBuilder().parent(options)
                .include(ParseBenchmark.class.getSimpleName()).build() : options).run();
    }
}
