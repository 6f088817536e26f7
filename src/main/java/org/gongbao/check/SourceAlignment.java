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

    /** What interrupts a text may begin with as many of the characters with which the text goes on. */
    private static final int MOST_ALIKE = 8;
    private static final int ENOUGH = 3;

    private final String file;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private int at;
    private int mayBeDropped;

    private SourceAlignment(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** A block or a dropped stretch; {@code end} is where its last piece ends. */
    private record Step(int start, int end, int length, ClaimedBlock block) {}

    /**
     * Returns what of a file is in no block and was not dropped, and what of the blocks is not in the file.
     *
     * @param text the printed characters of the file, see {@link SecondReading}
     */
    static List<Problem> check(String file, String text, List<ClaimedBlock> blocks, List<ClaimedBlock.Stretch> dropped) {
        SourceAlignment alignment = new SourceAlignment(file, text);
        List<Step> steps = new ArrayList<>();
        for (ClaimedBlock block : blocks) {
            int start = block.pieces().stream().mapToInt(ClaimedBlock.Stretch::start).min().orElse(0);
            int length = block.pieces().stream().mapToInt(piece -> piece.end() - piece.start()).sum();
            int end = block.pieces().stream().mapToInt(ClaimedBlock.Stretch::end).max().orElse(0);
            steps.add(new Step(start, end, length, block));
        }
        dropped.forEach(stretch -> steps.add(new Step(stretch.start(), stretch.end(), stretch.end() - stretch.start(), null)));
        steps.sort(Comparator.comparingInt(Step::start));
        for (int i = 0; i < steps.size(); i++) {
            int inside = i + 1;
            while (inside < steps.size() && steps.get(i).block() != null && !steps.get(i).block().table()
                    && steps.get(inside).start() < steps.get(i).end()) {
                inside++;
            }
            if (inside > i + 1 && alignment.around(steps.get(i).block(), steps.subList(i + 1, inside))) {
                i = inside - 1;
            } else {
                alignment.take(steps.get(i));
            }
        }
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

    /** Moves past a paragraph that was joined around markers and dropped stretches, and past these; says whether it is so. */
    private boolean around(ClaimedBlock block, List<Step> inside) {
        String printed = PrintedCharacters.of(block.source());
        int between = inside.stream().mapToInt(step -> step.block() == null ? step.length()
                : PrintedCharacters.of(step.block().source()).length()).sum();
        for (int start = at; start <= at + mayBeDropped; start++) {
            int end = interrupted(printed, 0, start, inside.size(), between);
            if (end > start + printed.length()) {
                mayBeDropped += between - (start - at) - (end - start - printed.length());
                at = end;
                return true;
            }
        }
        return false;
    }

    /** Returns where a text ends that begins here and is interrupted by so many characters in all, or -1. */
    private int interrupted(String printed, int done, int from, int gaps, int between) {
        int same = 0;
        while (done + same < printed.length() && from + same < text.length()
                && printed.charAt(done + same) == text.charAt(from + same)) {
            same++;
        }
        if (done + same == printed.length()) {
            return from + same;
        }
        for (int cut = same; gaps > 0 && cut >= Math.max(1, same - MOST_ALIKE); cut--) {
            for (int gap = 1; gap <= between; gap++) {
                int end = goesOn(printed, done + cut, from + cut + gap)
                        ? interrupted(printed, done + cut, from + cut + gap, gaps - 1, between - gap) : -1;
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    private boolean goesOn(String printed, int done, int from) {
        return text.startsWith(printed.substring(done, Math.min(printed.length(), done + ENOUGH)), from);
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
