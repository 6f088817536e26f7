package org.gongbao.parse.structure.heading;

import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.heading.LabelledLines.Line;

/** What the lines of one series look like together, by which {@link HeadingFinder} judges each of them. */
final class SeriesTally {

    /** Of so many demands at most one has text under it. */
    private static final int DEMANDS = 3;
    /** Of so many points of rules one may open with a phrase. */
    private static final int FEW_NAMED = 5;

    /** All lines. */
    int lines;
    /** Run-in headings and bare titles. */
    int headings;
    /** Run-in headings. */
    int runIns;
    /** Single sentences, and lines that a colon ends. */
    int sentences;
    /** All others. */
    int items;
    /** Those of them that open with a first sentence of medium length. */
    int longs;
    /** Items that are one long sentence. */
    private int longSentences;
    /** Lines whose words are a provision. */
    private int provisions;
    /** Those of them whose words say so, and not their length alone. */
    private int worded;
    /** Lines with something other than a fellow directly under them. */
    private int standing;
    /** Lines, run-in headings apart, with something other than a fellow directly under them. */
    int content;
    /** Single sentences, and lines that a colon ends, with such content. */
    int under;
    /** Lines whose bold stretch ends within a sentence, which is the first printed line of a paragraph then and no title. */
    private int torn;
    /** Lines that name a work and have nothing under them: 一、《中华人民共和国国徽法》. */
    private int works;
    /** Lines that say how an act is amended. */
    private int amending;
    /** Whether one says when an act enters into force. */
    private boolean act;
    /** Whether one ends in a semicolon. */
    boolean enumerated;

    /** Counts a line in. */
    void add(Line line) {
        LineShape.Kind kind = line.shape().kind();
        String text = line.part().text();
        switch (kind) {
            case RUN_IN, BARE -> headings++;
            case SENTENCE, COLON -> sentences++;
            default -> items++;
        }
        longs += kind == LineShape.Kind.RUN_IN_LONG ? 1 : 0;
        runIns += kind == LineShape.Kind.RUN_IN ? 1 : 0;
        longSentences += kind == LineShape.Kind.LONG_SENTENCE ? 1 : 0;
        boolean stopped = kind == LineShape.Kind.RUN_IN || kind == LineShape.Kind.RUN_IN_LONG || kind == LineShape.Kind.SENTENCE;
        act |= line.label().scheme().compareTo(Scheme.HAN_BRACKET) <= 0 && Clauses.entryIntoForce(text, line.label());
        boolean provision = stopped && !line.shape().certain() && !line.point()
                && Clauses.provision(text, line.label(), line.shape());
        provisions += provision ? 1 : 0;
        worded += provision && Clauses.worded(text, line.label(), line.shape()) ? 1 : 0;
        amending += Clauses.amends(text, line.label()) ? 1 : 0;
        enumerated |= text.endsWith("；");
        torn += torn(line) ? 1 : 0;
        works += !line.content() && text.startsWith("《", line.label().bodyStart()) ? 1 : 0;
        lines++;
        standing += line.content() ? 1 : 0;
        under += line.content() && (kind == LineShape.Kind.SENTENCE || kind == LineShape.Kind.COLON) ? 1 : 0;
        content += line.content() && kind != LineShape.Kind.RUN_IN ? 1 : 0;
    }

    /**
     * Returns whether the lines of the series are the text of numbered clauses: most of those that end in a stop read so. Length
     * alone is no sign of it where each line has text of its own under it.
     */
    boolean clauses() {
        boolean titles = worded == 0 && standing == lines && lines > DEMANDS;
        return act || !titles && provisions > 0 && provisions * 2 >= headings + sentences && provisions * 4 >= headings + sentences + items;
    }

    /** Returns whether the lines count what an act is amended in, so that 3.其他修改： among them is no heading either. */
    boolean amendments() {
        return amending > 0 && amending * 2 >= lines;
    }

    /** Returns whether the lines are what a letter settles, point by point: more of them are whole sentences than open with one. */
    boolean points() {
        return content == 0 && sentences + longSentences > headings;
    }

    /** Returns whether the lines name things and say of some what holds for them: 2.公示牌（复印件1份） 3.审批表。其他批次需要。 */
    boolean things() {
        return points() && headings > runIns;
    }

    /** Returns whether of two lines only one opens with a phrase, and nothing stands under either: 1、加强学习。不断… 2、严格按照…公开信息。 */
    boolean divided() {
        return lines == 2 && headings == 1 && runIns == 1 && standing == 0;
    }

    /** Returns whether the series is a list: most lines are items, or half of them and one ends in a semicolon or is one long sentence. */
    boolean list() {
        return items > headings || (enumerated || longSentences > 0) && items == headings;
    }

    /** Returns whether a list of dashes is one of sentences, most of which have no more text: ——发展经济，广辟财源。 */
    boolean sentences() {
        return content <= 1 && headings * 2 <= lines;
    }

    /** Returns whether most lines are whole sentences with nothing under them, so that a phrase among them only opens a list: 17．…：. */
    boolean demands() {
        return headings * DEMANDS <= lines && standing * DEMANDS <= lines;
    }

    /** Returns whether the points of rules are counted: hardly one opens with a phrase, most have nothing under them. */
    boolean rules() {
        return headings * FEW_NAMED <= lines && lines > DEMANDS && standing * DEMANDS <= lines;
    }

    /** Returns whether a list of what is provided is one of whole sentences, hardly one with text under it. */
    boolean provided() {
        return sentences * 4 >= lines * DEMANDS && standing * 4 <= lines;
    }

    /** Returns whether all lines but one are items that semicolons end, so that the one that a colon ends is of them: …； （七）制定法律：. */
    boolean enumeration() {
        return enumerated && lines > DEMANDS && items == lines - 1;
    }

    /** Returns whether bold marks the first printed lines of paragraphs, as most lines show. */
    boolean torn() {
        return torn * 2 > lines;
    }

    /** Returns whether the bold stretch of a line ends within a sentence. */
    static boolean torn(Line line) {
        return line.shape().certain() && "，、,；;".indexOf(line.part().text().charAt(line.shape().titleEnd() - 1)) >= 0;
    }

    /** Returns whether the series lists works by their names. */
    boolean works() {
        return lines > 1 && works >= lines - 1 && standing <= 1;
    }

    /** Returns whether each of several annexes has text under it, so that their lines are no list of annexes. */
    boolean annexes() {
        return lines > 1 && standing == lines;
    }

    /** Returns whether not every line opens with a phrase, and nothing but closing words of the list stands under any. */
    boolean unlike() {
        return standing <= 1 && headings == runIns && headings < lines;
    }

    /** Returns whether every line, some of them long sentences, has text of its own under it, as headings do. */
    boolean sections() {
        return longSentences > 0 && lines > 1 && standing == lines && !act;
    }
}
