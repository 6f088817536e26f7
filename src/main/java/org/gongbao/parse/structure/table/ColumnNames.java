package org.gongbao.parse.structure.table;

import java.util.regex.Pattern;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.OpeningPattern;

/** What the columns of tables in official documents are called. */
public final class ColumnNames {

    private static final int LONGEST = 16;
    private static final CharSet BRACKET_ENDS = CharSet.of(")）〕]】");
    private static final Pattern BRACKET = Pattern.compile("[（(〔\\[【].{1,10}[)）〕\\]】]$");
    private static final Pattern NUMBER = Pattern.compile("[序编編][号號]|序");
    private static final Pattern KIND = Pattern.compile("(?:指标|指標)?[属屬]性");
    /** Any word with its unit in brackets: 投资（亿元）. */
    private static final Pattern MEASURED = Pattern.compile(
            "[\\p{IsHan}]{2,8}[（(](?:[万亿億萬]?元|人民[币幣]|%|％|[万萬]人|公[顷頃里]|[吨噸]|[个個]|天|年|月)[)）]");
    /** A name of a column, without the bracket behind it. */
    public static final OpeningPattern NAME = OpeningPattern.of(
            "\"“推0123456789０１２３４５６７８９〇一二三四五六七八九十序编編类類分领領板主核规規发發指名项項计計单單属屬备備说說年累基现現完目实實省市州县縣"
            + "共第重工具细細改任内內举舉措事要总總牵牽责責负負配协協承参參落时時进進地区區督包联聯经經收标標投金数數依合", "内容[与與和及]要求|(?:工作)?(?:进展|進展|完成|落实|落實|推进|推進)(?:情况|狀況|情況)"
            + "|[序编編][号號]|序|[类類][别別型]|分[类類]|[领領]域|板[块塊]"
            + "|(?:主要|核心|[规規][划劃])?(?:[发發]展)?(?:指[标標])(?:名[称稱])?|名[称稱]|[项項]目(?:名[称稱])?|(?:[计計]量)?[单單]位|(?:指[标標])?[属屬]性|[备備][注註]|[说說]明"
            + "|[“\"]?[\\d０-９〇一二三四五六七八九十]{2,4}[”\"]?(?:年|五)[^，。；：]{0,10}|(?:年均|年度|累[计計]|[规規][划劃]|基期|[现現][状狀]|完成|目[标標]"
            + "|[实實][际際])(?:增[长長速幅]|增速|[数數]|目[标標])?值?(?:[（(\\[].{1,8}[)）\\]])?(?:[/／].{1,10})?"
            + "|(?:主要|重[点點]|工作|具[体體]|[细細]化|目[标標]|改革|年度)?(?:任[务務]|[内內]容|[举舉]措|措施|事[项項]|工作|目[标標]|要求)(?:名[称稱]|[内內]容|分解)?"
            + "|(?:[省市州县縣区區][级級直])?(?:[总總]|主要|第一|共同)?(?:[牵牽][头頭]|[责責]任|[负負][责責]|配合|[协協][办辦同]|主[办辦]|承[办辦]|[参參][与與加]|[实實]施|落[实實]|主管|督[办辦]"
            + "|分管|包[联聯保]|[联聯][系繫]|[经經][办辦])(?:[单單]位|部[门門]|[机機][关關]|主[体體]|机构|機構|[处處科股]室|人|[领領][导導])"
            + "|(?:完成)?[时時](?:限|[间間])(?:要求|安排|[节節][点點])?|完成[时時]限|[进進]度(?:安排|要求)?|地[区區]|[区區]域|(?:收[费費])?[标標]准"
            + "|(?:[总總]|[计計][划劃])?投[资資](?:[额額])?|金[额額]|[数數]量|[规規]模|地[点點]|依[据據]|合[计計]");

    private ColumnNames() {}

    /** Returns whether a text can be the name of a column. */
    static boolean name(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        if (NAME.matches(text)) {
            return true;
        }
        if (!BRACKET_ENDS.closes(text)) {
            return false;
        }
        String bare = BRACKET.matcher(text).replaceFirst("");
        return NAME.matches(bare) || MEASURED.matcher(text).matches() || MEASURED.matcher(bare).matches();
    }

    /** Returns whether a column is called the number of its rows. */
    static boolean number(String name) {
        return NUMBER.matcher(name).matches();
    }

    /** Returns whether a column tells which targets are binding. */
    static boolean kind(String name) {
        return KIND.matcher(name).matches();
    }
}
