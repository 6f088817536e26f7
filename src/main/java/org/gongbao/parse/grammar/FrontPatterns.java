package org.gongbao.parse.grammar;

import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;

/** How the lines of a title block and of a signature are worded. */
public final class FrontPatterns {

    private static final String DAY = "(?:(?:公元)?" + Dates.DIGIT + "(?:\\s?" + Dates.DIGIT + "){1,3}|" + Dates.REPUBLIC
            + Dates.REPUBLIC_YEAR
            + ")\\s*年\\s*" + Dates.NUMBER + "\\s*月\\s*"
            + Dates.NUMBER + "\\s*日";
    /** Words of what happened, in the headline of a page of news. */
    private static final WordSet ELECTED = WordSet.of("选出", "選出", "当选", "當選", "召开第", "召開第");
    /** What announces the text that follows and calls upon nobody: …会议决定，修改下列地方性法规：. */
    private static final WordSet FOLLOWS = WordSet.of("下列", "如下", "以下");
    /** What a sitting does that is told in the text behind: …第四十五次会议决定：. */
    private static final Pattern DECIDES = Pattern.compile("(?:[决決]定|[决決][议議])[：:]$");
    private static final Pattern FIELD = Pattern.compile("(?:-\\s)?【\\s?(?:(?:[发發颁頒公通]布|批准|[实實施]施|生效|失效|修[订訂]|通[过過])?(?:[单單]位"
            + "|机关|機關|部[门門]|日期|[时時][间間]|文[号號])"
            + "|[时時]效性?|效力(?:[级級][别別]|等[级級])?|(?:所[属屬]|法[规規])?(?:[类類][别別]|分[类類](?:[号號])?)|(?:法[规規]|文件|信息)(?:名[称稱]|[标標][题題]|[编編][号號]|[来來]源)"
            + "|[来來]源|[标標][题題]|[阅閱][读讀]全文|全文)\\s?】");
    private static final Pattern DAY_OPENS = Pattern.compile(DAY);
    private static final String DATE_OPENS = " \t\n\u000b\f\r(（公中民0123456789０１２３４５６７８９〇○◯零OＯoО一二三四五六七八九十廿";
    private static final String DASHES = "[—–―─－\\-_]*\\s*";

