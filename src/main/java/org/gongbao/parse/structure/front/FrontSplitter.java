package org.gongbao.parse.structure.front;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.grammar.WordSet;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;
import org.gongbao.parse.structure.sitting.MinutesFields;
import org.gongbao.parse.structure.sitting.MinutesTitle;

/** Divides lines of the title block that print several of its pieces in a row: title and date line, date line and speaker. */
final class FrontSplitter {

    private static final int FIRST_LINES = 30;
    private static final String YEAR = "[12１２一二]\\s*[0-9０-９〇○一二三四五六七八九]\\s*[0-9０-９〇○一二三四五六七八九]\\s*[0-9０-９〇○一二三四五六七八九]\\s*年";
    private static final String DAY = YEAR + "\\s*.{1,3}月\\s*.{1,3}日";
    /** The number under which an office issues a document: 国办发〔2015〕94号. */
    private static final String ISSUED = "\\p{IsHan}{2,12}[〔\\[（(]\\d{4}[〕\\]）)]\\s*\\d{1,4}[号號]";
    /** A date line after a title: 政 府 工 作 报 告 ——2006年3月5日在…. */
    private static final Pattern TITLE_DATELINE = Pattern.compile("^(.{4,60}?)\\s*([—–―─－-]{1,4}\\s*" + YEAR + ".{4,80})$");
    /** A date line after a title without a dash: 政府工作报告2010年1月20日在…会议上. */
    private static final Pattern TITLE_DAY = Pattern.compile("^(.{4,60}?)\\s*(" + DAY + "\\s*在.{4,60}"
            + "(?:会议|大会|會議|大會)上.{0,30})$");
    /** A speaker after a date line: …会议上国务院总理 李克强. */
    private static final Pattern DATELINE_SPEAKER = Pattern.compile(
            "^([—–―─－-]{0,4}\\s*" + YEAR + ".{6,60}?(?:会议|大会|會議|大會)上)\\s*([\\p{IsHan}·\\s]{4,30}。?)$");
    /** A speaker before the call upon the audience: 国务院总理某某某各位代表！ */
    private static final Pattern SPEAKER_CALL = Pattern.compile(
            "^([\\p{IsHan}·\\s]{4,30}?)\\s*((?:各位(?:代表|委员|同志)|同志们|同志們)\\s*[:：!！])$");
    /** A document number in the middle: …的通知国发〔2011〕42号 各省…： */
    private static final Pattern NUMBER = Pattern.compile(
            "^(.{6,80}?(?:通知|意见|决定|方案|批复|办法|规划|复函|的函|通报|公告|通告|决议|计划|纲要|要点|规定|命令))\\s*((?:国|中|京|津|沪|渝|[\\p{IsHan}]政"
                    + "|[\\p{IsHan}]府|[\\p{IsHan}]办)[\\p{IsHan}]{0,6}[〔\\[（(]\\d{4}[〕\\]）)]\\s*\\d{1,4}号)\\s*(.*)$");

    /** A document number before the title: 鲁政发〔2014〕20号 山东省人民政府关于…的意见. */
    private static final Pattern NUMBER_TITLE = Pattern.compile("^(" + ISSUED + ")\\s+"
            + "(\\p{IsHan}.{6,90})$");

    /** A document number before whom it addresses: 国办发〔2015〕94号各省、自治区、直辖市人民政府：; not 国办发〔2019〕14号文件要求各部门：. */
    private static final Pattern NUMBER_ADDRESSEE = Pattern.compile("^(" + ISSUED + ")\\s*"
            + "((?!文|精神|[规規]定|要求|印[发發]|下[发發]|明[确確]|通知|指出|提出|[和及与與等中的])\\p{IsHan}[^。]{3,200}[:：])$");
    /** The number of an order before its words, 国务院令第　623　号　　《…条例》已经…通过; not before what the act provides. */
    private static final Pattern ORDER = Pattern.compile("^(\\p{IsHan}{2,20}令\\s*第?\\s*\\d{1,4}\\s*[号號])\\s*"
            + "((?:《[^》]{2,60}》[业業]?[已经經][^。]{0,80}(?:通[过過]|批准|同意|[审審][议議])|[现現]予?(?:将|將|公布|[发發]布))[^。]{0,200}。.*)$");

    /** The day of a document before its number: 2019年3月2日 国务院令第709号, 1984年6月15日 〔84〕法研字第9号. */
    private static final Pattern DAY_NUMBER = Pattern.compile("^(" + DAY + ")[ \\u3000]+(.{5,40}[号號])$");

