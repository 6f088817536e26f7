package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Dates;

/**
 * Finds tables as a printed record leaves them in plain text and makes them {@link Element.Grid}s: the names of the columns
 * stand two blanks apart on one line, the figures under them only one.
 *
 * <p>A row with a cell for each column is one row; thousands set apart by a blank (1 322) and what a bracket adds belong to the
 * figure before. Single figures under a row that lacks its last cell are the lines of that cell. What fits no column stands
 * in a row of one cell, as printed. Time is linear.
 */
public final class HeadedTables {

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 3;
    /** One line of so many may hold words only: where more do, cells are broken over lines. */
    private static final int MOST = 4;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_ROW = 80;
    private static final int LONGEST_WORD = 20;
    private static final Pattern PROSE = Pattern.compile("[。；！？：，《》“”]");
    private static final Pattern FIGURE = Pattern.compile(".*\\d.*|[-－—–─]+|不[適适]用|[没沒]有|[無无]");
    private static final Pattern MARK = Pattern.compile("[#＃*＊^＾@△]{1,3}");
    /** What stands behind the name of a column, so that one blank is enough before the next: 數目 (1 ) 許可證數目 (2 ). */
    private static final CharSet NAME_ENDS = CharSet.of(")）#＃*＊^＾");
    private static final Pattern BRACKET = Pattern.compile("[（(][^()（）]*[)）]");
    private static final Pattern HEAD_OF_THOUSANDS = Pattern.compile("(?:.*[^\\d.,])?\\d{1,3}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{3}(?:\\D.*)?");

    private final String text;
    private final List<Element> elements;
    private final List<Element> out = new ArrayList<>();

    private HeadedTables(String text, List<Element> elements) {
        this.text = text;
        this.elements = elements;
    }

    /** Returns the elements with each such table replaced by a grid. */
    public static List<Element> find(String text, List<Element> elements) {
        HeadedTables tables = new HeadedTables(text, elements);
        int at = 0;
        while (at < elements.size()) {
            at = tables.take(at);
        }
        return tables.out;
    }

    /** Takes a table that an element heads, or that one element. */
    private int take(int at) {
        List<Span> names = names(elements.get(at));
        List<Element.Line> lines = names.size() < FEWEST_COLUMNS ? List.of() : rows(at + 1);
        if (lines.size() < FEWEST_ROWS) {
            out.add(elements.get(at));
            return at + 1;
        }
        int columns = names.size();
        List<List<Span>> cells = new ArrayList<>();
        int whole = 0;
        int figures = 0;
        boolean narrow = false;
        for (Element.Line line : lines) {
            List<Span> here = fitted(tokens(line.span(), 1), columns);
            cells.add(here);
            whole += here.size() == columns || here.size() == columns - 1 ? 1 : 0;
            figures += figures(line, tokens(line.span(), 1)) ? 1 : 0;
            narrow |= here.size() > 1 && tokens(line.span(), 2).size() != here.size();
        }
        if (whole == 0 || !narrow || figures * MOST < lines.size() * (MOST - 1)) {
            out.add(elements.get(at));
            return at + 1;
        }
        out.add(grid((Element.Line) elements.get(at), names, lines, cells));
        int end = at;
        while (elements.get(end) != lines.get(lines.size() - 1)) {
            end++;
        }
        return end + 1;
    }

    /** Returns the names of the columns that a line prints, two blanks or the mark of a note between them; none for another line. */
    private List<Span> names(Element element) {
        if (!(element instanceof Element.Line line) || !plain(line) || line.span().length() > LONGEST_ROW) {
            return List.of();
        }
        List<Span> names = new ArrayList<>();
        for (Span cell : tokens(line.span(), 2)) {
            int from = cell.start();
            for (int i = from + 1; i < cell.end() - 1; i++) {
                if (Characters.blank(text.charAt(i)) && NAME_ENDS.has(text.charAt(i - 1)) && Characters.han(text.charAt(i + 1))) {
                    names.add(new Span(from, i));
                    from = i + 1;
                }
            }
            names.add(new Span(from, cell.end()));
        }
        boolean named = names.size() >= FEWEST_COLUMNS && names.stream().map(this::words).allMatch(word -> word.length() >= 2
                && word.length() <= LONGEST_NAME && Characters.han(word.charAt(0)) && !PROSE.matcher(word).find());
        String last = named ? BRACKET.matcher(words(names.get(names.size() - 1))).replaceAll("") : "";
        return named && !FIGURE.matcher(last).matches() ? names : List.of();
    }

