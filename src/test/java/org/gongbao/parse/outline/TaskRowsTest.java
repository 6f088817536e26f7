package org.gongbao.parse.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.model.Block;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.model.UnitName;
import org.gongbao.parse.ReportParser;
import org.gongbao.parse.Sources;
import org.junit.jupiter.api.Test;

/** Tables whose rows are tasks, as 分工方案 and 任务分解表 print them. */
class TaskRowsTest {

    @Test
    void aRowWithOfficesIsATaskAndTheTableStaysATable() {
        Report report = read("""
                <p style="text-align:center"><b>重点任务分工表</b></p>
                <table><tr><td>序号</td><td>工作任务</td><td>具体措施</td><td>牵头单位</td><td>责任单位</td><td>完成时限</td></tr>
                <tr><td>1</td><td rowspan="2">推动简政放权</td><td>缩减市场准入负面清单。</td><td>发展改革委<br>商务部</td><td>各有关部门</td><td>2019年</td></tr>
                <tr><td>2</td><td>清理变相审批。</td><td>国务院办公厅、司法部</td><td></td><td>持续推进</td></tr>
                <tr><td>3</td><td>加强公正监管</td><td>推行“双随机”。</td><td>市场监管总局</td><td>武昌、洪山、江夏区人民政府</td><td>2020年</td></tr>
                </table>""");
        assertEquals(List.of("1|缩减市场准入负面清单。|发展改革委,商务部|各有关部门",
                "2|清理变相审批。|国务院办公厅,司法部|",
                "3|推行“双随机”。|市场监管总局|武昌区人民政府,洪山区人民政府,江夏区人民政府"), tasks(report));
        Block.Table table = table(report);
        assertEquals(3, table.rows().size());
        assertTrue(report.blocks().stream().filter(Block.Task.class::isInstance).map(Block.Task.class::cast)
                .allMatch(task -> task.inRow() && task.parent().equals(table.id())
                        && table.rows().stream().anyMatch(row -> row.id().equals(task.id()) && row.origin().equals(task.origin()))));
    }

    @Test
    void rowsThatATaskSpansAreOneTaskWithTheOfficesOfBoth() {
        Report report = read("""
                <table><tr><td>序号</td><td>主要任务</td><td>牵头单位</td><td>责任单位</td></tr>
                <tr><td>1</td><td>举办家电下乡活动。</td><td>市商务局</td><td>市工信局</td></tr>
                <tr><td rowspan="2">2</td><td rowspan="2">新增学位1.5万个。</td><td>市教育局</td><td rowspan="2">市财政局、市住建局</td></tr>
                <tr><td>市委编办</td></tr>
                <tr><td rowspan="2">3</td><td>新建停车位。</td><td>市城管局</td><td>市财政局</td></tr>
                <tr><td>改造旧小区。</td><td>市住建局</td><td>市财政局</td></tr></table>""");
        assertEquals(List.of("1|举办家电下乡活动。|市商务局|市工信局", "2|新增学位1.5万个。|市教育局,市委编办|市财政局,市住建局",
                "3|新建停车位。|市城管局|市财政局", "3|改造旧小区。|市住建局|市财政局"), tasks(report));
        assertEquals(5, table(report).rows().size());
    }

    @Test
    void aRowThatAddsTheOthersUpIsNoTask() {
        Report report = read("""
                <table><tr><td>序号</td><td>项目</td><td>责任单位</td></tr>
                <tr><td>1</td><td>新建公路三十公里</td><td>市交通局</td></tr>
                <tr><td>2</td><td>新建学校两所</td><td>市教育局</td></tr>
                <tr><td>合 计</td><td>2个项目</td><td>2个单位</td></tr></table>""");
        assertEquals(2, tasks(report).size());
    }

    @Test
    void aLineBrokenBehindACommaGoesOnAndAListOfLinesStaysOne() {
        Report report = read("""
                <table><tr><td>序号</td><td>工作任务</td><td>牵头单位</td><td>配合单位</td></tr>
                <tr><td>1</td><td>加快雨污分流改造，<br>新建管网120公里。</td><td>市住建局</td><td>市水利局、<br>市财政局</td></tr>
                <tr><td>2</td><td>完成两项改造：<br>1.老旧小区；<br>2.背街小巷。</td><td>市住建局</td><td>市城管局</td></tr></table>""");
        assertEquals(List.of("1|加快雨污分流改造，新建管网120公里。|市住建局|市水利局,市财政局",
                "2|完成两项改造：⏎1.老旧小区；⏎2.背街小巷。|市住建局|市城管局"), tasks(report));
    }

