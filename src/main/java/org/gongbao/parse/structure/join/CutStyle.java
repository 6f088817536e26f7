package org.gongbao.parse.structure.join;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.office.TailKey;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;
import org.gongbao.parse.structure.part.Phrase;
import org.gongbao.parse.structure.sitting.Agenda;
import org.gongbao.parse.structure.sitting.Speakers;

/**
 * How a document sets its lines, as far as it decides what is a cut paragraph.
 *
 * @param wrapped whether each line ends at a margin, so that even finished lines may go on
 * @param margin for a wrapped document the usual width of a full line in full-width characters, otherwise 0
 * @param exact the margin where a program has wrapped the lines and no indent tells where a paragraph begins
 * @param cuts whether the document certainly has paragraphs cut by pages or columns
 * @param apart whether blank lines set the paragraphs of a wrapped document apart, so that one never goes on after them
 * @param indents whether an indent opens a paragraph; not where all lines of a wrapped document stand in from the edge
 * @param setIn whether lines of a wrapped document that open paragraphs are set in, and not only those of its title
 * @param paragraphs whether nearly every line of a document that is not wrapped is set in, so that one at the edge goes on
 * @param sentences the schemes of numbers whose lines are paragraphs of sentences and not titles, nearly all of them
 */
public record CutStyle(boolean wrapped, int margin, WrapMargin exact, boolean cuts, boolean apart, boolean indents,
        boolean setIn, boolean paragraphs, Set<Scheme> sentences) {

    /** An unlabelled line this long is no heading; unfinished, it is cut. */
    static final int TOO_LONG_FOR_HEADING = 46;
    /** What the head of minutes tells, its word set over the width of others: 時　間, 主  席, 紀  錄：. */
    private static final Pattern FIELD = Pattern.compile("(?:[时時]\\s+[间間]|地\\s+[点點]|主\\s+席|[纪紀记記]\\s+[录錄])(?:\\s*[:：]|\\s).*");
    /** A remark in brackets on a line of its own: (立法會CB(2)1389/03-04號文件). */
    private static final Pattern ASIDE = Pattern.compile("[（(][^。]*[)）]");
    /** An entry with what a row of points leads to: …《規例》 ......... 143/2012. */
    private static final Pattern LED = Pattern.compile("(?:[.…]{4}\\s*\\d{1,4}/\\d{4}|[.…]{8}\\s*\\d{1,4})$");
    /** A speech begins with a call upon those who hear it, which may be a long one: 副院長、秘書長、各位首長、…朋友：. */
    private static final Pattern SALUTATION = Pattern.compile("[^。；]{0,40}各位[^。；，,]{1,40}[:：!！]");
    static final int SHORT = 9;
    private static final Set<Scheme> DIVISIONS = EnumSet.of(Scheme.PART, Scheme.SUBPART, Scheme.CHAPTER, Scheme.SECTION);
    /** So many lines with numbers of one scheme, nine of ten of which end as sentences do, are paragraphs. */
    private static final int LEAST_SENTENCES = 9;
    /** A numbered title has no comma, or is shorter. */
    private static final int LONG_TITLE = 28;
    /** So many lines go on without a blank line for each that seems to go on after one, where blank lines set paragraphs apart. */
    private static final int APART = 4;
    /** Of so many indented lines one may stand at the edge where all of the text is set in. */
    private static final int SET_IN = 10;
    /** So far the first line of a paragraph is set in. */
    private static final int INDENT = 2;
    /** Of so many lines one may stand at the edge where every paragraph is set in. */
    private static final int ONE_AT_EDGE = 3;
    private static final int LEAST_SET_IN = 6;
    private static final int SENTENCE = 15;
    /** Of so many lines one may be set in, as those of a centred title are, where no indent opens paragraphs. */
    private static final int FEW_SET_IN = 40;

    /** Returns the style of a document. */
    public static CutStyle of(List<Part> parts) {
        LineWidths widths = new LineWidths();
        int certain = 0;
        int close = 0;
        int spaced = 0;
        int setIn = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean sameLine = i + 1 < parts.size() && parts.get(i + 1).line() == part.line();
            if (!part.open() || part.passage().style() != Element.Style.PLAIN || sameLine) {
                continue;
            }
            String text = part.text();
            setIn += part.passage().opensParagraph() ? 1 : 0;
            boolean unfinished = !LineEnd.finished(text) && text.indexOf('\t') < 0 && !TailKey.closes(text);
            boolean on = unfinished && goesOn(parts, i);
            widths.add(text, unfinished, on);
            if (unfinished) {
                certain += on && running(text) ? 1 : 0;
                Passage next = on ? parts.get(i + 1).passage() : null;
                close += next != null && !next.afterBlank() ? 1 : 0;
                spaced += next != null && text.length() >= TOO_LONG_FOR_HEADING / 2 && blankBetween(part.passage(), next) ? 1 : 0;
            }
        }
        int margin = widths.margin() > 0 ? widths.margin() : WrapMargin.narrow(parts, widths.widest());
        boolean wrapped = margin > 0;
        boolean indents = !wrapped || (widths.count() - setIn) * SET_IN > widths.count();
        boolean opening = wrapped && indents && setIn * FEW_SET_IN > widths.count();
        WrapMargin exact = wrapped && !opening ? WrapMargin.of(parts, widths.widest()) : WrapMargin.NONE;
        return new CutStyle(wrapped, margin, exact, certain > 0,
                wrapped && close >= APART * Math.max(1, spaced), indents, opening,
                !wrapped && setIn >= LEAST_SET_IN && (widths.count() - setIn) * ONE_AT_EDGE <= widths.count(), sentences(parts));
    }

    /** Returns whether a line holds more than a heading does, so that it is cut where it is not finished. */
    static boolean running(String text) {
        return text.indexOf('。') >= 0 || text.length() >= TOO_LONG_FOR_HEADING && !headed(text);
    }

    private static Set<Scheme> sentences(List<Part> parts) {
        Map<Scheme, int[]> counts = new EnumMap<>(Scheme.class);
        for (Part part : parts) {
            Optional<Label> label = part.open() ? LabelGrammar.read(part.text()) : Optional.empty();
            if (label.isPresent()) {
                int[] count = counts.computeIfAbsent(label.get().scheme(), scheme -> new int[2]);
                count[part.text().indexOf('。') >= 0 || LineEnd.finished(part.text()) ? 0 : 1]++;
            }
        }
        counts.values().removeIf(count -> count[0] < LEAST_SENTENCES || count[1] * 9 > count[0]);
        return counts.keySet();
    }

    /** Returns whether nothing but blank lines stands between two passages: no page has ended there. */
    private static boolean blankBetween(Passage before, Passage after) {
        return after.afterBlank() && after.firstLine() - before.lastLine() == after.blanks() + 1;
    }

    /** Returns whether running text comes next, in which an unfinished line could go on. */
    private static boolean goesOn(List<Part> parts, int index) {
        int i = index + 1;
        while (i < parts.size() && parts.get(i).dropped()) {
            i++;
        }
        return i < parts.size() && parts.get(i).open() && LabelGrammar.read(parts.get(i).text()).isEmpty();
    }

    /** Returns whether a number opens a line, as it opens headings. */
    static boolean headed(String text) {
        return LabelGrammar.read(text).filter(label -> label.scheme() != Scheme.ORDINAL).isPresent();
    }

    /**
     * Returns whether the paragraph goes on in the next line; {@code next} is what follows that, or null, and {@code bracket}
     * what the paragraph of a wrapped document has left open so far.
     */
    boolean cut(Passage before, Passage after, Part next, OpenBracket bracket) {
        if (before.style() != Element.Style.PLAIN || after.style() != Element.Style.PLAIN) {
            return false;
        }
        if (before.lastLine() == after.firstLine()) {
            return false;
        }
        String a = before.text();
        String b = after.text();
        if (a.indexOf('\t') >= 0 || b.indexOf('\t') >= 0 || Speakers.opens(b, 0) || LineBreak.wideField(b)
                || Speakers.person(a) && Speakers.person(b)
                || next != null && next.passage() != null && next.passage().afterBlank() && Agenda.business(b)) {
            return false;
        }
        if (LineBreak.brokenLabel(a, b)) {
            return true;
        }
        if (FrontPatterns.date(b) && !LineEnd.midSentence(a)) {
            return false;
        }
        if (FIELD.matcher(b).matches() || SALUTATION.matcher(b).matches()
                || TailKey.closes(a) && (headed(b) || (!wrapped || ends(before)) && (b.indexOf('。') >= 0 || TailKey.closes(b)))) {
            return false;
        }
        if (LineBreak.alike(a, b) || LED.matcher(a).find() || Phrase.attendance(b) || LineBreak.former(b, a)) {
            return false;
        }
        if ("，、。；）」』》".indexOf(b.charAt(0)) >= 0 && !LineEnd.finished(a)) {
            return true; // no paragraph opens with a mark that closes
        }
        if (wrapped) {
            return wrappedCut(before, after, bracket);
        }
        if (LineBreak.torn(a, b)) {
            return true;
        }
        if (LineEnd.finished(a) || a.length() < SHORT) {
            return false;
        }
        if (LineBreak.opensItsOwn(b, a) || !LineEnd.midSentence(a) && (ASIDE.matcher(a).matches() || ASIDE.matcher(b).matches())) {
            return false;
        }
        if (sentence(a) && !after.opensParagraph() && !LineEnd.finished(a)) {
            return true;
        }
        if (paragraphs && before.opensParagraph() && !after.opensParagraph() && before.lastLine() + 1 == after.firstLine()
                && a.length() >= SENTENCE && (a.indexOf('，') > 0 || TailKey.opens(a, 0)) && !b.endsWith("：") && !b.endsWith(":")) {
            return true;
        }
        boolean headed = headed(a) || FrontPatterns.division(a) || TitlePatterns.title(a) && a.length() < 30;
        if (a.endsWith("；") || a.endsWith(";")) {
            return !headed && a.length() >= TOO_LONG_FOR_HEADING && !LineBreak.series(b) && !after.opensParagraph();
        }
        boolean long_ = a.length() >= TOO_LONG_FOR_HEADING && (cuts || !headed);
        if (a.indexOf('。') >= 0 || long_) {
            return !after.opensParagraph() || !before.opensParagraph() || LineEnd.midSentence(a);
        }
        if (LineEnd.midSentence(a)) {
            return true;
        }
        return cuts && !headed && a.length() >= 15 && unnumberedCut(b);
    }

    /** Returns whether a numbered line is too long for a title, or has a comma, where such numbers open paragraphs. */
    private boolean sentence(String a) {
        return !sentences.isEmpty() && (a.length() >= LONG_TITLE || a.indexOf('，') >= 0 || a.indexOf(',') >= 0)
                && LabelGrammar.read(a).filter(label -> sentences.contains(label.scheme())).isPresent();
    }

    private boolean wrappedCut(Passage before, Passage after, OpenBracket bracket) {
        if (indents && after.opensParagraph() && !withinSentence(before, after) || apart && blankBetween(before, after)) {
            return false;
        }
        if (bracket.closedBy(after.text()) || LineBreak.quotes(before.text(), after.text())
                || LineBreak.decimal(before.text(), after.text()) && !ends(before)) {
            return true;
        }
        if (TailKey.opens(before.text(), 0) && LabelGrammar.read(after.text()).isPresent()
                || TailKey.opens(after.text(), 0) && !bracket.open()) {
            return false;
        }
        boolean left = exact.limit() > 0 ? exact.room(before, after) && !exact.near(before) : ends(before);
        boolean comma = before.length() >= SHORT && "，,".indexOf(before.text().charAt(before.length() - 1)) >= 0
                && LineEnd.finished(after.text())
                && LabelGrammar.read(after.text()).isEmpty() && !after.afterBlank();
        if (before.length() < SHORT && !before.joins().isEmpty() || left && !comma || LineBreak.holdsFirst(before.text(), after.text())) {
            return false;
        }
        Optional<Label> label = LabelGrammar.read(after.text());
        if (after.afterBlank() && label.isPresent() && Speakers.opens(after.text(), label.get().bodyStart())) {
            return false;
        }
        if (label.isPresent() && label.get().number() > 1 && LabelGrammar.read(before.text()).filter(
                l -> l.scheme() == label.get().scheme() && l.number() + 1 == label.get().number()).isPresent()) {
            return false;
        }
        boolean setOff = after.blanks() == 1 && blankBetween(before, after);
        if (setOff && headed(before.text()) && before.text().indexOf('。') < 0 && !LineEnd.midSentence(before.text())) {
            return false;
        }
        if (ends(after) && label.filter(l -> DIVISIONS.contains(l.scheme())).isPresent()
                && !LineEnd.midSentence(before.text()) && after.text().indexOf('，') < 0 && !LineEnd.finished(after.text())) {
            return false;
        }
        boolean finished = !bracket.open() && (LineEnd.finished(before.text()) || bracket.closedTail())
                || label.isPresent() && LineBreak.series(before.text());
        boolean opens = label.filter(l -> l.scheme() != Scheme.ORDINAL && l.bodyStart() < after.length()).isPresent();
        boolean heads = ends(after) && !LineEnd.finished(after.text())
                && !(before.text().endsWith("。") && ASIDE.matcher(after.text()).matches());
        int indent = setIn && before.opensParagraph() ? INDENT : 0;
        boolean early = exact.limit() == 0 && indent + Characters.width(before.text()) < margin - 2;
        boolean turns = LineBreak.turns(after.text());
        return !(finished && (after.afterBlank() || opens || heads || early || turns));
    }

    /**
     * Returns whether a full line breaks off and the next follows without the blank line that sets paragraphs apart: only a
     * dash was lost.
     */
    private boolean withinSentence(Passage before, Passage after) {
        return apart && !after.afterBlank() && before.lastLine() + 1 == after.firstLine()
                && (running(before.text()) || before.text().indexOf('，') > 0)
                && !LineEnd.finished(before.text()) && Characters.width(before.text()) >= margin - 2
                && LabelGrammar.read(after.text()).isEmpty();
    }

    /** Returns whether a line of wrapped text ends so far before the margin that the next word would have had room. */
    public boolean ends(Passage line) {
        return Characters.width(line.text()) < margin - 6;
    }

    /** A short unnumbered line before running text: half a paragraph where the document has cut paragraphs. */
    private static boolean unnumberedCut(String b) {
        return LineEnd.finished(b) || b.length() >= TOO_LONG_FOR_HEADING;
    }
}
