package org.gongbao.parse.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The numbers that Word prints before paragraphs without having them in their text: 一、, （一）, 1., 第一章.
 *
 * <p>Counts as it goes, so paragraphs must be asked for in document order. ECMA-376 part 1, 17.9.
 */
final class WordNumbers {

    private static final int LEVELS = 9;
    private static final String DIGITS = "零一二三四五六七八九";

    /** A level of a list: 一、 is the pattern %1、 in the format chineseCounting. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String pattern = "";
    }

    /** A list that paragraphs refer to: its definition and where it starts anew. */
    private static final class Numbering {
        private String definition = "";
        private final Map<Integer, Integer> starts = new TreeMap<>();
        private boolean begun;
    }

    private final Map<String, Level[]> definitions = new HashMap<>();
    private final Map<String, Numbering> numberings = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    /** Reads the part that defines the lists. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        Level[] levels = null;
        Level level = null;
        Numbering numbering = null;
        int override = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = WordStyles.value(xml);
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    levels = new Level[LEVELS];
                    definitions.put(WordStyles.attribute(xml, "abstractNumId"), levels);
                    numbering = null;
                }
                case "num" -> {
                    numbering = new Numbering();
                    numberings.put(WordStyles.attribute(xml, "numId"), numbering);
                    levels = null;
                    level = null;
                }
                case "abstractNumId" -> {
                    if (numbering != null) {
                        numbering.definition = value;
                    }
                }
                case "lvlOverride" -> override = WordStyles.number(WordStyles.attribute(xml, "ilvl"));
                case "startOverride" -> {
                    if (numbering != null) {
                        numbering.starts.put(override, WordStyles.number(value));
                    }
                }
                case "lvl" -> {
                    int index = Math.min(LEVELS - 1, WordStyles.number(WordStyles.attribute(xml, "ilvl")));
                    level = levels == null ? null : new Level();
                    if (levels != null) {
                        levels[index] = level;
                    }
                }
                case "start" -> {
                    if (level != null) {
                        level.start = WordStyles.number(value);
                    }
                }
                case "numFmt" -> {
                    if (level != null) {
                        level.format = value;
                    }
                }
                case "lvlText" -> {
                    if (level != null) {
                        level.pattern = value;
                    }
                }
                default -> { }
            }
        }
    }

    /** Returns whether a list is one of bullets. */
    boolean isBullet(String numbering, int level) {
        Level found = level(numbering, level);
        return found != null && found.format.equals("bullet");
    }

    /** Counts on and returns the number of the next paragraph of a list, or the empty string. */
    String next(String numberingId, int at) {
        Numbering numbering = numberings.get(numberingId);
        Level level = level(numberingId, at);
        if (level == null || level.format.equals("bullet")) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(numbering.definition, definition -> new int[LEVELS]);
        if (!numbering.begun) {
            numbering.begun = true;
            numbering.starts.forEach((index, start) -> {
                if (index < LEVELS) {
                    counter[index] = 0;
                }
            });
        }
        int start = numbering.starts.getOrDefault(at, level.start);
        counter[at] = counter[at] == 0 ? Math.max(1, start) : counter[at] + 1;
        Arrays.fill(counter, at + 1, LEVELS, 0);
        if (level.format.equals("none")) {
            return "";
        }
        String label = level.pattern;
        for (int i = 0; i <= at; i++) {
            Level part = level(numberingId, i);
            int count = counter[i] == 0 ? part == null ? 1 : Math.max(1, part.start) : counter[i];
            label = label.replace("%" + (i + 1), part == null ? "" : format(count, part.format));
        }
        return label;
    }

    private Level level(String numberingId, int at) {
        Numbering numbering = numberings.get(numberingId);
        Level[] levels = numbering == null ? null : definitions.get(numbering.definition);
        return levels == null || at >= LEVELS ? null : levels[at];
    }

    private static String format(int count, String format) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
                    "japaneseCounting", "ideographDigital", "ideographTraditional", "koreanCounting" -> chinese(count);
            case "chineseLegalSimplified" -> legal(chinese(count), "壹贰叁肆伍陆柒捌玖拾");
            case "ideographLegalTraditional" -> legal(chinese(count), "壹貳參肆伍陸柒捌玖拾");
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> count <= 20
                    ? String.valueOf((char) ('①' + count - 1)) : String.valueOf(count);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(count);
            case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
            case "lowerLetter" -> letter(count, 'a');
            case "upperLetter" -> letter(count, 'A');
            case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(count);
            case "none" -> "";
            default -> String.valueOf(count);
        };
    }

    /** Returns 一, 十, 十一, 二十一, 一百零三; digits beyond 999. */
    static String chinese(int count) {
        if (count < 10) {
            return String.valueOf(DIGITS.charAt(count));
        }
        if (count < 20) {
            return "十" + (count == 10 ? "" : DIGITS.charAt(count - 10));
        }
        if (count < 100) {
            return DIGITS.charAt(count / 10) + "十" + (count % 10 == 0 ? "" : DIGITS.charAt(count % 10));
        }
        if (count > 999) {
            return String.valueOf(count);
        }
        int rest = count % 100;
        String tail = rest == 0 ? "" : rest < 10 ? "零" + DIGITS.charAt(rest)
                : rest < 20 ? "一" + chinese(rest) : chinese(rest);
        return DIGITS.charAt(count / 100) + "百" + tail;
    }

    private static String legal(String chinese, String digits) {
        StringBuilder out = new StringBuilder();
        for (char c : chinese.toCharArray()) {
            int digit = "一二三四五六七八九十".indexOf(c);
            out.append(digit < 0 ? c : digits.charAt(digit));
        }
        return out.toString();
    }

    private static String fullWidth(int count) {
        StringBuilder out = new StringBuilder();
        String.valueOf(count).chars().forEach(c -> out.append((char) (c - '0' + '０')));
        return out.toString();
    }

    private static String letter(int count, char first) {
        return String.valueOf((char) (first + (count - 1) % 26)).repeat(1 + Math.min(20, (count - 1) / 26));
    }

    private static String roman(int count) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = Math.min(count, 3999);
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                out.append(signs[i]);
            }
        }
        return out.toString();
    }
}
