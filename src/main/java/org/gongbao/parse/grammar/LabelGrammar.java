package org.gongbao.parse.grammar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the number or mark that opens a line, in every scheme that official documents use.
 *
 * <p>Only the shape is judged here. Whether a line with a label is a heading is for {@code HeadingFinder}.
 */
public final class LabelGrammar {

    /** A point that only a blank sets apart from its name and number is a short line. */
    private static final int LONGEST_NAMED = 40;
    private static final String DASHES = "—–―─－-·•●■◆▲★○□◇※*";

    /** Words behind the number of an annex that speak of it instead of naming it: 附件三所列…, 附件一的规定. */
    private static final Pattern SPOKEN_OF = Pattern.compile("的|中?所[列附示称稱规規]|[规規]定");

    private LabelGrammar() {}

    /** What plans call the points they count: 任务一：, 行动1：, 整改措施二：. */
    private static final OpeningPattern COUNTED = OpeningPattern.of("重主具专專整攻任行工举舉措项項目事问問步阶階题題议議案", "(?:(?:重点|重點|主要|具体|具體|专项|專項|整改|攻坚|攻堅){0,2}"
            + "(?:任务|任務|行动|行動|工程|举措|舉措|措施|项目|項目|目标|目標|事项|事項|问题|問題|步骤|步驟|阶段|階段|专题|專題|议题|議題|案例))");

