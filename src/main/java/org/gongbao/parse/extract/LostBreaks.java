package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;

/**
 * Divides a line whose paragraph breaks survive only as runs of spaces.
 *
 * <p>Saved web pages and spreadsheets often hold a whole report on one line: each paragraph's indentation of two
 * ideographic spaces, or of others that a page does not collapse, is all that is left of its beginning. Names spaced out to
 * fill a line (国  务  院) and lists of names are no breaks.
 */
final class LostBreaks {

    /** A line shorter than this is a paragraph or less, unless a sentence ends before the run. */
    private static final int WHOLE_REPORT = 400;
    /** A notice may be as short, where a good part of the runs stands behind sentences. */
    private static final int WHOLE_NOTICE = 160;
    /** Runs in a line of paragraphs stand at least this far apart on average; in a list of names closer. */
    private static final int MEAN_PARAGRAPH = 20;
    /** With fewer runs than these, single blanks may part paragraphs. */
    private static final int FEWEST_RUNS = 3;
    /** Words of two characters that tables and codes print spaced out. */
    private static final Set<String> SPACED_WORDS = Set.of("指标", "序号", "项目", "单位", "名称", "类别", "合计", "备注", "总则", "附则", "目录");
    private static final Set<Scheme> NUMBERS = EnumSet.of(Scheme.HAN, Scheme.HAN_BRACKET, Scheme.ARABIC);
    private static final int LONGEST_LABEL = 8;
    private static final String SENTENCE_END = "。！？!?…";
    private static final String CLOSING = "”’）)」』》〉】";

    private LostBreaks() {}

    /** A run of two or more spaces inside a line; {@code ideographic} counts two spaces that no browser collapses as one. */
    private record Run(Span span, int ideographic, boolean tab, boolean afterSentence, boolean spacedWord) {}

    /** Returns the pieces of a line in order, leading and trailing spaces kept with the first and last. */
    static List<Span> split(String text, Span line, List<Element.Skip> skips) {
        List<Run> runs = runs(text, line, skips);
        if (runs.size() < FEWEST_RUNS) {
            List<Span> singly = SingleBlanks.split(text, line);
            if (singly.size() > 1 || runs.isEmpty()) {
                return singly;
            }
        }
        long sentences = runs.stream().filter(Run::afterSentence).count();
        boolean notice = line.length() >= WHOLE_NOTICE && sentences >= FEWEST_RUNS && sentences * 4 >= runs.size();
        boolean wholeReport = (line.length() >= WHOLE_REPORT || notice) && runs.size() >= FEWEST_RUNS
                && runs.stream().filter(run -> run.ideographic() > 0).count() * 2 >= runs.size()
                && (long) runs.size() * MEAN_PARAGRAPH <= line.length();
        List<Span> pieces = new ArrayList<>();
        int from = line.start();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (wholeReport ? divides(runs, i, line) : run.ideographic() >= 2
                    && (run.afterSentence() || numbered(text, run.span().end(), line.end()))) {
                pieces.add(new Span(from, run.span().start()));
                from = run.span().end();
            }
        }
        pieces.add(new Span(from, line.end()));
        return pieces;
    }

    /** Whether the number of a division or a point stands behind a run: 责任单位：市教育局　　（二）…. */
    private static boolean numbered(String text, int from, int end) {
        return LabelGrammar.read(text.substring(from, Math.min(end, from + LONGEST_LABEL)))
                .filter(label -> NUMBERS.contains(label.scheme()) && label.bodyStart() < LONGEST_LABEL).isPresent();
    }

    /** Within a whole report: whether a run parts paragraphs rather than the characters of a spaced name or title. */
    private static boolean divides(List<Run> runs, int i, Span line) {
        Run run = runs.get(i);
        if (run.spacedWord()) {
            return false;
        }
        int before = run.span().start() - (i == 0 ? line.start() : runs.get(i - 1).span().end());
        int after = (i + 1 == runs.size() ? line.end() : runs.get(i + 1).span().start()) - run.span().end();
        if (run.ideographic() > 0 || run.tab()) {
            return before > 1 || after > 1;
        }
        return before > 3 && after > 3;
    }

    /** Returns the runs of two or more spaces inside a line, none at its ends. */
    private static List<Run> runs(String text, Span line, List<Element.Skip> skips) {
        List<Run> runs = new ArrayList<>();
        int skip = 0;
        int at = line.start();
        boolean inside = false;
        char last = 0;
        char beforeLast = 0;
        while (at < line.end()) {
            if (skips.isEmpty() && !isSpace(text.charAt(at))) {
                beforeLast = last;
                last = text.charAt(at);
                inside = true;
                at++;
                continue;
            }
            int from = at;
            int ideographic = 0;
            int narrow = 0;
            int columns = 0;
            boolean tab = false;
            while (at < line.end()) {
                while (skip < skips.size() && skips.get(skip).span().end() <= at) {
                    skip++;
                }
                if (skip < skips.size() && skips.get(skip).span().start() == at) {
                    Element.Skip written = skips.get(skip);
                    int wide = Invisible.wideSpaces(text, written.span());
                    columns += written.reads().length();
                    ideographic += wide;
                    narrow += written.reads().length() - wide;
                    at = written.span().end();
                    continue;
                }
                char c = text.charAt(at);
                if (!isSpace(c)) {
                    break;
                }
                ideographic += c == '\u3000' || c == '\u2001' || c == '\u2003' ? 1 : 0;
                narrow += c == '\u00a0' || c == '\u2002' ? 1 : 0;
                tab |= c == '\t';
                columns++;
                at++;
            }
            if (inside && at < line.end() && columns >= 2) {
                boolean sentence = SENTENCE_END.indexOf(last) >= 0
                        || CLOSING.indexOf(last) >= 0 && SENTENCE_END.indexOf(beforeLast) >= 0;
                runs.add(new Run(new Span(from, at), ideographic + narrow / 2, tab, sentence,
                        SPACED_WORDS.contains(String.valueOf(last) + text.charAt(at))));
            }
            if (at < line.end()) {
                beforeLast = last;
                last = text.charAt(at);
                inside = true;
                at++;
            }
        }
        return runs;
    }

    private static boolean isSpace(char c) {
        return c <= '\u3000' && (c == ' ' || c == '\t' || c == '\u00a0' || c >= '\u2000' && c <= '\u200a' || c == '\u202f'
                || c == '\u3000');
    }
}
