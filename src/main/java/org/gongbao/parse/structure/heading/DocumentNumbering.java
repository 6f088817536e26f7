package org.gongbao.parse.structure.heading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.heading.LabelledLines.Line;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.sitting.Speakers;
import org.gongbao.parse.structure.sitting.Topics;

/**
 * What a whole document does with its numbers, which a line of it cannot tell.
 *
 * @param record whether it is the record of a sitting
 * @param agenda whether it says what a sitting is to deal with: under its items letters name the matters
 * @param romanItems whether its items have Roman numbers
 * @param numberedParagraphs whether the paragraphs of an address, of minutes with Roman items, or of rules that topics without
 *     number divide, are numbered 1, 2 from its beginning to its end
 * @param decimalParagraphs whether those of a manual are numbered 13.1, 13.2 so, across headings that have no number
 * @param act whether it is divided into articles, so that what markup sets as a list behind them is one
 * @param decision whether it is a decision of a legislature, or one that amends rules: its points are provisions
 */
public record DocumentNumbering(boolean record, boolean agenda, boolean romanItems, boolean numberedParagraphs,
        boolean decimalParagraphs, boolean act, boolean decision) {

    /** An address to the legislature of Hong Kong, whose paragraphs are numbered from its beginning to its end. */
    private static final Pattern NUMBERED_ADDRESS = Pattern.compile("施政報告|施政报告|財政預算案|财政预算案");
    /** The name of such an address, by which a page calls a part of it: 2017《施政報告》(一)引言. */
    private static final Pattern NAMED_ADDRESS = Pattern.compile(".{0,10}《(?:施政報告|施政报告|財政預算案|财政预算案)》.{0,12}");
    /** The decision of a legislature or to amend a law, and not one of a party about legislatures: 中共市委关于坚持和完善人民代表大会制度的决定. */
    private static final Pattern DECISION = Pattern.compile("(?:[^关關]*(?:人民代表大[会會](?:常[务務]委[员員][会會])?|人大常委[会會])|.*[关關][于於]修[改订訂]).*[决決]定");
    private static final Pattern AGENDA = Pattern.compile("[议議]\\s*程");
    private static final int FIRST_LINES = 12;
    /** So many numbers make a series. */
    private static final int LEAST = 3;
    private static final int SHORT_TITLE = 14;

    /** Returns what a document does, of which {@code lines} are the labelled lines. */
    static DocumentNumbering of(List<Part> parts, List<Line> lines) {
        boolean agenda = agenda(parts);
        boolean roman = lines.stream().anyMatch(line -> line.label().scheme() == Scheme.ROMAN);
        boolean once = beforeAnnexes(lines).mapToInt(Line::series).distinct().count() <= 1;
        boolean act = lines.stream().filter(line -> line.label().scheme() == Scheme.ARTICLE).count() >= LEAST;
        return new DocumentNumbering(Speakers.record(parts), agenda, roman,
                (address(parts) || roman && !agenda || topics(parts, lines)) && once,
                decimalParagraphs(parts, lines), act, decision(parts));
    }

    private static boolean decision(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.frontRole() == FrontLine.Role.TITLE && DECISION.matcher(part.text()).matches());
    }

    private static boolean agenda(List<Part> parts) {
        return parts.stream().limit(FIRST_LINES).anyMatch(part -> part.passage() != null && AGENDA.matcher(part.text()).matches());
    }

    /** Returns whether a document, of which the headings with numbers are found, is an agenda whose items have Roman numbers. */
    public static boolean romanAgenda(List<Part> parts) {
        return agenda(parts) && parts.stream().anyMatch(part -> part.role() == Part.Role.HEADING && part.label().scheme() == Scheme.ROMAN);
    }

    private static boolean address(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.frontRole() == FrontLine.Role.TITLE
                && NUMBERED_ADDRESS.matcher(part.text()).find())
                || parts.stream().limit(FIRST_LINES).anyMatch(part -> part.open() && NAMED_ADDRESS.matcher(part.text()).matches());
    }

    /** Returns whether lines without a number divide paragraphs numbered 1. 2. that go on across them. */
    private static boolean topics(List<Part> parts, List<Line> lines) {
        List<Line> numbers = beforeAnnexes(lines).toList();
        return numbers.stream().noneMatch(line -> line.shape().kind() == LineShape.Kind.BARE)
                && numbers.stream().filter(line -> Topics.topic(parts, line.index() - 1)).count() >= LEAST;
    }

    /** Returns the lines numbered 1. 2. before the first annex, which counts anew. */
    private static Stream<Line> beforeAnnexes(List<Line> lines) {
        return lines.stream().takeWhile(line -> line.label().scheme() != Scheme.ANNEX)
                .filter(line -> line.label().scheme() == Scheme.ARABIC);
    }

    /** Returns whether the paragraphs of a paper are numbered 1.1, 1.2 under titles that are numbered 1., 2. */
    private static boolean underTitles(List<Line> decimals, List<Line> lines) {
        List<Line> titles = lines.stream().filter(line -> line.label().scheme() == Scheme.ARABIC).toList();
        return titles.size() > 1 && titles.stream().allMatch(line -> line.shape().kind() == LineShape.Kind.BARE)
                && decimals.stream().noneMatch(line -> line.shape().kind() == LineShape.Kind.BARE
                || line.shape().kind() == LineShape.Kind.COLON
                        || line.shape().kind() == LineShape.Kind.RUN_IN && line.titleLength() <= SHORT_TITLE);
    }

    private static boolean decimalParagraphs(List<Part> parts, List<Line> lines) {
        List<Line> decimals = lines.stream().filter(line -> line.label().scheme() == Scheme.DECIMAL_2).toList();
        if (decimals.size() >= LEAST && underTitles(decimals, lines)) {
            return true;
        }
        if (decimals.size() < LEAST || decimals.stream().anyMatch(line -> line.shape().kind() == LineShape.Kind.BARE)
                || decimals.stream().map(line -> line.label().printed().split("[.．]")[0]).distinct().count() > 1) {
            return false;
        }
        return parts.subList(decimals.get(0).index(), decimals.get(decimals.size() - 1).index()).stream()
                .anyMatch(part -> part.open() && part.passage().style() == Element.Style.HEADING
                && LabelGrammar.read(part.text()).isEmpty());
    }
}
