package org.gongbao.parse.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the titles of documents are worded: they end with the word for the kind of document, or name an address or a meeting. */
public final class TitlePatterns {

    /** The words for kinds of documents with which titles end. */
    private static final String KINDS = "报告|報告|规划|規劃|纲要|綱要|意见|意見|通知|方案|决定|決定|条例|條例|办法|辦法|规定|規定|清单|清單|要点|要點|建议|建議|决议|決議|公报"
            + "|公報|细则|細則|章程|规则|規則|计划|計劃|指南|動議案|动议案|批复|函|的答复|的答覆|法|法典|公告|通告|通报|议案|总结|汇报|匯報|讲话|講話"
            + "|施政報告|目标任务|工作安排|行动|紀錄|记录|纪录|議事錄|议事录|纪要|紀要|责任分解|分工|分解|措施|预案|預案|批示|法律|解释|解釋|行政命令|行政法规"
            + "|行政法規|委員會會議|委员会会议|會議議程|会议议程|資料摘要|致辞|致辭|致辞全文|致辭全文|谈話全文|談話全文|谈话全文|开幕词|開幕詞|闭幕词|閉幕詞|贺词|賀詞"
            + "|通知单|通知單|通知书|通知書|意见书|意見書|建议书|建議書|制度|宣言|声明|聲明|政策解读|政策解讀|若干政策"
            + "|若干问题的解答|若干问题解答|若干問題的解答|若干問題解答|若干举措|若干舉措|政策举措|政策舉措|扶持政策|部门决算"
            + "|部门预算|单位决算|单位预算|决算公开|预算公开|台账|台賬|实事|实事项目|任务书|分解表|分工表|任务表|责任表|安排表|白皮书";
    /** What an office publishes beside a document to explain it: 《若干措施》政策解读, 关于…的政策解读. */
    private static final Pattern EXPLAINED = Pattern.compile("(?:》|政策|文件|文字|图文)的?(?:政策|文字|图文)?(?:解读|解讀)$");
    private static final WordSet KIND_ENDS = WordSet.of(KINDS.split("\\|"));
    /** The characters with which the line of a title closes; most lines are told by it to be none. */
    private static final CharSet CLOSES = closing((KINDS + "|解读|解讀|工作任务|重点工作").split("\\|"));
    /** A page names what it prints, or that it prints all of it: 2018年《施政報告》, 《行政长官2018年施政报告》全文. */
    private static final Pattern PRINTED = Pattern.compile(
            "《[^《》]{4,40}》全文|(?:[12]\\d{3}年?)?《(?:施政報告|施政报告|財政預算案|财政预算案)》");
    /** What a government is to do in a year: 2024年市政府重点工作. */
    private static final Pattern TASKS = Pattern.compile("[12]\\d{3}年[^，。]{0,4}(?:政府|[省市县縣区區州旗])[^，。]{0,16}"
            + "(?:工作任[务務]|重[点點]任[务務]|重[点點]工作)(?:[（(][^（()）]{1,30}[)）])?");
    /** What may stand behind the last word of a title: （2024—2027年）, and the mark of a note. */
    private static final Pattern BEHIND = Pattern.compile("(?:[（(][^（()）]{1,50}[)）])?(?:[\\[［]\\d{1,2}[\\]］])?$");
    /** A page that prints a part of an address: 二○二一年財政年度施政報告— 一、二○二○年施政工作回顧和總結. */
    private static final Pattern PART_OF_ADDRESS = Pattern.compile("[^，。：]{0,30}(?:施政[報报]告|[預预]算安排)\\s*[—–－-]{1,2}\\s*(?:"
            + "[一二三四五六七八九十]{1,3}、[^。：]{2,30}|[前引]言|[結结][語语]|[總总][結结])");
    private static final WordSet ADDRESS_WORDS = WordSet.of("施政", "算安排");
    /** A meeting of a city or office, by which its minutes are named on a page: 臺北市政府第2122次市政會議. */
    private static final Pattern NAMED_MEETING = Pattern.compile("\\p{IsHan}{2,20}第\\s?[0-9一二三四五六七八九十百]{1,6}\\s?次(?:市政|[縣县]政"
            + "|\\p{IsHan}{0,2}[縣县府區区局處处院]務)[會会][議议]"
            + "|\\p{IsHan}{2,20}(?:召开|召開)第[0-9一二三四五六七八九十百]{1,6}次\\p{IsHan}{0,8}[會会][议議]"
            + "|\\p{IsHan}{1,12}[县縣市区區州](?:召开|召開)[12]\\d{3}年\\p{IsHan}{2,16}[會会][议議]|\\p{IsHan}{2,20}次\\p{IsHan}{0,8}[會会][议議](?:召开|召開)");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 70;

    private TitlePatterns() {}

    /** Returns whether a line is worded as the title of a document. */
    public static boolean title(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (text.length() <= LONGEST && (partOfAddress(text) || meeting(text))) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        // A day in square brackets is when an ordinance came into force, and a public notice behind it: [1966年12月31日] 1966年第88號法律公告
        if ("[［〔".indexOf(text.charAt(0)) >= 0 || !CLOSES.has(last) && !Characters.blank(last)) {
            return false;
        }
        String solid = FrontPatterns.solid(text);
        return solid.length() >= SHORTEST && solid.length() <= LONGEST && CLOSES.closes(solid)
                && (named(solid) || PRINTED.matcher(solid).matches() || TASKS.matcher(solid).matches())
                && solid.indexOf('。') < 0 && solid.indexOf('；') < 0 && !solid.endsWith("：");
    }

    private static boolean partOfAddress(String text) {
        return ADDRESS_WORDS.in(text) && PART_OF_ADDRESS.matcher(text).matches();
    }

    private static boolean meeting(String text) {
        return "議议開开".indexOf(text.charAt(text.length() - 1)) >= 0 && NAMED_MEETING.matcher(text).matches();
    }

    /** Returns whether a line ends with a word for a kind of document, with no more behind it than a bracket and the mark of a note. */
    private static boolean named(String text) {
        String words = text;
        if (")）]］".indexOf(text.charAt(text.length() - 1)) >= 0) {
            Matcher behind = BEHIND.matcher(text);
            words = behind.find() ? text.substring(0, behind.start()) : text;
        }
        return KIND_ENDS.closes(words) || (words.endsWith("读") || words.endsWith("讀")) && EXPLAINED.matcher(words).find();
    }

    /** Returns where the first word stands that says what a title is about, 关于 or as old and new characters write it, or -1. */
    public static int about(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if ((text.charAt(i) == '关' || text.charAt(i) == '關') && (text.charAt(i + 1) == '于' || text.charAt(i + 1) == '於')) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the characters with which a title that ends in one of the words, or in a bracket behind it, closes. */
    private static CharSet closing(String... words) {
        StringBuilder last = new StringBuilder(")）]］文》");
        for (String word : words) {
            last.append(word.charAt(word.length() - 1));
        }
        return CharSet.of(last.toString());
    }
}
