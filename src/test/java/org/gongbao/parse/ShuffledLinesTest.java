package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import org.gongbao.Randomness;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.model.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines of official documents, whole and cut, in any order and any markup: each is read without losing a character.
 */
class ShuffledLinesTest {

    private static final List<String> LINES = List.of("政府工作报告", "政 府 工 作 报 告", "——2024年1月26日在武汉市第十五届人民代表大会第四次会议上",
            "(2024年1月26日)", "武汉市市长　程用文", "各位代表：", "各位代表！", "同志们：", "国务院关于印发规划的通知", "国发〔2011〕42号", "各省、自治区、直辖市人民政府：",
            "国务院", "二〇一一年十二月十五日", "中華民國一百一十三年三月五日", "（此件公开发布）", "目录", "目 录", "序言", "前言", "结束语", "名词解释", "注释：", "注：1.预期性指标。",
            "附件", "附件：", "附件1", "附件：1．名单", "2．任务表", "附件1：名单", "附表1", "附录", "专栏", "专栏1", "专栏1　重点工程", "专栏2 人工智能01工程", "01 芯片", "图1 空间格局", "表2：指标",
            "第一编 开局", "第一章", "第一章 总则", "第一章　总则　3", "第一节 目标", "第一条", "第一条　为了节约能源，制定本条例。", "**第二条**　国家实行许可。", "（一）", "（一）不得转让；",
            "一、", "一、2023年工作回顾", "一、2023年工作回顾……1", "二、工作安排。", "（二）着力扩大有效投资。全年完成投资40%以上。", "(三)改革", "1.", "1. 完成投资任务。", "2．抓项目", "（3）", "（3）培训。",
            "①", "①建设", "——", "——坚持创新，", "——经济增长。生产总值增长6%。", "一是抓投资。", "一是抓投资，二是抓消费。", "首先，", "首先，坚持党的领导。", "2.3.1 目标", "2.3", "壹、前言", "A. 甲", "(a) 乙", "I. 丙",
            "着力扩大有效投资。全年完成固定资产投资一万亿元，", "建成项目12个。", "增长5.5%、居民收入增长", "我市经济运行总体平稳、稳中向好，主要指标好于预期，高质量发展扎实推进", "优化营商环境。深化改革，推进“一网通办”。",
            "（牵头单位：市发改委；责任单位：武昌、洪山区人民政府〈含开发区〉）", "（责任单位：市教育局，", "各区人民政府)", "责任单位：", "责任单位：市经信局、市科技局等有关部门", "（市发改委牵头，市财政局配合）", "（市住建局负责）", "完成时限：2024年12月",
            "指标\t2020年\t2025年\t属性", "生产总值\t100\t200\t预期性", "地区  数量  比例", "甲  12  3.5%", "指标", "单位", "2025年", "预期性", "| 甲 | 乙 |", "|---|---|", "| 1 | **2** |",
            "<table><tr><td rowspan=\"2\">丙</td><td>丁</td></tr><tr><td>戊</td></tr></table>", "<table>", "</table>", "<p align=\"center\"><b>一、总体要求</b></p>", "<br>", "<!-- 注 -->",
            "(上接第3版)", "（下转第五版）", "— 2 —", "第 3 页", "12", "\f", "当前位置：首页 > 信息公开", "【字号：大 中 小】 打印", "责任编辑：李四", "相关报道", "索引号：000014349/2011-00149", "来源：新华社", "发布日期：2011-12-20",
            "问：如何看待？", "陳志全議員：主席，我想提問。", "教育局局長：多謝主席。", "> 釋：本條所稱政府機關。", "[1] 一降三减：降低成本。", "［2］", "《办法》", "”", "（", "）", "：", "。", "、", "　　", "", "", "",
            "The GDP of", "Wuhan grew", "中期報告 2013", "12-13-cm0117", "&nbsp;", "<U+00A0>一、", "---", "***", "# ", "- ", "> [!NOTE]", "[^1]: 注", "见[^1]", "`代码`");
    private static final List<String> BEFORE = List.of("", "", "", "", "", "　　", "\t", "  ", "# ", "## ", "### ", "- ", "* ", "> ", "**", "1. ", "  - ");
    private static final List<String> ENDS = List.of("\n", "\n", "\n", "\n\n", "\r\n", "  \n", "", "　　", "**\n", "\n\n\n");

    @ParameterizedTest
    @ValueSource(strings = {"case.txt", "case.md", "case.html"})
    void readsLinesInAnyOrder(String name) {
        long seed = Randomness.seed();
        Random random = new Random(seed);
        for (int round = 0; round < Randomness.rounds(300); round++) {
            StringBuilder text = new StringBuilder();
            for (int lines = 1 + random.nextInt(random.nextInt(4) == 0 ? 80 : 12); lines > 0; lines--) {
                String line = one(LINES, random);
                int cut = random.nextInt(8) == 0 ? random.nextInt(line.length() + 1) : line.length();
                text.append(one(BEFORE, random)).append(line, 0, cut).append(one(ENDS, random));
            }
            String what = name + " seed " + seed + " round " + round + ":\n" + text;
            try {
                check(name, text.toString(), what);
            } catch (RuntimeException e) {
                throw new AssertionError(what, e);
            }
        }
    }

    private static void check(String name, String text, String what) {
        Result<List<Report>> result = ReportParser.parse(Sources.text(name, text));
        List<Problem> errors = result.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
        if (result.value().isEmpty()) {
            assertFalse(errors.isEmpty(), what);
            return;
        }
        assertEquals(List.of(), errors, what);
        for (Report report : result.value()) {
            int accounted = StructurePropertyTest.account(report, what);
            assertEquals(name.endsWith(".html") ? accounted : text.length(), accounted, what);
        }
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
