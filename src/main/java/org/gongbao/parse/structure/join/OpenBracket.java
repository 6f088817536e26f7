package org.gongbao.parse.structure.join;

import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.office.TailKey;

/**
 * Which round bracket the lines of a paragraph have left open so far.
 *
 * <p>A hard line end falls inside brackets as it falls anywhere, and most of all inside the long tails of tasks
 * (（责任单位： | 各区人民政府）): the line that closes such a bracket opens nothing, whatever it looks like.
 */
final class OpenBracket {

    private static final Pattern TAIL_END = Pattern.compile("[^。！？]{1,200}[)）][。；;]?");

    private int depth;
    private boolean tail;
    private boolean closedTail;

    /** Begins a paragraph with its first line. */
    void begin(String line) {
        depth = 0;
        tail = false;
        closedTail = false;
        int from = LabelGrammar.read(line).map(Label::bodyStart).orElse(0);
        read(line, from);
    }

    /** Adds a line that goes on. */
    void append(String line) {
        read(line, 0);
    }

    private void read(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '（' || c == '(') {
                tail = depth++ == 0 ? TailKey.opens(line, i + 1) : tail;
                closedTail = false;
            } else if (depth > 0 && (c == '）' || c == ')')) {
                closedTail = --depth == 0 && tail;
            } else if ("。；;".indexOf(c) < 0) {
                closedTail = false;
            }
        }
    }

    /** Returns whether a bracket is open behind the last line. */
    boolean open() {
        return depth > 0;
    }

    private boolean openTail() {
        return depth > 0 && tail;
    }

    /** Returns whether a line ends the tail of a task that lines before it opened, and holds nothing but the rest of it. */
    boolean tailEndsWith(String line) {
        return openTail() && TAIL_END.matcher(line).matches() && closedBy(line);
    }

    /** Returns whether the last line ends with the bracket that closes the tail of a task. */
    boolean closedTail() {
        return closedTail;
    }

    /** Returns whether a line closes a bracket that lines before it opened. */
    boolean closedBy(String line) {
        int inside = 0;
        for (int i = depth == 0 ? line.length() : LabelGrammar.read(line).map(Label::bodyStart).orElse(0); i < line.length(); i++) {
            char c = line.charAt(i);
            inside += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (inside < 0) {
                return true;
            }
        }
        return false;
    }
}
