package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongbao.model.Block;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.model.Severity;
import org.gongbao.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Input of a size and shape that no one writes. Processor time is measured, which other work on the machine hardly changes, and four
 * times the input may take ten times as long: twice what it takes in proportion, far from the sixteen times of the square.
 */
class HostileInputTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PROSE = "推进高质量发展，办好民生实事。";

    static Stream<Arguments> growing() {
        return Stream.of(
                grows("rows of a table", "a.md", 4000, n -> "| 甲 | 乙 |\n|---|---|\n" + numbered("| # | 2 |\n", n)),
                grows("lines that could begin a table", "a.md", 4000, n -> "| 甲 | 乙 |\n".repeat(n)),
                grows("headings of tables without rows", "a.md", 2000, n -> "甲|乙\n-|-\n".repeat(n)),
                grows("entities in one paragraph", "a.md", 5000, n -> "&nbsp;甲&amp;".repeat(n)),
                grows("lines of stars", "a.md", 4000, n -> "**\n".repeat(n)),
                grows("lines of ticks", "a.md", 4000, n -> "`\n".repeat(n)),
                grows("alerts", "a.md", 2000, n -> "> [!NOTE]\n".repeat(n)),
                grows("link definitions", "a.md", 2000, n -> numbered("[甲#]\n", n) + numbered("[甲#]: http://a/#\n", n)),
                grows("open brackets", "a.md", 50_000, "["::repeat),
                grows("quotations in quotations", "a.md", 50_000, "> 甲"::repeat),
                grows("headings without a number", "a.md", 4000, n -> numbered("## 第#项工作推进情况\n\n办好民生实事。\n\n", n)),
                grows("blanks behind the number of a chapter", "a.txt", 20_000, n -> "办法\n\n第一章" + "　".repeat(n) + "总则\n"),
                grows("numbered headings", "a.txt", 4000, n -> numbered("（#）工作推进情况\n办好民生实事。\n", n)),
                grows("notes", "a.md", 1000, n -> numbered("甲[^#]。\n\n[^#]: 注。\n\n", n)),
                grows("lines of front matter", "a.md", 10_000, n -> "---\n" + numbered("k#: v\n", n) + "---\n正文。\n"),
                grows("one line", "a.md", 40_000, PROSE::repeat),
                grows("paragraphs", "a.html", 4000, "<p>甲。</p>"::repeat),
                grows("elements in elements", "a.html", 20_000, n -> "<div>".repeat(n) + "甲"),
                grows("tables in tables", "a.html", 2000, n -> "<table><tr><td>甲</td><td>".repeat(n) + "甲"),
                grows("tables of one heading", "a.html", 4000,
                        "<table><tr><th>甲</th><th>乙</th></tr><tr><td>丙</td><td>2</td></tr></table>"::repeat),
                grows("one cell", "a.html", 20_000,
                        n -> "<table><tr><td>甲</td><td>" + PROSE.repeat(n) + "</td></tr><tr><td>丙</td></tr></table>"),
                grows("unclosed tags", "a.html", 2000, "<b><p>甲"::repeat),
                grows("entities", "a.html", 20_000, "&nbsp;&amp;&#20013;&bogus;"::repeat),
                grows("one field", "a.csv", 100_000, n -> "标题,正文\n通知,\"" + PROSE.repeat(n) + "\"\n"),
                grows("lines in one field", "a.csv", 4000, n -> "标题,正文\n通知,\"" + (PROSE + "\n").repeat(n) + "\"\n"),
                grows("rows", "a.csv", 1000, n -> "标题,正文\n" + numbered("通知#," + PROSE + "\n", n)),
                grows("quotes in one field", "a.csv", 100_000, n -> "标题,正文\n通知,\"" + "\"\"".repeat(n) + "\"\n"),
                grows("names of columns closed by strokes", "a.txt", 4000, n -> "序号|\n工作任务|\n责任单位|\n".repeat(n)),
                grows("tails that belong to one task", "a.txt", 4000, n -> "1. 完成投资。\n" + "（责任单位：市发展改革委）\n".repeat(n)),
                grows("keys that belong to one task", "a.txt", 4000, n -> "1. 完成投资。\n" + "责任领导：张三\n".repeat(n)),
                grows("units of one task", "a.txt", 20_000, n -> "1. 完成投资。（责任单位：市财政局" + "、市水务局".repeat(n) + "）\n"));
    }

    private static Arguments grows(String what, String name, int size, IntFunction<String> text) {
        return Arguments.of(what + " in " + name, name, size, text);
    }

    private static String numbered(String line, int count) {
        return IntStream.range(0, count).mapToObj(i -> line.replace("#", Integer.toString(i))).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("growing")
    void readsInTimeProportionalToLength(String what, String name, int size, IntFunction<String> text) {
        assertTimeoutPreemptively(LIMIT, () -> {
            SourceText small = Sources.text(name, text.apply(size));
            SourceText large = Sources.text(name, text.apply(4 * size));
            ReportParser.parse(small);
            long once = nanosToRead(small);
            // The quickest of three: what else the machine does can only make it slower.
            long four = LongStream.range(0, 3).map(i -> nanosToRead(large)).min().orElseThrow();
            assertTrue(four < 10 * once + 500_000_000, () -> once / 1_000_000 + " ms, four times as much " + four / 1_000_000 + " ms");
        });
    }

    /** Reads a source, checks that each of its characters is accounted for, and returns the processor time of the reading alone. */
    private static long nanosToRead(SourceText source) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Result<List<Report>> result = ReportParser.parse(source);
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertEquals(List.of(), result.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList());
        assertTrue(result.value().size() > 0);
        result.value().forEach(report -> assertTrue(StructurePropertyTest.account(report, source.seed().path()) > 0));
        return taken;
    }

    @Test
    void readsListsThatNestDeeperThanMarkdownCanBeReadAsText() {
        String text = IntStream.range(0, 1500).mapToObj(i -> "  ".repeat(i) + "- 甲\n").collect(Collectors.joining());
        Result<List<Report>> result = assertTimeoutPreemptively(LIMIT, () -> ReportParser.parse(Sources.text("a.md", text)));
        assertEquals("a.md: warning: too deeply nested or too long a line for Markdown; read as plain text",
                result.problems().get(0).toString().lines().findFirst().orElse(""));
        assertEquals(text.length(), StructurePropertyTest.account(result.value().get(0), "lists"));
    }

    /** A thousand rows of the first table would ask for a thousand million cells. */
    @Test
    void showsEachCellOnceWhereSpansAskForFarMoreThanTheTableHas() {
        String spans = "<tr><td rowspan=65534 colspan=1000>甲#</td><td>乙</td></tr>";
        assertTimeoutPreemptively(LIMIT, () -> {
            Result<List<Report>> result = ReportParser.parse(Sources.text("a.html",
                    "<p>通知</p>\n<table>" + numbered(spans, 1000) + "</table>"));
            assertEquals(List.of("a.html:2: warning: the cells of this table span far more rows and columns than it has; each is shown once"),
                    result.problems().stream().map(p -> p.toString().lines().findFirst().orElse("")).toList());
            // The first of the thousand names the columns.
            assertEquals(999, tableRows(result));
        });
    }

    @Test
    void goesOnInAFurtherRowWhereOneRowIsFarWiderThanTheOthers() {
        assertTimeoutPreemptively(LIMIT, () -> {
            Result<List<Report>> result = ReportParser.parse(Sources.text("a.html",
                    "<table><tr>" + numbered("<td>甲#</td>", 8000) + "</tr>" + numbered("<tr><td>丙#</td></tr>", 8000) + "</table>"));
            assertEquals(1, result.problems().size());
            // 8,001 rows of at most 249 cells: the first goes on in 32 more, and names the columns.
            assertEquals(8032, tableRows(result));
        });
    }

    private static int tableRows(Result<List<Report>> result) {
        return result.value().get(0).blocks().stream().filter(Block.Table.class::isInstance)
                .mapToInt(block -> ((Block.Table) block).rows().size()).sum();
    }
}
