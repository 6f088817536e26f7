package org.gongbao.parse.office;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.LabelGrammar;

/**
 * The habit of naming offices alone in brackets before the stop that closes a task: 1.新增企业8户（工信局，各乡镇）。
 *
 * <p>One such bracket may explain words before it (三部门（财政局、审计局、统计局）。); several numbered lines that close so show
 * that this document divides work.
 */
final class OfficesBeforeStop {

    private static final int LEAST = 3;
    private static final int LONGEST = 120;
    private static final Pattern MARKS = Pattern.compile("[、，,；;]");

    private OfficesBeforeStop() {}

    /** Returns whether several numbered lines of a text close so. */
    static boolean habit(String text) {
        int found = 0;
        for (int close = 0; close < text.length() && found < LEAST; close++) {
            if (text.charAt(close) != '）' && text.charAt(close) != ')') {
                continue;
            }
            int end = close + 1;
            while (end < text.length() && "。；; \u3000\r".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end < text.length() && text.charAt(end) != '\n') {
                continue;
            }
            int open = close - 1;
            while (open > 0 && close - open < LONGEST && "（(\n".indexOf(text.charAt(open)) < 0) {
                open--;
            }
            if (open > 0 && "（(".indexOf(text.charAt(open)) >= 0 && "。；;\n".indexOf(text.charAt(open - 1)) < 0
                    && offices(text.substring(open + 1, close))) {
                String line = text.substring(text.lastIndexOf('\n', open) + 1, open).strip();
                found += LabelGrammar.read(line).isPresent() ? 1 : 0;
            }
        }
        return found >= LEAST;
    }

    private static boolean offices(String inside) {
        String[] names = MARKS.split(inside);
        return names.length > 1 && Arrays.stream(names).map(String::strip).allMatch(name -> name.length() > 2
                && name.length() < 20 && (OfficeName.hasOrgan(name) || OfficeName.isCollective(name)));
    }
}
