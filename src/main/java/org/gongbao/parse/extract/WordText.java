package org.gongbao.parse.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.gongbao.model.Ledger;
import org.gongbao.model.Metadata;
import org.gongbao.model.Span;

/** Puts the parts of a Word file together as one text with its elements. */
final class WordText {

    private static final int LONGEST_CENTRED_HEADING = 60;
    private static final int PROSE = 800;

    private final StringBuilder text = new StringBuilder();
    private final List<Element> gathered = new ArrayList<>();
    private final List<Extraction.Dropped> dropped = new ArrayList<>();

    Extraction extract(WordPackage word) throws IOException, XMLStreamException, InvalidFormatException {
        WordStyles styles = new WordStyles();
        for (XMLStreamReader part : word.parts("styles")) {
            styles.read(part);
        }
        WordNumbers numbers = new WordNumbers();
        for (XMLStreamReader part : word.parts("numbering")) {
            numbers.read(part);
        }
        WordReader reader = new WordReader(styles, numbers);
        blocks(reader.read(word.document()));
        for (String kind : List.of("footnote", "endnote")) {
            for (XMLStreamReader part : word.parts(kind + "s")) {
                notes(kind, reader.notes(), reader.read(part, kind));
            }
        }
        for (String kind : List.of("header", "footer")) {
            for (XMLStreamReader part : word.parts(kind)) {
                furniture(reader.read(part));
            }
        }
        return finish(text.toString());
    }

    /** Divides lines where breaks were lost, once the whole text is there. */
    private Extraction finish(String whole) {
        List<Element> elements = new ArrayList<>();
        for (Element element : gathered) {
            if (element instanceof Element.Line line) {
                List<Element.Skip> skips = Invisible.inMarkedUp(whole, line.span(), line.firstLine(), dropped);
                DividedLine.add(whole, new Element.Line(line.firstLine(), line.lastLine(), line.span(), line.style(),
                        line.styleLevel(), line.strong(), skips), elements);
            } else {
                elements.add(element);
            }
        }
        dropped.sort(Comparator.comparingInt(drop -> drop.span().start()));
        return new Extraction(whole, elements, dropped, Metadata.UNKNOWN);
    }

    private void blocks(List<WordReader.Block> blocks) {
        Deque<WordReader.Block> open = new ArrayDeque<>(blocks);
        while (!open.isEmpty()) {
            WordReader.Block block = open.pop();
            if (block instanceof WordReader.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof WordReader.Table table && isData(table)) {
                grid(table);
            } else if (block instanceof WordReader.Table table) {
                List<WordReader.Block> inside = new ArrayList<>();
                table.rows().forEach(row -> row.cells().forEach(cell -> inside.addAll(cell.blocks())));
                for (int i = inside.size() - 1; i >= 0; i--) {
                    open.push(inside.get(i));
                }
            }
        }
    }

    private void paragraph(WordReader.Paragraph paragraph) {
        boolean broken = paragraph.text().strip().indexOf('\n') >= 0;
        int start = 0;
        for (int at = 0; at <= paragraph.text().length(); at++) {
            if (at == paragraph.text().length() || paragraph.text().charAt(at) == '\n') {
                if (!paragraph.text().substring(start, at).isBlank()) {
                    line(paragraph, start, at, broken);
                }
                start = at + 1;
            }
        }
    }

    private void line(WordReader.Paragraph paragraph, int start, int end, boolean broken) {
        int shift = text.length() - start;
        text.append(paragraph.text(), start, end).append('\n');
        Span span = new Span(start + shift, end + shift);
        List<Span> strong = new ArrayList<>();
        int plain = visible(span);
        for (Span bold : paragraph.strong()) {
            if (bold.start() < end && bold.end() > start) {
                strong.add(new Span(Math.max(start, bold.start()) + shift, Math.min(end, bold.end()) + shift));
                plain -= visible(strong.get(strong.size() - 1));
            }
        }
        boolean centred = paragraph.centred() && span.length() <= LONGEST_CENTRED_HEADING;
        Element.Style style = paragraph.level() > 0 ? Element.Style.HEADING
                : paragraph.listed() ? Element.Style.LIST_ITEM
                : plain == 0 || centred ? Element.Style.BOLD
                : broken ? Element.Style.PLAIN : Element.Style.PARAGRAPH;
        int level = paragraph.level() > 0 ? paragraph.level() : paragraph.listed() ? 1 : 0;
        gathered.add(Element.Line.of(paragraph.number(), paragraph.number(), span, style, level, strong));
    }

