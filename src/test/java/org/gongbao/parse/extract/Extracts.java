package org.gongbao.parse.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongbao.model.Metadata;
import org.gongbao.model.Result;
import org.gongbao.model.Span;
import org.gongbao.source.Editorial;
import org.gongbao.source.Format;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceReader;
import org.gongbao.source.SourceText;

/** Extracts given texts and writes extractions down line by line, so that tests can be read. */
final class Extracts {

    private Extracts() {}

    static Result<List<Extraction>> all(String name, byte[] bytes) {
        Seed seed = new Seed(name, Path.of(name), Format.ofName(name).orElseThrow(), "", Metadata.UNKNOWN, Editorial.NONE);
        Result<Optional<SourceText>> source = SourceReader.decode(seed, bytes);
        assertTrue(source.value().isPresent(), () -> String.valueOf(source.problems()));
        return Extractor.of(seed.format()).extract(source.value().get());
    }

    /** Returns the one extraction of a text and checks that it loses no character. */
    static Extraction one(String name, String text) {
        return one(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Extraction one(String name, byte[] bytes) {
        Result<List<Extraction>> result = all(name, bytes);
        assertEquals(1, result.value().size(), () -> String.valueOf(result.problems()));
        assertEquals(List.of(), unaccounted(result.value().get(0)));
        return result.value().get(0);
    }

    /** Returns each element on a line: {@code 3 PARAGRAPH text}, bold in 【】, cells parted by |. */
    static String lines(String name, String text) {
        return lines(one(name, text));
    }

    static String lines(Extraction extraction) {
        return extraction.elements().stream().map(element -> line(extraction, element)).collect(Collectors.joining("\n"));
    }

    private static String line(Extraction extraction, Element element) {
        String where = element.firstLine() == element.lastLine() ? "" + element.firstLine()
                : element.firstLine() + "-" + element.lastLine();
        if (element instanceof Element.Line line) {
            String level = line.styleLevel() > 0 ? "" + line.styleLevel() : "";
            return where + " " + line.style() + level + " " + bold(extraction, line);
        }
        if (element instanceof Element.Footnote note) {
            return where + " NOTE " + note.mark() + " " + Element.read(extraction.text(), note.span(), note.skips());
        }
        Element.Grid grid = (Element.Grid) element;
        String caption = grid.caption().length() == 0 ? ""
                : " " + extraction.text().substring(grid.caption().start(), grid.caption().end());
        return where + " GRID" + caption + grid.rows().stream().map(row -> "\n  " + row.firstLine() + ": "
                + row.cells().stream().map(cell -> cell(extraction, cell)).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining());
    }

    private static String cell(Extraction extraction, Element.GridCell cell) {
        String size = cell.colspan() * cell.rowspan() == 1 ? "" : "{" + cell.colspan() + "x" + cell.rowspan() + "}";
        return (cell.header() ? "#" : "") + size + Element.read(extraction.text(), cell.span(), cell.skips()).replace("\n", "/");
    }

    private static String bold(Extraction extraction, Element.Line line) {
        if (line.strong().isEmpty() || line.style() == Element.Style.BOLD) {
            return Element.read(extraction.text(), line.span(), line.skips());
        }
        StringBuilder out = new StringBuilder();
        int at = line.span().start();
        for (Span strong : line.strong()) {
            out.append(Element.read(extraction.text(), new Span(at, strong.start()), line.skips())).append("【")
                    .append(Element.read(extraction.text(), strong, line.skips())).append("】");
            at = strong.end();
        }
        return out.append(Element.read(extraction.text(), new Span(at, line.span().end()), line.skips())).toString();
    }

    /** Returns what is dropped, as {@code rule line: text}, markup and blanks left out. */
    static String dropped(Extraction extraction) {
        return extraction.dropped().stream().filter(drop -> !drop.rule().equals("markup") && !drop.rule().equals("whitespace"))
                .map(drop -> drop.rule() + " " + drop.line() + ": "
                        + extraction.text().substring(drop.span().start(), drop.span().end()).replace("\n", "/"))
                .collect(Collectors.joining("\n"));
    }

    /** Returns stretches of visible text that are in no element and not dropped, or in two of them. */
    static List<String> unaccounted(Extraction extraction) {
        int[] count = new int[extraction.text().length()];
        List<Span> skipped = new ArrayList<>();
        for (Element element : extraction.elements()) {
            for (Span span : spans(element, skipped)) {
                for (int i = span.start(); i < span.end(); i++) {
                    count[i]++;
                }
            }
        }
        for (Extraction.Dropped drop : extraction.dropped()) {
            for (int i = drop.span().start(); i < drop.span().end(); i++) {
                count[i]++;
            }
        }
        // What is skipped inside an element and blank to a reader is dropped as well, which is no double count.
        for (Span span : skipped) {
            for (int i = span.start(); i < span.end(); i++) {
                count[i] = count[i] >= 2 ? 1 : count[i];
            }
        }
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < count.length; i++) {
            char c = extraction.text().charAt(i);
            boolean blank = c <= ' ' || Character.isWhitespace(c) || c == '\u00a0' || Invisible.isInvisible(c);
            if (count[i] > 1 || count[i] == 0 && !blank) {
                faults.add("'" + c + "' at " + i + " is counted " + count[i] + " times");
            }
        }
        return faults;
    }

    private static List<Span> spans(Element element, List<Span> skipped) {
        List<Span> spans = new ArrayList<>();
        if (element instanceof Element.Line line) {
            spans.add(line.span());
            line.skips().forEach(skip -> skipped.add(skip.span()));
        } else if (element instanceof Element.Footnote note) {
            spans.add(note.span());
            note.skips().forEach(skip -> skipped.add(skip.span()));
        } else if (element instanceof Element.Grid grid) {
            spans.add(grid.caption());
            grid.rows().forEach(row -> row.cells().forEach(cell -> {
                spans.add(cell.span());
                cell.skips().forEach(skip -> skipped.add(skip.span()));
            }));
        }
        return spans;
    }
}
