package org.gongbao.parse.structure.heading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds a table of contents that has neither the word for it on a line of its own nor page numbers: short lines with numbers,
 * most of which come again in their order behind it, beginning with the first.
 */
final class AnnouncedLines {

    private static final int LEAST = 6;
    private static final int LONGEST = 60;
    /** The first line stands within so many. */
    private static final int HEAD = 40;
    /** The least part of the entries that come again, and of those under a line that ends in 目录: tables may be missing. */
    private static final double FEWEST = 0.8;
    private static final double FEWEST_NAMED = 0.5;
    private static final Pattern FIRST = Pattern.compile("[1１][\\s\\u3000]*\\p{IsHan}.*");
    private static final Pattern NAMED = Pattern.compile(".{2,40}目\\s*[录錄]");

    private AnnouncedLines() {}

    /**
     * Where it stands.
     *
     * @param title the index of a line over it that ends in 目录, or that of the first line where that is the document's only title
     * @param first the index of the first line
     * @param end the index behind the last
     */
    record Run(int title, int first, int end) {}

    /** Returns the first such run, or null. */
    static Run find(List<Part> parts) {
        for (int i = 0; i < Math.min(HEAD, parts.size()); i++) {
            if (!opens(parts.get(i))) {
                continue;
            }
            int end = again(parts, i);
            boolean named = i > 0 && !parts.get(i - 1).dropped() && parts.get(i - 1).passage() != null
                    && NAMED.matcher(parts.get(i - 1).text()).matches();
            if (end - i >= LEAST && againLater(parts, i, end) >= (named ? FEWEST_NAMED : FEWEST)) {
                return new Run(named && !onlyTitle(parts, i - 1) ? i - 1 : i, i, end);
            }
        }
        return null;
    }

    /** Returns whether no line but this is the title of the document, of which it says what that is: 某某局部门决算公开目录. */
    private static boolean onlyTitle(List<Part> parts, int index) {
        return parts.stream().noneMatch(part -> part != parts.get(index) && part.frontRole() == Role.TITLE);
    }

    /** Returns whether the first number of a way of numbering opens a line. */
    private static boolean opens(Part part) {
        return entry(part) && (FIRST.matcher(part.text()).matches()
                || LabelGrammar.read(part.text()).map(Label::number).filter(number -> number == 1).isPresent());
    }

    private static boolean entry(Part part) {
        return part.open() && part.text().length() <= LONGEST && !LineEnd.finished(part.text());
    }

    /** Returns the index of the line that is the first again, with nothing but entries before it; or {@code first}. */
    private static int again(List<Part> parts, int first) {
        String opening = ContentsReader.key(parts.get(first).text());
        for (int i = first + 1; i < parts.size() && (parts.get(i).dropped() || entry(parts.get(i))); i++) {
            if (parts.get(i).open() && ContentsReader.key(parts.get(i).text()).equals(opening)) {
                return i;
            }
        }
        return first;
    }

    /** Returns which part of the entries come again behind them as titles; none do where nothing stands under them, as in a second list. */
    private static double againLater(List<Part> parts, int first, int end) {
        List<Part> entries = parts.subList(first, end).stream().filter(Part::open).toList();
        Set<String> titles = entries.stream().map(part -> FrontPatterns.solid(part.text())).collect(Collectors.toSet());
        Set<String> later = new HashSet<>();
        boolean text = false;
        boolean between = false;
        for (Part part : parts.subList(end, parts.size())) {
            String title = entry(part) ? FrontPatterns.solid(part.text()) : "";
            if (titles.contains(title)) {
                between |= text;
                later.add(title);
            }
            text |= !part.dropped() && title.isEmpty();
        }
        long come = entries.stream().filter(part -> later.contains(FrontPatterns.solid(part.text()))).count();
        return between ? (double) come / entries.size() : 0;
    }
}