    @Test
    void aNumberAndATitleBetweenTasksOpenAGroupAndAreNoTask() {
        Report report = read("""
                <table><tr><td>序号</td><td>改革事项</td><td>责任部门</td><td>时间节点</td></tr>
                <tr><td>一</td><td colspan="3">优化政务服务</td></tr>
                <tr><td>1</td><td>推行“一窗受理”。</td><td>市行政审批局</td><td>3月底</td></tr>
                <tr><td>（二）</td><td>加强监管</td><td></td><td></td></tr>
                <tr><td>2</td><td>推行远程监管。</td><td>市数据局</td><td>全年</td></tr></table>""");
        assertEquals(List.of("1|推行“一窗受理”。||市行政审批局", "2|推行远程监管。||市数据局"), tasks(report));
        assertEquals(List.of("一 优化政务服务", "（二） 加强监管"), table(report).rows().stream().map(Block.Row::group).toList());
    }

    @Test
    void aTableGoesOnBehindTheNumberOfAPage() {
        String rows = "1\t办好甲事。\t市教育局\t各区\n2\t办好乙事。\t市财政局\t各区\n— 1 —\n3\t办好丙事。\t市民政局\t各区\n4\t办好丁事。\t市司法局\t各区\n— 2 —\n";
        List<String> tasks = List.of("1|办好甲事。|市教育局|各区", "2|办好乙事。|市财政局|各区", "3|办好丙事。|市民政局|各区", "4|办好丁事。|市司法局|各区");
        String names = "2024年重点任务分工方案\n序号\t工作任务\t牵头单位\t责任单位\n";
        assertEquals(tasks, tasks(read("tasks.txt", names + rows)));
        assertEquals(tasks, tasks(read("tasks.txt", (names + rows).replace('\t', '\n'))));
        assertEquals("2024年重点任务分工方案", read("tasks.txt", names + rows).metadata().title().value());
    }

    @Test
    void strokesPartTheCellsOfAListOfTasksAlsoWithoutThoseAtTheEnds() {
        String rows = "序号|工作任务|牵头单位|责任单位\n一、发展经济\n1|办好甲事。|市教育局|各区\n2|办好乙事。|市财政局|\n3|办好丙事。|市民政局|各区\n";
        List<String> tasks = List.of("1|办好甲事。|市教育局|各区", "2|办好乙事。|市财政局|", "3|办好丙事。|市民政局|各区");
        assertEquals(tasks, tasks(read("tasks.txt", "重点任务分工方案\n" + rows)));
        String cells = rows.replace("一、发展经济\n", "").replace("|\n", "|市司法局\n").replace("|", " |\n").replaceAll("(?<=[\\p{IsHan}])\n(?=\\d|$)", " |\n");
        assertEquals(List.of(tasks.get(0), tasks.get(1) + "市司法局", tasks.get(2)), tasks(read("tasks.txt", "重点任务分工方案\n" + cells)));
    }

    @Test
    void rowsNumberedInHanNumeralsAreTasks() {
        Report report = read("""
                <table><tr><td>序号</td><td>改革事项</td><td>责任部门</td><td>备注</td></tr>
                <tr><td>一</td><td>推行“一窗受理”。</td><td>市行政审批局</td><td></td></tr>
                <tr><td>二</td><td>推行远程监管。</td><td>市数据局</td><td></td></tr></table>""");
        assertEquals(List.of("一|推行“一窗受理”。||市行政审批局", "二|推行远程监管。||市数据局"), tasks(report));
    }

    @Test
    void aTitleOverAllColumnsStandsBeforeTheNamesOfTheColumns() {
        Report report = read("""
                <table><tr><td colspan="3">一、优化政务服务</td></tr>
                <tr><td>编号</td><td>改革事项</td><td>责任部门</td></tr>
                <tr><td>（1）</td><td>推行“一窗受理”。</td><td>市行政审批局</td></tr>
                <tr><td colspan="3">二、加强监管</td></tr>
                <tr><td>（2）</td><td>推行远程监管。</td><td>市数据局</td></tr></table>""");
        assertEquals(List.of("（1）|推行“一窗受理”。||市行政审批局", "（2）|推行远程监管。||市数据局"), tasks(report));
        assertEquals(List.of("编号", "改革事项", "责任部门"), table(report).columns());
        assertEquals(List.of("一、优化政务服务", "二、加强监管"), table(report).rows().stream().map(Block.Row::group).toList());
    }

