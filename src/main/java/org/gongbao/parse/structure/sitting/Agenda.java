package org.gongbao.parse.structure.sitting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Phrase;

/** The lines that an agenda and the record of a sitting have for its items of business, by their own words. */
public final class Agenda {

    /** An item of an agenda, blanks between its characters included. */
    private static final int LONGEST_ITEM = 16;
    /** The items of business of a legislature, as its rules of procedure name them. */
    private static final Pattern ITEM = Pattern.compile("(?:提交|呈交)(?:文件|呈請書)|默哀|呈請書|請願書|聲明|(?:行政長官)?發言|宣誓|作出(?:立法會)?誓[言詞]"
            + "|選舉(?:立法會|代理)?(?:副)?主席"
            + "|議員(?:質詢|問題)的(?:口頭|書面)[答回][覆复]"
            + "|急切(?:質詢|問題)|(?:政府|議員)?法案|(?:政府|議員)?(?:擬議)?(?:決議案|議案)|(?:暫停|恢復)會議|休會(?:待續)?(?:議案)?|下次會議"
            + "|(?:行政長官)?(?:答問會|質詢時間)|(?:香港特別行政區)?行政長官(?:發表)?施政報告|[报報]告事[项項]|[讨討][论論]事[项項]|[质質][询詢]事[项項]|[临臨][时時]提[案议議]");
    /** The item under which it is read out what a conference of parties settled. */
    static final String CONFERENCE = "\\p{IsHan}{0,6}[黨党][團团][協协]商[結结][論论]";
    /** The items under which a council lists the matters before it. */
    private static final Pattern AGENDA = Pattern.compile(
            "(?:[报報]告|[讨討][论論]|[质質][询詢]|[选選][举舉]|[备備]案|[決决]定|其他)事[项項]|[临臨][时時](?:提[案议議]|[动動][议議])|(?:副?[院市縣县][長长]|主席)(?:提示|指示)"
                    + "|" + CONFERENCE);
    /** Of which sitting an item is, behind it: 院長提示: 民國105年8月4日第3509次會議. */
    private static final Pattern SITTING = Pattern.compile(
            "(?<=[：:])\\s*(?:中華民國|民國)?\\d{2,4}年\\d{1,2}月\\d{1,2}日第\\s?\\d{1,5}\\s?次[會会][議议]$");

    private Agenda() {}

    /** Returns whether a line is an item of business, which goes on from nothing before it. */
    public static boolean business(String line) {
        return ITEM.matcher(line).matches();
    }

    /** Returns whether a line is the item of an agenda under which matters are listed with their numbers. */
    public static boolean item(String printed) {
        String line = sitting(printed) > 0 ? printed.substring(0, sitting(printed)) : printed;
        if (line.length() > LONGEST_ITEM) {
            return false;
        }
        String name = line.endsWith("：") || line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return AGENDA.matcher(FrontPatterns.spaced(name) ? FrontPatterns.solid(name) : name).matches();
    }

    /** Returns where a line goes on to say of which sitting its item is, or 0. */
    static int sitting(String line) {
        Matcher sitting = SITTING.matcher(line);
        return (line.endsWith("議") || line.endsWith("议")) && sitting.find() ? sitting.start() : 0;
    }

    /** Returns whether a line divides the matters under an item of an agenda: 甲、行政院答復部分, and behind it 一、. */
    public static boolean division(Part part, Part next) {
        return part.passage() != null && part.text().length() <= LONGEST_ITEM && next.passage() != null
                && LabelGrammar.read(part.text()).filter(label -> label.scheme() == Scheme.STEM).isPresent()
                && Phrase.is(part.text())
                && LabelGrammar.read(next.text()).filter(label -> label.scheme() == Scheme.HAN && label.number() == 1).isPresent();
    }
}
