package org.gongbao.model;

import java.util.List;
import java.util.Objects;

/**
 * One addressable piece of a report, in reading order.
 *
 * <p>Common to all: {@code id} is unique in the report, ASCII, and made from the path of heading labels and the place
 * under that heading; {@code parent} is the id of the block that holds this one (a heading, a box, a list item), or the
 * empty string at the top; {@code origin} says where it stands in the source.
 */
public sealed interface Block {

    /** Returns the address of this block within its report. */
    String id();

    /** Returns the id of the holding block, or the empty string. */
    String parent();

    /** Returns where the block stands in the source. */
    Origin origin();

    /** Returns the name of this kind of block in the open data: {@code heading}, {@code paragraph} … */
    String type();

    /** Returns the number as printed, brackets and marks included (第一章, (三), 1.), or the empty string. */
    String label();

    /** Returns the text as shown, without its label; table cells are joined by tabs and line feeds. */
    String text();

    /** Returns what holds for stretches of {@link #text()}. */
    List<Mark> marks();

    /**
     * A heading.
     *
     * @param level depth in the document's own nesting, from 1
     * @param title the heading without its label
     * @param runIn whether it is the first sentence of a printed paragraph, whose rest is the next block
     * @param trailing what separates title and paragraph in a run-in heading as printed (。), else empty
     */
    record Heading(String id, String parent, Origin origin, int level, String label, String title, boolean runIn,
            String trailing, List<Mark> marks) implements Block {
        public Heading {
            common(id, parent, origin);
            marks = List.copyOf(marks);
            if (level < 1) {
                throw new IllegalArgumentException("level is below 1: " + level);
            }
        }

        @Override
        public String type() {
            return "heading";
        }

        @Override
        public String text() {
            return title;
        }
    }

    /**
     * A paragraph of running text.
     *
     * @param joins offsets in {@code text} at which a cut by a page or column was mended, ascending
     */
    record Paragraph(String id, String parent, Origin origin, String text, List<Integer> joins, List<Mark> marks)
            implements Block {
        public Paragraph {
            common(id, parent, origin);
            joins = List.copyOf(joins);
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return "paragraph";
        }

        @Override
        public String label() {
            return "";
        }
    }

    /**
     * An item of a list: a numbered or bulleted paragraph that opens no section, or a labelled item of a box.
     *
     * @param label as printed: 一是, ①, ——, 汽车：
     */
    record ListItem(String id, String parent, Origin origin, String label, String text, List<Integer> joins,
            List<Mark> marks) implements Block {
        public ListItem {
            common(id, parent, origin);
            joins = List.copyOf(joins);
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return "listItem";
        }
    }

    /**
     * A numbered article of a regulation (第X条).
     */
    record Article(String id, String parent, Origin origin, String label, String text, List<Integer> joins,
            List<Mark> marks) implements Block {
        public Article {
            common(id, parent, origin);
            joins = List.copyOf(joins);
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return "article";
        }
    }

    /**
     * A task or goal with the offices answerable for it.
     *
     * @param goal whether it is a goal (an expected figure) rather than a task
     * @param label as printed: 12. or (三)
     * @param text the task's own words, without label and without the tail that names the offices
     * @param tail the tail as printed, brackets included: (牽頭單位:市發改委;責任單位:…)
     * @param lead the lead units as printed, or the empty string
     * @param responsible the responsible units as printed, or the empty string
     * @param leadUnits the lead units, one by one; when the document says that without a lead unit the responsible units
     *     lead, these are the responsible units and {@code lead} is empty
     * @param responsibleUnits the responsible units, one by one
     * @param inRow whether it is a row of the table that is its parent: its id and place are the row's, its text repeats
     *     cells of it, and each of its characters counts as the table's
     */
    record Task(String id, String parent, Origin origin, boolean goal, String label, String text, String tail, String lead,
            String responsible, List<UnitName> leadUnits, List<UnitName> responsibleUnits, List<Mark> marks,
            boolean inRow) implements Block {
        public Task {
            common(id, parent, origin);
            leadUnits = List.copyOf(leadUnits);
            responsibleUnits = List.copyOf(responsibleUnits);
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return goal ? "goal" : "task";
        }
    }

