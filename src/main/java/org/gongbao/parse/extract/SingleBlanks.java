package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.TitlePatterns;

/**
 * Divides a document that stands on one line with a single blank between its paragraphs: 政府工作报告 ——2015年3月5日在… 各位代表： …。 一、2014年工作回顾 过去一年….
 *
 * <p>A blank behind the end of a sentence parts paragraphs there; so does one behind a title, before or behind a number, and
 * behind a short phrase over long text. Other blanks are within names and words: 国务院总理 李克强. Where nearly each sentence has a
 * blank behind it, and few of these a number, blanks tell nothing.
 */
final class SingleBlanks {

    private static final int SHORTEST = 600;
    private static final int LEAST = 5;
    /** Of ten sentences so many may end before a blank. */
    private static final int MOST_OF_TEN = 7;
    /** The document has so few characters besides the line: one in so many. */
    private static final int REST = 10;
    private static final int LONGEST_TITLE = 70;
    private static final int LONGEST_PHRASE = 40;
    private static final int LEAST_UNDER = 40;
    private static final int SHORTEST_REMARK = 6;
    private static final int LONGEST_REMARK = 300;
    private static final int LONGEST_LABEL = 12;
    private static final String CLOSING = "”’）)」』》";
    private static final Pattern OPENS = Pattern.compile("[—–―─━]{2}|各位(?:代表|委员)|同志们|[（(]?[12]\\d{3}年\\d{1,2}月\\d{1,2}日");
    private static final Pattern MARKS = Pattern.compile("[，,、：:；;“”]");

    private SingleBlanks() {}

    /** Returns the pieces of a line in order, the line itself where blanks do not part paragraphs in it. */
    static List<Span> split(String text, Span line) {
        if (line.length() < SHORTEST || text.length() - line.length() > text.length() / REST) {
            return List.of(line);
        }
        int sentences = 0;
        int apart = 0;
        int numbered = 0;
        for (int i = line.start() + 1; i < line.end(); i++) {
            boolean end = Characters.sentenceEnd(text.charAt(i - 1)) && CLOSING.indexOf(text.charAt(i)) < 0
                    || Characters.blank(text.charAt(i)) && remarkEnds(text, i) && numbered(ahead(text, i, line.end()));
            sentences += end ? 1 : 0;
            apart += end && Characters.blank(text.charAt(i)) ? 1 : 0;
            numbered += end && Characters.blank(text.charAt(i)) && i + 1 < line.end()
                    && numbered(ahead(text, i, line.end())) ? 1 : 0;
        }
        if (apart < LEAST || numbered < LEAST && apart * 10 > sentences * MOST_OF_TEN) {
            return List.of(line);
        }
        List<Span> pieces = new ArrayList<>();
        int from = line.start();
        boolean firstParagraph = true;
        for (int i = line.start(); i < line.end(); i++) {
            if (Characters.blank(text.charAt(i)) && i > from && i + 1 < line.end() && parts(text, from, i, line.end(), firstParagraph)) {
                pieces.add(new Span(from, i));
                firstParagraph &= !Characters.sentenceEnd(text.charAt(i - 1));
                from = i + 1;
            }
        }
        pieces.add(new Span(from, line.end()));
        return pieces;
    }

    /** Whether the blank at an index parts what began at {@code from} from what follows. */
    private static boolean parts(String text, int from, int blank, int end, boolean head) {
        int last = blank - 1;
        while (last > from && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        if (Characters.sentenceEnd(text.charAt(last)) || remarkEnds(text, blank) && numbered(ahead(text, blank, end))
                || Characters.colon(text.charAt(blank - 1))) {
            return true;
        }
        if (blank - from > LONGEST_TITLE) {
            return false;
        }
        String before = text.substring(from, blank).strip();
        String after = text.substring(blank + 1, Math.min(end, blank + 1 + LONGEST_TITLE)).stripLeading();
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        Optional<Label> label = LabelGrammar.read(before);
        if (label.isPresent()) {
            return label.get().bodyStart() + 2 < before.length() && !"，,、".contains(before.substring(before.length() - 1));
        }
        boolean dated = OPENS.matcher(before).lookingAt() && "）)上过准".indexOf(before.charAt(before.length() - 1)) >= 0;
        if (dated || OPENS.matcher(after).lookingAt() || numbered(after)) {
            return true;
        }
        boolean phrase = before.length() >= 4 && before.length() <= LONGEST_PHRASE && !MARKS.matcher(before).find();
        return head ? TitlePatterns.title(before) : phrase && longText(text, blank + 1, end);
    }

    /** Whether a remark in brackets that is no label ends before a place: （县财政局牵头） 二、. */
    private static boolean remarkEnds(String text, int at) {
        int depth = 0;
        for (int i = at - 1; i > 0 && at - i <= LONGEST_REMARK; i--) {
            char c = text.charAt(i);
            depth += "）)】〕".indexOf(c) >= 0 ? 1 : "（(【〔".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0) {
                return at - i >= SHORTEST_REMARK && Characters.sentenceEnd(text.charAt(i - 1));
            }
        }
        return false;
    }

    private static String ahead(String text, int blank, int end) {
        return text.substring(blank + 1, Math.min(end, blank + LONGEST_LABEL));
    }

    private static boolean numbered(String after) {
        return LabelGrammar.read(after.substring(0, Math.min(after.length(), LONGEST_LABEL)))
                .filter(label -> !label.scheme().floats()).isPresent();
    }

    /** Whether no blank comes before long text has come. */
    private static boolean longText(String text, int from, int end) {
        for (int i = from; i < Math.min(end, from + LEAST_UNDER); i++) {
            if (Characters.blank(text.charAt(i))) {
                return false;
            }
        }
        return from + LEAST_UNDER <= end;
    }
}