    static final OpeningPattern DATE = OpeningPattern.of(DATE_OPENS, "[（(]?\\s*" + DAY + "\\s*[)）]?(?:\\s*[（(]?星期[一二三四五六日天][)）]?)?");
    static final OpeningPattern DATELINE = OpeningPattern.of(DATE_OPENS + "—–―─－-_", DASHES + "[（(]?\\s*" + DAY
            + "(?:至.{1,10}日|和.{1,10}日)?\\s*(?:\\p{IsHan}{2,8})?在.{4,60}"
            + "|" + DASHES + "[（(]?" + DAY + ".{0,20}(?:第.{1,6}次(?:全体)?会议|代表大会|常务委员会|全体会议).{0,30}(?:通过|批准|修订|修正)\\s*[)）]?"
            + "|" + DAY + "[^。；：]{0,76}(?:通[过過]|批准|修[订訂]|修正|施行|[发發]布|公布)\\s*[)）]?"
            + "|" + DAY + "[^。；：，]{4,40}第[0-9〇一二三四五六七八九十百]{1,5}次(?:全体)?会议"
            + "|" + DAY + "[^。；]{4,60}(?:会议|会議)(?:通过|批准)\\s*(?>(?:根据)?" + DAY + "[^。；]{4,110}?(?:修正|修订)\\s*)++"
            + "|[（(]\\s*" + DAY + "[^。；：]{0,90}(?:通过|批准|修订|修正)"
            + "|[（(]\\s*" + DAY + ".{0,1200}(?:通过|批准|修订|修正|施行|发布|公布)[^）)]{0,40}[)）]");
    /** When a law was amended, or under what it was issued; the names of laws in it make it long. */
    static final OpeningPattern AMENDED = OpeningPattern.of("(（根依", "(?:[（(]\\s*)?(?:根据|根據|依据|依照)\\s*" + DAY
            + "[^。；]{0,160}(?:修正|修订|修訂|修改|通过|通過)\\s*[)）]?");
    /** At what meeting a paper was given; where a dash leads to it, its number may be all that is told of the meeting. */
    static final OpeningPattern OCCASION = OpeningPattern.of("—–―─－-", "[—–―─－\\-]{1,4}\\s*(?:在.{4,40}(?:会议|大会|座谈会)上的?(?:报告|讲话)?"
            + "|\\p{IsHan}{2,24}第" + Dates.NUMBER + "届\\p{IsHan}{2,16}第" + Dates.NUMBER + "次(?:全体)?(?:会议|大会)上?)");
    private static final Pattern NUMBER = Pattern.compile(
            "[\\p{IsHan}]{1,12}\\s*[〔\\[（(【]\\s*\\d{4}\\s*[〕\\]）)】]\\s*第?\\s*\\d{1,4}\\s*[号號]"
                    + "|[\\p{IsHan}]{2,24}令\\s*第?\\s*[0-9〇○零一二三四五六七八九十百]{1,6}\\s*[号號]"
                    + "|[〔\\[（(]\\s*(?:\\d{2,4}|\\p{IsHan}{1,6}[届屆])\\s*[〕\\]）)]\\s*\\p{IsHan}{0,10}"
                    + "第\\s*[0-9〇○零一二三四五六七八九十百]{1,6}\\s*[号號]"
                    + "|立法[会會]\\s*[A-Z0-9/()-]{4,24}\\s*[号號]文件");
    /** How a meeting numbers its papers: 市十二届人大六次会议文件（一）. */
    private static final Pattern MEETING_PAPER = Pattern.compile("\\p{IsHan}{4,30}(?:[会會][议議]|大[会會])文件(?:[（(]" + Dates.NUMBER
            + "[)）]|之" + Dates.NUMBER + ")");
    /** What is printed over the papers of one meeting that are not numbered: 县第十八届人民代表大会第一次会议文件. */
    private static final Pattern MEETING_PAPERS = Pattern.compile("\\p{IsHan}{4,30}次(?:[会會][议議]|大[会會])(?:文件|材料)");
    private static final String OFFICES = "总理|總理|省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|主席|主任委员|主任委員|主任|书记|書記|行政长官|局长|厅长|部长|检察长|檢察長|审计长|審計長"
            + "|委员长|委員長|署长|署長|院长|院長";
    private static final WordSet OFFICE_NAMES = WordSet.of((OFFICES + "|组长|秘书长|秘書長|行政長官").split("\\|"));
    /** A longer line that names a body names no person, though its place may end as an office does: 济南市长清区人民政府办公室. */
    private static final int SHORTEST_BODY = 10;
    private static final Pattern OFFICE = Pattern.compile("(?:[\\p{IsHan}]{2,22}、)?[\\p{IsHan}]{0,22}?(?:(?:"
            + OFFICES.replace("署", "(?<!部)署") + ")"
                    + "\\s*|(?:组长|秘书长|秘書長|行政長官)\\s+)(?!在|提示|指示|裁示|致[詞词辭辞])(?:[\\p{IsHan}·]{2,12}|\\p{IsHan}(?:\\s+\\p{IsHan}){1,3})");
    /** A speaker named in a caption's sentence: 省长王某某作政府工作报告。 */
    private static final Pattern SPOKEN = Pattern.compile(
            "[\\p{IsHan}]{0,22}?(?:省长|市长|区长|县长|州长|盟长|旗长|主席)\\s*[\\p{IsHan}·]{2,6}(?:向大会)?作政府工作报告。?");
    /** Whom the head of a government addresses in a legislature: 主席，各位議員. */
    private static final String CHAIR = "(?:立法[会會])?主席(?:[阁閣]下|先生|女士)?\\s*[，,、]\\s*各位[议議][员員]";
    /** The audience, called upon at the very beginning. */
    private static final Pattern CALL = Pattern.compile("(?:尊敬的)?(?:[各诸諸]位(?:代表|委[员員]|同志|来宾)|同志们|同志們|" + CHAIR
            + "(?:、各位(?:香港)?市民)?|各位[议議][员員])\\s*[!！:：]|" + CHAIR + "\\s*[,，]");
    /** Members called by name: 张三、李四代表：, 王五等3位代表：. */
    private static final String MEMBERS = "(?:(?![^:：]{0,12}主[任席])(?:\\p{IsHan}{2,4}、)+\\p{IsHan}{2,4}"
            + "|\\p{IsHan}{2,4}等)(?:\\d{1,3}[名位])?(?:代表|委员)[:：]";
    /** Whom a letter addresses by name and office: 马万祺副主席：, 石英代表：. */
    private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{2,4}(?:副?(?:主席|主任|委员长|部长|局长|院长)"
            + "|代表|委员|[议議][员員]|同志|先生|女士)[:：]");
    private static final String AUDIENCE = "[各诸諸]位(?:代表|委员|同志|领导|朋友).{0,20}|同志们|同志們|代表们|女士们.{0,10}|主席|" + CHAIR
            + ".{0,20}|各位[议議][员員].{0,20}|(?:主任|委员长)、各位副.{2,40}";
    private static final String MINISTRIES = "(?:\\p{IsHan}{2,12}(?:部|委员会|总局|署)、?){1,4}"
            + "|\\p{IsHan}{0,12}(?:人民代表大会(?:常务委员会)?|人大常委会|[国國][务務]院|人民政府)";
    private static final String ZONES = "\\p{IsHan}{4,20}(?:管委会|管理委员会)[，,、]\\s?各[^。；：:]{2,200}(?:部门|单位|机构|街道|镇|乡)";
    /** 各省、自治区、直辖市人民政府，国务院各部委： */
    private static final String AUTHORITIES = "(?=.{0,6}[各省市县区]).{2,400}(?:政府|机构|機構|单位|單位|部门|部門|委员会|委員會|管委会|厅|局|院|公司|办|企业|学校|组织"
            + "|机关|军|部).{0,20}";
    private static final Pattern ADDRESSEE = Pattern.compile(
            MEMBERS + "|(?:尊敬的)?(?:" + AUDIENCE + "|" + MINISTRIES + "|" + ZONES + "|" + AUTHORITIES + ")[:：]");
    private static final String NATIONAL = "中共中央|[国國][务務]院";
    /** How the names of bodies end that issue documents; several issue one together, of which the others have one of the fewer endings. */
    private static final String BODY_ENDS = "人民政府|政府|委[员員][会會]|[办辦]公[厅廳室]|[办辦]事[处處]|督[查察办辦](?:室|局)|指[挥揮]部|[领領][导導]小[组組]"
            + "|(?:[检檢]查|[调調]研|[调調]查|督[导導]|巡[视視察]|工作|[评評]估|起草)[组組]|常[务務]委[员員][会會]|人民代表大[会會]|常委[会會]"
            + "|[党黨]委|市委|省委|[区區]委|[县縣]委|法院|[检檢]察院|[调調]查[总總]?[队隊]|部|[厅廳]|局|署|[会會]";
    private static final String FELLOW_ENDS = "人民政府|法院|[调調]查[总總]?[队隊]|[检檢]察院|委[员員][会會]|[办辦]公[厅廳]|部|[厅廳]|局|署|[会會]";
    private static final Pattern BODY = Pattern.compile("(?:" + NATIONAL + "|全[国國]人民代表大[会會]|全[国國]人大常委[会會]|中[国國]共[产產][党黨]"
            + "|[\\p{IsHan}]{2,24}(?:"
            + BODY_ENDS + "))(?:、?(?:" + NATIONAL + "|[\\p{IsHan}]{2,24}(?:" + FELLOW_ENDS + ")))*");
    static final OpeningPattern SUBTITLE = OpeningPattern.of("(（", "[（(](?:摘要|摘登|节选|全文|书面|草案|征求意见稿|审议稿|修订|试行|讨论稿|\\d{4}.{1,12}年)[)）]");
    /** What closes a line that names a speech and not the one who gave it: 财务委员会主席某某的发言. */
    private static final Pattern SPEECH = Pattern.compile("的(?:[发發]言|[讲講][话話]|致[辞辭])$");
    private static final int LONGEST_LINE = 420;
    /** The history of an act that was often amended, in brackets. */
    private static final int LONGEST_HISTORY = 1250;
    private static final int LONGEST_MONTH = 14;
    private static final Pattern MONTH = Pattern.compile("[（(]?\\s*" + Dates.DIGIT + "{4}\\s*年\\s*" + Dates.NUMBER + "\\s*月\\s*[)）]?");
    private static final Pattern FRAME = Pattern.compile(
            "(?:前|引|序|导)\\s*言|序|引\\s*子|导\\s*语|结\\s*(?:束\\s*)?语|后\\s*记|编者按|摘\\s*要|附\\s*[则录注]|名词解释|注释");
    private static final int LONGEST_FRAME = 12;
    /** A division of a report, named by its time and its matter: 过去五年工作回顾, “十五五”时期的主要目标任务. */
    private static final Pattern DIVISION = Pattern.compile(
            "(?:[“\"]?十[一二三四五六]五|[12１２][0-9０-９]{3}年|过去|今后|未来|下一|当前|今年|明年|本届|[一三五几]年|主要|几点)[^，。；：！？]{0,24}"
                    + "(?:回顾|目标|任务|安排|部署|思路|要求|重点|建议|经验|体会|成就|打算|工作|问题|形势|情况)"
                    + "|(?:回顾|展望)(?:过去|今后|未来|这)[^，。；：！？]{1,6}");
    private static final Pattern AHEAD = Pattern.compile("[12１２][0-9０-９]{3}年(?!.{0,24}(?:回顾|成就|经验|体会))|今年|明年|今后|未来|下一");
    private static final int LONGEST_DIVISION = 28;
    /** What a library of laws calls a fact or the text by: 〔法規名稱〕…, 〔法規內容〕. */
    private static final Pattern NAMED_FIELD = Pattern.compile("[〔【]\\s?\\p{IsHan}{2,8}\\s?[〕】]");

