package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the rows of a table of which each cell stands on lines of its own where only the numbers of a 序号 column tell a row
 * from the next: its header has two rows, or cells span several. What stands beside a number stays together, line by line.
 */
final class LooseRows {

    /** The number, and all the rest. */
    static final int COLUMNS = 2;
    private static final int MOST_NAMES = 12;
    private static final int LONGEST_NAME = 12;
    private static final int FEWEST_KNOWN = 2;
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_LINES = 80;

    private LooseRows() {}

    /**
     * Returns the rows, header first, as pairs of the lines of the number and of the first of the rest; none where there is no
     * such table.
     *
     * @param lastLines takes the last line of each rest, by the index of its first
     */
    static List<List<Integer>> find(CellLines lines, int header, Map<Integer, Integer> lastLines) {
        int body = body(lines, header);
        if (body == 0) {
            return List.of();
        }
        List<List<Integer>> rows = new ArrayList<>();
        rows.add(List.of(header, header + 1));
        lastLines.put(header + 1, body - 1);
        int longest = 0;
        int start = body;
        for (int number = 1; ; number++) {
            int end = start + 1;
            while (end - start <= MOST_LINES && lines.plain(end) && !lines.isNumber(end, number + 1)) {
                end++;
            }
            boolean followed = lines.isNumber(end, number + 1);
            // Nothing tells where the last row ends but the length of the others.
            end = followed ? end : Math.min(end, start + longest);
            if (end - start < 2) {
                lastLines.clear();
                return List.of();
            }
            rows.add(List.of(start, start + 1));
            lastLines.put(start + 1, end - 1);
            longest = Math.max(longest, end - start);
            start = end;
            if (!followed) {
                break;
            }
        }
        if (rows.size() <= FEWEST_ROWS) {
            lastLines.clear();
            return List.of();
        }
        return rows;
    }

    /** Returns where the number 1 stands under the names of the columns, of which 序号 is the first; else 0. */
    private static int body(CellLines lines, int header) {
        // A column before it would put its groups between the rows.
        boolean first = header == 0 || lines.words(header - 1) == null || !ColumnNames.name(lines.words(header - 1));
        if (!first || lines.words(header) == null || !ColumnNames.number(lines.words(header))) {
            return 0;
        }
        int known = 0;
        for (int at = header; at < lines.size() && at - header <= MOST_NAMES; at++) {
            String word = lines.words(at);
            if (at - header >= CellLines.FEWEST_COLUMNS && lines.isNumber(at, 1)) {
                return known >= FEWEST_KNOWN ? at : 0;
            }
            if (word == null || word.length() > LONGEST_NAME || "。；，：".indexOf(word.charAt(word.length() - 1)) >= 0) {
                return 0;
            }
            known += ColumnNames.name(word) ? 1 : 0;
        }
        return 0;
    }
}
