package org.gongbao.parse.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.model.UnitName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskReaderTest {

    private static final TaskRules NONE = TaskRules.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "建設光谷科學島。(牽頭單位:東湖高新區管委會;責任單位:市科技局) | 建設光谷科學島。 | 東湖高新區管委會 | 市科技局",
        "抓好落实。（牵头单位：市发改委；责任单位：市财政局、各区人民政府） | 抓好落实。 | 市发改委 | 市财政局、各区人民政府",
        "居民消費價格漲幅3%左右。(責任單位:市發改委) | 居民消費價格漲幅3%左右。 |  | 市發改委",
        "完成“瓶改管(瓶改電)”3.5萬戶。(牽頭單位:市城管執法委;責任單位:各區人民政府) | 完成“瓶改管(瓶改電)”3.5萬戶。 | 市城管執法委 | 各區人民政府",
        "新建廣場（公園）（责任部门:市园林局）。 | 新建廣場（公園） |  | 市园林局",
        "实施减税。（财政部、税务总局负责） | 实施减税。 |  | 财政部、税务总局",
        "实施减税。（财政部、税务总局，各省级人民政府按职责分工负责） | 实施减税。 |  | 财政部、税务总局，各省级人民政府",
        "扩大开放。（商务部牵头，外交部、海关总署配合） | 扩大开放。 | 商务部 | 外交部、海关总署",
        "扩大开放。（商务部牵头，外交部、海关总署等有关部门按职责分工负责） | 扩大开放。 | 商务部 | 外交部、海关总署等有关部门",
        "扩大开放。（商务部会同外交部负责） | 扩大开放。 | 商务部 | 外交部",
        "办好实事。（市教育局负责，市财政局配合） | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。（主办单位：市教育局；协办单位：市财政局；完成时限：2024年6月底） | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。（责任单位：市教育局；配合单位：市财政局） | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。牵头单位：市教育局；责任单位：市财政局。 | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。【责任单位：市教育局】 | 办好实事。 |  | 市教育局",
        "办好实事。（责任单位：市教育局）[12] | 办好实事。 |  | 市教育局",
        "办好实事。由市教育局牵头，市财政局、各区政府配合。 | 办好实事。 | 市教育局 | 市财政局、各区政府",
        "办好实事。主办：市教育局；协办：市财政局、市妇联。 | 办好实事。 | 市教育局 | 市财政局、市妇联",
        "办好实事。部门分工：市教育局牵头，市财政局配合。 | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。【责任单位】市教育局、市财政局 | 办好实事。 |  | 市教育局、市财政局",
        "办好实事【牵头单位】市教育局【责任单位】市财政局【完成时限】6月底 | 办好实事 | 市教育局 | 市财政局",
        "办好实事。（以上各项由市教育局牵头，市财政局配合） | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。（上述项目由市教育局牵头，市财政局配合） | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。（主要责任单位：区教育局；相关责任单位：区财政局、各街道办事处） | 办好实事。 | 区教育局 | 区财政局、各街道办事处",
        "办好实事。（主要责任单位：区教育局；责任单位：区财政局） | 办好实事。 | 区教育局 | 区财政局",
        "办好实事。（主要责任单位：区教育局、区财政局） | 办好实事。 |  | 区教育局、区财政局",
        "办好实事。责任股室：食品股，各市场监管所 | 办好实事。 |  | 食品股，各市场监管所",
        "办好实事。（整改时限：6月底；责任单位：市住建局；督导单位：市生态环境局） | 办好实事。 |  | 市住建局",
        "办好实事。——牵头单位：市教育局　——配合单位：市财政局 | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。（区资源局牵头，区市场监管局，平潭海关等按职责分工负责） | 办好实事。 | 区资源局 | 区市场监管局，平潭海关等",
        "办好实事。（区资源局牵头负责;各片区负责配合落实，以下均需各片区配合落实，不再列出） | 办好实事。 | 区资源局 | 各片区",
        "办好实事。责任单位：区审批局、市监局牵头，区直相关部门按职责分工负责,区政策法规处负责法制审查工作 | 办好实事。 | 区审批局、市监局 | 区直相关部门；区政策法规处",
        "办好实事。责任单位：区审批局、数字中心（区数字办）牵头，区直相关部门 | 办好实事。 | 区审批局、数字中心（区数字办） | 区直相关部门",
        "办好实事。（区、县交通局负责） | 办好实事。 |  | 区、县交通局",
        "办好实事。（市教育局，持续推进） | 办好实事。 |  | 市教育局",
        "办好实事。（市教育局、市财政局，11月底前完成） | 办好实事。 |  | 市教育局、市财政局",
        "办好实事。（市教育局牵头，各县〔市、区〕，12月底前完成） | 办好实事。 | 市教育局 | 各县〔市、区〕",
        "办好实事。（新区公共服务局牵头，新区各有关部门、三县按职责分工负责） | 办好实事。 | 新区公共服务局 | 新区各有关部门、三县",
        "办好实事。（牵头单位为县发改局，责任单位为县工信局、县财政局） | 办好实事。 | 县发改局 | 县工信局、县财政局",
        "办好实事。（牵头单位∶县教育局；责任单位∶各乡镇） | 办好实事。 | 县教育局 | 各乡镇",
        "办好实事。（县教育局主责，县住建局、县财政局协同） | 办好实事。 | 县教育局 | 县住建局、县财政局",
        "办好实事。（副市长王某某牵头，市教育局负责，市财政局配合） | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。（王某同志牵头，市教育局、市财政局具体负责） | 办好实事。 |  | 市教育局、市财政局",
        "办好实事。（由市委常委、常务副市长王某某牵头，市教育局落实） | 办好实事。 |  | 市教育局",
        "办好实事。（分管副县长牵头，县教育局主办，各乡镇协办） | 办好实事。 | 县教育局 | 各乡镇",
        "办好实事。（市委农村工作领导小组牵头，市财政局配合） | 办好实事。 | 市委农村工作领导小组 | 市财政局",
        "办好实事。（市长热线办牵头，市政务服务局配合） | 办好实事。 | 市长热线办 | 市政务服务局",
        "办好实事。（分管副市长、市教育局牵头，市财政局配合） | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。（县委书记王某、县长李某牵头，县委改革办负责） | 办好实事。 |  | 县委改革办",
        "办好实事。（市生态环境局、市工信局牵头督导，市公安局、供电公司参与） | 办好实事。 | 市生态环境局、市工信局 | 市公安局、供电公司",
        "办好实事。（公共服务局、改革发展局，三县） | 办好实事。 |  | 公共服务局、改革发展局，三县",
        "办好实事。（市发展改革委牵头、市财政局等配合） | 办好实事。 | 市发展改革委 | 市财政局等",
        "办好实事。（省委编办会同省司法厅牵头，省级有关部门配合） | 办好实事。 | 省委编办；省司法厅 | 省级有关部门",
        "办好实事。牵头单位：县残联配合单位：县民政局、县财政局完成时限：2021年10月 | 办好实事。 | 县残联 | 县民政局、县财政局",
        "年均增长7%以上。（预期性指标，牵头单位：市发改委；责任单位：市财政局，各县市区，以下均需各县市区落实，不再逐项列出） | 年均增长7%以上。 | 市发改委 | 市财政局，各县市区",
        "办好实事。（约束性指标，市发改委负责） | 办好实事。 |  | 市发改委",
        "办好实事。（2022年6月底前完成，责任单位：市发改委） | 办好实事。 |  | 市发改委",
        "办好实事。（持续推进，市发改委牵头，市财政局配合） | 办好实事。 | 市发改委 | 市财政局",
        "办好实事。（牵头单位：州司法局；责任单位：各县市人民政府、州直相关单位，6月底完成） | 办好实事。 | 州司法局 | 各县市人民政府、州直相关单位",
        "办好实事。【县住建局；各乡镇】 | 办好实事。 |  | 县住建局；各乡镇",
        "办好实事。（1）牵头单位：区工信局 （2）责任单位：区发改局、各园区 （3）时间节点：12月底前 | 办好实事。 | 区工信局 | 区发改局、各园区",
        "办好实事。〔省科技厅，各市（地）、县（市、区）政府（行署）〕 | 办好实事。 |  | 省科技厅，各市（地）、县（市、区）政府（行署）",
        "办好实事。[市水务局牵头，市工信委配合，各县（市）区政府负责落实。以下均需各县（市）区政府落实，无相关工作职能的，由市政府直属责任部门负责相关工作，不再列出）] | 办好实事。 | 市水务局 | 市工信委；各县（市）区政府",
        "完善工作机制。（各有关单位） | 完善工作机制。 |  | 各有关单位",
        "办好实事。（市教育局负责）③。 | 办好实事。 |  | 市教育局",
        "办好实事。(责任单位：市教育局、市财政局 | 办好实事。 |  | 市教育局、市财政局",
        "办好实事（市教育局、市财政局负责）； | 办好实事 |  | 市教育局、市财政局",
        "推广应用。（市公安局、市大数据局，各区人民政府） | 推广应用。 |  | 市公安局、市大数据局，各区人民政府",
        "办好实事。（妇联牵头，团委、人社局配合） | 办好实事。 | 妇联 | 团委、人社局",
        "办好实事。责任单位：市人力社保局、市农业农村局分别牵头 | 办好实事。 | 市人力社保局、市农业农村局 | ",
        "办好实事。（责任单位：市教育局牵头，市财政局配合） | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。〔责任单位：商务厅、省统计局按职责分工负责。具体任务均涉及各市（州），下同。〕 | 办好实事。 |  | 商务厅、省统计局",
        "办好实事。（国务院各部门分别负责，年内持续推进） | 办好实事。 |  | 国务院各部门",
        "办好实事。（财政部牵头，国家发展改革委等按职责分工负责，6月底前出台政策，年内持续推进） | 办好实事。 | 财政部 | 国家发展改革委等",
        "办好实事。【责任单位：市商务局（牵头）、市投资办、市金融办】 | 办好实事。 | 市商务局 | 市投资办、市金融办",
        "办好实事。（责任单位：市税务局、市财政局，排在首位的为牵头单位，下同） | 办好实事。 |  | 市税务局、市财政局",
        "办好实事。（教育部、国务院国资委、共青团中央、全国妇联等按职责分工负责） | 办好实事。 |  | 教育部、国务院国资委、共青团中央、全国妇联等",
        "办好实事。（市总工会、市妇联、市关工委、新华书店按职责分工负责） | 办好实事。 |  | 市总工会、市妇联、市关工委、新华书店",
        "办好实事。（市教育局牵头推进，各区教育局具体落实） | 办好实事。 | 市教育局 | 各区教育局",
        "办好实事。（市财政局牵头组织实施，市审计局参与） | 办好实事。 | 市财政局 | 市审计局",
        "办好实事。（市教育局牵头，各区政府协同推进） | 办好实事。 | 市教育局 | 各区政府",
        "办好实事。（市教育局负责，市财政局密切配合） | 办好实事。 | 市教育局 | 市财政局",
        "办好实事。（市教育局按任务分工负责，各区政府负责抓好落实） | 办好实事。 |  | 市教育局；各区政府",
        "办好实事。（各乡镇负责推动落实，县教育局负责指导督促） | 办好实事。 |  | 各乡镇；县教育局",
        "办好实事。（市教育局、市财政局，完成时限：6月底） | 办好实事。 |  | 市教育局、市财政局",
        "办好实事。（牵头单位：市教育局；配合单位：无） | 办好实事。 | 市教育局 | ",
        "免费开展筛查2万人次【区卫健局、区妇联】 | 免费开展筛查2万人次 |  | 区卫健局、区妇联",
        "办好实事。（市人力社保局） | 办好实事。 |  | 市人力社保局",
        "办好实事。（市医保局，各区、县〈市〉政府） | 办好实事。 |  | 市医保局，各区、县〈市〉政府",
        "关于“严守耕地红线”的问题，由国土资源部会同农业部等部门负责落实。 | 关于“严守耕地红线”的问题 | 国土资源部 | 农业部等部门",
        "關於“健全體系”的問題，由發展改革委、農業部研究提出落實意見。 | 關於“健全體系”的問題 |  | 發展改革委、農業部",
        "办好实事。（市教育局牵头，市财政局配合，各区政府落实） | 办好实事。 | 市教育局 | 市财政局；各区政府",
        "办好实事。（省科技厅、工业和信息化厅按职责分工负责，各市政府结合实际落实） | 办好实事。 |  | 省科技厅、工业和信息化厅；各市政府",
        "办好实事。（2024年底前完成，市住建局负责） | 办好实事。 |  | 市住建局",
        "办好实事。（市住建局牵头，2025年年底前完成，市财政局配合） | 办好实事。 | 市住建局 | 市财政局",
        "办好实事。（市级责任单位：市民政局；区级责任单位：各区政府） | 办好实事。 |  | 市民政局；各区政府",
        "办好实事。（州级牵头单位：州林草局；县级配合单位：各县市林草局） | 办好实事。 | 州林草局 | 各县市林草局",
        "办好实事。（省水利厅，各设区市、县〔市、区〕政府。以下均需各县〔市、区〕政府落实，不再列出） | 办好实事。 |  | 省水利厅，各设区市、县〔市、区〕政府",
        "办好实事。（市发改委牵头，市财政局配合，列第一位者为牵头单位，下同） | 办好实事。 | 市发改委 | 市财政局",
        "办好实事。（区商务局、区住建局，高新区、综保区） | 办好实事。 |  | 区商务局、区住建局，高新区、综保区",
        "办好实事。（市城管局,各区人民政府,市水务集团） | 办好实事。 |  | 市城管局,各区人民政府,市水务集团",
        "办好实事。（各区负责） | 办好实事。 |  | 各区",
        "办好实事。（省通信管理局牵头，中国移动、中国电信等省级分公司配合） | 办好实事。 | 省通信管理局 | 中国移动、中国电信等省级分公司",
        "办好实事。　牵头单位：市教育局　责任单位：市财政局 | 办好实事。　 | 市教育局 | 市财政局",
    })
    void readsTextAndOffices(String paragraph, String text, String lead, String responsible) {
        List<TaskReader.Found> found = new TaskReader(NONE).read(paragraph);
        assertEquals(1, found.size());
        TaskTail tail = found.get(0).tail();
        assertEquals(text, paragraph.substring(found.get(0).start(), tail.start()));
        assertEquals(paragraph.substring(text.length()), tail.printed());
        assertEquals(lead == null ? "" : lead, tail.lead());
        assertEquals(responsible == null ? "" : responsible, tail.responsible());
    }

    @Test
    void theMarkThatADocumentExplainsTellsWhoLeads() {
        TaskReader reader = new TaskReader(TaskRules.of("注：标“★”的为牵头单位。"));
        TaskTail tail = reader.tails("1.地区生产总值增长6%。（市发展改革委★、市统计局、各区县政府）").get(0);
        assertEquals("市发展改革委", tail.lead());
        assertEquals("市统计局、各区县政府", tail.responsible());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "三、医学救援组。由卫生计生委牵头，环境保护部、食品药品监管总局等参加。",
        "各責任單位要系統謀劃,特別是牽頭單位(無牽頭單位的,責任單位即為牽頭單位,下同)要統籌。",
        "实行党委领导下的校长负责（校长负责）。",
        "对历史遗留的问题，由易到难逐步解决，压实各方责任。",
        "按照“谁主管谁负责”的原则（分级负责）推进。",
        "牵头单位负责协调，责任单位：",
        "建设创新街区（园区、楼宇）110万平方米。",
        "党委领导、政府负责、社会协同（群众参与）",
        "（略）",
        "加强统筹。由党委统一领导，政府牵头推进改革。",
        "（国家发展改革委、科技部）",
        "覆盖脱贫地区。（三县、两区）",
        "与多部门联合行动（市公安局、市交通局）。",
        "与多部门联合行动。（上午、下午）",
        "报市人民政府督查室(報送式樣見附表3)。",
    })
    void findsNoTaskWhereNobodyIsNamed(String paragraph) {
        assertEquals(List.of(), new TaskReader(NONE).read(paragraph));
    }

    @Test
    void letsTheResponsibleUnitsLeadWhereTheDocumentSaysSo() {
        TaskReader reader = new TaskReader(TaskRules.of("特別是牽頭單位(無牽頭單位的,責任單位即為牽頭單位,下同)要統籌"));
        TaskTail tail = reader.tails("做好援藏工作。(責任單位:市民宗委、市發改委)").get(0);
        assertEquals("", tail.lead());
        assertEquals("市民宗委/市發改委", names(reader.leadUnits(tail)));
        assertEquals("市民宗委/市發改委", names(reader.responsibleUnits(tail)));
    }

    @Test
    void leavesTheLeadEmptyWhereTheDocumentIsSilent() {
        TaskReader reader = new TaskReader(NONE);
        assertEquals("", names(reader.leadUnits(reader.tails("做好援藏工作。(責任單位:市民宗委)").get(0))));
    }

    @Test
    void letsTheFirstListedLeadWhereTheDocumentSaysSo() {
        String first = "确定担保基金。（财政部、人力资源社会保障部负责。列第一位者为牵头单位，下同）";
        TaskReader reader = new TaskReader(TaskRules.of(first));
        TaskTail tail = reader.tails(first).get(0);
        assertEquals("财政部", names(reader.leadUnits(tail)));
        assertEquals("财政部/人力资源社会保障部", names(reader.responsibleUnits(tail)));
        String gathering = "减轻企业负担。（责任单位：市经信局、市财政局。列第一位者为工作牵头单位或汇总单位，下同）";
        assertEquals("市经信局", names(new TaskReader(TaskRules.of(gathering)).leadUnits(reader.tails(gathering).get(0))));
    }

    @Test
    void readsAnOfficeForEachPartOfADividedTail() {
        TaskReader reader = new TaskReader(NONE);
        String paragraph = "扎實做好省內結對幫扶工作。(結對幫扶恩施州和宜昌市五峰縣〈責任單位:市鄉村振興局〉;"
                + "結對幫扶三峽庫區秭歸、興山、五峰縣〈責任單位:市水務局〉)";
        TaskTail tail = reader.tails(paragraph).get(0);
        assertEquals("扎實做好省內結對幫扶工作。", paragraph.substring(0, tail.start()));
        assertEquals("市鄉村振興局/市水務局", names(reader.responsibleUnits(tail)));
    }

    @Test
    void readsOfficesBeforeTheStopWhereSeveralTasksCloseSo() {
        String one = "3.新增企业8户（工信局，开发区管委会，各乡镇）。";
        String single = "4.接待游客300万人次（文旅局）。";
        String all = "1.投资增长10%（发改局、统计局）。\n2.争取资金15亿元（财政局、发改局）。\n" + one + "\n" + single;
        TaskReader reader = new TaskReader(TaskRules.of(all));
        assertEquals("工信局/开发区管委会/各乡镇", names(reader.responsibleUnits(reader.tails(one).get(0))));
        assertEquals("文旅局", names(reader.responsibleUnits(reader.tails(single).get(0))));
        assertEquals(1, new TaskReader(TaskRules.of(all.replace('（', '(').replace('）', ')'))).tails("2.扩大投资(发改局)。").size());
        assertEquals(List.of(), new TaskReader(TaskRules.of(one + "\n" + single)).tails(one));
    }

    @Test
    void makesEachSentenceWithItsOwnTailATask() {
        String paragraph = "推进改革。（财政部负责）扩大开放。（商务部牵头，外交部配合）其余照旧。";
        List<TaskReader.Found> found = new TaskReader(NONE).read(paragraph);
        assertEquals(List.of("推进改革。", "扩大开放。"),
                found.stream().map(f -> paragraph.substring(f.start(), f.tail().start())).toList());
        assertFalse(new TaskReader(NONE).endsInTail(paragraph));
        assertTrue(new TaskReader(NONE).endsInTail(paragraph.substring(0, paragraph.indexOf("其余"))));
    }

    @Test
    void takesANumberInACircleBehindATailForThatOfTheNextTask() {
        String paragraph = "①稳定面积。（市农业局牵头）②做强产业。（市农业局、市畜牧中心）③发展林业。（市林业局）";
        assertEquals(List.of("①稳定面积。", "②做强产业。", "③发展林业。"), new TaskReader(NONE).read(paragraph).stream()
                .map(f -> paragraph.substring(f.start(), f.tail().start())).toList());
    }

    @Test
    void knowsALineThatIsOnlyATail() {
        TaskReader reader = new TaskReader(NONE);
        assertTrue(reader.isTail("责任单位：市教育局、市财政局"));
        assertTrue(reader.isTail("（市教育局负责）"));
        assertFalse(reader.isTail("办好实事。（市教育局负责）"));
        assertFalse(reader.isTail("责任单位："));
        assertFalse(reader.isTail("（联系单位：职业能力建设司）"));
    }

    @Test
    void readsTenThousandNestedBracketsInLinearTime() {
        String nested = "(".repeat(10_000) + "责任单位:市发改委" + ")".repeat(10_000);
        String worded = "（".repeat(10_000) + "市发改委负责" + "）负责".repeat(10_000);
        String open = "（责任单位：".repeat(10_000);
        assertTimeout(Duration.ofSeconds(5), () -> {
            new TaskReader(NONE).read(nested);
            new TaskReader(NONE).read(worded);
            new TaskReader(NONE).read(open);
        });
    }

    private static String names(List<UnitName> units) {
        return units.stream().map(UnitName::name).collect(Collectors.joining("/"));
    }

    @Test
    void readsVerbsInCellsAndPassesOverThoseThatNameNobody() {
        TaskReader reader = new TaskReader(NONE);
        TaskTail verb = reader.columns("", "省经信厅、省科技厅按职责分工负责", "省发展改革委").orElseThrow();
        assertEquals("省经信厅、省科技厅", verb.lead());
        assertEquals("省发展改革委", verb.responsible());
        TaskTail nobody = reader.columns("", "省数据局", "无").orElseThrow();
        assertEquals("省数据局", reader.columns("省数据局", "", "/").orElseThrow().lead());
        assertEquals("省数据局", nobody.responsible());
    }
}