    private FrontPatterns() {}

    /** Returns whether a line is what a library of laws tells of a document over it: 【发布单位】…, 【时效性】…. */
    public static boolean field(String text) {
        int from = text.indexOf('【');
        return from >= 0 && from <= 2 && FIELD.matcher(text).lookingAt();
    }

    /** Returns the role that a line's own words give it, or null; a title has none of its own words. */
    public static Role role(String printed) {
        if (printed.isEmpty() || printed.length() > ("（(".indexOf(printed.charAt(0)) >= 0 ? LONGEST_HISTORY : LONGEST_LINE)) {
            return null;
        }
        String text = spaced(printed) ? solid(printed) : Characters.flat(printed);
        char last = text.charAt(text.length() - 1);
        if ((last == ':' || last == '：') && text.indexOf('。') < 0 && !FOLLOWS.in(text)
                && !DECIDES.matcher(text).find() && ADDRESSEE.matcher(text).matches()) {
            return Role.ADDRESSEE;
        }
        if (text.length() > 90 && ("（(".indexOf(text.charAt(0)) >= 0 || text.endsWith("修正") || text.endsWith("修订"))
                && DATELINE.matches(text)) {
            return Role.DATELINE;
        }
        if (AMENDED.matches(text)) {
            return Role.DATELINE;
        }
        if (text.contains("作政府工作报告") && SPOKEN.matcher(text).matches()) {
            return Role.SPEAKER;
        }
        if (text.length() > 90 || Characters.sentenceEnd(last)) {
            return null;
        }
        if (DATE.matches(text)) {
            return Role.DATE;
        }
        if (DATELINE.matches(text)) {
            return Role.DATELINE;
        }
        boolean enclosed = "）)".indexOf(last) >= 0 && "（(".indexOf(text.charAt(0)) >= 0;
        if (numbered(enclosed ? text.substring(1, text.length() - 1) : text)) {
            return Role.DOCUMENT_NUMBER;
        }
        if (text.contains("文件") && MEETING_PAPER.matcher(text).matches()) {
            return Role.DOCUMENT_NUMBER;
        }
        boolean papers = (text.endsWith("文件") || text.endsWith("材料")) && MEETING_PAPERS.matcher(text).matches();
        if (papers || SUBTITLE.matches(text) || OCCASION.matches(text)) {
            return Role.SUBTITLE;
        }
        boolean about = TitlePatterns.about(text) == 0;
        return text.length() <= 34 && !about && !ELECTED.in(text) && !SPEECH.matcher(text).find() && OFFICE_NAMES.in(text)
                && OFFICE.matcher(text).matches() && !TitlePatterns.title(text)
                && !(text.length() >= SHORTEST_BODY && body(text)) ? Role.SPEAKER : null;
    }

