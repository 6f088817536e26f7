package org.gongbao.render;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.model.Ledger.Rule;

/** The Chinese words for the coded values of the model. An unknown code is shown as it is. */
public final class Vocabulary {

    private static final Map<String, String> KINDS = ordered(
            "workReport", "工作报告", "plan", "规划", "taskBreakdown", "任务分解", "opinion", "意见", "notice", "通知",
            "regulation", "法规规章", "partyReport", "党代会报告", "record", "会议记录", "other", "其他");

    private static final Map<String, String> LEVELS = ordered(
            "national", "国家", "province", "省级", "city", "市级", "county", "县级", "township", "乡镇");

    private static final Map<String, String> FORMATS = ordered(
            "text", "纯文本", "markdown", "Markdown", "html", "网页", "docx", "Word 文档", "csv", "CSV 表格");

    private static final Map<String, String> CERTAINTIES = ordered("high", "把握大", "medium", "把握中等", "low", "把握小");

    private static final Map<String, String> RULES = ordered(
            Rule.CHROME, "网页上正文以外的文字（导航、按钮、相关链接等）",
            Rule.PAGE_HEADER, "页眉和页脚",
            Rule.PAGE_NUMBER, "页码",
            Rule.CONTENTS, "印出的目录（用来核对正文，不重复显示）",
            Rule.TABLE_HEADER, "换页后重印的表头",
            Rule.METADATA, "文件头上的登记信息（已列入上面的文件信息）",
            Rule.CREDIT, "报纸的图片说明和署名",
            Rule.REPEATED, "重复刊印的文字",
            Rule.SUPPRESSED, "编辑认定为重复而隐去的文字");

    private Vocabulary() {}

    /** Returns the name of a kind of document: {@code workReport}, which courts and congresses give too, is 工作报告. */
    public static String kind(String code) {
        return KINDS.getOrDefault(code, code);
    }

    /** Returns the name of an administrative level. */
    public static String level(String code) {
        return LEVELS.getOrDefault(code, code);
    }

    /** Returns the place of a level in the hierarchy, the highest first; an unknown one comes last. */
    public static int levelOrder(String code) {
        int order = 0;
        for (String level : LEVELS.keySet()) {
            if (level.equals(code)) {
                return order;
            }
            order++;
        }
        return order;
    }

    static String format(String code) {
        return FORMATS.getOrDefault(code, code);
    }

    static String certainty(String code) {
        return CERTAINTIES.getOrDefault(code, code);
    }

    /** Returns the rules whose work a reader wants to know of, each with its words, in the order they are told. */
    static Map<String, String> rules() {
        return RULES;
    }

    /** Returns a date as it is read, 2024年1月5日; anything but {@code YYYY-MM-DD} as it is. */
    public static String date(String iso) {
        if (!iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return iso;
        }
        return iso.substring(0, 4) + "年" + Integer.parseInt(iso.substring(5, 7)) + "月" + Integer.parseInt(iso.substring(8)) + "日";
    }

    /** Returns a number of characters as it is read: 800 字, 1.2 万字. */
    public static String chars(long count) {
        if (count < 10_000) {
            return count + " 字";
        }
        long tenths = Math.round(count / 1000.0);
        return tenths % 10 == 0 ? tenths / 10 + " 万字" : tenths / 10 + "." + tenths % 10 + " 万字";
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
