package org.gongbao.parse.structure.heading;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Numerals;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Passage;

/** Tells labels from numbers and words that only look like one: 2.3亿元, 一 个, 1.9万人. */
final class NumberingCheck {

    private static final int MOST_SKIPPED = 5;
    private static final Pattern ARTICLE_TITLE = Pattern.compile("[（(][\\p{IsHan}、]{2,20}[)）]");

    private NumberingCheck() {}

    /**
     * Returns the label that opens a passage, when it is credible.
     *
     * @param last the number last seen in each way of numbering
     */
    static Optional<Label> read(Passage passage, Map<Scheme, Integer> last) {
        return LabelGrammar.read(passage.text()).or(() -> bareNumeral(passage, last)).or(() -> boldNumeral(passage))
                .filter(label -> credible(passage, label, last))
                .or(() -> beforeFigure(passage.text(), last));
    }

    /**
     * The next number of a list before words that open with a figure: 10.…, then 11.121人才梯队项目, 5.2024年底前…. Only a figure of
     * several places is one; 3.5 is a decimal.
     */
    private static Optional<Label> beforeFigure(String text, Map<Scheme, Integer> last) {
        int next = last.getOrDefault(Scheme.ARABIC, 0) + 1;
        String label = next + ".";
        int end = label.length();
        while (end < text.length() && Characters.digit(text.charAt(end)) >= 0) {
            end++;
        }
        boolean figure = next > 1 && text.startsWith(label) && end - label.length() >= 3 && end < text.length()
                && Characters.han(text.charAt(end)) && "万亿元个倍吨亩".indexOf(text.charAt(end)) < 0;
        return figure ? Optional.of(new Label(Scheme.ARABIC, label, next, label.length())) : Optional.empty();
    }

    private static boolean credible(Passage passage, Label label, Map<Scheme, Integer> last) {
        String text = passage.text();
        String printed = label.printed();
        boolean apart = label.bodyStart() > printed.length();
        boolean follows = follows(label, last);
        switch (label.scheme()) {
            case DECIMAL_2, DECIMAL_3, DECIMAL_4:
                char next = label.bodyStart() < text.length() ? text.charAt(label.bodyStart()) : '\0';
                return (apart || follows) && "万亿元个倍%吨亩年人公平亿家项次米".indexOf(next) < 0;
            case HAN:
                boolean pointed = !Numerals.part(printed.charAt(printed.length() - 1)) || setApart(passage, printed.length());
                return pointed || follows && !text.contains("，") && !text.contains(",");
            case ARABIC:
                return label.number() < 1000 && (printed.charAt(printed.length() - 1) != '.' || apart || follows
                        || label.bodyStart() < text.length() && Characters.digit(text.charAt(label.bodyStart())) < 0);
            case STEM:
                return follows;
            case LETTER_BRACKET:
                char letter = printed.charAt(0) == '（' || printed.charAt(0) == '(' ? printed.charAt(1) : printed.charAt(0);
                return follows || letter >= 'a' && letter <= 'z';
            case ARABIC_BRACKET:
                return label.number() < 1000;
            case ARTICLE:
                return apart || follows || passage.opensParagraph() && (skips(label, last) || titled(text, label))
                        || !Characters.han(printed.charAt(printed.length() - 1));
            default:
                return true;
        }
    }

    /** Returns whether nothing but its title in brackets stands behind the number of an article: 第二十四条（电力配套范围）. */
    private static boolean titled(String text, Label label) {
        return ARTICLE_TITLE.matcher(text.substring(label.bodyStart())).matches();
    }

    /** Returns whether an article comes after one of those before it with a few left out, as an excerpt of a law prints them. */
    private static boolean skips(Label label, Map<Scheme, Integer> last) {
        int before = last.getOrDefault(label.scheme(), 0);
        return before > 0 && label.number() > before && label.number() <= before + MOST_SKIPPED;
    }

    private static boolean follows(Label label, Map<Scheme, Integer> last) {
        int before = last.getOrDefault(label.scheme(), 0);
        return label.number() == 1 || label.number() == before + 1 || label.number() == before + 2;
    }

    /** A numeral that bold sets apart from the sentence behind it, as laws in Markdown set the numbers of their articles: **一**　…. */
    private static Optional<Label> boldNumeral(Passage passage) {
        String text = passage.text();
        int end = 0;
        while (end < text.length() && Numerals.part(text.charAt(end))) {
            end++;
        }
        int start = end;
        while (start < text.length() && Characters.blank(text.charAt(start))) {
            start++;
        }
        int value = end == 0 || start == end || !setApart(passage, end) ? -1 : Numerals.value(text, 0, end);
        return value < 1 ? Optional.empty() : Optional.of(new Label(Scheme.HAN, text.substring(0, end), value, start));
    }

    /** Returns whether exactly so many characters at the head of a passage are bold. */
    private static boolean setApart(Passage passage, int length) {
        return !passage.strong().isEmpty() && passage.strong().get(0).start() == 0 && passage.strong().get(0).end() == length;
    }

    /** A numeral alone on its line, as old reports number their parts, is a label with an empty title. */
    private static Optional<Label> bareNumeral(Passage passage, Map<Scheme, Integer> last) {
        String text = passage.text();
        if (text.length() > 3) {
            return Optional.empty();
        }
        int value = Numerals.value(text, 0, text.length());
        if (value < 1 || value > 30 || text.indexOf('〇') >= 0) {
            return Optional.empty();
        }
        Label label = new Label(Scheme.HAN, text, value, text.length());
        return follows(label, last) ? Optional.of(label) : Optional.empty();
    }
}
