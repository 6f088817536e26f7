package org.gongbao.parse.structure.lead;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Brackets;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.heading.DocumentNumbering;
import org.gongbao.parse.structure.heading.NoteFinder;
import org.gongbao.parse.structure.join.CutStyle;
import org.gongbao.parse.structure.join.TornWords;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;
import org.gongbao.parse.structure.part.Phrase;
import org.gongbao.parse.structure.sitting.Speakers;
import org.gongbao.parse.structure.sitting.Topics;

/**
 * Finds unnumbered headings on lines of their own: bold or centred lines, and in a document without cut paragraphs short
 * lines that no mark closes, between finished paragraphs.
 */
public final class LeadLines {

    private static final int SHORTEST_PLAIN = 4;
    private static final int LONGEST_OVER_ARTICLES = 24;
    /** Text that must stand under a plain line for it to be a heading. */
    private static final int LEAST_UNDER = 40;
    /** A document in which more lines than one in this many would be headings is a list, not a text. */
    private static final int MOST_SHARE = 4;
    /** So it is with short lines only where more than one in this many would be. */
    private static final int MOST_IN_TURN = 2;
    private static final int LONGEST_IN_TURN = 16;
    private static final int LONGEST_HELD = 40;

    /** What opens a document before its chapters and has no number: 序言. */
    private static final Pattern OPENING_WORDS = Pattern.compile("(?:[前引序]|[导導緒绪])[\\s\\u3000]*(?:言|论|論|语|語)");

    /** What closes a document of chapters and has no number: 结语. */
    private static final Pattern CLOSING_WORDS = Pattern.compile("[结結][\\s\\u3000]*(?:束[\\s\\u3000]*)?[语語]");

    /** The last part of a code of law, which has no number. */
    private static final Pattern CLOSING_PART = Pattern.compile("附[\\s\\u3000]*[则則]");


    private LeadLines() {}

