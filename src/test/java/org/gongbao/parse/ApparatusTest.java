package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.model.Block;
import org.gongbao.model.Correction;
import org.gongbao.model.Ledger;
import org.gongbao.model.Mark;
import org.gongbao.model.Metadata;
import org.gongbao.model.Origin;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.model.Severity;
import org.gongbao.parse.outline.Suspicions;
import org.gongbao.source.Editorial;
import org.gongbao.source.Format;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApparatusTest {

    private static final String LIST = """
            七、丰富群众文体生活。加强全民阅读促进工作,提档升级公共文化服务场所100个。

            六、提升农村人居环境。完成1500个行政村环境整治,保障水源地水质安全。

            五、推进城市更新提质。加强城市无障碍设施建设,推动电梯加装更新5000台。

            六、提升农村人居环境。完成1500个行政村环境整治,保障水源地水质安全。
            """;

    @Test
    void showsTheReadingAndKeepsWhatTheSourcePrints() {
        Report report = parse("推进空气质量质量稳定达标,提升治理效能。\n",
                item("reading", 1, "空气质量质量稳定", "空气质量稳定", 0)).value().get(0);
        Block block = report.blocks().get(0);
        assertEquals("推进空气质量稳定达标,提升治理效能。", block.text());
        assertEquals(List.of(new Mark(2, 8, Mark.Kind.CORRECTION, "空气质量质量稳定", "重复（把握：高）")), block.marks());
        assertEquals(List.of(new Correction("reading", 1, "空气质量质量稳定", "空气质量稳定", "high", "重复", block.id())),
                report.corrections());
    }

    @Test
    void marksADoubtfulPlaceAndLeavesItsText() {
        Block block = parse("完成投资54453.23%。本年度各项工作扎实推进。\n", item("suspect", 1, "投资54453.23%", "", 0)).value().get(0)
                .blocks().get(0);
        assertEquals("完成投资54453.23%。本年度各项工作扎实推进。", block.text());
        assertEquals(List.of(new Mark(2, 13, Mark.Kind.SUSPECT, "editor", "重复（把握：高）")), block.marks());
    }

    @Test
    void findsWordsThatTheSourceSpacesOut() {
        assertEquals("政协提案169件,办理工作扎实。", parse("政协提案 提案169件,办理工作扎实。\n", item("reading", 1, "提案提案", "提案", 0)).value()
                .get(0).blocks().get(0).text());
    }

    @Test
    void movesMisplacedLinesAndSuppressesRepeatedOnes() {
        Result<List<Report>> result = parse(LIST, item("order", 1, "七、丰富", "", 7), item("duplicate", 3, "六、提升", "", 0));
        Report report = result.value().get(0);
        assertEquals("五、/六、/七、", report.blocks().stream().filter(b -> b instanceof Block.Heading).map(Block::label)
                .collect(Collectors.joining("/")));
        assertEquals(List.of("order", "duplicate"), report.corrections().stream().map(Correction::kind).toList());
        int dropped = report.ledger().entries().stream().filter(e -> e.detail().equals(Ledger.Rule.SUPPRESSED))
                .mapToInt(e -> e.span().length()).sum();
        assertEquals("六、提升农村人居环境。完成1500个行政村环境整治,保障水源地水质安全。".length(), dropped);
        assertEquals(List.of(), errors(result));
    }

    @Test
    void tellsTheSidecarsLineWhenItsWordsAreNotThere() {
        Result<List<Report>> result = parse(LIST, item("reading", 1, "没有的话", "话", 0), item("order", 1, "六、", "", 7),
                item("order", 1, "七、", "", 99));
        assertEquals(List.of("a.corrections.yml:4: error: no text stands on line 99",
                "a.corrections.yml:4: error: the words '六、' do not stand on line 1",
                "a.corrections.yml:4: error: the words '没有的话' do not stand on line 1"),
                errors(result).stream().map(p -> p.toString().split("\n")[0]).sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "199个重点项目完成投资54453.23%。 | 54453.23%",
        "惠及40万万元以上学前儿童。 | 0万万",
        "优化网格布局 and 力量配置。 | ' and '",
        "开展服务业“能提质行动,推动服务业发展。 | “",
        "推进城市更新(二期,完善配套设施。 | (",
        "办理政协提案提案169件。 | 提案提案",
        "促进行为为的规范有序。 | 为为",
        "完成投资12O5亿元。 | O",
        "统筹推进各项工作,,确保落实。 | ,,",
    })
    void doubtsWhatLooksLikeAMisreading(String text, String words) {
        assertEquals(List.of(words), suspects(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "增长1036%,其中5G基站1200个,PM2.5下降12.5%。",
        "构建共建共治共享的治理格局,完善共建共治机制,构建新格局。",
        "自觉接受纪委监委监督、巡视监督,支持纪委依规依纪履职。",
        "一个一个解决,一件一件落实,广泛宣传宣讲。",
        "为了了解情况,涉及及时处理的目的的实现。",
        "1)加强领导。2)压实责任。a)分工合作。",
        "总投资40万亿元,覆盖“一带一路”(含港澳)和《条例》。",
        "推进AI、IoT与5G融合,打造“5G+AI”应用。",
        "坚持……相统一。",
    })
    void leavesOrdinaryProseAlone(String text) {
        assertEquals(List.of(), suspects(text));
    }

    @Test
    void linksReferencesAndNotesBothWays() {
        Report report = parse("推广“双减”[1]和“河湖长制”〔2〕,促进均衡发展和生态保护。\n\n[1]双减：减轻学生负担。\n\n〔2〕河湖长制：由各级负责人任河湖长。\n").value()
                .get(0);
        List<Block> notes = report.blocks().stream().filter(b -> b instanceof Block.Note).toList();
        assertEquals(List.of("[1]", "〔2〕"), notes.stream().map(Block::label).toList());
        assertEquals(List.of("双减：减轻学生负担。", "河湖长制：由各级负责人任河湖长。"), notes.stream().map(Block::text).toList());
        assertEquals(List.of(new Mark(6, 9, Mark.Kind.NOTE_REF, notes.get(0).id(), ""),
                new Mark(16, 19, Mark.Kind.NOTE_REF, notes.get(1).id(), "")), report.blocks().get(0).marks());
    }

    @Test
    void readsTheItemsOfAGlossaryAsNotes() {
        Report report = parse("各位代表！让我们团结奋斗，再创辉煌！\n\n名词解释\n\n1.双碳：指碳达峰与碳中和。\n\n2.三医联动：指医疗、医保、医药改革联动。\n").value().get(0);
        assertEquals(List.of("1.", "2."),
                report.blocks().stream().filter(b -> b instanceof Block.Note).map(Block::label).toList());
    }

    @Test
    void marksTenThousandOpenBracketsInLinearTime() {
        String text = "推进(".repeat(100_000) + "提案提案".repeat(50_000) + "\n";
        assertTimeout(Duration.ofSeconds(20), () -> Suspicions.find(List.of(new Block.Paragraph("p1", "",
                new Origin(1, 1, List.of()), text, List.of(), List.of()))));
    }

    private static List<String> suspects(String text) {
        Block block = new Block.Paragraph("p1", "", new Origin(1, 1, List.of()), text, List.of(), List.of());
        return Suspicions.find(List.of(block)).suspects().stream().map(Correction::source).toList();
    }

    private static Editorial.Item item(String kind, int line, String source, String reading, int after) {
        return new Editorial.Item(kind, 4, line, line, source, reading, after, "high", "重复");
    }

    private static List<Problem> errors(Result<?> result) {
        return result.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    }

    private static Result<List<Report>> parse(String text, Editorial.Item... items) {
        Seed seed = new Seed("a.txt", Path.of("a.txt"), Format.TEXT, "a", Metadata.UNKNOWN,
                new Editorial("a.corrections.yml", List.of(items)));
        Result<List<Report>> result = ReportParser.parse(
                new SourceText(seed, text.getBytes(StandardCharsets.UTF_8), "0".repeat(64), "UTF-8", text));
        assertTrue(result.value().size() == 1);
        return result;
    }
}
