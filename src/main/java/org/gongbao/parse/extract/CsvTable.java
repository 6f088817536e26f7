package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.gongbao.model.Metadata;
import org.gongbao.model.Span;

/**
 * Extracts a CSV file that is one table, as a list of tasks with their offices is: 序号,工作任务,牵头单位,责任单位.
 *
 * <p>Titles may stand over it, each alone on its row. The text of the extraction is the cells in order, a line feed after each.
 */
final class CsvTable {

    private static final Pattern OFFICES = Pattern.compile("(?:[省市州县縣区區][级級])?(?:主要)?(?:[牵牽][头頭]|[责責]任|主[办辦]|承[办辦]|配合"
            + "|[协協][办辦同])(?:[单單]位|部[门門]|[机機][关關])");
    private static final Pattern WORK = Pattern.compile(".{0,4}(?:任[务務]|工作|事[项項]|[举舉]措|措施|[内內]容)(?:[内內]容|名[称稱])?");
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_TITLES = 3;
    /** A cell that holds a document is longer than one that holds a task. */
    private static final int LONGEST_CELL = 1500;

    private CsvTable() {}

    /**
     * Returns whether the rows are those of one table: the first under its titles names the work and its offices, and no cell
     * holds a document.
     */
    static boolean is(List<CSVRecord> records) {
        int header = titles(records);
        return records.size() - header > FEWEST_ROWS && ofTasks(records.get(header).toList())
                && records.stream().allMatch(row -> row.stream().allMatch(cell -> cell.length() <= LONGEST_CELL));
    }

    /** Returns how many rows at the beginning have words in their first cell only, as a title over a table has. */
    private static int titles(List<CSVRecord> records) {
        int titles = 0;
        while (titles < records.size() && titles < MOST_TITLES && title(records.get(titles))) {
            titles++;
        }
        return titles;
    }

    private static boolean title(CSVRecord row) {
        return row.size() > 0 && !row.get(0).isBlank() && row.stream().skip(1).allMatch(String::isBlank);
    }

    /** Returns whether names of columns are those of a list of tasks: one names the work and one its offices. */
    static boolean ofTasks(List<String> names) {
        return named(names, OFFICES) && named(names, WORK);
    }

    private static boolean named(List<String> names, Pattern name) {
        return names.stream().anyMatch(cell -> name.matcher(cell.strip()).matches());
    }

    /** Returns the table as the only element of a document. */
    static Extraction extract(List<CSVRecord> records, PhysicalLines lines) {
        StringBuilder text = new StringBuilder();
        List<Element.GridRow> rows = new ArrayList<>();
        List<Extraction.Dropped> dropped = new ArrayList<>();
        int titles = titles(records);
        for (CSVRecord row : records) {
            boolean title = rows.size() < titles;
            int line = lines.at((int) row.getCharacterPosition());
            int last = line;
            List<Element.GridCell> cells = new ArrayList<>();
            for (String cell : row) {
                int start = text.length();
                Extraction read = TextExtractor.extract(cell, last, Metadata.UNKNOWN);
                List<Element.Skip> skips = read.elements().stream().flatMap(element -> ((Element.Line) element).skips().stream())
                        .map(skip -> new Element.Skip(moved(skip.span(), start), skip.reads())).toList();
                read.dropped().forEach(drop -> dropped.add(new Extraction.Dropped(moved(drop.span(), start), drop.rule(), drop.line())));
                if (!title || cells.isEmpty()) {
                    cells.add(new Element.GridCell(new Span(start, start + cell.length()), rows.isEmpty() && titles == 0,
                            title ? row.size() : 1, 1, skips));
                }
                text.append(cell).append('\n');
                last += (int) cell.chars().filter(c -> c == '\n').count();
            }
            rows.add(new Element.GridRow(line, last, cells));
        }
        Element.Grid grid = new Element.Grid(rows.get(0).firstLine(), rows.get(rows.size() - 1).lastLine(), rows, new Span(0, 0));
        return new Extraction(text.toString(), List.of(grid), dropped, Metadata.UNKNOWN);
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
