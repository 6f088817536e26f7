package org.gongbao.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Problem;
import org.jsoup.parser.Parser;

/** Accounts for each character of a text or Markdown file by its offset. */
final class SourceCoverage {

    /** A backslash before a character that Markdown would read. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?=\\p{Punct})");
    /** A browser would read &amp without its semicolon, too; Markdown does not. */
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]+)\\]");
    private static final int ENOUGH = 20;

    private final String file;
    private final String text;
    private final BitSet claimed;
    private final List<Problem> problems = new ArrayList<>();

    private SourceCoverage(String file, String text) {
        this.file = file;
        this.text = text;
        this.claimed = new BitSet(text.length());
    }

    /** Returns what is claimed twice, by nobody, or printed otherwise. */
    static List<Problem> check(String file, String text, List<ClaimedBlock> blocks, List<ClaimedBlock.Stretch> dropped,
            boolean markdown) {
        SourceCoverage coverage = new SourceCoverage(file, text);
        for (ClaimedBlock block : blocks) {
            coverage.block(block, markdown);
        }
        dropped.forEach(stretch -> coverage.claim(stretch, "what was dropped"));
        coverage.unclaimed();
        List<Problem> problems = coverage.problems;
        return problems.size() <= ENOUGH ? problems : problems.subList(0, ENOUGH);
    }

    private void block(ClaimedBlock block, boolean markdown) {
        StringBuilder held = new StringBuilder();
        for (ClaimedBlock.Stretch piece : block.pieces()) {
            claim(piece, "block " + block.id());
            held.append(text, Math.min(piece.start(), text.length()), Math.min(piece.end(), text.length()));
        }
        String expected = PrintedCharacters.inSource(held);
        String printed = PrintedCharacters.inSource(String.join("", block.source()));
        if (block.table()) {
            String lacking = PrintedCharacters.lacking(expected, printed);
            if (!lacking.isEmpty() && !(markdown && PrintedCharacters.lacking(unescaped(expected), unescaped(printed)).isEmpty())) {
                problems.add(Problem.error(file, block.line(), "table " + block.id() + " lacks '" + shortened(lacking) + "'", ""));
            }
        } else if (!expected.equals(printed) && !(markdown && readsAs(expected, printed, block))) {
            problems.add(Problem.error(file, block.line(), "block " + block.id() + " prints otherwise than its source: "
                    + PrintedCharacters.difference(markdown ? unescaped(expected) : expected, printed), ""));
        }
    }

    /** Markdown: escapes, entities and [^1] read as the characters they stand for, but not in code; a note's mark is markup. */
    private static boolean readsAs(String expected, String printed, ClaimedBlock block) {
        String read = unescaped(expected);
        return read.equals(printed) || read.equals(unescaped(printed)) || block.type().equals("note") && printed.endsWith(read);
    }

    private static String unescaped(String expected) {
        String plain = ESCAPED.matcher(FOOTNOTE.matcher(expected).replaceAll("[$1]")).replaceAll("");
        return PrintedCharacters.of(ENTITY.matcher(plain).replaceAll(
                entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true))));
    }

    private void claim(ClaimedBlock.Stretch stretch, String who) {
        if (stretch.start() < 0 || stretch.end() < stretch.start() || stretch.end() > text.length()) {
            problems.add(Problem.error(file, 0, who + " claims what is not in the file: " + stretch, ""));
            return;
        }
        int next = claimed.nextSetBit(stretch.start());
        if (next >= 0 && next < stretch.end()) {
            problems.add(Problem.error(file, line(next), who + " claims what another has: '"
                    + shortened(text.substring(next, stretch.end())) + "'", ""));
        }
        claimed.set(stretch.start(), stretch.end());
    }

    private void unclaimed() {
        int at = claimed.nextClearBit(0);
        while (at < text.length() && problems.size() < ENOUGH) {
            int end = claimed.nextSetBit(at);
            end = end < 0 ? text.length() : end;
            String lost = PrintedCharacters.inSource(text.substring(at, end));
            if (!lost.isEmpty()) {
                int printed = at;
                while (PrintedCharacters.blank(text.charAt(printed))) {
                    printed++;
                }
                problems.add(Problem.error(file, line(printed), "'" + shortened(lost) + "' is in no block and dropped under no rule",
                        ""));
            }
            at = claimed.nextClearBit(end);
        }
    }

    private int line(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            line += c == '\n' || c == '\r' && !(i + 1 < text.length() && "\r\n".indexOf(text.charAt(i + 1)) >= 0) ? 1 : 0;
        }
        return line;
    }

    private static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }
}