    /**
     * A table.
     *
     * @param caption the title printed over it, or the empty string
     * @param unit the unit of measure printed over it (单位：亿元), or the empty string
     * @param columns the header cells, one for each column
     * @param rows the body rows in order
     * @param notes the notes printed under it
     */
    record Table(String id, String parent, Origin origin, String label, String caption, String unit, List<String> columns,
            List<Row> rows, List<TableNote> notes, List<Mark> marks) implements Block {
        public Table {
            common(id, parent, origin);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return "table";
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder(caption);
            if (!unit.isEmpty()) {
                out.append('\n').append(unit);
            }
            append(out, columns);
            String group = "";
            for (Row row : rows) {
                if (!row.group().equals(group)) {
                    group = row.group();
                    if (row.cells().isEmpty() || !row.cells().get(0).text().equals(group)) {
                        out.append('\n').append(group);
                    }
                }
                append(out, row.cells().stream().map(Cell::text).toList());
            }
            for (TableNote note : notes) {
                out.append('\n').append(note.mark()).append(note.text());
            }
            return out.toString();
        }

        private static void append(StringBuilder out, List<String> cells) {
            if (!cells.isEmpty()) {
                out.append('\n').append(String.join("\t", cells));
            }
        }
    }

    /**
     * A row of a table.
     *
     * @param id address of the row within the report
     * @param group the row group it belongs to, repeated in each row, or the empty string
     * @param cells one for each column
     * @param origin where the row stands in the source
     */
    record Row(String id, String group, List<Cell> cells, Origin origin) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table.
     *
     * @param text as printed, or the empty string for a cell that prints as empty
     * @param noteMarks the marks of notes that stand in the cell, such as 〔1〕 or *, which also stay in {@code text}
     */
    record Cell(String text, List<String> noteMarks) {
        public Cell {
            noteMarks = List.copyOf(noteMarks);
        }
    }

    /**
     * A note printed under a table.
     *
     * @param mark as printed: 注：, ①, [1]
     * @param text the note
     */
    record TableNote(String mark, String text) {}

    /**
     * A box (专栏); its items are the blocks whose parent it is.
     *
     * @param label as printed: 专栏 3
     * @param title the rest of its first line
     */
    record Box(String id, String parent, Origin origin, String label, String title, List<Mark> marks) implements Block {
        public Box {
            common(id, parent, origin);
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return "box";
        }

        @Override
        public String text() {
            return title;
        }
    }

    /**
     * A figure of which only the caption is in the text.
     */
    record Figure(String id, String parent, Origin origin, String label, String text, List<Mark> marks) implements Block {
        public Figure {
            common(id, parent, origin);
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return "figure";
        }
    }

    /**
     * A footnote or a note at the end.
     *
     * @param label the mark as printed: [1], ①, 注：
     */
    record Note(String id, String parent, Origin origin, String label, String text, List<Mark> marks) implements Block {
        public Note {
            common(id, parent, origin);
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return "note";
        }
    }

    /**
     * A line of the title block or of the signature: not running text, not a heading.
     *
     * @param role what it is
     */
    record FrontLine(String id, String parent, Origin origin, Role role, String text, List<Mark> marks) implements Block {

        /** What a line before or after the running text is; the name in lower camel case is its type in the open data. */
        public enum Role {
            /** The title of the document, one block even where it is printed on two lines. */
            TITLE("title"),
            /** A second title under it, or （摘要）. */
            SUBTITLE("subtitle"),
            /** Date and meeting: ——2025年1月15日在… */
            DATELINE("dateline"),
            /** Speaker and office: 省长 王忠林. */
            SPEAKER("speaker"),
            /** Issuing body. */
            ISSUER("issuer"),
            /** Document number: 国发〔2011〕42号. */
            DOCUMENT_NUMBER("documentNumber"),
            /** Those addressed: 各区人民政府: */
            ADDRESSEE("addressee"),
            /** The signing body at the end. */
            SIGNATURE("signature"),
            /** A date standing alone, as under a signature. */
            DATE("date");

            private final String type;

            Role(String type) {
                this.type = type;
            }

            /** Returns the name in the open data. */
            public String type() {
                return type;
            }
        }

        public FrontLine {
            common(id, parent, origin);
            Objects.requireNonNull(role, "role");
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return role.type();
        }

        @Override
        public String label() {
            return "";
        }
    }

    /**
     * A marker such as (上接第3版): shown apart, never running text, not searched.
     *
     * @param kind {@code continuedFrom}, {@code continuedOn}, or {@code other}
     */
    record Marker(String id, String parent, Origin origin, String kind, String text) implements Block {
        public Marker {
            common(id, parent, origin);
        }

        @Override
        public String type() {
            return "marker";
        }

        @Override
        public String label() {
            return "";
        }

        @Override
        public List<Mark> marks() {
            return List.of();
        }
    }

    private static void common(String id, String parent, Origin origin) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(origin, "origin");
    }
}