    /** Returns the parts with such lines marked as headings. */
    public static List<Part> find(List<Part> parts, CutStyle style) {
        List<Integer> plain = new ArrayList<>();
        List<Part> out = new ArrayList<>(parts);
        boolean boxed = false;
        boolean record = Speakers.record(parts) || DocumentNumbering.romanAgenda(parts);
        Set<Integer> topics = Topics.of(parts);
        boolean several = parts.stream().noneMatch(LeadLines::marked) && IntStream.range(1, parts.size() - 1)
                .filter(i -> parts.get(i).open() && Phrase.is(parts.get(i).text()) && textUnder(parts, i) && held(parts, i))
                .limit(2).count() > 1;
        boolean severalLed = IntStream.range(1, parts.size()).filter(i -> boldLed(parts, i)).limit(2).count() > 1;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boxed = part.role() == Part.Role.BOX || boxed && part.role() != Part.Role.HEADING && part.role() != Part.Role.RUN_IN
                    && part.role() != Part.Role.FRONT && part.role() != Part.Role.ARTICLE;
            if (part.open() && part.passage().style() == Element.Style.HEADING) {
                out.set(i, Phrase.heading(part));
                continue;
            }
            if (part.open() && part.passage().style() == Element.Style.LIST_ITEM) {
                out.set(i, part.with(Part.Role.LIST_ITEM, Label.unnumbered(Scheme.LEAD), 0));
                continue;
            }
            boolean closingPart = part.open() && i + 1 < parts.size() && parts.get(i + 1).role() == Part.Role.ARTICLE
                    && CLOSING_PART.matcher(part.text()).matches();
            boolean closingWords = part.open() && CLOSING_WORDS.matcher(part.text()).matches()
                    && (textUnder(parts, i) || addressed(parts, i));
            boolean glossary = part.open() && i + 1 < parts.size() && parts.get(i + 1).role() == Part.Role.NOTE
                    && NoteFinder.headsNotes(part.text());
            if (closingPart || closingWords || glossary) {
                int end = part.text().length() - (part.text().endsWith("：") || part.text().endsWith(":") ? 1 : 0);
                out.set(i, part.with(Part.Role.HEADING, Label.unnumbered(Scheme.ANNEX), end));
                continue;
            }
            if (part.open() && OPENING_WORDS.matcher(part.text()).matches() && addressed(parts, i)) {
                out.set(i, Phrase.heading(part));
            }
            if (topics.contains(i)) {
                out.set(i, Phrase.heading(part));
                continue;
            }
            if (!part.open() || !Phrase.is(part.text()) || !textUnder(parts, i) || between(parts, i)) {
                continue;
            }
            boolean twice = !style.wrapped() && !style.cuts() && stacked(parts, i);
            if (twice) {
                out.set(i - 1, Phrase.heading(parts.get(i - 1)));
            }
            boolean bold = part.passage().style() == Element.Style.BOLD || severalLed && boldLed(parts, i);
            if (twice || bold || OPENING_WORDS.matcher(part.text()).matches() || overArticles(parts, i)) {
                out.set(i, Phrase.heading(part));
            } else if ((part.passage().style() == Element.Style.PLAIN || subdivides(parts, i) || several && held(parts, i))
                    && !boxed && !record && !brokenOff(parts, i)
                    && (style.wrapped() ? alone(parts, i, style) : !style.cuts() || FrontPatterns.division(part.text()))
                    && part.text().length() >= SHORTEST_PLAIN
                    && (i == 0 ? FrontPatterns.division(part.text())
                    : closed(parts.get(i - 1)) || remark(parts, i - 1) || over(parts, i - 1, style))) {
                if (i > 0 && !closed(parts.get(i - 1)) && !remark(parts, i - 1)) {
                    plain.add(i - 1);
                }
                plain.add(i);
            }
        }
        if (plain.size() * MOST_SHARE <= parts.size() || takeTurns(parts, plain)) {
            plain.forEach(i -> out.set(i, Phrase.heading(parts.get(i))));
        }
        return out;
    }

    /** Whether lines are short and few enough that each has finished paragraphs of its own, as in the digest of a report. */
    private static boolean takeTurns(List<Part> parts, List<Integer> plain) {
        Set<Integer> lines = new HashSet<>(plain);
        int finished = 0;
        int open = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean own = lines.contains(i);
            if (own && (part.text().length() > LONGEST_IN_TURN || lines.contains(i - 1))) {
                return false;
            }
            open += part.open() && !own ? 1 : 0;
            finished += part.open() && !own && LineEnd.finished(part.text()) ? 1 : 0;
        }
        return plain.size() * MOST_IN_TURN <= parts.size() && finished * MOST_SHARE >= open * (MOST_SHARE - 1);
    }

    /** In an act: a phrase on its own line, behind a finished paragraph or article, over articles (党员廉洁自律规范). */
    private static boolean overArticles(List<Part> parts, int index) {
        String text = parts.get(index).text();
        return index > 0 && parts.get(index + 1).role() == Part.Role.ARTICLE && closed(parts.get(index - 1))
                && (parts.get(index - 1).open() || parts.get(index - 1).role() == Part.Role.ARTICLE)
                && text.length() > SHORTEST_PLAIN && text.length() <= LONGEST_OVER_ARTICLES && Characters.han(text.charAt(0));
    }


    private static boolean textUnder(List<Part> parts, int index) {
        if (index + 1 >= parts.size()) {
            return false;
        }
        Part next = parts.get(index + 1);
        boolean labelled = next.role() != Part.Role.TEXT && next.role() != Part.Role.FRONT && next.role() != Part.Role.MARKER;
        return labelled || next.open() && (next.text().length() >= LEAST_UNDER || LineEnd.finished(next.text()));
    }

    /** Whether a line with a comma is only the first of a sentence that the next one, close under it and short, ends: …查證後 | 更正之。 */
    private static boolean brokenOff(List<Part> parts, int index) {
        Part part = parts.get(index);
        Part next = parts.get(index + 1);
        return part.passage().style() == Element.Style.PLAIN && (part.text().indexOf('，') >= 0 || part.text().indexOf(',') >= 0)
                && next.open() && !next.passage().afterBlank() && !next.passage().opensParagraph() && next.text().length() < LEAST_UNDER;
    }

    /** Whether the speech under a line opens with a call upon those who hear it. */
    private static boolean addressed(List<Part> parts, int index) {
        return index + 1 < parts.size() && parts.get(index + 1).frontRole() == FrontLine.Role.ADDRESSEE;
    }

    /** Whether a line is all that stands under a heading, with the next of its series after it. */
    private static boolean between(List<Part> parts, int index) {
        if (index == 0 || index + 1 >= parts.size()) {
            return false;
        }
        Part before = parts.get(index - 1);
        Part next = parts.get(index + 1);
        return before.role() == Part.Role.HEADING && next.heads() && before.label().scheme() == next.label().scheme()
                && next.label().scheme().counted() && next.label().number() == before.label().number() + 1;
    }

    /** In a marked-up format: whether a paragraph that is only a phrase stands directly under a heading. */
    private static boolean subdivides(List<Part> parts, int index) {
        return parts.get(index).passage().style() == Element.Style.PARAGRAPH && index > 0
                && parts.get(index - 1).role() == Part.Role.HEADING && parts.get(index + 1).open()
                && "（(".indexOf(parts.get(index).text().charAt(0)) < 0 && !TornWords.runsOn(parts.get(index).text());
    }

    /** Whether the markup sets a line as a heading. */
    private static boolean marked(Part part) {
        return part.passage() != null && part.role() != Part.Role.FRONT
                && (part.passage().style() == Element.Style.HEADING || part.passage().style() == Element.Style.BOLD);
    }

    /** In a marked-up format that marks no headings: whether a paragraph is a short phrase between finished paragraphs of text, or
     * a division of a report by its words over a heading; one alone is none. */
    private static boolean held(List<Part> parts, int index) {
        Part part = parts.get(index);
        if (part.passage().style() != Element.Style.PARAGRAPH || part.text().length() > LONGEST_HELD || index == 0) {
            return false;
        }
        Part before = parts.get(index - 1);
        Part next = parts.get(index + 1);
        boolean division = FrontPatterns.division(part.text());
        boolean front = before.role() == Part.Role.FRONT && !(division && before.frontRole() == FrontLine.Role.ADDRESSEE);
        return "（(".indexOf(part.text().charAt(0)) < 0 && !front && closed(before) && (division && next.heads()
                || next.open() && next.text().length() >= LEAST_UNDER && LineEnd.finished(next.text()));
    }

    /** Whether a phrase of which only the beginning is bold stands between finished paragraphs: **一重保障**—新农合基本医保. */
    private static boolean boldLed(List<Part> parts, int index) {
        Part part = parts.get(index);
        if (index + 1 >= parts.size() || !part.open() || part.passage().strong().isEmpty() || part.text().length() > LONGEST_HELD) {
            return false;
        }
        Part next = parts.get(index + 1);
        return part.passage().strong().get(0).start() == 0 && part.passage().style() == Element.Style.PARAGRAPH && Phrase.is(part.text())
                && closed(parts.get(index - 1)) && parts.get(index - 1).role() != Part.Role.FRONT
                && next.open() && next.text().length() >= LEAST_UNDER && LineEnd.finished(next.text());
    }

    /** In hard-wrapped text: whether a paragraph is one line that ends well before the margin, over a paragraph of several. */
    private static boolean alone(List<Part> parts, int index, CutStyle style) {
        Passage line = parts.get(index).passage();
        Part next = parts.get(index + 1);
        return line.joins().isEmpty() && style.ends(line) && "（(".indexOf(line.text().charAt(0)) < 0
                && !Speakers.person(line.text())
                && !(next.open() && next.text().length() < LEAST_UNDER && !next.text().endsWith("："));
    }

    /** In hard-wrapped text: whether a line apart stands over another one, as a heading over the first of its own. */
    private static boolean over(List<Part> parts, int index, CutStyle style) {
        Part part = parts.get(index);
        return style.wrapped() && part.open() && part.passage().afterBlank() && part.passage().joins().isEmpty()
                && style.ends(part.passage()) && Phrase.is(part.text()) && part.text().length() >= SHORTEST_PLAIN
                && "（(".indexOf(part.text().charAt(0)) < 0 && !Speakers.person(part.text())
                && parts.get(index + 1).passage().afterBlank() && index > 0 && closed(parts.get(index - 1));
    }

    /** Whether the line over a phrase names a time in the words of a division, which the phrase then tells: 回顾过去五年. */
    private static boolean stacked(List<Part> parts, int index) {
        return index > 1 && parts.get(index - 1).open() && FrontPatterns.division(parts.get(index - 1).text())
                && Phrase.is(parts.get(index - 1).text()) && closed(parts.get(index - 2))
                && parts.get(index).text().length() <= LONGEST_OVER_ARTICLES
                && parts.get(index).passage().style() == parts.get(index - 1).passage().style();
    }

    /** Whether a line directly under a heading is all in brackets, such as the number of the paper that an item is about. */
    private static boolean remark(List<Part> parts, int index) {
        String text = parts.get(index).text();
        int end = text.length() - 1;
        return index > 0 && parts.get(index).open() && parts.get(index - 1).role() == Part.Role.HEADING
                && Brackets.isClosing(text.charAt(end)) && Brackets.partners(text)[end] == 0;
    }

    private static boolean closed(Part before) {
        return !before.open() || LineEnd.finished(before.text());
    }
}
