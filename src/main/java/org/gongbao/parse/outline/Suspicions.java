package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.model.Correction;
import org.gongbao.model.Mark;
import org.gongbao.parse.grammar.Brackets;
import org.gongbao.parse.grammar.Characters;

/**
 * Finds places that look like misreadings and that nobody has settled.
 *
 * <p>Each rule holds only what official prose does not print on purpose: percentages of five digits, doubled units (万万),
 * English function words between Han characters, letters inside numbers, quotes and brackets without partner, doubled
 * words and marks, characters that no font has. A place that an editor has already settled is left alone.
 */
public final class Suspicions {

    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.])(?:\\d{5,}(?:\\.\\d+)?|\\d{4}\\.\\d+)[%％]|\\d[%％]{2,}"
            + "|\\d\\.{2,3}\\d");
    private static final Pattern DOUBLED_UNIT = Pattern.compile("\\d\\s?(?:万万|亿亿|千千|百百|萬萬|億億|个个|家家|户户|亩亩|吨吨|项项)");
    private static final Pattern LATIN_WORD = Pattern.compile(
            "(?<=[\\p{IsHan}”’）)》、，,])\\s?(?i:and|or|of|the|to|in|for|with|by|is|are|on|at|from)\\s?(?=[\\p{IsHan}“‘（(《])");
    private static final Pattern LETTER_IN_NUMBER = Pattern.compile("(?<=\\d)[OoIl](?=\\d)");
    private static final Pattern DOUBLED_MARK = Pattern.compile("[，,、；;：:]{2}[，,、；;：:]*|(?<!。)。。(?!。)");
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\uFFFD\\uE000-\\uF8FF]+|锟斤拷|烫烫烫");
    private static final Pattern FUNCTION_WORD = Pattern.compile(
            "(?<![目标有標])的的|(?<![温共祥缓柔溫緩])和和(?![美睦谐諧气氣平])|将将|把把(?!关)|被被|并并|且且|而而|(?<=行)为为(?![主目前例本])");

    private Suspicions() {}

    /** The blocks with their doubtful places marked. */
    public record Doubted(List<Block> blocks, List<Correction> suspects) {}

    /** Marks the doubtful places of each block. */
    public static Doubted find(List<Block> blocks) {
        List<Block> out = new ArrayList<>(blocks.size());
        List<Correction> suspects = new ArrayList<>();
        DoubledWords doubled = new DoubledWords(blocks);
        for (Block block : blocks) {
            List<Mark> marks = BlockText.marked(block) ? marks(block, doubled) : List.of();
            for (Mark mark : marks) {
                suspects.add(new Correction("suspect", block.origin().firstLine(),
                        block.text().substring(mark.start(), mark.end()), "", "", mark.detail(), block.id()));
            }
            out.add(BlockText.mark(block, marks));
        }
        return new Doubted(out, suspects);
    }

    private static List<Mark> marks(Block block, DoubledWords doubled) {
        String text = block.text();
        List<Mark> found = new ArrayList<>();
        SuspectHints hints = SuspectHints.of(text);
        if (hints.oddNumber) {
            match(PERCENT, text, "number", "数字不合常理", found);
        }
        if (hints.doubledUnit) {
            match(DOUBLED_UNIT, text, "number", "单位重复", found);
        }
        if (hints.functionWord) {
            match(LATIN_WORD, text, "latinWord", "中文里夹着英文虚词", found);
        }
        if (hints.letterInNumber) {
            match(LETTER_IN_NUMBER, text, "number", "数字里夹着字母", found);
        }
        if (hints.doubledWord) {
            match(FUNCTION_WORD, text, "doubled", "字词重复", found);
        }
        if (hints.oddCharacter) {
            match(NO_CHARACTER, text, "noCharacter", "无法辨认的字符", found);
        }
        if (hints.doubledMark) {
            match(DOUBLED_MARK, text, "doubled", "标点重复", found);
        }
        doubled.in(text).forEach(at -> found.add(suspect(at, at + 4, "doubled", "字词重复")));
        if (hints.bracket) {
            unbalanced(text, found);
        }
        if (found.isEmpty()) {
            return found;
        }
        List<Mark> settled = block.marks().stream()
                .filter(old -> old.kind() == Mark.Kind.CORRECTION || old.kind() == Mark.Kind.SUSPECT).toList();
        found.removeIf(mark -> settled.stream().anyMatch(old -> mark.start() < old.end() && old.start() < mark.end()));
        return found;
    }

    private static void match(Pattern pattern, String text, String rule, String detail, List<Mark> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(suspect(matcher.start(), matcher.end(), rule, detail));
        }
    }

    private static Mark suspect(int start, int end, String rule, String detail) {
        return new Mark(start, end, Mark.Kind.SUSPECT, rule, detail);
    }

    private static void unbalanced(String text, List<Mark> found) {
        int[] partner = Brackets.partners(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean quote = c == '“' || c == '”';
            boolean bracket = c == '(' || c == ')' || c == '（' || c == '）' || c == '《' || c == '》';
            if (!quote && !bracket || partner[i] >= 0) {
                continue;
            }
            boolean number = (c == ')' || c == '）') && i > 0 && (Character.isLetterOrDigit(text.charAt(i - 1)))
                    && !Characters.han(text.charAt(i - 1));
            if (!number) {
                found.add(suspect(i, i + 1, "unbalanced", quote ? "引号不成对" : "括号不成对"));
            }
        }
    }
}
