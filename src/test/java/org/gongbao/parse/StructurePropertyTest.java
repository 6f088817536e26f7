package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.Randomness;
import org.gongbao.model.Block;
import org.gongbao.model.Ledger;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.model.Severity;
import org.junit.jupiter.api.Test;

/** What holds for any text whatever, checked on broken and hostile input. */
class StructurePropertyTest {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9._-]+");
    private static final Duration SECONDS = Duration.ofSeconds(60);
    private static final String PIECES = "第一章二节三、（四）(五)6.７．①——一是专栏附件图1目录。；：，“”《》\n\n\n　　 \t\r\f\u200b各位代表！(上接第3版)(下转第5版)2024年1月26日abc12%……";

    @Test
    void accountsForEachCharacterOfRandomText() {
        long seed = Randomness.seed();
        Random random = new Random(seed);
        for (int round = 0; round < Randomness.rounds(150); round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(300);
            for (int i = 0; i < length; i++) {
                int from = random.nextInt(PIECES.length());
                text.append(PIECES, from, Math.min(PIECES.length(), from + 1 + random.nextInt(4)));
            }
            check(text.toString(), "seed " + seed + " round " + round);
        }
    }

    @Test
    void readsFoundingDocumentsCutAnywhereAndWithLinesDroppedOrSwapped() throws IOException {
        long seed = Randomness.seed();
        Random random = new Random(seed);
        for (String name : List.of("hubei-2026-work-report", "wuhan-2024-task-breakdown", "hubei-14th-five-year-plan")) {
            String text = Files.readString(Path.of("seeds", name + ".txt"), StandardCharsets.UTF_8);
            for (int round = 0; round < Randomness.rounds(6); round++) {
                int from = random.nextInt(text.length());
                int to = from + random.nextInt(Math.min(6000, text.length() - from) + 1);
                check(text.substring(from, to), name + " seed " + seed + " [" + from + "," + to + ")");
                String[] lines = text.substring(from, to).split("\n", -1);
                if (lines.length > 3) {
                    int a = random.nextInt(lines.length);
                    lines[a] = lines[random.nextInt(lines.length)];
                    check(String.join("\n", lines), name + " swapped, seed " + seed + " round " + round);
                }
            }
        }
    }

    @Test
    void readsADocumentWrittenTwiceWithoutLosingACharacter() throws IOException {
        String text = Files.readString(Path.of("seeds/xianning-2024-work-report.txt"), StandardCharsets.UTF_8);
        Report once = check(text, "once");
        Report twice = check(text + "\n" + text, "twice");
        assertEquals(headings(once), headings(twice));
    }

    @Test
    void readsHostileTextAsText() {
        Report report = check("<script>alert(1)</script>\n{{ 7*7 }}\n../../etc/passwd\n<!-- 一、\n\u0000\u0007第一章", "hostile");
        assertTrue(report.blocks().stream().anyMatch(b -> b.text().contains("<script>alert(1)</script>")));
    }

    @Test
    void readsTwentyMegabytesOnOneLine() {
        String text = "推进高质量发展，办好民生实事。".repeat(20_000_000 / 45);
        assertTimeout(SECONDS, () -> assertEquals(1, ReportParser.parse(Sources.text("long.txt", text)).value().size()));
    }

    @Test
    void readsAHundredThousandHeadings() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append("一、工作回顾\n（一）持续改善民生。全年完成投资。\n");
        }
        assertTimeout(SECONDS, () -> {
            Report report = ReportParser.parse(Sources.text("many.txt", text.toString())).value().get(0);
            assertEquals(100_000, headings(report));
        });
    }

    @Test
    void readsTenThousandNestedBrackets() {
        String text = "一、" + "（".repeat(10_000) + "实" + "）".repeat(10_000) + "\n" + "“".repeat(10_000) + "\n";
        assertTimeout(SECONDS, () -> check(text.repeat(3), "nested"));
    }

    /** Lines that look like rows of a table and are none: a search that begins anew at each of them never ends. */
    @Test
    void readsTwentyThousandLinesThatAreNearlyATable() {
        for (String line : List.of("第一章 总则\t12\n", "第一章 总则1    12\n", "张三  李四\n", "张三  李四  王五\n", "任务表\n甲 乙\n")) {
            assertTimeout(SECONDS, () -> check("目录说明如下。\n" + line.repeat(20_000), "nearly a table: " + line));
        }
    }

    private static long headings(Report report) {
        return report.blocks().stream().filter(Block.Heading.class::isInstance).count();
    }

    /** Parses a text and checks the account, the ids, the parents and the lines. */
    private static Report check(String text, String what) {
        Result<List<Report>> result = ReportParser.parse(Sources.text("case.txt", text));
        assertEquals(List.of(), result.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList(), what);
        Report report = result.value().get(0);
        assertEquals(text.length(), account(report, what), what);
        int lastLine = 1;
        for (Block block : report.blocks()) {
            assertTrue(block.origin().firstLine() >= lastLine, what + " line of " + block.id());
            lastLine = block.origin().firstLine();
        }
        return report;
    }

    /** Checks the account, the ids and the parents of a report; returns how many characters are accounted for. */
    static int account(Report report, String what) {
        int at = 0;
        for (Ledger.Entry entry : report.ledger().entries()) {
            assertEquals(at, entry.span().start(), what);
            at = entry.span().end();
            assertTrue(entry.line() >= 1, what);
        }
        Set<String> ids = new HashSet<>();
        for (Block block : report.blocks()) {
            assertTrue(block.parent().isEmpty() || ids.contains(block.parent()), what + " parent of " + block.id());
            assertTrue(ids.add(block.id()), what + " id " + block.id());
            assertTrue(ID.matcher(block.id()).matches(), what + " id " + block.id());
        }
        return at;
    }
}
