package org.gongbao.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
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
 * node of a page's body, every {@code w:t} of a Word document's body and notes, the longest
 * cell of the row of a CSV file that holds the report.
 */
final class SecondReading {

    private static final int BEGINNING = 8;

    private SecondReading() {}

    /**
     * Returns the printed characters of a file.
     *
     * @param format {@code html}, {@code docx} or {@code csv}
     * @param first the printed characters of the report's first block, which tell the row of a CSV file
     */
    static String of(SourceText source, String format, String first) {
        return switch (format) {
            case "html" -> html(source.text());
            case "docx" -> word(source.bytes());
            default -> csv(source.text(), first);
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

    private static String csv(String text, String first) {
        String row = "";
        // A first block that was joined around a marker does not stand in its row in one piece, but its beginning does.
        String begun = "";
        String beginning = first.substring(0, Math.min(first.length(), BEGINNING));
        try (CSVParser records = CSVFormat.RFC4180.parse(new StringReader(text))) {
            for (CSVRecord record : records) {
                String longest = PrintedCharacters.inSource(record.stream().max(Comparator.comparingInt(String::length)).orElse(""));
                if (longest.contains(first) && longest.length() > row.length()) {
                    row = longest;
                }
                if (longest.contains(beginning) && longest.length() > begun.length()) {
                    begun = longest;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row.isEmpty() ? begun : row;
    }
}
