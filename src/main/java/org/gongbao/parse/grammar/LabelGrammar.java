package org.gongbao.parse.grammar;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises the number or mark that opens a line, in every scheme that official documents use.
 *
 * <p>Only the shape is judged here. Whether a line with a label is a heading is for {@code HeadingFinder}.
 */
public final class LabelGrammar {

    /** The number of a document behind the year in brackets that opens it: （八九）台預發字第一六七號. */
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("\\p{IsHan}{1,10}字第\\s?[\\p{IsHan}\\d]{1,12}[号號]");
    private static final String DASHES = "—–―─－-·•●■◆▲★○□◇※*";

    /** A line with an article's number and words of its own behind a pause mark. */
    private static final int SHORTEST_ARTICLE = 12;
    /** What neighbours that are counted together are; 三大, 三农, 四好 and 三年 open matters of their own. */
    private static final Pattern COUNTED = Pattern.compile("[产產][业業]|次|[批期轮輪届屆章节節条條款项項目卷册冊编編辑輯号號]|季度?|阶段|階段|步|部分|[医醫]院|人民[医醫]院"
            + "|中[学學]|小[学學]|[组組]|[类類](?!似)|水[厂廠]|航站|[名位](?!一)|[、和及与與至]");
    private static final Pattern STARRED = Pattern.compile("\\*[IVX]{1,5}[.．、]\\s?\\p{IsHan}");

    private LabelGrammar() {}

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
            label = starred(in) ? LetterLabel.roman(in) : dash(in);
        } else if (first > '\u2150') {
            label = symbolOrWord(in);
        } else if (first >= 'a' && first <= 'z') {
            label = LetterLabel.closed(in);
        } else {
            label = LetterLabel.roman(in);
        }
        return Optional.ofNullable(label != null && LabelCursor.OPEN.indexOf(first) >= 0 ? in.together(label) : label);
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
            return c == '、' && goesOn(in, number) ? null : in.label(scheme, number);
        }
        char next = in.peek();
        if (next == '的' || next == '规' || next == '第' || next == '至' || next == '和' || next == '或' || next == '所'
                || next == '中' || next == '、' && scheme == Scheme.ARTICLE && !opensArticle(in) || next == '款') {
            return null;
        }
        if (next == '：' || next == ':' || next == '、') {
            in.at++;
        }
        return in.label(scheme, number);
    }

    /** Returns whether a number names the first of several neighbours, which it counts with the next: 第二、三产业; not 第二、三大任务. */
    private static boolean goesOn(LabelCursor in, int number) {
        int start = in.at;
        int next = in.number();
        boolean counted = next == number + 1 && COUNTED.matcher(in.text).region(in.at, in.text.length()).lookingAt();
        in.at = start;
        return counted;
    }

    /**
     * Moves behind the star that marks an item of an agenda to which all members are invited: *V.政府的施政綱領; returns false and
     * stays where there is none.
     */
    private static boolean starred(LabelCursor in) {
        if (in.peek() != '*' || !STARRED.matcher(in.text).lookingAt()) {
            return false;
        }
        in.at = 1;
        return true;
    }

    /** Returns whether words of its own stand behind the pause mark that some set after an article: 第二條、村民大會之實施，…; not 第二条、第三条. */
    private static boolean opensArticle(LabelCursor in) {
        char after = in.peek(1);
        return Characters.han(after) && !Numerals.part(after) && "第附前本该該以及和或".indexOf(after) < 0 && in.text.length() >= SHORTEST_ARTICLE;
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
        if (DOCUMENT_NUMBER.matcher(in.text).region(in.at, in.text.length()).lookingAt()) {
            return null;
        }
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
        if (in.ended() || run > 6 || in.text.substring(in.at).chars().noneMatch(Character::isLetterOrDigit)
                || hyphen && run == 1 && !Characters.blank(in.peek())
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
        return NamedLabel.read(in);
    }
}
