package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.office.OfficeName;
import org.gongbao.parse.office.TailKey;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/**
 * Recognises what each page of a printed edition repeats: page numbers, and headers or footers beside them.
 *
 * <p>A bare number is a page number when the document has at least two that ascend with text between them. A header is a
 * short line that recurs beside page numbers.
 */
public final class RunningHeaders {

    private static final Pattern PAGE = Pattern.compile(
            "(?:第\\s*)?([0-9０-９]{1,5})(?:\\s*页|\\s*頁)?(?:\\s*[,，/／]?\\s*共\\s*\\d{1,4}\\s*[页頁])?");
    private static final Pattern DECORATED = Pattern.compile(
            "[-—–―─－·•.~～\\[【(（<《|]+\\s*([0-9０-９]{1,4})\\s*[-—–―─－·•.~～\\]】)）>》|]+|[Pp]age\\s*(\\d{1,4}).{0,10}"
            + "|第\\s*(\\d{1,4})\\s*[页頁]\\s*[,，/／]?\\s*共\\s*\\d{1,4}\\s*[页頁]");
    /** What a gazette or newspaper sets on each page: 湖北省人民政府公报2026年第2期. */
    private static final Pattern GAZETTE = Pattern.compile("\\p{IsHan}{2,16}(?:公报|公報|日报|日報"
            + "|晚报)[·•]?(?:[12]\\d{3}年第?\\d{1,3}[期号號](?:[（(]?总.{1,6})?)");
    /** The number of a page of an appendix, under the header of all pages: A1. */
    private static final Pattern APPENDIX_PAGE = Pattern.compile("[A-Z]\\s?-?\\d{1,3}");
    private static final Pattern FIGURE = Pattern.compile("[≥≤<>＞＜+\\[（(]?\\d[\\d.,]*[%％\\]）)]?|[—－]");
    /** No row of a table has so high a number. */
    private static final int HIGH = 100;
    private static final int LONGEST_HEADER = 40;
    private static final int LEAST = 3;
    /** A page of text has more lines than these, and they are longer. */
    private static final int LEAST_LINES = 12;
    private static final int SHORTEST_LINE = 20;
    /** The characters of a page of little text. */
    private static final int LEAST_TEXT = 100;
    private static final int SHORTEST_GLUED = 6;
    /** No edition has so many lines between two pages that the next number is this far on. */
    private static final int WIDEST_STEP = 40;
    /** A header that has the number of its page on the same line, apart from it: 政府工作报告　　　12, ·12·　湖北省人民政府公报. */
    private static final Pattern NUMBERED = Pattern.compile("(?<head>\\S.{3,38}?)(?:[\\s\\u3000]{2,}"
            + "|[\\s\\u3000]+[-—–·•.|｜][\\s\\u3000]*|[-—–·•.|｜][\\s\\u3000]+)(?:第\\s*)?(?<after>[0-9０-９]{1,4})(?:\\s*页)?(?:\\s*[-—–·•.|｜])?"
            + "|(?:[-—–·•.|｜]\\s*)?(?:第\\s*)?(?<before>[0-9０-９]{1,4})(?:\\s*页)?(?:[\\s\\u3000]{2,}"
            + "|[\\s\\u3000]+[-—–·•.|｜][\\s\\u3000]*|[-—–·•.|｜][\\s\\u3000]+)(?<foot>\\S.{3,38})");
    /** Such a line among fewer lines than these is no page away from the one before. */
    private static final int LEAST_ON_PAGE = 3;
    /** Pages have so many lines on average. */
    private static final int LEAST_BETWEEN = 10;

    private RunningHeaders() {}

    /** Returns the parts with page numbers and running headers dropped, and the notes at the foot of pages marked. */
    public static List<Part> recognise(List<Part> printed) {
        return PageNotes.find(withoutHeaders(printed));
    }

