package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.TitlePatterns;

/** The lines of a text that may be cells of a table of which each cell stands on a line of its own; see {@link LineTables}. */
final class CellLines {

    static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 10;
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_CELL = 400;
    static final int LONGEST_COUNTED_CELL = 30;
    private static final String UNREAD = "…………………………………………………………………………………………";
    private static final Pattern NOTE = Pattern.compile("^(?:[备備]?[注註]|[说說]明|[资資]料[来來]源)\\s?[:：\\d①].*");
    private static final int LONGEST_PAGE = 16;
    private static final Pattern PAGE = Pattern.compile("\\s*(?:[-—–－]\\s*\\d{1,4}\\s*[-—–－]|第\\s*\\d{1,4}\\s*[页頁]).*");

    private final String text;
    private final List<Element> elements;
    /** Indexes of the elements that are not blank lines. */
    private final List<Integer> inked = new ArrayList<>();
    /** Their words: null for what can be no cell, {@link #UNREAD} for a longer line, which is no name and no number. */
    private final List<String> words = new ArrayList<>();

    CellLines(String text, List<Element> elements) {
        this.text = text;
        this.elements = elements;
        read();
    }

    /** Returns how many lines are not blank. */
    int size() {
        return inked.size();
    }

    /** Returns the index of the element that a line is. */
    int element(int at) {
        return inked.get(at);
    }

    /** Returns the words of a line that can be a cell, or null. */
    String words(int at) {
        return words.get(at);
    }

    private void read() {
        for (int i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof Element.Line line)) {
                inked.add(i);
                words.add(null);
                continue;
            }
            boolean plain = line.style() == Element.Style.PLAIN || line.style() == Element.Style.PARAGRAPH
                    || line.style() == Element.Style.BOLD;
            int start = line.span().start();
            int end = line.span().end();
            while (start < end && Characters.blank(text.charAt(start))) {
                start++;
            }
            if (start < end && !page(i)) {
                inked.add(i);
                words.add(plain && end - start <= LONGEST_CELL ? words(line, start, end) : null);
            }
        }
    }

    /** Returns the words of a stretch of a line, or null where all that it has is spaces written out: &nbsp;. */
    private String words(Element.Line line, int start, int end) {
        if (end - start > LONGEST_COUNTED_CELL) {
            return UNREAD;
        }
        String read = Element.read(text, new Span(start, end), line.skips()).strip();
        return read.isEmpty() ? null : read;
    }

    /** Returns the numbers of pages among the elements of a table, which are no cells. */
    List<Element> pages(int from, int to) {
        return IntStream.range(from, to).filter(this::page).mapToObj(elements::get).toList();
    }

    /** Returns whether a page ends behind a line. */
    boolean pageBehind(int at) {
        return at + 1 < inked.size() && !pages(inked.get(at), inked.get(at + 1)).isEmpty();
    }

    private boolean page(int index) {
        return elements.get(index) instanceof Element.Line line && line.span().length() <= LONGEST_PAGE
                && PAGE.matcher(text.substring(line.span().start(), line.span().end())).matches();
    }

    /** Returns how many names of columns follow each other, all different. */
    int columns(int from) {
        int numbered = untilFirstNumber(from, true);
        if (numbered > 0) {
            return numbered;
        }
        int count = 0;
        while (!titled(from) && from + count < words.size() && count <= MOST_COLUMNS && words.get(from + count) != null
                && ColumnNames.name(words.get(from + count))
                && !words.subList(from, from + count).contains(words.get(from + count))) {
            count++;
        }
        return count > MOST_COLUMNS ? 0 : count;
    }

    /** Returns whether a line is the title of a document, though it begins as a column of a year does: 2024年重点任务分工方案. */
    private boolean titled(int at) {
        return words.get(at) != null && TitlePatterns.title(words.get(at));
    }

    /**
     * Returns how many short lines stand from 序号 to the number 1 under them, most of which are names of columns; else 0. Where
     * all of them are, a line before the number may be the title of the first group.
     *
     * @param titles whether groups have titles, and no column of their own
     */
    private int untilFirstNumber(int from, boolean titles) {
        if (words.get(from) == null || !ColumnNames.number(words.get(from))) {
            return 0;
        }
        int known = 0;
        int count = 0;
        while (count <= MOST_COLUMNS && from + count < words.size() && !isNumber(from + count, 1)) {
            String word = words.get(from + count);
            if (titles && count >= FEWEST_COLUMNS && known == count && groupTitle(from + count)) {
                return count;
            }
            if (word == null || word.length() > LONGEST_NAME || "。；，：".indexOf(word.charAt(word.length() - 1)) >= 0) {
                return 0;
            }
            known += ColumnNames.name(word) ? 1 : 0;
            count++;
        }
        boolean header = count >= FEWEST_COLUMNS && count <= MOST_COLUMNS && from + count < words.size() && known * 2 > count;
        return header ? count : 0;
    }

    /** Returns whether a line that names no column stands before the first number: 主要预期目标分解（15项）, 1. */
    private boolean groupTitle(int at) {
        return cell(at) && !UNREAD.equals(words.get(at)) && !ColumnNames.name(words.get(at)) && isNumber(at + 1, 1);
    }

    /** Returns the number of columns of a table whose first one names groups, before that of the numbers: 分类 | 序号 | 事项; else 0. */
    int groupedColumns(int from) {
        boolean opens = from + FEWEST_COLUMNS < words.size() && words.get(from) != null && words.get(from + 1) != null && !titled(from)
                && ColumnNames.name(words.get(from)) && !ColumnNames.number(words.get(from)) && ColumnNames.number(words.get(from + 1));
        // From the name of the numbers to the first of them stand the other names and the first group.
        return opens ? untilFirstNumber(from + 1, false) : 0;
    }

    /** Returns whether a line is a number. */
    boolean isNumber(int at, int number) {
        return at < words.size() && words.get(at) != null && words.get(at).matches("[(（]?0?" + number + "[)）.．、]?");
    }

    /** Returns whether a line is plain text, however long, and no note under a table. */
    boolean plain(int at) {
        return at < words.size() && elements.get(inked.get(at)) instanceof Element.Line line
                && (line.style() == Element.Style.PLAIN || line.style() == Element.Style.PARAGRAPH)
                && (words.get(at) == null || !NOTE.matcher(words.get(at)).matches());
    }

    /** Returns whether the names of the columns are printed again from a line on. */
    boolean repeats(int header, int columns, int at) {
        return at + columns <= words.size() && words.subList(header, header + columns).equals(words.subList(at, at + columns));
    }

    /** Returns whether a line can be a cell. */
    boolean cell(int at) {
        return at < words.size() && words.get(at) != null && !NOTE.matcher(words.get(at)).matches();
    }
}
