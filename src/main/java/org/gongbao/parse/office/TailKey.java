package org.gongbao.parse.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.CharSet;

/** The keys of a tail, which say what part the offices behind them have: 牵头单位：, 责任单位及责任人：, 配合部门：. */
public final class TailKey {

    private static final String WORDS = "(?:[省市州县縣区區][级級])?(?:第一|主要|共同|[总總]|具[体體]|相[关關]|有[关關]|其[他它]|各?相[关關])?(?:[牵牽][头頭]|[责責]任"
            + "|主[责責]|主[办辦]|承[办辦]|[协協]同|[协協][办辦]|配合|[参參][与與]|"
            + "[参參]加|[协協]助|落[实實]|[实實]施|[负負][责責]|支持|[联聯][系繫]|[监監]督|督[办辦導导查]|整改|分[管线線]|[领領][办辦衔銜]|挂[钩鉤点點联聯]|包抓|主抓|主管|[进進]度|指[导導]"
            + "|包保|完成|[时時]限|[时時][间間])";
    private static final String ENDS = "(?:[单單]位|部[门門]|[机機][关關]|[领領][导導]|[责責]任人|[联聯][系繫]人|主[体體]|机构|機構|[科处處股]室|[时時]限|[时時][间間]"
            + "|[节節][点點]|要求|安排|人)";

    /** A key with its colon, or in brackets that set it apart: 牵头单位： 责任单位及责任人： 完成时限： 【责任单位】. */
    static final Pattern KEY = Pattern.compile("(?:" + WORDS + "[\\p{IsHan}、/和及]{0,8}?" + ENDS
            + "|(?:部[门門]|[责責]任|[职職][责責]|任[务務])分工|[牵牽][头頭]|[主承协協][办辦]|配合)\\s{0,2}[:：∶︰]"
            + "|(?:[牵牽][头頭]|[责責]任|配合|主[办辦责責]|[协協][办辦同]|[参參][与與加]|承[办辦])(?:[单單]位|部[门門])[ \\t\\u3000]{1,3}(?=[省市州县縣区區各][\\p{IsHan}（])"
            + "|[【〔［\\[]\\s?" + WORDS + "[\\p{IsHan}、/和及]{0,8}?" + ENDS + "\\s?[】〕］\\]]\\s{0,2}[:：]?");

    /** The characters with which {@link #WORDS} begin. */
    private static final CharSet OPENS = CharSet.of("【〔［[相有其各整领領挂省市州县縣区區进進部职職任第主共总總具牵牽责責承协協配参參落实實负負支联聯监監督分指包完时時");

    /** A key that stands at once behind a name, where two lines were joined. */
    private static final Pattern JOINED = Pattern.compile(
            "(?:[牵牽][头頭]|[责責]任|配合|主[办辦责責]|[协協][办辦助]|[参參][与與]|承[办辦])(?:[单單]位|部[门門])[:：]|完成[时時](?:限|[间間])[:：]"
                    + "|(?:[责責]任|分管|[牵牽][头頭])[领領][导導][:：]");
    private static final CharSet NUMBER_OPENS = CharSet.of("123456789（(①②③④⑤⑥⑦⑧⑨");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[)）]|[①-⑨])\\s?");
    private static final CharSet MARKS = CharSet.of("—–-·•●▲◆■★☆");
    private static final CharSet BRACKETS = CharSet.of("【〔［[");
    private static final CharSet JOINED_OPENS = CharSet.of("牵牽责責配主协協参參承完分");
    private static final Pattern LEAD = Pattern.compile("[牵牽][头頭]|主[办辦]|主[责責]|第一");
    private static final Pattern SUPPORT = Pattern.compile("^(?:.[级級])?(?:各?相[关關]|有[关關]|其[他它]|配合|[协協]|[参參]|支持)");
    private static final Pattern NOT_UNITS = Pattern.compile("[联聯][系繫]|[监監]督|督[办辦導导查]|[时時]限|[时時][间間]|[领領][导導]|人\\s{0,2}[:：]|要求|安排");
    /** A key behind an opening bracket, as in a divided list. */
    static final Pattern NESTED = Pattern.compile("[〈（(]\\s?" + WORDS + "[\\p{IsHan}]{0,8}?" + ENDS + "\\s{0,2}[:：]");

    /** So far before the end of a paragraph its keys are looked for; each line joined to it looks again. */
    private static final int LONGEST_CLOSE = 400;

    /** What part the offices behind a key have; behind some keys stand no offices (完成时限：, 责任人：). */
    enum Part { LEAD, RESPONSIBLE, SUPPORT, NONE }

    private TailKey() {}

    /** Returns the part that a key gives. */
    static Part part(String key) {
        if (NOT_UNITS.matcher(key).find()) {
            return Part.NONE;
        }
        return LEAD.matcher(key).find() ? Part.LEAD : SUPPORT.matcher(key).find() ? Part.SUPPORT : Part.RESPONSIBLE;
    }

    /** Returns whether a key stands at a place of a text. */
    public static boolean opens(String text, int at) {
        return at < text.length() && OPENS.has(text.charAt(at))
                && KEY.matcher(text).region(at, Math.min(text.length(), at + 40)).lookingAt();
    }

    /** Returns the offset of the first character behind blanks and the marks or numbers that open the items of a list: ——牵头单位：, 1.牵头单位：. */
    public static int behindMarks(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at))
                || MARKS.has(text.charAt(at)))) {
            at++;
        }
        return behindNumber(text, at);
    }

    /** Keys may be the numbered lines under a task: 1.牵头单位：甲, （2）责任单位：乙. */
    private static int behindNumber(String text, int at) {
        if (at >= text.length() || !NUMBER_OPENS.has(text.charAt(at))) {
            return at;
        }
        Matcher number = NUMBER.matcher(text).region(at, Math.min(text.length(), at + 6));
        return number.lookingAt() && opens(text, number.end()) ? number.end() : at;
    }

    /** Returns whether a key set apart by brackets stands at a place of a text: 【责任单位】. */
    static boolean opensBracketed(String text, int at) {
        return BRACKETS.has(text.charAt(at)) && opens(text, at);
    }

    /** Returns whether a text closes with keys and a whole name behind them, so that its paragraph ends there without a stop. */
    public static boolean closes(String text) {
        if (!OfficeName.hasOrgan(text) && !OfficeName.endsInDivision(text)) {
            return false;
        }
        for (int i = Math.max(0, text.length() - LONGEST_CLOSE); i < text.length(); i++) {
            if ((i == 0 || BRACKETS.has(text.charAt(i)) || "；;。 \t\u3000".indexOf(text.charAt(i - 1)) >= 0) && opens(text, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns where the next key of a list begins, or the length of the text.
     *
     * @param partner for each opening bracket its closing one, as {@link org.gongbao.parse.grammar.Brackets} gives them; no key
     *     inside brackets counts
     */
    static int next(String text, int[] partner, int from) {
        for (int i = from; i < text.length(); i++) {
            if (i > from && opensBracketed(text, i)) {
                return i;
            }
            if (partner[i] > i) {
                i = partner[i];
            } else if (JOINED_OPENS.has(text.charAt(i))
                    && JOINED.matcher(text).region(i, Math.min(text.length(), i + 5)).lookingAt()) {
                return i;
            } else if (";；,，。、 \t\n\u3000".indexOf(text.charAt(i)) >= 0) {
                if (opens(text, behindMarks(text, i + 1))) {
                    return i; // the marks and the number before the key belong to it
                }
            }
        }
        return text.length();
    }
}
