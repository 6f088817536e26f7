package org.gongbao.parse.structure.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.parse.Sources;
import org.gongbao.parse.extract.Extractor;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.PassageReader;
import org.gongbao.source.Format;
import org.gongbao.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOnLinesTest {

    /** A sentence without numbers of its own; five of them are long enough to be looked at. */
    private static final String SENTENCE = "各地区各部门要结合实际认真贯彻落实，加强统筹协调，强化督促检查，确保各项任务落到实处、取得实效。";
    private static final String LONG = SENTENCE.repeat(5);

    @Test
    void dividesTasksAtTailsInFullWidthBrackets() {
        assertEquals(List.of("1．" + LONG + "（市发改委负责）", "2．" + SENTENCE + "（市财政局负责）", "3．" + SENTENCE),
                lines("1．" + LONG + "（市发改委负责）2．" + SENTENCE + "（市财政局负责）3．" + SENTENCE));
    }

    @Test
    void dividesTasksAtTailsInHalfWidthBracketsToo() {
        assertEquals(List.of("1." + LONG + "(市发改委负责)", "2." + SENTENCE + "(市财政局负责)", "3." + SENTENCE),
                lines("1." + LONG + "(市发改委负责)2." + SENTENCE + "(市财政局负责)3." + SENTENCE));
    }

    @Test
    void dividesTasksAtTailsInThickBracketsToo() {
        assertEquals(List.of("1." + LONG + "【市发改委负责】", "2." + SENTENCE + "【市财政局负责】", "3." + SENTENCE),
                lines("1." + LONG + "【市发改委负责】2." + SENTENCE + "【市财政局负责】3." + SENTENCE));
    }

    @Test
    void dividesTasksAtKeysWithoutBrackets() {
        assertEquals(List.of("1." + LONG + "责任单位：市发改委。", "2." + SENTENCE + "责任单位：市财政局。", "3." + SENTENCE),
                lines("1." + LONG + "责任单位：市发改委。2." + SENTENCE + "责任单位：市财政局。3." + SENTENCE));
    }

    @Test
    void leavesATaskWithItsOnlyTailWhole() {
        String task = "1." + LONG + "(市发改委负责)2." + SENTENCE;
        assertEquals(List.of(task), lines(task));
    }

    @Test
    void leavesBracketsThatNameNoOfficesWhole() {
        String text = LONG + "(见附件)1." + SENTENCE + "(下同)2." + SENTENCE + "(略)3." + SENTENCE;
        assertEquals(List.of(text), lines(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"：", ":"})
    void dividesANoticeBehindItsAddresseeAndAtItsDivisions(String colon) {
        assertEquals(List.of("各县人民政府" + colon, LONG + "现通知如下" + colon, "一、" + SENTENCE, "二、" + SENTENCE),
                lines("各县人民政府" + colon + LONG + "现通知如下" + colon + "一、" + SENTENCE + "二、" + SENTENCE));
    }

    @Test
    void dividesUsualTitlesBehindWhichDemandsBegin() {
        assertEquals(List.of("各县人民政府：", LONG + "现通知如下：", "一、指导思想", "以改善质量为核心。" + SENTENCE, "二、保障措施", "加强组织领导。" + SENTENCE),
                lines("各县人民政府：" + LONG + "现通知如下：一、指导思想以改善质量为核心。" + SENTENCE + "二、保障措施加强组织领导。" + SENTENCE));
    }

    @Test
    void leavesAListInsideAParagraphThere() {
        String text = LONG + "一、" + SENTENCE + "二、" + SENTENCE;
        assertEquals(List.of(text), lines(text));
    }

    @Test
    void leavesAShortLineWhole() {
        String text = "1.甲。(市发改委负责)2.乙。(市财政局负责)3.丙。";
        assertEquals(List.of(text), lines(text));
    }

    @Test
    void givesTheDateOfASignatureALineOfItsOwn() {
        assertEquals(List.of("各县人民政府：", LONG, "国务院办公厅", "2024年3月1日", "（此件公开发布）"),
                lines("各县人民政府：" + LONG + "国务院办公厅　2024年3月1日（此件公开发布）"));
    }

    @Test
    void losesAndAddsNoCharacterWhateverBracketsAndNumbersStandAnyhow() {
        String[] pieces = {"(", ")", "（", "）", "】", "一、", "二、", "1.", "2．", "。", "：", ":", "责任单位：", "甲负责", "各县人民政府", "”", "9".repeat(30)};
        for (int seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            String text = IntStream.range(0, 150).mapToObj(i -> pieces[random.nextInt(pieces.length)]).collect(Collectors.joining());
            assertEquals(text, String.join("", lines(text)), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "甲)", "(甲负责)", "）1.", "。一、", "：一、", "责任单位：", "。责任单位：", "关于", "附件：", "1.(一)"})
    void readsALineOfAMillionCharactersInTime(String piece) {
        String line = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertEquals(line, String.join("", lines(line))));
    }

    /** Returns the lines into which a line of a text file is divided. */
    private static List<String> lines(String line) {
        SourceText source = Sources.text("a.txt", line);
        return RunOnLines.split(PassageReader.read(Extractor.of(Format.TEXT).extract(source).value().get(0))).stream().map(Part::text).toList();
    }
}