    private int visible(Span span) {
        int visible = 0;
        for (int i = span.start(); i < span.end(); i++) {
            visible += text.charAt(i) > ' ' && text.charAt(i) != '\u3000' ? 1 : 0;
        }
        return visible;
    }

    /** Rows and columns of data, rather than a frame around prose. */
    private static boolean isData(WordReader.Table table) {
        long columns = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        long longest = 0;
        long whole = 0;
        for (WordReader.Row row : table.rows()) {
            for (WordReader.Cell cell : row.cells()) {
                if (cell.blocks().stream().anyMatch(WordReader.Table.class::isInstance)) {
                    return false;
                }
                long length = text(cell).length();
                whole += length;
                longest = Math.max(longest, cell.blocks().size() > 3 ? length : 0);
            }
        }
        return table.rows().size() > 1 && columns > 1 && !(longest > PROSE && longest * 2 > whole);
    }

    private static String text(WordReader.Cell cell) {
        StringBuilder out = new StringBuilder();
        for (WordReader.Block block : cell.blocks()) {
            if (block instanceof WordReader.Paragraph paragraph && !paragraph.text().isBlank()) {
                out.append(out.isEmpty() ? "" : "\n").append(paragraph.text().strip());
            }
        }
        return out.toString();
    }

    private void grid(WordReader.Table table) {
        int begin = text.length();
        int line = 1;
        List<Element.GridRow> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            WordReader.Row row = table.rows().get(r);
            List<Element.GridCell> cells = new ArrayList<>();
            int first = 0;
            int column = 0;
            for (WordReader.Cell cell : row.cells()) {
                if (!cell.continued()) {
                    int start = text.length();
                    text.append(text(cell));
                    cells.add(new Element.GridCell(new Span(start, text.length()), row.header() || r == 0 && isBold(row),
                            cell.columns(), rowspan(table, r, column), List.of()));
                    text.append(text.length() > start ? "\n" : "");
                }
                column += cell.columns();
                for (WordReader.Block block : cell.blocks()) {
                    if (block instanceof WordReader.Paragraph paragraph) {
                        first = first == 0 ? paragraph.number() : first;
                        line = Math.max(line, paragraph.number());
                    }
                }
            }
            rows.add(new Element.GridRow(first == 0 ? line : first, line, cells));
        }
        if (text.length() > begin) {
            gathered.add(new Element.Grid(rows.get(0).firstLine(), line, rows, new Span(begin, begin)));
        }
    }

    private static boolean isBold(WordReader.Row row) {
        return row.cells().stream().flatMap(cell -> cell.blocks().stream()).allMatch(block -> block instanceof
                WordReader.Paragraph paragraph && (paragraph.text().isBlank() || !paragraph.strong().isEmpty()));
    }

    private static int rowspan(WordReader.Table table, int row, int column) {
        int span = 1;
        while (row + span < table.rows().size() && continues(table.rows().get(row + span), column)) {
            span++;
        }
        return span;
    }

    private static boolean continues(WordReader.Row row, int column) {
        int at = 0;
        for (WordReader.Cell cell : row.cells()) {
            if (at == column) {
                return cell.continued();
            }
            at += cell.columns();
        }
        return false;
    }

    private void notes(String kind, Map<String, String> marks, Map<String, List<WordReader.Block>> notes) {
        marks.forEach((key, mark) -> {
            List<WordReader.Block> blocks = key.startsWith(kind + " ") ? notes.get(key.substring(kind.length() + 1)) : null;
            if (blocks == null) {
                return;
            }
            String note = text(new WordReader.Cell(blocks, 1, false));
            if (!note.isEmpty() && blocks.get(0) instanceof WordReader.Paragraph paragraph) {
                int start = text.length();
                text.append(note).append('\n');
                gathered.add(new Element.Footnote(paragraph.number(), paragraph.number(), mark,
                        new Span(start, text.length() - 1), List.of()));
            }
        });
    }

    private void furniture(List<WordReader.Block> blocks) {
        for (WordReader.Block block : blocks) {
            if (block instanceof WordReader.Paragraph paragraph && !paragraph.text().isBlank()) {
                int start = text.length();
                text.append(paragraph.text().strip()).append('\n');
                boolean page = paragraph.text().strip().matches("[-—－–\\s第]*[\\d０-９]*[-—－–\\s页]*");
                dropped.add(new Extraction.Dropped(new Span(start, text.length() - 1),
                        page ? Ledger.Rule.PAGE_NUMBER : Ledger.Rule.PAGE_HEADER, paragraph.number()));
            }
        }
    }
}