    /** Returns the label that opens {@code text}, or nothing. */
    public static Optional<Label> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        LabelCursor in = new LabelCursor(text);
        char first = text.charAt(0);
        Label label;
        if (first == '第') {
            label = ordinalWord(in);
        } else if (LabelCursor.OPEN.indexOf(first) >= 0) {
            label = bracketed(in);
        } else if (Numerals.part(first) || Numerals.formalPart(first)) {
            label = han(in);
        } else if (Characters.digit(first) >= 0) {
            label = ArabicLabel.read(in);
        } else if (DASHES.indexOf(first) >= 0) {
            label = dash(in);
        } else if (first > '\u2150') {
            label = symbolOrWord(in);
        } else if (first >= 'a' && first <= 'z') {
            label = LetterLabel.closed(in);
        } else {
            label = LetterLabel.roman(in);
        }
        return Optional.ofNullable(label);
    }

    private static Label ordinalWord(LabelCursor in) {
        in.at = 1;
        in.skipBlanks();
        int number = in.number();
        if (number < 0) {
            number = in.roman();
        }
        if (number < 0) {
            return null;
        }
        boolean inserted = in.peek() == '-' && Characters.digit(in.peek(1)) >= 0;
        if (inserted) {
            in.at++;
            in.number();
        }
        in.skipBlanks();
        char c = in.peek();
        Scheme scheme = inserted && c != '條' && c != '条' ? null : switch (c) {
            case '编', '編', '篇', '卷' -> Scheme.PART;
            case '章' -> Scheme.CHAPTER;
            case '节', '節' -> Scheme.SECTION;
            case '条', '條' -> Scheme.ARTICLE;
            case '部' -> in.startsWith("部分") || in.peek(1) == '\0' || Characters.blank(in.peek(1)) ? Scheme.PART : null;
            case '分' -> in.startsWith("分编") || in.startsWith("分編") || in.startsWith("分部") ? Scheme.SUBPART : null;
            case '，', ',', '、', '：' -> Scheme.ORDINAL;
            default -> null;
        };
        if (scheme == null) {
            return null;
        }
        in.at += in.startsWith("部分") || scheme == Scheme.SUBPART ? 2 : 1;
        if (scheme == Scheme.ARTICLE && in.peek() == '之' && Numerals.part(in.peek(1))) {
            in.at++;
            in.number();
        }
        if (scheme == Scheme.ORDINAL) {
            return in.label(scheme, number);
        }
        char next = in.peek();
        if (next == '的' || next == '规' || next == '第' || next == '至' || next == '和' || next == '或' || next == '所'
                || next == '中' || next == '、' && scheme == Scheme.ARTICLE || next == '款') {
            return null;
        }
        if (next == '：' || next == ':' || next == '、') {
            in.at++;
        }
        return in.label(scheme, number);
    }

    private static Label bracketed(LabelCursor in) {
        boolean round = "（(".indexOf(in.peek()) >= 0;
        in.at = 1;
        in.skipBlanks();
        Label lettered = round ? LetterLabel.bracketed(in) : null;
        if (lettered != null || round && in.peek() >= 'a' && in.peek() <= 'z') {
            return lettered;
        }
        boolean arabic = Characters.digit(in.peek()) >= 0;
        int number = in.number();
        if (number < 0 || !round && arabic) {
            return null;
        }
        in.skipBlanks();
        if (LabelCursor.CLOSE.indexOf(in.peek()) < 0 || in.ended()) {
            return null;
        }
        in.at++;
        if (in.peek() == '、' || in.peek() == '.' || in.peek() == '．') {
            in.at++;
        }
        return in.label(arabic ? Scheme.ARABIC_BRACKET : Scheme.HAN_BRACKET, number);
    }

    private static Label han(LabelCursor in) {
        boolean formal = Numerals.formalPart(in.peek());
        int number = in.number();
        if (number < 0) {
            return null;
        }
        int afterNumber = in.at;
        in.skipBlanks();
        char c = in.peek();
        if (c == '、' && Numerals.about(in.text, in.at + 1, number)) {
            return null;
        }
        if (c == '、' || c == '．' || c == '.') {
            in.at++;
            return in.label(formal ? Scheme.FORMAL : Scheme.HAN, number);
        }
        if ((c == ')' || c == '）') && !formal) {
            in.at++;
            return in.label(Scheme.HAN_BRACKET, number);
        }
        if (afterNumber == in.at && !formal && number >= 1 && number <= 20) {
            char next = in.peek(1);
            if (c == '是' && next != '否' && next != '非' || c == '要' && next != '求' && next != '素'
                    && next != '点') {
                in.at++;
                if (in.peek() == '，' || in.peek() == '：' || in.peek() == ',') {
                    in.at++;
                }
                return in.label(Scheme.ORDINAL, number);
            }
        }
        if (afterNumber < in.at && number >= 1 && in.text.length() <= 40) {
            return in.label(formal ? Scheme.FORMAL : Scheme.HAN, number);
        }
        return null;
    }

    private static Label dash(LabelCursor in) {
        char first = in.peek();
        int run = 0;
        while (!in.ended() && in.peek() == first) {
            in.at++;
            run++;
        }
        boolean hyphen = first == '-' || first == '*' || first == '－';
        if (in.ended() || run > 6 || in.text.substring(in.at).chars().noneMatch(Character::isLetterOrDigit) || hyphen && run == 1 && !Characters.blank(in.peek())
                || hyphen && Characters.digit(in.peek()) >= 0) {
            return null;
        }
        return in.label(Scheme.DASH, 0);
    }

    private static Label symbolOrWord(LabelCursor in) {
        char c = in.peek();
        if (c >= '\u2460' && c <= '\u2473') {
            return in.symbol(Scheme.CIRCLED, c - '\u2460' + 1);
        }
        if (c >= '\u2474' && c <= '\u2487') {
            return in.symbol(Scheme.ARABIC_BRACKET, c - '\u2474' + 1);
        }
        if (c >= '\u2488' && c <= '\u249b') {
            return in.symbol(Scheme.ARABIC, c - '\u2488' + 1);
        }
        if (c >= '\u3220' && c <= '\u3229') {
            return in.symbol(Scheme.HAN_BRACKET, c - '\u3220' + 1);
        }
        if (c >= '\u2160' && c <= '\u216b') {
            in.at++;
            return "、．.".indexOf(in.peek()) >= 0 && !in.ended() ? in.symbol(Scheme.ROMAN, c - '\u2160' + 1) : null;
        }
        int stem = LetterLabel.STEMS.indexOf(c);
        if (stem >= 0 && in.peek(1) == '、' && LetterLabel.STEMS.indexOf(in.peek(2)) < 0) {
            return in.symbol(Scheme.STEM, stem + 1);
        }
        if (c == '专' || c == '專' || c == '【') {
            return box(in);
        }
        if (in.startsWith("附件") || in.startsWith("附录") || in.startsWith("附錄") || in.startsWith("附表")) {
            return annex(in, 2);
        }
        if (c == '附' && Characters.digit(in.peek(1)) >= 0) {
            return annex(in, 1);
        }
        if (c == '图' || c == '圖') {
            return named(in, Scheme.FIGURE, 1);
        }
        return c == '表' ? named(in, Scheme.TABLE, 1) : counted(in);
    }

    /** What a plan counts by its name: 任务一：; a number without a mark or blank behind it is none (工程1处). */
    private static Label counted(LabelCursor in) {
        Matcher name = COUNTED.pattern().matcher(in.text);
        if (!COUNTED.opens().has(in.peek()) || !name.lookingAt()) {
            return null;
        }
        in.at = name.end();
        in.skipBlanks();
        int number = in.number();
        if (number < 1 || number > 99 || in.ended()) {
            return null;
        }
        boolean blank = Characters.blank(in.peek());
        in.skipBlanks();
        if ("：:、．.".indexOf(in.peek()) >= 0 && Characters.digit(in.peek(1)) < 0 && !Numerals.part(in.peek(1))) {
            in.at++;
            return in.label(Scheme.NAMED, number);
        }
        return blank && in.text.length() <= LONGEST_NAMED ? in.label(Scheme.NAMED, number) : null;
    }

    /** The number of a box, its word set wide or all of it in brackets: 专栏3, 专 栏 3, 【专栏3】. */
    private static Label box(LabelCursor in) {
        boolean bracket = in.peek() == '【';
        in.at += bracket ? 1 : 0;
        char first = in.peek();
        in.at++;
        in.skipBlanks();
        if (first != '专' && first != '專' || in.peek() != '栏' && in.peek() != '欄') {
            return null;
        }
        if (!bracket) {
            return named(in, Scheme.BOX, in.at + 1);
        }
        in.at++;
        in.skipBlanks();
        int number = in.number();
        boolean closed = number >= 0 && in.peek() == '】';
        in.at++;
        return closed ? in.label(Scheme.BOX, number) : null;
    }

    private static Label named(LabelCursor in, Scheme scheme, int length) {
        in.at = length;
        in.skipBlanks();
        int number = in.number();
        if (number < 0) {
            return null;
        }
        if ("-—–－.．".indexOf(in.peek()) >= 0 && !in.ended() && Characters.digit(in.peek(1)) >= 0) {
            in.at++;
            in.number();
        }
        char c = in.peek();
        if (in.ended() || c == '：' || c == ':' || c == '.' || c == '．' || c == '、') {
            if (!in.ended()) {
                in.at++;
            }
            return in.label(scheme, number);
        }
        boolean apart = Characters.blank(c) || Characters.opener(c);
        return apart || scheme == Scheme.BOX && Characters.han(c) ? in.label(scheme, number) : null;
    }

    private static Label annex(LabelCursor in, int length) {
        in.at = length;
        in.skipBlanks();
        int start = in.at;
        int number = in.number();
        if (number > 99) {
            // A year opens the title of an annex that has no number: 附件 2026年民生实事.
            in.at = start;
            number = -1;
        }
        if (length == 1 && !in.ended() && !Characters.blank(in.peek()) && "：:、.．".indexOf(in.peek()) < 0) {
            return null; // a count: 附1名专家推荐意见
        }
        in.skipBlanks();
        if (number >= 0 && SPOKEN_OF.matcher(in.text).region(in.at, in.text.length()).lookingAt()) {
            return null;
        }
        if (!in.ended() && "：:、.．".indexOf(in.peek()) >= 0) {
            in.at++;
        } else if (!in.ended() && number < 0 && !Characters.blank(in.text.charAt(in.at - 1))) {
            return null;
        }
        return in.label(Scheme.ANNEX, Math.max(number, 0));
    }
}
