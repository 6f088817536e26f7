package org.gongbao.render;

import java.util.List;

/**
 * A block as a template sets it.
 *
 * @param kind which partial sets it: {@code heading}, {@code runIn} (a heading with the paragraph it opens, which is its
 *     only child), {@code paragraph}, {@code list} (its items are the children, no block of its own), {@code item},
 *     {@code article}, {@code task}, {@code table}, {@code box}, {@code figure}, {@code note}, {@code front}, {@code marker}
 * @param id the block's id, also the id of its element; empty for a list
 * @param type the block's name in the open data
 * @param rank 1 to 6 for headings: the element h1 … h6; else 0
 * @param level 1 to 6, the level in the document, which decides how large a heading is set; else 0
 * @param label the number as printed, or the empty string
 * @param gap whether a space is set between label and text
 * @param runs the text
 * @param trailing what the source prints between a run-in title and its paragraph
 * @param children the blocks inside
 * @param table the table, for that kind; else none
 * @param task the offices, for that kind; else none
 * @param backAddress for a note, the place that refers to it; else empty
 */
public record BlockView(String kind, String id, String type, int rank, int level, String label, boolean gap, List<Run> runs,
        String trailing, List<BlockView> children, List<TableView> table, List<TaskView> task, String backAddress) {

    public BlockView {
        runs = List.copyOf(runs);
        children = List.copyOf(children);
        table = List.copyOf(table);
        task = List.copyOf(task);
    }

    /**
     * A table.
     *
     * @param columns the columns by their header cells; empty when the table has none
     * @param span number of columns of the widest row
     * @param groups the rows, group by group
     * @param notes printed under it
     * @param cards whether its rows read better as cards on a phone
     */
    public record TableView(String caption, String unit, List<Column> columns, int span, List<Group> groups, List<Note> notes,
            boolean cards) {}

    /**
     * A column.
     *
     * @param name its header, or the empty string
     * @param number whether most of what stands in it are numbers, so that its header is set against the right edge as they are
     */
    public record Column(String name, boolean number) {}

    /**
     * Rows that belong together.
     *
     * @param title of the group, or the empty string
     */
    public record Group(String title, List<RowView> rows) {}

    /** A row; its id is that of its element. */
    public record RowView(String id, List<CellView> cells) {}

    /**
     * A cell.
     *
     * @param column the header of its column, for readers of the table as cards
     * @param head whether it names the row
     * @param number whether it holds a number and is set against the right edge
     * @param namedAbove whether it repeats the name of the group that the row stands under
     */
    public record CellView(String text, String column, boolean head, boolean number, boolean namedAbove) {}

    /** A note under a table. */
    public record Note(String mark, String text) {}

    /**
     * The offices answerable for a task.
     *
     * @param tail as printed, in pieces: the names of offices and what stands between them
     * @param goal whether it is a goal
     */
    public record TaskView(List<TailPiece> tail, boolean goal) {
        public TaskView {
            tail = List.copyOf(tail);
        }
    }

    /**
     * A piece of a task's tail.
     *
     * @param address page of the office it names, or the empty string
     */
    public record TailPiece(String text, String address) {}
}
