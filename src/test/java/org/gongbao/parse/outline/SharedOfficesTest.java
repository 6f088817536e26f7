package org.gongbao.parse.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.model.Block;
import org.gongbao.model.Report;
import org.gongbao.model.UnitName;
import org.gongbao.parse.ReportParser;
import org.gongbao.parse.Sources;
import org.junit.jupiter.api.Test;

/** Items whose offices a sentence behind the last of them names. */
class SharedOfficesTest {

    @Test
    void eachItemOfTheRunBeforeTheSentenceHasItsOffices() {
        assertEquals(List.of("（一）|新建高标准农田5万亩。|县农业农村局|", "（二）|新增龙头企业3家。|县农业农村局|",
                "（一）|新增规上工业企业20户。||县工信局,县财政局"), tasks("""
                2024年县政府重点任务分工
                一、农业
                （一）新建高标准农田5万亩。
                （二）新增龙头企业3家。
                以上各项由县农业农村局牵头。
                二、工业
                （一）新增规上工业企业20户。
                上述任务责任单位：县工信局、县财政局。
                """));
    }

    @Test
    void officesBehindAnnouncedMeasuresAnswerForAllOfThem() {
        assertEquals(List.of("1.|建设污水处理厂。||市住建局", "2.|完善园区管网。||市住建局"), tasks("""
                某市督察反馈问题整改方案
                一、污水处理设施滞后
                整改目标：设施全部建成。
                整改措施：
                1.建设污水处理厂。
                2.完善园区管网。
                整改时限：2024年底
                责任单位：市住建局
                督导单位：市生态环境局
                """));
    }

    @Test
    void numbersInTheSentenceTellWhichItemsItSpeaksOf() {
        assertEquals(List.of("2.|改造旧小区10个。|县住建局|县民政局", "3.|新建公园2个。|县住建局|县民政局"), tasks("""
                2024年县政府民生实事
                一、城建
                1.新修道路5公里。
                2.改造旧小区10个。
                3.新建公园2个。
                以上2-3项由县住建局牵头，县民政局配合。
                """));
    }

    private static List<String> tasks(String text) {
        Report report = ReportParser.parse(Sources.text("a.txt", text)).value().get(0);
        return report.blocks().stream().filter(Block.Task.class::isInstance).map(Block.Task.class::cast)
                .map(task -> task.label() + "|" + task.text() + "|" + names(task.leadUnits()) + "|" + names(task.responsibleUnits()))
                .toList();
    }

    private static String names(List<UnitName> units) {
        return units.stream().map(UnitName::name).collect(Collectors.joining(","));
    }
}