    /** Returns the lines of figures from an element on, the blank lines between them left out. */
    private List<Element.Line> rows(int from) {
        List<Element.Line> rows = new ArrayList<>();
        boolean blank = false;
        int kept = 0;
        for (int i = from; i < elements.size() && elements.get(i) instanceof Element.Line line; i++) {
            List<Span> tokens = tokens(line.span(), 1);
            if (tokens.isEmpty()) {
                blank = true;
                continue;
            }
            boolean row = plain(line) && line.span().length() <= LONGEST_ROW && figures(line, tokens);
            boolean word = !blank && !row && plain(line) && words(line.span()).strip().length() <= LONGEST_WORD
                    && !PROSE.matcher(words(line.span())).find();
            if (!row && !word || !row && !names(line).isEmpty()) {
                break; // at other names of columns, too, so that no line is looked at from two of them
            }
            rows.add(line);
            // A figure alone behind a blank line may be the number of a page, a word the next text.
            kept = row && !(blank && tokens.size() == 1) ? rows.size() : kept;
            blank = false;
        }
        return rows.subList(0, kept);
    }

    private boolean figures(Element.Line line, List<Span> tokens) {
        String words = words(line.span());
        boolean figure = tokens.stream().skip(Math.min(1, tokens.size() - 1)).anyMatch(token -> FIGURE.matcher(words(token)).matches());
        return figure && !PROSE.matcher(words).find()
                && Dates.iso(words).isEmpty();
    }

    private static boolean plain(Element.Line line) {
        return line.style() == Element.Style.PLAIN && line.skips().isEmpty();
    }

    /** Returns the words of a stretch that stand so many blanks apart. */
    private List<Span> tokens(Span span, int width) {
        List<Span> tokens = new ArrayList<>();
        int from = -1;
        int blanks = 0;
        int to = span.start();
        for (int i = span.start(); i <= span.end(); i++) {
            boolean blank = i == span.end() || Characters.blank(text.charAt(i));
            blanks = blank ? blanks + 1 : 0;
            if (!blank) {
                from = from < 0 ? i : from;
                to = i + 1;
            } else if (from >= 0 && (i == span.end() || blanks >= width)) {
                tokens.add(new Span(from, to));
                from = -1;
            }
        }
        return tokens;
    }

    /** Returns the words with thousands and brackets put to the figure before them while there are more than columns. */
    private List<Span> fitted(List<Span> tokens, int columns) {
        List<Span> fitted = new ArrayList<>(tokens);
        for (int i = fitted.size() - 1; i > 0 && fitted.size() > columns; i--) {
            String word = words(fitted.get(i));
            boolean more = "（(".indexOf(word.charAt(0)) >= 0 || MARK.matcher(word).matches() || ")）".indexOf(word.charAt(0)) >= 0;
            boolean thousands = i > 1 && THOUSANDS.matcher(word).matches()
                    && HEAD_OF_THOUSANDS.matcher(words(fitted.get(i - 1))).matches();
            if (more || thousands) {
                fitted.set(i - 1, new Span(fitted.get(i - 1).start(), fitted.remove(i).end()));
            }
        }
        return fitted;
    }

    private Element.Grid grid(Element.Line header, List<Span> names, List<Element.Line> lines, List<List<Span>> cells) {
        int columns = names.size();
        List<Element.GridRow> rows = new ArrayList<>();
        rows.add(row(header, header, names, 1));
        int i = 0;
        while (i < lines.size()) {
            Element.Line line = lines.get(i);
            int end = i + 1;
            while (cells.get(i).size() == columns - 1 && end < lines.size() && cells.get(end).size() == 1
                    && lines.get(end).firstLine() == lines.get(end - 1).lastLine() + 1) {
                end++;
            }
            List<Span> here = new ArrayList<>(cells.get(i));
            if (end > i + 1) {
                here.add(new Span(cells.get(i + 1).get(0).start(), cells.get(end - 1).get(0).end()));
            } else if (here.size() != columns) {
                here = List.of(new Span(here.get(0).start(), here.get(here.size() - 1).end()));
            }
            rows.add(row(line, lines.get(end - 1), here, here.size() == columns ? 1 : columns));
            i = end;
        }
        Element.Line last = lines.get(lines.size() - 1);
        return new Element.Grid(header.firstLine(), last.lastLine(), rows, new Span(0, 0));
    }

    private static Element.GridRow row(Element.Line first, Element.Line last, List<Span> cells, int colspan) {
        return new Element.GridRow(first.firstLine(), last.lastLine(),
                cells.stream().map(cell -> new Element.GridCell(cell, false, colspan, 1, List.of())).toList());
    }

    private String words(Span span) {
        return text.substring(span.start(), span.end());
    }
}
