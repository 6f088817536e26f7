package org.gongbao.parse.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongbao.model.Span;

/**
 * Reads a part of a Word file into paragraphs and tables, in document order and without recursion.
 *
 * <p>Deleted text, field codes and the fallback copies of drawings are passed over; text boxes follow the paragraph they are
 * anchored in.
 */
final class WordReader {

    /** A paragraph or table. */
    sealed interface Block {}

    /**
     * A paragraph.
     *
     * @param number place among all paragraphs of the document, from 1
     * @param text its text, line feeds where the author broke the line
     * @param strong bold stretches of {@code text}
     * @param level outline level from 1, or 0
     * @param listed whether it is an item of a list of bullets
     * @param centred whether it is centred
     */
    record Paragraph(int number, String text, List<Span> strong, int level, boolean listed, boolean centred) implements Block {}

    /** A table: rows of cells. */
    record Table(List<Row> rows) implements Block {}

    /** A row; {@code header} when it is repeated on every page. */
    record Row(List<Cell> cells, boolean header) {}

    /** A cell; {@code continued} when it belongs to the cell above it. */
    record Cell(List<Block> blocks, int columns, boolean continued) {}

    private static final Set<String> PASSED_OVER = Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "rt",
            "sectPrChange", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sdtPr");

    private final WordStyles styles;
    private final WordNumbers numbers;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private int paragraphs;

    private Deque<Scope> scopes;
    private Deque<WordParagraph> open;

    /** What blocks are being gathered for: the part, a cell, a text box. */
    private static final class Scope {
        private final List<Block> blocks = new ArrayList<>();
        private List<Row> rows;
        private List<Cell> cells;
        private boolean header;
        private int columns = 1;
        private boolean continued;
    }

    WordReader(WordStyles styles, WordNumbers numbers) {
        this.styles = styles;
        this.numbers = numbers;
    }

    /** Returns the marks given to footnotes and endnotes so far, by kind and id ({@code footnote 3}), in order. */
    Map<String, String> notes() {
        return notes;
    }

    /** Returns the blocks of the document itself, of a header or of a footer. */
    List<Block> read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, "").getOrDefault("", List.of());
    }

    /**
     * Returns the blocks of a part that is divided into notes, by the id of each.
     *
     * @param divider name of the element that holds a note, empty for an undivided part
     */
    Map<String, List<Block>> read(XMLStreamReader xml, String divider) throws XMLStreamException {
        Map<String, List<Block>> parts = new LinkedHashMap<>();
        scopes = new ArrayDeque<>(List.of(new Scope()));
        open = new ArrayDeque<>();
        String id = "";
        int passed = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (passed > 0 || PASSED_OVER.contains(xml.getLocalName()) || isDiagram(xml)) {
                    passed++;
                } else if (xml.getLocalName().equals(divider)) {
                    boolean separator = !WordStyles.attribute(xml, "type").isEmpty();
                    id = separator ? "-" : WordStyles.attribute(xml, "id");
                } else {
                    start(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (passed > 0) {
                    passed--;
                } else if (xml.getLocalName().equals(divider)) {
                    parts.put(id, List.copyOf(scopes.peek().blocks));
                    scopes.peek().blocks.clear();
                } else {
                    end(xml.getLocalName());
                }
            } else if (event == XMLStreamConstants.CHARACTERS && passed == 0 && !open.isEmpty()) {
                open.peek().characters(xml.getText());
            }
        }
        if (divider.isEmpty()) {
            parts.put("", scopes.getLast().blocks);
        }
        return parts;
    }

    /** Text of a diagram or chart has paragraphs of its own kind, which are no part of the text. */
    private static boolean isDiagram(XMLStreamReader xml) {
        return xml.getLocalName().equals("p") && xml.getNamespaceURI() != null
                && xml.getNamespaceURI().contains("drawingml");
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        switch (name) {
            case "p" -> open.push(new WordParagraph(++paragraphs));
            case "txbxContent" -> scopes.push(new Scope());
            case "tbl" -> scopes.push(new Scope());
            case "tr" -> {
                Scope table = scopes.peek();
                table.rows = table.rows == null ? new ArrayList<>() : table.rows;
                table.cells = new ArrayList<>();
                table.header = false;
            }
            case "tc" -> scopes.push(new Scope());
            case "tblHeader" -> scopes.peek().header = WordStyles.isOn(WordStyles.value(xml));
            case "gridSpan" -> scopes.peek().columns = Math.max(1, Math.min(1000, WordStyles.number(WordStyles.value(xml))));
            case "vMerge" -> scopes.peek().continued = !WordStyles.value(xml).equals("restart");
            case "footnoteReference", "endnoteReference" -> {
                String kind = name.substring(0, name.indexOf("Reference"));
                String mark = String.valueOf(notes.size() + 1);
                if (!open.isEmpty()) {
                    open.peek().add("[" + notes.merge(kind + " " + WordStyles.attribute(xml, "id"), mark, (old, more) -> old) + "]");
                }
            }
            default -> {
                if (!open.isEmpty()) {
                    open.peek().start(name, xml);
                }
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (!open.isEmpty()) {
                    WordParagraph paragraph = open.pop();
                    Scope scope = scopes.peek();
                    scope.blocks.add(paragraph.finish(styles, numbers));
                    scope.blocks.addAll(paragraph.boxes());
                }
            }
            case "txbxContent" -> {
                Scope box = scopes.pop();
                if (open.isEmpty()) {
                    scopes.peek().blocks.addAll(box.blocks);
                } else {
                    open.peek().boxes().addAll(box.blocks);
                }
            }
            case "tc" -> {
                Scope cell = scopes.pop();
                if (scopes.peek().cells != null) {
                    scopes.peek().cells.add(new Cell(cell.blocks, cell.columns, cell.continued));
                }
            }
            case "tr" -> {
                Scope table = scopes.peek();
                if (table.rows != null && table.cells != null) {
                    table.rows.add(new Row(table.cells, table.header));
                    table.cells = null;
                }
            }
            case "tbl" -> {
                Scope table = scopes.pop();
                scopes.peek().blocks.add(new Table(table.rows == null ? List.of() : table.rows));
                scopes.peek().blocks.addAll(table.blocks);
            }
            default -> {
                if (!open.isEmpty()) {
                    open.peek().end(name);
                }
            }
        }
    }
}