    @Test
    void thoseWhoMainlyAnswerLeadTheOthers() {
        Report report = read("""
                <table><tr><td>序号</td><td>工作任务</td><td>责任领导</td><td>主要责任单位</td><td>其他责任单位</td></tr>
                <tr><td>1</td><td>建成高标准农田。</td><td>李某</td><td>县农业农村局</td><td>县财政局</td></tr>
                <tr><td>2</td><td>修复长江岸线。</td><td>李某</td><td>县水利局</td><td>县林业局</td></tr></table>""");
        assertEquals(List.of("1|建成高标准农田。|县农业农村局|县财政局", "2|修复长江岸线。|县水利局|县林业局"), tasks(report));
    }

    @Test
    void theNameOfATaskStandsBeforeWhatItIs() {
        Report report = read("""
                <table><tr><td>序号</td><td>名称</td><td>类型</td><td>具体内容</td><td>责任部门</td></tr>
                <tr><td>1</td><td>消防安全网格化管理</td><td>机制</td><td>继续推进网格管理。</td><td>政法综治处</td></tr>
                <tr><td>2</td><td>包保机制</td><td>机制</td><td>研究推进隐患整改销号。</td><td>各处室按职责分工负责</td></tr></table>""");
        assertEquals(List.of("1|消防安全网格化管理⏎继续推进网格管理。||政法综治处", "2|包保机制⏎研究推进隐患整改销号。||各处室"), tasks(report));
    }

    @Test
    void aColumnForThoseWhoHelpOrAnswerNamesWhoAnswers() {
        Report report = read("""
                <table><tr><td>工作任务</td><td>工作要求</td><td>牵头单位</td><td>配合/责任单位</td></tr>
                <tr><td rowspan="2">一、加强信息公开</td><td>1.提振市场主体信心。</td><td>&nbsp;</td><td>区直各有关单位，各片区管理局</td></tr>
                <tr><td>2.办理和反馈审批问题。</td><td><p>区经济发展局</p><p>区行政审批局</p></td><td>区直各有关单位</td></tr></table>""");
        assertEquals(List.of("1.|提振市场主体信心。||区直各有关单位,各片区管理局",
                "2.|办理和反馈审批问题。|区经济发展局,区行政审批局|区直各有关单位"), tasks(report));
    }

    @Test
    void theDepartmentInChargeLeadsThoseWhoHelpIt() {
        Report report = read("""
                <table><tr><td>序号</td><td>重点任务</td><td>主管部门</td><td>协办单位</td><td>督办领导</td><td>完成时限</td></tr>
                <tr><td>1</td><td>深化国企改革。</td><td>市国资委</td><td>市财政局、市发改委</td><td>李某</td><td>12月底</td></tr>
                <tr><td>2</td><td>推动成果转化。</td><td>市科技局</td><td>市教育局</td><td>王某</td><td>11月底</td></tr></table>""");
        assertEquals(List.of("1|深化国企改革。|市国资委|市财政局,市发改委", "2|推动成果转化。|市科技局|市教育局"), tasks(report));
    }

    @Test
    void columnsUnderACommonNameAreKnownByTheirOwn() {
        Report report = read("""
                <table><tr><td rowspan="2">序号</td><td rowspan="2">工作任务</td><td colspan="2">责任分工</td></tr>
                <tr><td>牵头单位</td><td>配合单位</td></tr>
                <tr><td colspan="4">一、聚焦深化对外开放</td></tr>
                <tr><td>1</td><td>推动口岸扩能提效。</td><td>市口岸办</td><td>二连海关、二连边检站</td></tr>
                <tr><td>2</td><td>加快互市贸易试点。</td><td>市商务局</td><td>市财政局</td></tr></table>""");
        assertEquals(List.of("1|推动口岸扩能提效。|市口岸办|二连海关,二连边检站", "2|加快互市贸易试点。|市商务局|市财政局"), tasks(report));
        assertEquals("一、聚焦深化对外开放", table(report).rows().get(0).group());
    }

    @Test
    void partsUnderACommonNameNeedNoWordForOffices() {
        Report report = read("""
                <table><tr><td rowspan="2">序号</td><td rowspan="2">工作任务</td><td colspan="2">责任单位</td></tr>
                <tr><td>牵头</td><td>配合</td></tr>
                <tr><td>1</td><td>建设污水管网80公里。</td><td>市住建局</td><td>各区政府</td></tr></table>""");
        assertEquals(List.of("1|建设污水管网80公里。|市住建局|各区政府"), tasks(report));
    }

