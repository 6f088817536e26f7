package org.gongbao.parse;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.gongbao.source.SourceText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long a founding document takes to parse; run by hand. Divide the file's size by the time for bytes a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ParseBenchmark {

    @Param({"hubei-14th-five-year-plan", "hubei-2026-work-report", "wuhan-2024-task-breakdown"})
    private String document;
    private SourceText source;

    /** Reads the document once. */
    @org.openjdk.jmh.annotations.Setup
    public void read() {
        source = Sources.file(Path.of("seeds", document + ".txt"));
    }

    /** Parses it. */
    @Benchmark
    public Object parse() {
        return ReportParser.parse(source);
    }

    /** Runs the benchmark. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(ParseBenchmark.class.getSimpleName()).build()).run();
    }
}
