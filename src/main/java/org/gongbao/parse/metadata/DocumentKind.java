package org.gongbao.parse.metadata;

import java.util.regex.Pattern;

/** The kind of a document, from the words of its title. */
final class DocumentKind {

    private static final Pattern PARTY = Pattern.compile("中国共产党.{0,20}代表大会上的报告|党代会报告");
    private static final Pattern BREAKDOWN = Pattern.compile("(?:任务|责任|目标|工作|措施).{0,8}(?:分解|分工)|分工方案|(?:责任|任务)清单");
    /** A notice or opinion about a report is no report. */
    private static final Pattern ABOUT = Pattern.compile("关于.*的(?:通知|意见|决定|决议|批复|函)$");
    /** What passes a plan, a report or an opinion on, or asks for one, is a notice: 批转…, 转发…, 印发…, 关于编制…规划的通知. */
    private static final Pattern NOTICE = Pattern.compile("(?:关于|批转|转发|印发).*的(?:通知|通告|公告)(?:[（(].{1,20}[)）])?$");
    private static final Pattern PLAN = Pattern.compile("规划|纲要|五年计划|行动方案|行动计划|(?:实施|工作|总体)方案|规划的建议");
    private static final Pattern REGULATION = Pattern.compile("(?:条例|办法|规定|规则|细则|准则|章程|党章|党纲|纲领|修正案|解释|法|法典)(?:草案)?(?:[（(].{1,20}[)）])?$");
    /** What a congress or its standing committee decides is law as much as what it calls one. */
    private static final Pattern ACT = Pattern.compile("(?:人民代表大会|人民代表大会常务委员会|人大常委会).*(?:决定|决议)(?:[（(].{1,20}[)）])?$");
    private static final Pattern OTHER = Pattern.compile("(?:决定|决议|批复|函|公报|的答复)(?:[（(\\[［].{1,20}[)）\\]］])?$");
    /** A reply about a plan is no plan. */
    private static final Pattern REPLY = Pattern.compile("关于.*的(?:批复|函)$");
    private static final Pattern RECORD = Pattern.compile("(?:会议|院会)?(?:纪录|记录|实录|公报纪录|会议录|纪要)");

    private DocumentKind() {}

    /** Returns the kind that a title in simplified script names, one of those of {@code Metadata}, or the empty string. */
    static String of(String title) {
        if (title.isEmpty()) {
            return "";
        }
        if (PARTY.matcher(title).find()) {
            return "partyReport";
        }
        if (REPLY.matcher(title).find()) {
            return "other";
        }
        if (BREAKDOWN.matcher(title).find()) {
            return "taskBreakdown";
        }
        if (NOTICE.matcher(title).find()) {
            return "notice";
        }
        if (title.contains("工作报告") && !ABOUT.matcher(title).find()) {
            return "workReport";
        }
        if (RECORD.matcher(title).find()) {
            return "record";
        }
        if (PLAN.matcher(title).find()) {
            return "plan";
        }
        if (title.contains("意见")) {
            return "opinion";
        }
        if (title.contains("通知") || title.contains("通告") || title.contains("公告") || title.contains("通报")) {
            return "notice";
        }
        if (REGULATION.matcher(title).find() || ACT.matcher(title).find()) {
            return "regulation";
        }
        return OTHER.matcher(title).find() ? "other" : "";
    }
}
