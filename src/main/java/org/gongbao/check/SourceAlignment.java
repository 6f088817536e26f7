package org.gongbao.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongbao.model.Problem;

/**
 * Accounts for the characters of a file whose offsets belong to an extractor: its blocks must follow each other in the
 * file's own text, and between two of them there may be no more than the data says was dropped up to there.
 */
final class SourceAlignment {

    private final String file;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private int at;
    private int mayBeDropped;

    private SourceAlignment(String file, String text) {
        this.file = file;
        this.text = text;
    }

    private record Step(int start, int length, ClaimedBlock block) {}

    /**
     * @param text the printed characters of the file, see {@link SecondReading}
     */
    static List<Problem> check(String file, String text, List<ClaimedBlock> blocks, List<ClaimedBlock.Stretch> dropped) {
        SourceAlignment alignment = new SourceAlignment(file, text);
        List<Step> steps = new ArrayList<>();
        for (ClaimedBlock block : blocks) {
            int start = block.pieces().stream().mapToInt(ClaimedBlock.Stretch::start).min().orElse(0);
            int length = block.pieces().stream().mapToInt(piece -> piece.end() - piece.start()).sum();
            steps.add(new Step(start, length, block));
        }
        dropped.forEach(stretch -> steps.add(new Step(stretch.start(), stretch.end() - stretch.start(), null)));
        steps.sort(Comparator.comparingInt(Step::start));
        steps.forEach(alignment::take);
        alignment.rest();
        return alignment.problems;
    }

    private void take(Step step) {
        if (step.block() == null) {
            mayBeDropped += step.length();
        } else if (step.block().table()) {
            table(step);
        } else {
            block(step.block());
        }
    }

    private void block(ClaimedBlock block) {
        String printed = PrintedCharacters.of(block.source());
        if (follows(printed) || follows(PrintedCharacters.of(unlabelled(block)))) {
            return;
        }
        int found = text.indexOf(printed, at);
        if (found < 0) {
            problems.add(Problem.error(file, block.line(), "block " + block.id() + " is not in the file: '" + shortened(printed)
                    + "'", ""));
            return;
        }
        problems.add(Problem.error(file, block.line(), "before block " + block.id() + " " + (found - at - mayBeDropped)
                + " characters are in no block and dropped under no rule, within: '" + shortened(text.substring(at, found)) + "'", ""));
        at = found + printed.length();
        mayBeDropped = 0;
    }

    private static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }

    /** A number that Word counts by itself, and the mark of a footnote, are not in the text. */
    private static List<String> unlabelled(ClaimedBlock block) {
        return block.source().size() > 1 ? block.source().subList(1, block.source().size()) : block.source();
    }

    /** Moves past a text when it stands here, or after no more than what was dropped before it. */
    private boolean follows(String printed) {
        if (printed.isEmpty()) {
            return true;
        }
        int found = text.indexOf(printed, at);
        if (found >= 0 && found - at <= mayBeDropped) {
            // What stands both in a dropped stretch and in a block may be found in the former; the count stays right.
            mayBeDropped -= found - at;
            at = found + printed.length();
            return true;
        }
        return false;
    }

    /** The cells of a table stand in the file in an order of their own; each must be there, and no more than they. */
    private void table(Step step) {
        for (String part : step.block().source()) {
            int found = text.indexOf(PrintedCharacters.of(part.replace(" ", "")), Math.max(0, at - mayBeDropped));
            if (found < 0 && part.indexOf(' ') < 0) {
                problems.add(Problem.error(file, step.block().line(), "table " + step.block().id() + " holds '" + part
                        + "', which the file does not", ""));
            }
        }
        mayBeDropped += step.length();
    }

    private void rest() {
        if (text.length() - at > mayBeDropped) {
            problems.add(Problem.error(file, 0, "after the last block " + (text.length() - at - mayBeDropped)
                    + " characters are in no block and dropped under no rule: '"
                    + shortened(text.substring(at)) + "'", ""));
        }
    }
}