    @Test
    void columnsMayNameTheLevelOfTheirOfficesAndWhoAnswersInThem() {
        Report report = read("""
                <table><tr><td>序号</td><td>工作任务</td><td>市级责任单位/责任人</td><td>县级责任单位</td></tr>
                <tr><td>1</td><td>新增学位3万个。</td><td>市教育局/张某</td><td>各县（市、区）教育局</td></tr>
                <tr><td>2</td><td>编制发布目录。</td><td>市司法局/市大数据局</td><td></td></tr></table>""");
        assertEquals(List.of("1|新增学位3万个。||市教育局,各县（市、区）教育局", "2|编制发布目录。||市司法局,市大数据局"), tasks(report));
    }

    @Test
    void thoseWhoAnswerLeadBesideAColumnOfThoseWhoHelpAlsoWhereNobodyHelps() {
        Report report = read("""
                <table><tr><td>序号</td><td>工作任务</td><td>责任单位</td><td>配合单位</td></tr>
                <tr><td>1</td><td>新建停车位。</td><td>市城管局</td><td>市财政局</td></tr>
                <tr><td>2</td><td>改造旧小区。</td><td>市住建局、市民政局</td><td></td></tr>
                <tr><td>3</td><td>新增学位1.5万个。</td><td>市教育局牵头，市委编办配合</td><td></td></tr></table>""");
        assertEquals(List.of("1|新建停车位。|市城管局|市财政局", "2|改造旧小区。|市住建局,市民政局|",
                "3|新增学位1.5万个。|市教育局|市委编办"), tasks(report));
    }

    @Test
    void wordsOfTwoColumnsOfOneTaskAreBothItsText() {
        Report report = read("""
                <table><tr><th>序号</th><th>改革事项</th><th>主要内容</th><th>责任单位</th></tr>
                <tr><td>（一）</td><td>压减审批事项</td><td>年底前减三成。</td><td>市审改办牵头，市司法局配合</td></tr>
                <tr><td>（二）</td><td>推行告知承诺</td><td>年底前全覆盖。</td><td>市市场监管局、市住房和城乡建设局按职责分工负责</td></tr>
                </table>""");
        assertEquals(List.of("（一）|压减审批事项⏎年底前减三成。|市审改办|市司法局",
                "（二）|推行告知承诺⏎年底前全覆盖。||市市场监管局,市住房和城乡建设局"), tasks(report));
    }

    @Test
    void aCellThatEndsInATailIsATaskWithoutAColumnOfOffices() {
        Report report = read("""
                <table><tr><td>序号</td><td>主要任务</td><td>完成时限</td></tr>
                <tr><td>1</td><td>建成政务云平台。（市大数据局牵头，市财政局配合）</td><td>6月底</td></tr>
                <tr><td>2</td><td>开展满意度调查。（责任单位：市统计局）</td><td>12月底</td></tr>
                </table>""");
        assertEquals(List.of("1|建成政务云平台。|市大数据局|市财政局", "2|开展满意度调查。||市统计局"), tasks(report));
    }

    @Test
    void aTableOfIndicatorsHasNoTasks() {
        assertEquals(List.of(), tasks(read("""
                <table><tr><td>指标</td><td>单位</td><td>2020年</td><td>2025年</td></tr>
                <tr><td>常住人口城镇化率</td><td>%</td><td>62.9</td><td>65</td></tr>
                <tr><td>森林覆盖率</td><td>%</td><td>42.1</td><td>42.5</td></tr></table>""")));
    }

    private static List<String> tasks(Report report) {
        return report.blocks().stream().filter(Block.Task.class::isInstance).map(Block.Task.class::cast)
                .map(task -> task.label() + "|" + task.text().replace('\n', '⏎') + "|" + names(task.leadUnits()) + "|"
                        + names(task.responsibleUnits()))
                .toList();
    }

    private static String names(List<UnitName> units) {
        return units.stream().map(UnitName::name).collect(Collectors.joining(","));
    }

    private static Block.Table table(Report report) {
        return report.blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).findFirst().orElseThrow();
    }

    private static Report read(String html) {
        return read("tasks.html", html);
    }

    private static Report read(String name, String text) {
        Result<List<Report>> result = ReportParser.parse(Sources.text(name, text));
        assertEquals(List.of(), result.problems());
        return result.value().get(0);
    }
}
