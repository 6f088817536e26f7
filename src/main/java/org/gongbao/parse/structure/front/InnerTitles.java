package org.gongbao.parse.structure.front;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.grammar.WordSet;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds the title of a second document that is printed behind the first: a short line worded as a title, before a line
 * that begins to number anew. It counts as a heading of the highest level; where the document before it has a title of its
 * own behind a covering notice, or where such a notice names the second one in 《》, as a title.
 */
public final class InnerTitles {

    private static final int LONGEST = 45;
    /** A covering notice is not longer. */
    private static final int NOTICE = 12;
    private static final int MOST_PREAMBLE = 3;
    /** Lines under an inner title that tell when and by whom it was spoken. */
    private static final int MOST_LINES = 2;
    /** A line this short, set like a division before it, is one too: 今后工作的建议 after 五年来的主要工作. */
    private static final int LONGEST_DIVISION = 12;

    /** What a gazette prints before a draft to explain it. */
    private static final Pattern GENERAL_ACCOUNT = Pattern.compile("[^，。：]{4,}(?:總說明|总说明)");

    private static final WordSet PASSED_ON = WordSet.of("印发", "印發", "转发", "轉發", "下发", "發布", "发布", "公布", "颁布");
    private static final Pattern NAME = Pattern.compile("《([^《》]{4,60}(?:〈[^〉]{1,40}〉[^《》]{0,20})?)》");

    private InnerTitles() {}

    /** Returns the parts with such titles marked as headings. */
    public static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        Set<String> announced = announced(parts);
        boolean numbered = false;
        int titles = 0;
        boolean divided = false;
        for (int i = 0; i < out.size(); i++) {
            Part part = out.get(i);
            titles += part.frontRole() == FrontLine.Role.TITLE ? 1 : 0;
            if (!part.open()) {
                continue;
            }
            boolean labelled = LabelGrammar.read(part.text()).isPresent();
            boolean division = divided && part.text().length() <= LONGEST_DIVISION;
            divided |= !labelled && part.passage().style() == Element.Style.BOLD && part.text().length() <= LONGEST_DIVISION;
            if (!labelled && !announced.isEmpty() && announced.contains(name(part.text()))) {
                out.set(i, part.front(FrontLine.Role.TITLE));
                introduced(out, i + 1);
                announced.remove(name(part.text()));
                titles++;
            } else if (!labelled && titles > 0 && part.text().length() <= LONGEST && TitlePatterns.title(part.text())
                    && spoken(out, i + 1)) {
                out.set(i, titles > 1 ? part.front(FrontLine.Role.TITLE)
                        : part.with(Part.Role.HEADING, Label.unnumbered(Scheme.ANNEX), part.text().length()));
                introduced(out, i + 1);
            } else if (numbered && !labelled && part.text().length() <= LONGEST && GENERAL_ACCOUNT.matcher(part.text()).matches()) {
                out.set(i, part.with(Part.Role.HEADING, Label.unnumbered(Scheme.ANNEX), part.text().length()));
            } else if (numbered && !labelled && !division && part.text().length() <= LONGEST && TitlePatterns.title(part.text())
                    && beginsAnew(out, i + 1, part.passage().style() == Element.Style.BOLD)) {
                out.set(i, titles > 1 ? part.front(FrontLine.Role.TITLE)
                        : part.with(Part.Role.HEADING, Label.unnumbered(Scheme.ANNEX), part.text().length()));
            }
            numbered |= labelled;
        }
        return out;
    }

    /** Marks when and where the text was spoken and by whom, on the lines directly under its title. */
    private static void introduced(List<Part> out, int from) {
        for (int i = from; i < out.size() && i < from + MOST_LINES; i++) {
            FrontLine.Role role = out.get(i).open() ? FrontPatterns.role(out.get(i).text()) : out.get(i).frontRole();
            if (role != FrontLine.Role.DATELINE && role != FrontLine.Role.SPEAKER) {
                return;
            }
            out.set(i, out.get(i).front(role));
        }
    }

    /**
     * Returns whether a line tells when and where the text was spoken over which it stands, or when the rules were issued:
     * ——2002年6月26日在…会议上, （2005年1月13日…发布，根据…修正）.
     */
    private static boolean spoken(List<Part> parts, int index) {
        return index < parts.size() && parts.get(index).open() && "—-－―─–（(".indexOf(parts.get(index).text().charAt(0)) >= 0
                && FrontPatterns.role(parts.get(index).text()) == FrontLine.Role.DATELINE;
    }

    /** Returns the names in 《》 of the documents that the notice before the first number passes on (印发 …). */
    private static Set<String> announced(List<Part> parts) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parts.size() && i < NOTICE; i++) {
            String text = parts.get(i).passage() == null ? "" : parts.get(i).text();
            if (!parts.get(i).open() || !PASSED_ON.in(text)) {
                continue;
            }
            Matcher name = NAME.matcher(text);
            while (name.find()) {
                names.add(name(name.group(1)));
            }
        }
        return names;
    }

    /** Returns a title for comparison: quoted by a notice, it has 〈〉 where it prints 《》 itself. */
    private static String name(String title) {
        return FrontPatterns.solid(title).replace('〈', '《').replace('〉', '》');
    }

    /** Behind a title that markup sets apart, paragraphs of preamble may stand before the numbers. */
    private static boolean beginsAnew(List<Part> parts, int from, boolean apart) {
        int preamble = apart ? MOST_PREAMBLE : 0;
        for (int i = from; i < parts.size() && i < from + 3 + preamble; i++) {
            Part part = parts.get(i);
            if (!part.open()) {
                continue;
            }
            Optional<Label> label = LabelGrammar.read(part.text());
            if (label.isPresent() || preamble-- <= 0) {
                return label.filter(l -> l.number() == 1 && l.scheme().compareTo(Scheme.HAN) <= 0).isPresent();
            }
        }
        return false;
    }
}
