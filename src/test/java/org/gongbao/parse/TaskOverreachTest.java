package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.UnitName;
import org.junit.jupiter.api.Test;

/** Lines that look like a task or like who answers for one, and are none. */
class TaskOverreachTest {

    private static final String SENTENCE = "全年经济运行总体平稳，各项工作取得新的进展。\n";

    private static String outline(String text) {
        return OutlineText.of(Sources.parse(text), 64);
    }

    @Test
    void keepsTheLinesOfOfficesThatAListRepeatsBesideThePageNumbers() {
        StringBuilder list = new StringBuilder("2024年重点工作任务分解\n一、主要目标\n");
        for (int i = 1, line = 2; i <= 40; i++) {
            for (String words : List.of(i + ".推进第" + i + "项重点改革，按期完成年度任务。", "牵头单位：县发展改革局", "责任单位：各镇（街道）")) {
                list.append(words).append('\n').append(++line % 22 == 0 ? "— " + line / 22 + " —\n" : "");
            }
        }
        assertEquals(40, Sources.parse(list.toString()).blocks().stream().filter(block -> block instanceof Block.Task task
                && task.lead().equals("县发展改革局") && task.responsible().equals("各镇（街道）")).count());
    }

    @Test
    void keepsATitleOverOfficesThatIsNoTask() {
        String out = outline("关于开展专项行动的通知\n\n一、工作目标\n\n" + SENTENCE + "二、责任分工\n\n1.牵头单位：市教育局\n2.责任单位：市财政局\n\n三、职责分工\n牵头单位：市教育局\n责任单位：市财政局\n\n四、工作要求\n\n" + SENTENCE);
        assertFalse(out.contains("task") || out.contains("goal"), out);
        assertTrue(out.contains("heading 1 [二、] 责任分工") && out.contains("heading 1 [三、] 职责分工"), out);
    }

    @Test
    void keepsOfficesOfOtherPlacesAsTheyArePrinted() {
        Block.Task task = (Block.Task) Sources.parse("工作方案\n\n1.抓好落实。（责任单位：省财政厅、长江海事局、济南海关、滨江区教育局、税务局）\n").blocks().stream()
                .filter(Block.Task.class::isInstance).findFirst().orElseThrow();
        assertEquals(List.of("省财政厅", "长江海事局", "济南海关", "滨江区教育局", "税务局"), task.responsibleUnits().stream().map(UnitName::name).toList());
    }

    @Test
    void keepsHospitalsNamedByTheirNumbersInOneLine() {
        String start = "一、医疗卫生。" + "推进公立医院高质量发展，完善分级诊疗制度，提升基层服务能力。".repeat(6);
        String line = start + "责任单位：市卫健委、市第一、第二、第三人民医院。二、教育事业。办好人民满意的教育。责任单位：市教育局。三、文化事业。办好文化惠民活动。责任单位：市文旅局。";
        assertTrue(Sources.parse(line).blocks().stream().map(Object::toString).anyMatch(block -> block.contains("市第一、第二、第三人民医院")),
                outline(line));
    }

    @Test
    void findsNoOfficeInTheWordsForDeploying() {
        assertEquals("""
                script zh-Hans
                1 title 政府工作报告
                2 subtitle 部署长江大保护
                4 paragraph 全年经济运行总体平稳，各项工作取得新的进展。
                """, outline("政府工作报告\n部署长江大保护\n\n" + SENTENCE));
    }

    @Test
    void keepsTheTaskThatIsExplained() {
        String out = outline("重点任务清单\n\n1.新建标准厂房十万平方米，引进企业二十家。（责任单位：市工信局、市商务局）\n说明：建设地点为市高新区。\n"
                + "2.实施技改项目五十个。（责任单位：市工信局）\n说明：分四个季度推进。\n");
        assertTrue(out.contains("3 task [1.] 新建标准厂房十万平方米，引进企业二十家。") && out.contains("5 task [2.] 实施技改项目五十个。"), out);
    }

    @Test
    void handsNoTaskToThoseWhoTakePart() {
        String out = outline("行动方案\n\n（一）健全治理体系，形成良好局面。（政府、企业、市场、社会组织、学校、科研院所、金融机构共同参与）\n");
        assertFalse(out.contains("task"), out);
    }

    @Test
    void keepsTitlesOverTheirTasksAmongTasksOfOneLine() {
        StringBuilder list = new StringBuilder("2024年重点工作任务\n\n一、产业\n");
        for (int i = 1; i <= 9; i++) {
            list.append(i).append(".推进第").append(i).append("项重点改革，按期完成年度任务。（责任单位：市发展改革委）\n");
        }
        String titles = outline(list + "二、保障措施\n1.加强组织领导，压实各级各部门工作责任\n要高度重视，抓好落实。（责任单位：市政府办公室）\n"
                + "2.加强督查考核\n定期通报情况。（责任单位：市政府督查室）\n");
        assertTrue(titles.contains("heading 2 [1.] 加强组织领导，压实各级各部门工作责任") && titles.contains("heading 2 [2.] 加强督查考核"), titles);
        String one = outline(list + "10.办好十件民生实事\n新建学校5所，改造老旧小区30个。（责任单位：市教育局、市住建局）\n11.抓好落实。（责任单位：市政府办）\n");
        assertTrue(one.contains("[10.] 办好十件民生实事\n"), one);
    }
}
