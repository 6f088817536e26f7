package org.gongbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TitleBreaksTest {

    private final TitleBreaks breaks = new TitleBreaks(new SmartcnDictionary());

    @Test
    void cutsBetweenWords() {
        assertEquals("发展|壮大|实体|经济 |加快|构建|现代|产业|体系", cut("发展壮大实体经济 加快构建现代产业体系"));
    }

    @Test
    void leavesNumbersWithWhatTheyCount() {
        assertEquals("湖北省|国民经济|和社会|发展|第十四个|五年|规划|和二〇三五年|远景|目标|纲要", cut("湖北省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要"));
        assertEquals("推广的|改革|举措|（共23项）", cut("推广的改革举措（共23项）"));
        assertEquals("2025年|国务院|政府|工作|报告", cut("2025年国务院政府工作报告"));
    }

    @Test
    void leavesMarksWhereTheyBelong() {
        assertEquals("国务院|关于|印发|《国务院|工作|规则》|的通知", cut("国务院关于印发《国务院工作规则》的通知"));
        assertEquals("——持續|深化|重點|領域|改革", cut("——持續深化重點領域改革"));
        assertEquals("规划|（2024—2027年）", cut("规划（2024—2027年）"));
    }

    /** The pieces are those of the same title in simplified script. */
    @Test
    void knowsTheWordsOfBothScripts() {
        assertEquals("2024年|市|《政府|工作|報告》|目標|任務|責任|分解|方案", cut("2024年市《政府工作報告》目標任務責任分解方案"));
    }

    @Test
    void returnsEveryTitleWhole() {
        for (String title : new String[] {"", " ", "一", "（）", "R&D投入", "ＧＤＰ增长5.5%", "𠮷林省", "A\u0301乙", "工 作 报 告"}) {
            assertEquals(title, String.join("", breaks.pieces(title)));
        }
    }

    private String cut(String title) {
        return String.join("|", breaks.pieces(title));
    }
}