    /** Returns whether a text is the number of a document: 国发〔2020〕6号. */
    private static boolean numbered(String text) {
        return (text.endsWith("号") || text.endsWith("號") || text.endsWith("文件")) && NUMBER.matcher(text).matches();
    }

    /** Returns whether a line is a month and nothing else, as on the cover of a paper: （2019年10月）. */
    public static boolean month(String text) {
        return text.length() <= LONGEST_MONTH && MONTH.matcher(Characters.flat(text)).matches();
    }

    /** Returns whether a line is a month, alone or behind the body that issues the paper: 某某省人民政府 2021年6月. */
    public static boolean issued(String text) {
        int from = text.lastIndexOf(' ') < 0 ? text.lastIndexOf('\u3000') : text.lastIndexOf(' ');
        return month(text) || from > 0 && month(text.substring(from + 1)) && body(text.substring(0, from).strip());
    }

    /** Returns whether a line is a date and nothing else. */
    public static boolean date(String text) {
        return text.indexOf('日') >= 0 && role(text) == Role.DATE;
    }

    /** Returns whether a line opens with a day, as what was said or decided on it does: 民國96年5月21日第3041次會議. */
    public static boolean dated(String text) {
        return text.indexOf('日') > 0 && DAY_OPENS.matcher(text).lookingAt();
    }

