package org.gongbao.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongbao.source.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * The printed characters of an HTML, Word or CSV file in document order, found without the parser's extractors: every text
 * node of a page's body, every {@code w:t} of a Word document's body and notes, the cell
 * of a CSV file that holds the report, or all its cells where the file is one table.
 */
final class SecondReading {

    /** Blocks of a report that are looked for in each cell of a CSV file. */
    private static final int TELLING = 8;
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';');

    private SecondReading() {}

    /**
     * Returns the printed characters of a file.
     *
     * @param format {@code html}, {@code docx} or {@code csv}
     * @param blocks the printed characters of the report's blocks, which tell the cell of a CSV file
     */
    static String of(SourceText source, String format, List<String> blocks) {
        return switch (format) {
            case "html" -> html(source.text());
            case "docx" -> word(source.bytes());
            default -> csv(source.text(), blocks);
        };
    }

    private static String html(String text) {
        Document document = Jsoup.parse(text);
        document.select("script, style, noscript, template").remove();
        StringBuilder out = new StringBuilder();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    out.append(PrintedCharacters.inSource(words.getWholeText()));
                }
            }
        });
        return out.toString();
    }

    private static String word(byte[] bytes) {
        StringBuilder body = new StringBuilder();
        StringBuilder notes = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean note = entry.getName().equals("word/footnotes.xml") || entry.getName().equals("word/endnotes.xml");
                if (note || entry.getName().equals("word/document.xml")) {
                    Document xml = Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
                    xml.select("mc|Fallback").remove();
                    for (Element words : xml.select("w|t")) {
                        (note ? notes : body).append(PrintedCharacters.inSource(words.wholeText()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.append(notes).toString();
    }

    /**
     * Returns the cell that holds the most of some blocks, the longer of two that hold as many; or all, where the blocks are
     * longer than that.
     */
    private static String csv(String text, List<String> blocks) {
        // The longest blocks tell two rows with the same heading apart, and one that is joined around a marker stands in no cell.
        List<String> telling = blocks.stream().sorted(Comparator.comparingInt(String::length).reversed()).limit(TELLING).toList();
        String fullest = "";
        long most = -1;
        StringBuilder all = new StringBuilder();
        for (CSVRecord record : records(text)) {
            for (String printed : record) {
                String cell = PrintedCharacters.inSource(printed);
                all.append(cell);
                long held = telling.stream().filter(cell::contains).count();
                if (held > most || held == most && cell.length() > fullest.length()) {
                    fullest = cell;
                    most = held;
                }
            }
        }
        return blocks.stream().mapToInt(String::length).sum() > fullest.length() ? all.toString() : fullest;
    }

    /** Returns the rows of a CSV file, divided by what gives its first row the most cells. */
    private static List<CSVRecord> records(String text) {
        List<CSVRecord> most = List.of();
        for (char delimiter : DELIMITERS) {
            CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
            try (CSVParser parser = format.parse(new StringReader(text))) {
                List<CSVRecord> records = parser.getRecords();
                if (most.isEmpty() || !records.isEmpty() && records.get(0).size() > most.get(0).size()) {
                    most = records;
                }
            } catch (IOException | UncheckedIOException | IllegalStateException broken) {
                // Text after a closing quote: this is not what divides the cells.
                continue;
            }
        }
        return most;
    }
}
