package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/**
 * Recognises the bits of navigation and buttons that only their neighbours give away: 首页, &gt;, 大, 】.
 *
 * <p>They stand before the title, or after the last paragraph, of a page in which {@link NoiseRecogniser} has already found
 * chrome; comments and scripts that were saved as text go to where they close.
 */
public final class ChromeZones {

    private static final int LONGEST_BIT = 16;
    /** Where no line before the text is worded as a title, a longer bit may be it. */
    private static final int LONGEST_UNTITLED = 9;
    private static final int TINY = 3;
    private static final int LEAST_SENTENCE = 8;
    private static final int LEAST_WRAPPED = 18;
    private static final int LONGEST_END = 3;
    /** A shorter line has room for the end of its sentence. */
    private static final int LEAST_BEFORE = 15;
    private static final int LONGEST_COMMENT = 30;

    /** What minutes tell of a sitting, each word on its line over what it tells. */
    private static final Set<String> SITTING = Set.of("主席", "紀錄", "記錄", "出席", "列席", "時間", "地點", "主持", "請假");

    private ChromeZones() {}

    /** Returns the parts with the bits around known chrome dropped. */
    public static List<Part> recognise(List<Part> parts) {
        if (parts.stream().noneMatch(ChromeZones::chrome)) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts);
        comments(out);
        int body = firstProse(out);
        int end = lastProse(out);
        int title = Math.min(firstTitle(out, body), SittingFacts.head(out));
        boolean begun = false;
        boolean headChrome = out.subList(0, body).stream().anyMatch(ChromeZones::chrome);
        for (int i = 0; i < out.size(); i++) {
            Part part = out.get(i);
            if (!part.open()) {
                continue;
            }
            begun |= opensSeries(part);
            boolean inHead = headChrome && i < body;
            if (closes(out, i)) {
                continue;
            }
            boolean bit = noInk(part.text()) || inHead && (i < title && small(part) && !begun
                    && (title < body || part.text().length() <= LONGEST_UNTITLED)
                    || part.text().length() < TINY && !SITTING.contains(part.text()) && !FrontPatterns.contentsTitle(part.text())
                    && !FrontPatterns.frame(part.text()));
            if (bit || i > end && afterChrome(out, end, i) && small(part)) {
                out.set(i, part.drop(Rule.CHROME));
            }
        }
        return out;
    }

    private static boolean chrome(Part part) {
        return part.dropped() && (part.detail().equals(Rule.CHROME) || part.detail().equals(Rule.MARKUP));
    }

    private static void comments(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).dropped() || !parts.get(i).text().startsWith("<!--") || parts.get(i).text().contains("-->")) {
                continue;
            }
            int close = i + 1;
            while (close < parts.size() && close - i < LONGEST_COMMENT && !parts.get(close).text().endsWith("-->")) {
                close++;
            }
            if (close < parts.size() && parts.get(close).text().endsWith("-->")) {
                for (int k = i + 1; k <= close; k++) {
                    if (parts.get(k).passage() != null) {
                        parts.set(k, parts.get(k).drop(Rule.MARKUP));
                    }
                }
                i = close;
            }
        }
    }

    private static int firstProse(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (prose(parts.get(i)) || wrapped(parts, i)) {
                return i;
            }
        }
        return parts.size();
    }

    private static int lastProse(List<Part> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (prose(parts.get(i)) || sentence(parts.get(i)) || tailEnd(parts, i)) {
                return i;
            }
        }
        return parts.size();
    }

    /** Returns whether a line ends a sentence: in a text wrapped at a margin no line is long. */
    private static boolean sentence(Part part) {
        String text = part.text();
        return part.open() && text.length() > LEAST_SENTENCE && Characters.sentenceEnd(text.charAt(text.length() - 1));
    }

    /** Returns whether a line is the first of a text wrapped at a margin: it breaks off within a sentence that the next goes on with. */
    private static boolean wrapped(List<Part> parts, int index) {
        if (index + 1 >= parts.size() || !parts.get(index).open() || !parts.get(index + 1).open()) {
            return false;
        }
        String text = parts.get(index).text();
        return text.length() >= LEAST_WRAPPED && text.indexOf('，') > 0 && text.indexOf('\t') < 0 && !LineEnd.finished(text)
                && parts.get(index + 1).text().length() >= LEAST_SENTENCE && !parts.get(index + 1).passage().afterBlank();
    }

    /** Returns whether a line closes a bracket that a line before it opened, as the last offices of a wrapped tail do. */
    private static boolean tailEnd(List<Part> parts, int index) {
        String text = parts.get(index).text();
        return index > 0 && parts.get(index).open() && text.endsWith("）") && text.indexOf('（') < 0 && parts.get(index - 1).open()
                && parts.get(index - 1).text().lastIndexOf('（') > parts.get(index - 1).text().lastIndexOf('）');
    }

    private static boolean prose(Part part) {
        return part.passage() == null || part.open() && (part.text().length() > 40 && LineEnd.finished(part.text())
                || FrontPatterns.role(part.text()) == org.gongbao.model.Block.FrontLine.Role.ADDRESSEE);
    }

    private static int firstTitle(List<Part> parts, int end) {
        for (int i = 0; i < end; i++) {
            Part part = parts.get(i);
            if (part.open() && (TitlePatterns.title(part.text()) && !numbered(part.text()) || about(part.text())
                    || FrontPatterns.role(part.text()) != null
                    || part.passage().style() == Element.Style.HEADING)) {
                return i;
            }
        }
        return end;
    }

    /** Returns whether a line is the point of a list or an agenda: 1. 通過第二次會議紀錄. */
    private static boolean numbered(String text) {
        return LabelGrammar.read(text).filter(label -> label.scheme() == Scheme.ARABIC || label.scheme() == Scheme.ROMAN).isPresent();
    }

    /** Returns whether a line begins a title that goes on in the next ones: 某省人民政府办公厅关于印发某省. */
    private static boolean about(String text) {
        int about = TitlePatterns.about(text);
        return about == 0 || about > 0 && FrontPatterns.body(text.substring(0, about));
    }

    private static boolean afterChrome(List<Part> parts, int end, int index) {
        for (int i = end + 1; i < index; i++) {
            if (chrome(parts.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a line opens a series of divisions or points, which no navigation does: 一、基本情况. */
    private static boolean opensSeries(Part part) {
        Optional<Label> label = LabelGrammar.read(part.text());
        return label.isPresent() && (label.get().number() == 1 || label.get().scheme().compareTo(Scheme.ARTICLE) < 0)
                && label.get().scheme().compareTo(Scheme.HAN) <= 0;
    }

    private static boolean small(Part part) {
        return part.text().length() <= LONGEST_BIT && !LineEnd.finished(part.text());
    }

    /** Returns whether a bit is the end of the sentence that the line before it has left open: …制定本条 | 例。 */
    private static boolean closes(List<Part> parts, int index) {
        String text = parts.get(index).text();
        return index > 0 && text.length() <= LONGEST_END && Characters.sentenceEnd(text.charAt(text.length() - 1))
                && parts.get(index - 1).open() && parts.get(index - 1).text().length() >= LEAST_BEFORE
                && !LineEnd.finished(parts.get(index - 1).text())
                && parts.get(index - 1).passage().lastLine() + 1 == parts.get(index).passage().firstLine();
    }

    private static boolean noInk(String text) {
        if (text.length() > TINY) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
