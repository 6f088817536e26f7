package org.gongbao.index;

import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongbao.parse.grammar.ScriptConverter;

/**
 * Folds text so that script, width, case, spacing and invisible characters make no difference to search.
 *
 * <p>The rules are those of {@code org.gongbao.shard}, section 2. Thread-safe.
 */
public final class Fold {

    private static final int BMP = 0x10000;
    private static final Charset GB2312 = Charset.forName("GB2312");
    /** Used in simplified text too, but in few names and sayings; in traditional text they are mostly 干, 借, 仿. */
    private static final String BOTH_SCRIPTS = "乾藉彷";

    /** For each code point of the basic plane its simplified form, itself where there is none. */
    private final char[] basic = new char[BMP];
    private final Map<Integer, Integer> others = new HashMap<>();

    /** Makes a fold with the character map of opencc4j and the compatibility ideographs of Unicode. */
    public Fold() {
        for (int c = 0; c < BMP; c++) {
            basic[c] = (char) c;
        }
        Map<Integer, Integer> map = new HashMap<>();
        compatibility(map, 0x2E80, 0x2FD5);
        compatibility(map, 0xF900, 0xFAFF);
        for (Map.Entry<String, List<String>> entry : OpenccDatas.tsChar().data().getDataMap().entrySet()) {
            int from = only(entry.getKey());
            if (from < 0x80) {
                continue;
            }
            List<Integer> targets = entry.getValue().stream().map(Fold::only).filter(to -> to >= 0x80).toList();
            boolean itself = !targets.isEmpty() && targets.get(0) == from;
            if (itself && BOTH_SCRIPTS.indexOf(from) < 0 && simplifiedAsWell(from)) {
                continue;
            }
            targets.stream().filter(to -> to != from).findFirst().ifPresent(to -> map.put(from, to));
        }
        for (int from : map.keySet()) {
            int to = last(map, from);
            if (from < BMP && to < BMP) {
                basic[from] = (char) to;
            } else if (from != to) {
                others.put(from, to);
            }
        }
    }

    /**
     * Of characters listed with themselves first (瞭: 瞭, 了; 覆: 覆, 复) those that simplified text uses stay: 覆盖, 沈阳. Others must
     * by themselves find the simplified one.
     */
    private static boolean simplifiedAsWell(int codePoint) {
        return GB2312.newEncoder().canEncode((char) codePoint);
    }

    private static void compatibility(Map<Integer, Integer> map, int first, int last) {
        for (int c = first; c <= last; c++) {
            int to = only(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            if (to >= 0x80 && to != c) {
                map.put(c, to);
            }
        }
    }

    /** Follows chains, so that folding twice changes nothing; a cycle ends at its smallest character. */
    private static int last(Map<Integer, Integer> map, int from) {
        int at = from;
        int smallest = from;
        for (int steps = 0; steps < 8; steps++) {
            Integer next = map.get(at);
            if (next == null) {
                return at;
            }
            at = next;
            smallest = Math.min(smallest, at);
        }
        return smallest;
    }

    private static int only(String text) {
        return text.isEmpty() || text.codePointCount(0, text.length()) != 1 ? -1 : text.codePointAt(0);
    }

    /** Returns the simplified form of a code point, itself where there is none. */
    public int simplified(int codePoint) {
        return codePoint < BMP ? basic[codePoint] : others.getOrDefault(codePoint, codePoint);
    }

    /** Returns every entry of the character map, first code point → simplified one, ascending. */
    public Map<Integer, Integer> map() {
        Map<Integer, Integer> map = new java.util.TreeMap<>(others);
        for (int c = 0; c < BMP; c++) {
            if (basic[c] != c) {
                map.put(c, (int) basic[c]);
            }
        }
        return map;
    }

    /** Returns a query, or any text without cells, folded; its tabs are white space. */
    public String query(String text) {
        return fold(text, false).text();
    }

    /** Returns a passage's text folded; its tabs separate cells. */
    public Folded passage(String text) {
        return fold(text, true);
    }

    /**
     * Returns the folded text with traditional phrases converted first, for segmentation only: 瞭望 stays a word before its
     * characters are folded one by one.
     */
    String phraseAware(String text, String folded) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x2E80 && (basic[c] != c || Character.isSurrogate(c))) {
                return fold(ScriptConverter.toSimplified(text), true).text();
            }
        }
        return folded;
    }

    private Folded fold(String text, boolean cells) {
        StringBuilder out = new StringBuilder(text.length());
        int[] offsets = new int[text.length() + 4];
        int close = -1;
        boolean space = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (out.length() + 4 > offsets.length) { // only where characters fold to ones outside the basic plane
                offsets = Arrays.copyOf(offsets, offsets.length + offsets.length / 2);
            }
            if ((c == '_' || c == '^') && i > close && closingBrace(text, i) > 0) {
                close = closingBrace(text, i);
                i += 2;
                continue;
            }
            if (i == close) {
                i = next;
                continue;
            }
            if (cells && c == '\t') {
                offsets[out.length()] = i;
                out.append('\t');
                space = false;
            } else if (white(c)) {
                space = true;
            } else if (!dropped(c)) {
                int folded = simplified(lower(width(c)));
                if (space && asciiWord(folded) && out.length() > 0 && asciiWord(out.charAt(out.length() - 1))) {
                    offsets[out.length()] = i - 1;
                    out.append(' ');
                }
                space = false;
                for (int unit = 0; unit < Character.charCount(folded); unit++) {
                    // A character outside the basic plane may fold into it and the reverse: never point past the character.
                    offsets[out.length() + unit] = i + Math.min(unit, next - i - 1);
                }
                out.appendCodePoint(folded);
            }
            i = next;
        }
        offsets = Arrays.copyOf(offsets, out.length() + 1);
        offsets[out.length()] = text.length();
        return new Folded(out.toString(), offsets);
    }

    /** Returns the place of the brace that closes {@code _{} at {@code at}, or -1; looks no further than markup reaches. */
    private static int closingBrace(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at + 1) != '{') {
            return -1;
        }
        for (int i = at + 2; i < Math.min(text.length(), at + 34); i++) {
            if (text.charAt(i) == '{') {
                return -1;
            }
            if (text.charAt(i) == '}') {
                return i;
            }
        }
        return -1;
    }

    private static int width(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - 0xFEE0;
        }
        return c == 0xFFE5 ? 0xA5 : c;
    }

    private static int lower(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        if (c >= 0x2E80 && c < BMP) {
            return c;
        }
        String before = Character.toString(c);
        String after = before.toLowerCase(Locale.ROOT);
        return after.length() == before.length() ? after.codePointAt(0) : c;
    }

    private static boolean dropped(int c) {
        if (c >= 0xFE00 && c <= 0xFE0F) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL;
    }

    private static boolean white(int c) {
        if (c >= 9 && c <= 13 || c == 0x85 || c == ' ') {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean asciiWord(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Returns whether a folded code point is a word character; everything else is a mark. */
    public static boolean word(int c) {
        if (c < 0x80) {
            return asciiWord(c) || c >= 'A' && c <= 'Z';
        }
        if (c >= 0x4E00 && c <= 0x9FFF || c >= 0x20000) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Returns a folded text without the marks at either end: what a title and a query are compared by. */
    public static String key(String folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && !word(folded.codePointAt(start))) {
            start += Character.charCount(folded.codePointAt(start));
        }
        while (end > start && !word(folded.codePointBefore(end))) {
            end -= Character.charCount(folded.codePointBefore(end));
        }
        return folded.substring(start, end);
    }
}