    /** The first chapter behind the note that tells when a law was passed: （1992年10月24日…通过）第一章 总则. */
    private static final Pattern NOTE_CHAPTER = Pattern.compile("^([（(]" + YEAR + ".{6,300}[)）])\\s*(第[一1]章\\s+\\S.{0,20})$");

    /** The name that reports share before the title of this one, with nothing between: 1991年政府工作报告关于…的报告. */
    private static final Pattern COMMON_TITLE = Pattern.compile("^((?:" + YEAR + ")?(?:国务院)?政府工作报告)([\\p{IsHan}“‘][^。]{7,60})$");

    /** What follows the shared name on a line without a date is a title of its own where it is about something or has two clauses. */
    private static final Pattern OWN_TITLE = Pattern.compile("关于.{4,50}的报告|[^。，]{4,30}，[^。]{4,30}");

    /** What only lines that may be divided have: most front lines are long, and no regular expression need look at them. */
    private static final CharSet DASHES = CharSet.of("—–―─－-");
    private static final WordSet MEETING = WordSet.of("会议上", "大会上", "會議上", "大會上");
    private static final CharSet CALL_CLOSES = CharSet.of(":：!！");

    /** The name of a law behind the word for it, as the libraries of Taiwan print it: 法規名稱： 臺灣省各鄉鎮市民代表會組織規程準則. */
    private static final Pattern NAME_OF_LAW = Pattern.compile("^(法[規规]名[稱称]\\s?[:：])\\s*([\\p{IsHan}（）()、]{4,60})$");

    /** Where and when a press agency reported it: 新华社北京3月14日电. */
    private static final Pattern AGENCY = Pattern.compile("(?:新华社|中新社|人民网)[\\p{IsHan}]{2,6}[0-9０-９]{1,2}月[0-9０-９]{1,2}日电\\s*");

    /** What a gazette numbers: 一、立法院第6屆第3會期第3次會議紀錄. */
    private static final Pattern NUMBERED = Pattern.compile("^([一二三四五六七八九十]{1,3}、)\\s?(.+)$");

    private static final String CALL = "各位代表";
    private static final int LONGEST_FRONT = 180;

    private FrontSplitter() {}

