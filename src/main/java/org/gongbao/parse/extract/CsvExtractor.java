package org.gongbao.parse.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongbao.model.Ledger;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.Span;
import org.gongbao.source.SourceText;

/**
 * Extracts a CSV file: one document for each data row, its text in the column that holds the most characters; or one table of
 * tasks and offices ({@link CsvTable}).
 *
 * <p>The first row names the columns when it is short; columns with names that state metadata are taken as such. The
 * extraction's text is the row's cells in order, a line feed after each; the cells beside the text are dropped as metadata.
 */
final class CsvExtractor implements Extractor {

    private static final int LONGEST_NAME = 40;

    @Override
    public Result<List<Extraction>> extract(SourceText source) {
        String path = source.seed().path();
        String text = source.text();
        char delimiter = delimiter(text);
        List<CSVRecord> records;
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            records = parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return new Result<>(List.of(), List.of(Problem.error(path, unclosedQuote(text),
                    "broken CSV: a quote that opens here is not closed, or text follows a closing quote",
                    "double the quotes inside a quoted cell and close it before the next delimiter")));
        }
        if (CsvTable.is(records)) {
            return new Result<>(List.of(CsvTable.extract(records, PhysicalLines.of(text))), List.of());
        }
        boolean named = !records.isEmpty() && namesColumns(records.get(0));
        List<CSVRecord> rows = named ? records.subList(1, records.size()) : records;
        List<Problem> problems = new ArrayList<>();
        List<Extraction> extractions = new ArrayList<>();
        if (rows.isEmpty()) {
            problems.add(Problem.error(path, 0, "the table has no row beneath its header", "put one document into each row"));
            return new Result<>(extractions, problems);
        }
        int column = longestColumn(rows);
        PhysicalLines lines = PhysicalLines.of(text);
        for (CSVRecord row : rows) {
            int line = lines.at(Math.min(text.length(), cellStart(text, row, column, delimiter)));
            if (column >= row.size() || row.get(column).isBlank()) {
                problems.add(Problem.warning(path, lines.at((int) row.getCharacterPosition()),
                        "this row holds no text in column " + (column + 1), "put the document's text there or remove the row"));
            } else {
                extractions.add(document(row, named ? records.get(0) : null, column, line));
            }
        }
        return new Result<>(extractions, problems);
    }

    private static Extraction document(CSVRecord row, CSVRecord names, int column, int line) {
        StringBuilder text = new StringBuilder();
        List<Element> elements = new ArrayList<>();
        List<Extraction.Dropped> dropped = new ArrayList<>();
        StatedMetadata stated = new StatedMetadata();
        for (int i = 0; i < row.size(); i++) {
            int start = text.length();
            String cell = row.get(i);
            text.append(cell).append('\n');
            if (i == column) {
                Extraction lines = TextExtractor.extract(cell, line, org.gongbao.model.Metadata.UNKNOWN);
                lines.elements().forEach(element -> elements.add(moved((Element.Line) element, start)));
                lines.dropped().forEach(drop -> dropped.add(
                        new Extraction.Dropped(moved(drop.span(), start), drop.rule(), drop.line())));
            } else {
                if (names != null && i < names.size()) {
                    stated.put(names.get(i), cell);
                }
                if (!cell.isBlank()) {
                    dropped.add(new Extraction.Dropped(new Span(start, text.length() - 1), Ledger.Rule.METADATA, line));
                }
            }
        }
        return new Extraction(text.toString(), elements, dropped, stated.metadata(row.get(column)));
    }

    private static Element moved(Element.Line line, int by) {
        return new Element.Line(line.firstLine(), line.lastLine(), moved(line.span(), by), line.style(), line.styleLevel(),
                line.strong(), line.skips().stream().map(skip -> new Element.Skip(moved(skip.span(), by), skip.reads())).toList());
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    /** The first row names columns when none of its cells is long and one is a known name, or none is a number. */
    private static boolean namesColumns(CSVRecord first) {
        boolean known = false;
        for (String cell : first) {
            if (cell.strip().length() > LONGEST_NAME || cell.contains("\n")) {
                return false;
            }
            known |= StatedMetadata.isName(cell);
        }
        return known || first.stream().noneMatch(cell -> cell.isBlank() || Character.isDigit(cell.strip().charAt(0)));
    }

    private static int longestColumn(List<CSVRecord> rows) {
        long[] lengths = new long[rows.stream().mapToInt(CSVRecord::size).max().orElse(1)];
        int longest = 0;
        for (CSVRecord row : rows) {
            for (int i = 0; i < row.size(); i++) {
                lengths[i] += row.get(i).length();
            }
        }
        for (int i = 0; i < lengths.length; i++) {
            longest = lengths[i] > lengths[longest] ? i : longest;
        }
        return longest;
    }

    /** Returns the delimiter that occurs most in the first line outside quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            int which = quoted ? -1 : ",\t;".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = counts[1] > counts[0] ? 1 : 0;
        return ",\t;".charAt(counts[2] > counts[most] ? 2 : most);
    }

    /** Returns the offset in the file at which the content of a row's cell begins, its opening quote passed over. */
    private static int cellStart(String text, CSVRecord row, int column, char delimiter) {
        int at = (int) row.getCharacterPosition();
        boolean quoted = false;
        for (int cell = 0; cell < column && at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            cell += c == delimiter && !quoted ? 1 : 0;
        }
        return at < text.length() && text.charAt(at) == '"' ? at + 1 : at;
    }

    /** Returns the line of the last quote that opens a cell, or 0. */
    private static int unclosedQuote(String text) {
        int opened = -1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
                opened = quoted ? i : opened;
            }
        }
        return opened < 0 ? 0 : PhysicalLines.of(text).at(opened);
    }
}
