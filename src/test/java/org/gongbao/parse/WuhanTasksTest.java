package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.model.Block;
import org.gongbao.model.Metadata;
import org.gongbao.model.Report;
import org.gongbao.model.UnitName;
import org.gongbao.source.Editorial;
import org.gongbao.source.Format;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The task breakdown among the founding documents, against what a person counts and reads in it. */
class WuhanTasksTest {

    private static final Path FILE = Path.of("seeds/wuhan-2024-task-breakdown.txt");
    private static List<Block.Task> tasks;

    @BeforeAll
    static void read() throws IOException {
        Seed seed = new Seed("a.txt", FILE, Format.TEXT, "a", Metadata.UNKNOWN, Editorial.NONE);
        byte[] bytes = Files.readAllBytes(FILE);
        Report report = ReportParser.parse(new SourceText(seed, bytes, "0".repeat(64), "UTF-8", Files.readString(FILE))).value()
                .get(0);
        tasks = report.blocks().stream().filter(b -> b instanceof Block.Task).map(b -> (Block.Task) b).toList();
    }

    /** 5 goals, then 1–237, 1–8 and 1–52: grep finds 301 lines ending in 牽頭單位 or 責任單位 brackets, and task 144. */
    @Test
    void findsEveryTaskInOrder() {
        Stream<String> expected = Stream.of(Stream.of("(一)", "(二)", "(三)", "(四)", "(五)"), numbers(237), numbers(8),
                numbers(52)).flatMap(each -> each);
        assertEquals(expected.toList(), tasks.stream().map(Block.Task::label).toList());
        assertEquals(5, tasks.stream().filter(Block.Task::goal).count());
    }

    @Test
    void everyTaskIsItsLineInTheSource() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        for (Block.Task task : tasks) {
            assertEquals(lines.get(task.origin().firstLine() - 1).strip(), task.label() + task.text() + task.tail());
        }
    }

    @Test
    void namesTheUnitsThatAPersonReads() {
        Map<String, String> expected = Map.of(
                "27.做強4個", "市發改委 | 東湖高新區管委會 武漢經開區管委會 臨空港開發區管委會 新洲區人民政府",
                "91.深入落", "市自貿辦 | 市商務局",
                "110.推進和", "市城建局 | 臨空港開發區管委會 江岸區人民政府 漢陽區人民政府 青山區人民政府 洪山區人民政府 市城投公司 武漢城建集團",
                "123.加快構", "市停車場及新能源汽車配套設施建設工作指揮部 | 市停車“一張網”建設工作專班成員單位",
                "132.推動主", "市發改委 | 市經信局 市交通運輸局 市招商辦 各中心城區人民政府",
                "142.扎實做", "市民宗委 | 市民宗委",
                "144.扎實做", "市鄉村振興局 市水務局 | 市鄉村振興局 市水務局",
                "161.加快巡", "市水務局 | 東湖高新區管委會 武昌區人民政府 洪山區人民政府 江夏區人民政府 武漢城發集團",
                "213.深入開", "市委宣傳部 | 市委宣傳部",
                "50.改造老舊", "市城管執法委 | 各區人民政府");
        Map<String, String> found = tasks.stream()
                .filter(task -> expected.keySet().stream().anyMatch(key -> (task.label() + task.text()).startsWith(key)))
                .collect(Collectors.toMap(task -> expected.keySet().stream()
                        .filter(key -> (task.label() + task.text()).startsWith(key)).findFirst().orElseThrow(),
                        task -> names(task.leadUnits()) + " | " + names(task.responsibleUnits())));
        assertEquals(expected, found);
    }

    private static Stream<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> i + ".");
    }

    private static String names(List<UnitName> units) {
        return units.stream().map(UnitName::name).collect(Collectors.joining(" "));
    }
}
