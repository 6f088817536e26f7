package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.model.Block;
import org.gongbao.model.Ledger;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.junit.jupiter.api.Test;

class ReportParserTest {

    @Test
    void readsALineThatNamesItsOfficesTwiceBehindADash() {
        Report report = Sources.parse("——责任单位：市发改委\n——责任单位：市发改委责任单位：市发改委\n");
        assertEquals(List.of("task"), report.blocks().stream().map(block -> block.type()).distinct().toList());
    }

    @Test
    void readsTasksOnOneLineWhoseOfficesInBracketsOnlyABlankFollows() {
        StringBuilder line = new StringBuilder("关于印发重点任务分工的通知 各镇人民政府： 现将重点任务分工印发给你们，请认真贯彻执行。");
        for (int i = 1; i <= 12; i++) {
            line.append(i % 6 == 1 ? i == 1 ? " 一、发展经济" : " 二、改善民生" : "")
                    .append(" ").append(i).append(".推进第").append(i).append("项改革任务，完善工作机制，强化要素保障，确保按期完成年度目标。（县财政局牵头，各镇（街道）配合）");
        }
        Report report = Sources.parse(line + "\n");
        assertEquals(List.of("1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "10.", "11.", "12."),
                report.blocks().stream().filter(Block.Task.class::isInstance).map(Block::label).toList());
        assertEquals(List.of("一、", "二、"), report.blocks().stream().filter(Block.Heading.class::isInstance).map(Block::label).toList());
    }

    @Test
    void readsAnAnnexThatHasNothingButItsOffices() {
        Block.Heading annex = (Block.Heading) Sources.parse("附件1　　\t责任单位：市经信局、市科技局等有关部门\n\n\t专栏1　重点工程\n").blocks().get(0);
        assertEquals("附件1||责任单位：市经信局、市科技局等有关部门", String.join("|", annex.label(), annex.title(), annex.trailing()));
    }

    @Test
    void readsASpaceWrittenOutUnderTheNameOfNumbers() {
        Report report = Sources.parse("序\n\n&nbsp;\n\n1. ：\n");
        assertEquals(List.of("序", "1. ："), report.blocks().stream().map(block -> block.label() + (block.label().isEmpty() ? "" : " ") + block.text()).toList());
    }

    @Test
    void accountsForEachCharacterOfTheFoundingDocuments() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                Result<List<Report>> result = ReportParser.parse(Sources.file(file));
                assertEquals(List.of(), result.problems().stream().filter(p -> p.message().contains("text ")).toList());
                int at = 0;
                for (Ledger.Entry entry : result.value().get(0).ledger().entries()) {
                    assertEquals(at, entry.span().start(), file + " line " + entry.line());
                    at = entry.span().end();
                }
                assertEquals(Sources.file(file).text().length(), at, file.toString());
            }
        }
    }
}