    private static List<Part> withoutHeaders(List<Part> printed) {
        List<Part> parts = numbered(printed);
        Set<Integer> numbers = pageNumbers(parts);
        if (numbers.isEmpty()) {
            return parts;
        }
        Set<String> headers = headers(parts, numbers);
        int title = title(parts, numbers, headers);
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean appendix = i > 0 && part.open() && APPENDIX_PAGE.matcher(part.text()).matches()
                    && headers.contains(FrontPatterns.solid(parts.get(i - 1).text()));
            if (numbers.contains(i) || appendix) {
                out.add(part.drop(Rule.PAGE_NUMBER));
            } else if (part.open() && i != title && headers.contains(FrontPatterns.solid(part.text()))) {
                out.add(part.drop(Rule.PAGE_HEADER));
            } else if (part.open() && numbers.contains(i + 1) && glued(part.text(), headers) > 0) {
                int at = glued(part.text(), headers);
                int end = at;
                while (Characters.blank(part.text().charAt(end - 1))) {
                    end--;
                }
                out.add(Part.of(part.passage().slice(0, end)));
                out.add(Part.of(part.passage().slice(at, part.text().length())).drop(Rule.PAGE_HEADER));
            } else {
                out.add(part);
            }
        }
        return out;
    }

    /** Returns the parts with the headers dropped that have the numbers of their pages beside them. */
    private static List<Part> numbered(List<Part> parts) {
        Map<String, List<int[]>> found = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Matcher matcher = part.open() && part.text().length() <= LONGEST_HEADER + SHORTEST_GLUED ? NUMBERED.matcher(part.text()) : null;
            if (matcher != null && matcher.matches() && !LineEnd.finished(part.text())) {
                boolean after = matcher.group("after") != null;
                String header = FrontPatterns.solid(matcher.group(after ? "head" : "foot"));
                int number = Integer.parseInt(ascii(matcher.group(after ? "after" : "before")));
                List<int[]> pages = found.computeIfAbsent(header, h -> new ArrayList<>());
                int[] last = pages.isEmpty() ? null : pages.get(pages.size() - 1);
                String group = after ? "after" : "before";
                if (row(parts, i - 1, group) || row(parts, i + 1, group)) {
                    continue;
                }
                if (last == null || number > last[1] && number - last[1] <= WIDEST_STEP && i - last[0] > LEAST_ON_PAGE) {
                    pages.add(new int[] {i, number});
                }
            }
        }
        String title = firstLine(parts);
        found.entrySet().removeIf(header -> header.getValue().isEmpty()
                || header.getValue().size() < LEAST && !header.getKey().equals(title) || !paged(header.getValue()));
        List<Part> out = new ArrayList<>(parts);
        found.values().forEach(pages -> pages.forEach(page -> out.set(page[0], parts.get(page[0]).drop(Rule.PAGE_HEADER))));
        return out;
    }

    /** Returns whether lines count each page, or each second one, and have a page of text between them; figures of a year do neither. */
    private static boolean paged(List<int[]> lines) {
        int[] first = lines.get(0);
        int[] last = lines.get(lines.size() - 1);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i)[1] - lines.get(i - 1)[1] > 2) {
                return false;
            }
        }
        return last[0] - first[0] >= LEAST_BETWEEN * (lines.size() - 1);
    }

    /** Returns whether a line next to such a line has a number at the same end of other words, as the rows of a list have. */
    private static boolean row(List<Part> parts, int index, String group) {
        if (index < 0 || index >= parts.size() || !parts.get(index).open()
                || parts.get(index).text().length() > LONGEST_HEADER + SHORTEST_GLUED) {
            return false;
        }
        Matcher matcher = NUMBERED.matcher(parts.get(index).text());
        return matcher.matches() && matcher.group(group) != null;
    }

    private static String firstLine(List<Part> parts) {
        return parts.stream().filter(Part::open).map(part -> FrontPatterns.solid(part.text())).findFirst().orElse("");
    }

    /** Returns the line of the title, which the other pages repeat as their header but which is none on the first; or -1. */
    private static int title(List<Part> parts, Set<Integer> numbers, Set<String> headers) {
        int first = numbers.stream().mapToInt(Integer::intValue).min().orElse(0);
        for (int i = 0; i < first; i++) {
            if (parts.get(i).open() && i + 2 >= first && !tableBetween(parts, i, first)) {
                return -1;
            } else if (parts.get(i).open()) {
                return headers.contains(FrontPatterns.solid(parts.get(i).text())) ? i : -1;
            }
        }
        return -1;
    }

    /** Returns where a header begins that stands at the end of the last line of a page, before its number; or 0. */
    private static int glued(String text, Set<String> headers) {
        for (String header : headers) {
            int left = header.length();
            int at = text.length();
            while (left > 0 && at > 0 && (Characters.blank(text.charAt(at - 1)) || text.charAt(at - 1) == header.charAt(left - 1))) {
                left -= Characters.blank(text.charAt(--at)) ? 0 : 1;
            }
            if (left == 0 && header.length() >= SHORTEST_GLUED) {
                return at;
            }
        }
        return 0;
    }

    private static Set<Integer> pageNumbers(List<Part> parts) {
        Set<Integer> decorated = new HashSet<>();
        Set<Integer> ascending = new HashSet<>();
        boolean pages = true;
        int last = -1;
        int lastIndex = -2;
        for (int i = 0; i < parts.size(); i++) {
            String text = parts.get(i).text();
            if (!parts.get(i).open() || text.length() > 20) {
                continue;
            }
            Matcher matcher = DECORATED.matcher(text);
            boolean marked = matcher.matches();
            if (!marked) {
                matcher = PAGE.matcher(text);
                if (!matcher.matches()) {
                    continue;
                }
            }
            int group = 1;
            while (matcher.group(group) == null) {
                group++;
            }
            int number = Integer.parseInt(ascii(matcher.group(group)));
            if (marked) {
                decorated.add(i);
            } else if (number < HIGH && (figure(parts, i - 1) || figure(parts, i + 1) || figure(parts, i - 2) || figure(parts, i + 2))) {
                continue; // a cell of a table whose cells stand on lines of their own
            } else if (number > last && (last < 0 || number - last <= WIDEST_STEP) && i - lastIndex > 1) {
                ascending.add(i);
                pages &= number == ascending.size() && i - Math.max(0, lastIndex) >= LEAST_LINES && withinText(parts, i);
                last = number;
                lastIndex = i;
            }
        }
        Set<Integer> found = new HashSet<>(decorated);
        if ((ascending.size() >= LEAST || ascending.size() == 2 && !decorated.isEmpty() || pages) && !rows(parts, ascending)) {
            found.addAll(ascending);
        }
        return found;
    }

    /**
     * Returns whether numbers count the rows of a table whose cells stand on lines of their own: too little text for a page is
     * behind most.
     */
    private static boolean rows(List<Part> parts, Set<Integer> numbers) {
        List<Integer> places = numbers.stream().sorted().toList();
        int rows = 0;
        for (int i = 1; i < places.size(); i++) {
            List<Part> between = parts.subList(places.get(i - 1) + 1, places.get(i));
            boolean row = between.stream().allMatch(Part::open)
                    && between.stream().mapToInt(part -> part.text().length()).sum() < LEAST_TEXT;
            rows += row ? 1 : 0;
        }
        return places.size() > LEAST && rows * 2 > places.size();
    }

    /** Returns whether a line stands between lines of running text, as the number of one of the few pages of a document does. */
    private static boolean withinText(List<Part> parts, int index) {
        int long_ = 0;
        for (int i = Math.max(0, index - 3); i <= Math.min(parts.size() - 1, index + 3); i++) {
            long_ += parts.get(i).open() && parts.get(i).text().length() >= SHORTEST_LINE ? 1 : 0;
        }
        return index + 1 < parts.size() && long_ >= 4;
    }

    /** Returns whether a line holds a figure and nothing else, as a cell of a table does. */
    private static boolean figure(List<Part> parts, int index) {
        return index >= 0 && index < parts.size() && parts.get(index).open() && FIGURE.matcher(parts.get(index).text()).matches();
    }

    private static String ascii(String digits) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            out.append(Characters.digit(digits.charAt(i)));
        }
        return out.toString();
    }

    private static Set<String> headers(List<Part> parts, Set<Integer> numbers) {
        // A line between two numbers stands beside both, but is one line.
        Map<String, Set<Integer>> beside = new HashMap<>();
        for (int number : numbers) {
            for (int i = Math.max(0, number - 2); i <= Math.min(parts.size() - 1, number + 2); i++) {
                Part part = parts.get(i);
                if (i != number && part.open() && !tableBetween(parts, i, number) && part.text().length() <= LONGEST_HEADER
                        && !LineEnd.finished(part.text()) && !TailKey.opens(part.text(), 0) && !listsOffices(part.text())) {
                    beside.computeIfAbsent(FrontPatterns.solid(part.text()), header -> new HashSet<>()).add(i);
                }
            }
        }
        int least = numbers.size() < LEAST ? Math.max(2, numbers.size()) : LEAST;
        String title = firstLine(parts);
        beside.entrySet().removeIf(header -> header.getValue().size() < least && !GAZETTE.matcher(header.getKey()).matches()
                && !(header.getKey().equals(title) && TitlePatterns.title(title)));
        Map<String, Integer> all = beside.isEmpty() ? Map.of() : occurrences(parts, beside.keySet());
        // What a text repeats (责任单位：各镇) stands beside numbers only now and then.
        beside.entrySet().removeIf(header -> header.getValue().size() * 2 < all.getOrDefault(header.getKey(), 0));
        return beside.keySet();
    }

    /** Whether a line names several offices, as the cells of a table do that stand on lines of their own: 市发改委、统计局. */
    private static boolean listsOffices(String text) {
        return text.indexOf('、') > 0 && OfficeName.hasOrgan(text) && OfficeName.hasOrgan(text.substring(0, text.indexOf('、')));
    }

    /** Whether a table, which fills a page, stands between two parts. */
    private static boolean tableBetween(List<Part> parts, int a, int b) {
        return parts.subList(Math.min(a, b) + 1, Math.max(a, b)).stream().anyMatch(part -> part.element() instanceof Element.Grid);
    }

    private static Map<String, Integer> occurrences(List<Part> parts, Set<String> headers) {
        Map<String, Integer> all = new HashMap<>();
        for (Part part : parts) {
            if (part.open() && part.text().length() <= LONGEST_HEADER) {
                String solid = FrontPatterns.solid(part.text());
                if (headers.contains(solid)) {
                    all.merge(solid, 1, Integer::sum);
                }
            }
        }
        return all;
    }
}