    /** Returns whether a line addresses one person by name and office, as a letter does under its title. */
    public static boolean person(String text) {
        return text.length() <= 10 && PERSON.matcher(Characters.flat(text)).matches();
    }

    /** Returns whether a line does nothing but call upon the audience. */
    public static boolean call(String text) {
        return text.length() <= 16 && CALL.matcher(Characters.flat(text)).matches();
    }

    /** Returns whether a line heads what stands before or after the numbered divisions of a document: 序言, 结束语. */
    public static boolean frame(String text) {
        return text.length() <= LONGEST_FRAME && FRAME.matcher(Characters.flat(text)).matches();
    }

    /** Returns whether a line is worded as an unnumbered division of a report. */
    public static boolean division(String text) {
        return text.length() <= LONGEST_DIVISION && DIVISION.matcher(text).matches();
    }

    /** Returns whether a line is worded as the division of a report that looks ahead to a time: 2024年工作安排, 今后五年工作建议. */
    public static boolean ahead(String text) {
        return division(text) && AHEAD.matcher(text).lookingAt();
    }

    /** Returns whether a line is the name of a body and nothing else, as under a document. */
    public static boolean body(String text) {
        String solid = solid(text);
        return solid.length() >= 3 && solid.length() <= 40 && BODY.matcher(solid).matches();
    }

    /** Returns whether the characters are set apart by single blanks, as in 政 府 工 作 报 告, those of a bracket behind apart. */
    public static boolean spaced(String text) {
        int length = bracket(text);
        int ink = 0;
        int single = 0;
        for (int i = 0; i < length; i++) {
            if (!Characters.blank(text.charAt(i))) {
                ink++;
                boolean before = i == 0 || Characters.blank(text.charAt(i - 1));
                boolean after = i + 1 == length || Characters.blank(text.charAt(i + 1));
                single += before && after && Characters.han(text.charAt(i)) ? 1 : 0;
            }
        }
        return ink >= 2 && single == ink;
    }

    /** Returns where a bracket begins that closes a text and says what is printed of it （摘要）, or the end of the text. */
    private static int bracket(String text) {
        int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        return open > 0 && SUBTITLE.matches(text.substring(open).strip()) ? open : text.length();
    }

    /** Returns the text without blanks. */
    public static String solid(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Characters.blank(text.charAt(i));
            if (blank && out == null) {
                out = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!blank && out != null) {
                out.append(text.charAt(i));
            }
        }
        return out == null ? text : out.toString();
    }

    /** Returns whether a line heads a table of contents. */
    public static boolean contentsTitle(String text) {
        if (text.length() > 12) {
            return false;
        }
        String solid = solid(text);
        return solid.equals("目录") || solid.equals("目錄") || solid.equals("目次");
    }

    /** Returns whether a line is a fact that a library of laws names in brackets. */
    public static boolean namedField(String text) {
        return NAMED_FIELD.matcher(text).lookingAt();
    }
}
