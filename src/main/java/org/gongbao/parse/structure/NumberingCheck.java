package org.gongbao.parse.structure;

import java.util.Map;
import java.util.Optional;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Numerals;
import org.gongbao.parse.grammar.Scheme;

/** Tells labels from numbers and words that only look like one: 2.3亿元, 一 个, 1.9万人. */
final class NumberingCheck {

    private NumberingCheck() {}

    /**
     * Returns the label that opens a passage, when it is credible.
     *
     * @param last the number last seen in each way of numbering
     */
    static Optional<Label> read(Passage passage, Map<Scheme, Integer> last) {
        return LabelGrammar.read(passage.text()).or(() -> bareNumeral(passage, last))
                .filter(label -> credible(passage, label, last));
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
                boolean pointed = !Numerals.part(printed.charAt(printed.length() - 1));
                return pointed || follows && !text.contains("，") && !text.contains(",");
            case ARABIC:
                return label.number() < 1000 && (printed.charAt(printed.length() - 1) != '.' || apart || follows
                        || label.bodyStart() < text.length() && Characters.digit(text.charAt(label.bodyStart())) < 0);
            case ARABIC_BRACKET:
                return label.number() < 1000;
            case ARTICLE:
                return apart || follows || !Characters.han(printed.charAt(printed.length() - 1));
            default:
                return true;
        }
    }

    private static boolean follows(Label label, Map<Scheme, Integer> last) {
        int before = last.getOrDefault(label.scheme(), 0);
        return label.number() == 1 || label.number() == before + 1 || label.number() == before + 2;
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