    /** Returns the parts with such lines divided. */
    static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size() + 4);
        int seen = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (seen < FIRST_LINES && i + 1 < parts.size() && record(part, parts.get(i + 1), out)) {
                seen++;
                continue;
            }
            int text = part.open() && seen == 0 ? behindCall(part.text()) : 0;
            if (text > 0) {
                int call = part.text().lastIndexOf(CALL, text);
                int credit = credited(part.text().substring(0, call));
                if (credit > 0) {
                    out.add(Part.of(part.passage().slice(0, credit)).drop(Rule.CREDIT));
                }
                split(part.passage().slice(credit, call), out);
                out.add(Part.of(part.passage().slice(call, text)));
                out.add(Part.of(part.passage().slice(text, part.text().length())));
                seen++;
            } else if (part.open() && seen++ < FIRST_LINES && part.text().length() < 400) {
                split(part.passage(), out);
            } else {
                out.add(part);
            }
        }
        return out;
    }

    /** Divides the number that a gazette gives the record of a sitting from its title, over what is told of the sitting. */
    private static boolean record(Part part, Part next, List<Part> out) {
        Matcher record = part.open() && part.text().length() < LONGEST_FRONT ? NUMBERED.matcher(part.text()) : null;
        if (record == null || !MinutesFields.spaced(next.text()) || !record.matches()
                || !MinutesTitle.ofSitting(record.group(2))) {
            return false;
        }
        out.add(Part.of(part.passage().slice(0, record.end(1))).drop(Rule.METADATA));
        out.add(Part.of(part.passage().slice(record.start(2), part.text().length())));
        return true;
    }

    /**
     * Returns where the text begins in a first line that runs on from the title over the call upon the audience, or 0:
     * 某县人民检察院工作报告——2024年1月26日在…会议上检察长某某某各位代表：现在，….
     */
    private static int behindCall(String text) {
        int call = text.indexOf(CALL);
        int end = call + CALL.length();
        if (call <= 0 || call > LONGEST_FRONT || end + 1 >= text.length() || ":：!！".indexOf(text.charAt(end)) < 0) {
            return 0;
        }
        String front = text.substring(credited(text.substring(0, call)), call).strip();
        return TitlePatterns.title(front) || TITLE_DATELINE.matcher(front).matches() ? end + 1 : 0;
    }

    /** Returns where the words of a press agency end before a title, or 0: …作报告。某某社记者某某摄 某某社北京3月14日电政府工作报告. */
    private static int credited(String front) {
        Matcher agency = front.indexOf('电') > 0 ? AGENCY.matcher(front) : null;
        return agency != null && agency.find() ? agency.end() : 0;
    }

    private static void split(Passage passage, List<Part> out) {
        String text = Characters.flat(passage.text());
        Matcher law = NAME_OF_LAW.matcher(text);
        if (text.startsWith("法") && law.matches()) {
            out.add(Part.of(passage.slice(0, law.end(1))).drop(Rule.METADATA));
            out.add(Part.of(passage.slice(law.start(2), text.length())).front(Role.TITLE));
            return;
        }
        boolean dated = text.indexOf('年') >= 0;
        Matcher matcher = TITLE_DATELINE.matcher(text);
        if (dated && DASHES.in(text) && matcher.matches() && (TitlePatterns.title(matcher.group(1))
                || COMMON_TITLE.matcher(matcher.group(1)).matches())) {
            titles(passage.slice(0, matcher.end(1)), false, out);
            split(passage.slice(matcher.start(2), text.length()), out);
            return;
        }
        matcher = TITLE_DAY.matcher(text);
        if (dated && MEETING.in(text) && matcher.matches() && TitlePatterns.title(matcher.group(1))) {
            out.add(Part.of(passage.slice(0, matcher.end(1))));
            split(passage.slice(matcher.start(2), text.length()), out);
            return;
        }
        Matcher pieces = pieces(text);
        if (pieces != null) {
            out.add(Part.of(passage.slice(0, pieces.end(1))));
            out.add(Part.of(passage.slice(pieces.start(2), text.length())));
            return;
        }
        matcher = NUMBER.matcher(text);
        if (text.indexOf('号') >= 0 && matcher.matches()) {
            out.add(Part.of(passage.slice(0, matcher.end(1))));
            out.add(Part.of(passage.slice(matcher.start(2), matcher.end(2))));
            if (matcher.start(3) < text.length()) {
                out.add(Part.of(passage.slice(matcher.start(3), text.length())));
            }
            return;
        }
        titles(passage, true, out);
    }

    /** Returns the match of a line that is a piece of the title block and directly behind it another, or null; each is a group. */
    private static Matcher pieces(String text) {
        boolean dated = text.indexOf('年') >= 0;
        Matcher matcher = DATELINE_SPEAKER.matcher(text);
        if (dated && MEETING.in(text) && matcher.matches()) {
            return matcher;
        }
        matcher = SPEAKER_CALL.matcher(text);
        if (CALL_CLOSES.closes(text) && matcher.matches() && FrontPatterns.role(matcher.group(1)) == Role.SPEAKER) {
            return matcher;
        }
        matcher = DAY_NUMBER.matcher(text);
        if (dated && "号號".indexOf(text.charAt(text.length() - 1)) >= 0 && matcher.matches()
                && FrontPatterns.role(matcher.group(2)) == Role.DOCUMENT_NUMBER) {
            return matcher;
        }
        boolean numbered = text.indexOf('号') >= 0;
        matcher = NUMBER_TITLE.matcher(text);
        if (numbered && matcher.matches() && TitlePatterns.title(matcher.group(2))) {
            return matcher;
        }
        matcher = CALL_CLOSES.closes(text) ? NUMBER_ADDRESSEE.matcher(text) : ORDER.matcher(text);
        if (numbered && matcher.matches() && (matcher.pattern() == ORDER || FrontPatterns.role(matcher.group(2)) == Role.ADDRESSEE)) {
            return matcher;
        }
        matcher = NOTE_CHAPTER.matcher(text);
        return dated && text.indexOf('章') >= 0 && matcher.matches() ? matcher : null;
    }

    private static void titles(Passage passage, boolean alone, List<Part> out) {
        Matcher matcher = COMMON_TITLE.matcher(Characters.flat(passage.text()));
        if (passage.text().contains("政府工作报告") && matcher.matches() && (!alone || OWN_TITLE.matcher(matcher.group(2)).matches())) {
            out.add(Part.of(passage.slice(0, matcher.end(1))));
            out.add(Part.of(passage.slice(matcher.start(2), passage.length())));
        } else {
            out.add(Part.of(passage));
        }
    }
}
