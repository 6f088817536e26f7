package org.gongbao.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.model.UnitName;
import org.gongbao.plan.Labels;

/**
 * Arranges the flat blocks of a page as a template sets them: boxes around their items, lists around theirs, run-in
 * headings before their paragraphs.
 *
 * <p>Made for one page and used by one thread.
 */
final class BlockViews {

    private static final Pattern NUMBER = Pattern.compile("[-—–―]+|[\\[〔【]?[-+±＞＜>≥≤<]?\\s*[\\d.,，]+\\s*[%％‰]?[\\]〕】]?\\D?\\d?");
    /** A table of more columns than this is easier to read as cards on a phone. */
    private static final int CARD_COLUMNS = 2;

    private final List<Block> blocks;
    private final RunBuilder runs;
    private final Map<String, String> noteBacklinks;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> onPage = new HashSet<>();
    private final int topRank;
    private final Function<UnitName, String> addressOfUnit;

    /**
     * @param blocks the blocks of the page in reading order
     * @param runs makes the runs of their texts
     * @param noteBacklinks address of the place that refers to a note, by the note's id
     * @param topRank 1 to 6, the rank of a heading that has no heading above it on this page
     * @param addressOfUnit gives the page of an office that a task names
     */
    BlockViews(List<Block> blocks, RunBuilder runs, Map<String, String> noteBacklinks, int topRank,
            Function<UnitName, String> addressOfUnit) {
        this.blocks = blocks;
        this.runs = runs;
        this.noteBacklinks = noteBacklinks;
        this.topRank = topRank;
        this.addressOfUnit = addressOfUnit;
        for (Block block : blocks) {
            if (!(block instanceof Block.Heading)) {
                onPage.add(block.id());
            }
        }
    }

    /** Returns the views in reading order. */
    List<BlockView> views() {
        List<BlockView> views = new ArrayList<>();
        int[] next = {0};
        while (next[0] < blocks.size()) {
            views.add(take(next));
        }
        return lists(views);
    }

    /** Takes the next block with everything inside it. */
    private BlockView take(int[] next) {
        Block block = blocks.get(next[0]++);
        if (block instanceof Block.Heading heading) {
            return heading(heading, next);
        }
        List<BlockView> children = new ArrayList<>();
        while (next[0] < blocks.size() && inside(blocks.get(next[0]), block)) {
            if (isRow(blocks.get(next[0]))) {
                next[0]++;
            } else {
                children.add(take(next));
            }
        }
        return view(block, lists(children));
    }

    /** The table shows it already. */
    private static boolean isRow(Block block) {
        return block instanceof Block.Task task && task.inRow();
    }

    private boolean inside(Block inner, Block outer) {
        return inner.parent().equals(outer.id()) && onPage.contains(outer.id());
    }

    private BlockView heading(Block.Heading heading, int[] next) {
        Integer above = ranks.get(heading.parent());
        // One h1 to a page: where several chapters share it, the first is its title.
        int top = ranks.isEmpty() ? topRank : Math.max(2, topRank);
        int rank = Math.min(6, above == null ? top : above + 1);
        ranks.put(heading.id(), rank);
        boolean opens = heading.runIn() && next[0] < blocks.size() && blocks.get(next[0]) instanceof Block.Paragraph paragraph
                && paragraph.parent().equals(heading.id());
        List<BlockView> children = opens ? List.of(take(next)) : List.of();
        return new BlockView(opens ? "runIn" : "heading", heading.id(), heading.type(), rank, Math.min(6, heading.level()),
                heading.label(), gap(heading.label(), heading.title()), runs.runs(heading.id(), heading.title(), heading.marks()),
                heading.trailing(), children, List.of(), List.of(), "");
    }

    private BlockView view(Block block, List<BlockView> children) {
        if (block instanceof Block.Table table) {
            return simple("table", block, List.of(), children, List.of(table(table)), List.of());
        }
        if (block instanceof Block.Task task) {
            BlockView.TaskView offices = new BlockView.TaskView(tail(task), task.goal());
            return simple("task", block, textRuns(block), children, List.of(), List.of(offices));
        }
        return simple(kind(block), block, textRuns(block), children, List.of(), List.of());
    }

    /** Cuts the tail around the names of offices; a name that is not found in its turn stays as it is printed, without a link. */
    private List<BlockView.TailPiece> tail(Block.Task task) {
        List<UnitName> units = new ArrayList<>(task.leadUnits());
        units.addAll(task.responsibleUnits());
        List<BlockView.TailPiece> pieces = new ArrayList<>();
        int done = 0;
        for (UnitName unit : units) {
            int at = unit.printed().isEmpty() ? -1 : task.tail().indexOf(unit.printed(), done);
            if (at < 0) {
                continue;
            }
            if (at > done) {
                pieces.add(new BlockView.TailPiece(task.tail().substring(done, at), ""));
            }
            done = at + unit.printed().length();
            pieces.add(new BlockView.TailPiece(unit.printed(), addressOfUnit.apply(unit)));
        }
        if (done < task.tail().length()) {
            pieces.add(new BlockView.TailPiece(task.tail().substring(done), ""));
        }
        return pieces;
    }

    private List<Run> textRuns(Block block) {
        return runs.runs(block.id(), block.text(), block.marks());
    }

    private BlockView simple(String kind, Block block, List<Run> text, List<BlockView> children,
            List<BlockView.TableView> table, List<BlockView.TaskView> task) {
        return new BlockView(kind, block.id(), block.type(), 0, 0, block.label(), gap(block.label(), block.text()), text, "",
                children, table, task, noteBacklinks.getOrDefault(block.id(), ""));
    }

    private static String kind(Block block) {
        if (block instanceof Block.Paragraph) {
            return "paragraph";
        }
        if (block instanceof Block.ListItem) {
            return "item";
        }
        if (block instanceof Block.Article) {
            return "article";
        }
        if (block instanceof Block.Box) {
            return "box";
        }
        if (block instanceof Block.Figure) {
            return "figure";
        }
        if (block instanceof Block.Note) {
            return "note";
        }
        if (block instanceof Block.FrontLine) {
            return "front";
        }
        if (block instanceof Block.Marker) {
            return "marker";
        }
        throw new IllegalArgumentException("no way to show a " + block.type());
    }

    private static boolean gap(String label, String text) {
        return !label.isEmpty() && !text.isEmpty() && Labels.joined(label, text).length() > label.length() + text.length();
    }

    /** Puts runs of items into lists. */
    private static List<BlockView> lists(List<BlockView> views) {
        List<BlockView> result = new ArrayList<>();
        List<BlockView> items = new ArrayList<>();
        for (BlockView view : views) {
            if (view.kind().equals("item")) {
                items.add(view);
                continue;
            }
            close(items, result);
            result.add(view);
        }
        close(items, result);
        return result;
    }

    private static void close(List<BlockView> items, List<BlockView> result) {
        if (!items.isEmpty()) {
            result.add(new BlockView("list", "", "list", 0, 0, "", false, List.of(), "", items, List.of(), List.of(), ""));
            items.clear();
        }
    }

    private static BlockView.TableView table(Block.Table table) {
        List<BlockView.Group> groups = new ArrayList<>();
        List<BlockView.RowView> open = new ArrayList<>();
        String title = "";
        for (Block.Row row : table.rows()) {
            if (!row.group().equals(title)) {
                if (!open.isEmpty()) {
                    groups.add(new BlockView.Group(title, List.copyOf(open)));
                    open.clear();
                }
                title = row.group();
            }
            open.add(row(row, table.columns()));
        }
        if (!open.isEmpty()) {
            groups.add(new BlockView.Group(title, List.copyOf(open)));
        }
        List<BlockView.Note> notes = table.notes().stream().map(n -> new BlockView.Note(n.mark(), n.text())).toList();
        int span = table.rows().stream().mapToInt(row -> row.cells().size()).reduce(table.columns().size(), Math::max);
        boolean cards = span > CARD_COLUMNS && !table.columns().isEmpty();
        return new BlockView.TableView(table.caption(), table.unit(), columns(table), span, groups, notes, cards);
    }

    private static List<BlockView.Column> columns(Block.Table table) {
        List<BlockView.Column> columns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int at = c;
            List<String> texts = table.rows().stream().filter(row -> at < row.cells().size())
                    .map(row -> row.cells().get(at).text()).filter(text -> !text.isEmpty()).toList();
            long numbers = texts.stream().filter(text -> NUMBER.matcher(text).matches()).count();
            columns.add(new BlockView.Column(table.columns().get(c), numbers * 2 > texts.size()));
        }
        return columns;
    }

    private static BlockView.RowView row(Block.Row row, List<String> columns) {
        List<BlockView.CellView> cells = new ArrayList<>();
        int firstWords = firstWords(row);
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cells().get(i).text();
            cells.add(new BlockView.CellView(text, i < columns.size() ? columns.get(i) : "", i == firstWords,
                    NUMBER.matcher(text).matches(), namesGroup(row, text)));
        }
        return new BlockView.RowView(row.id(), cells);
    }

    /** Returns the index of the cell that names the row: the first that is neither a number nor the name of the row's group. */
    private static int firstWords(Block.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cells().get(i).text();
            if (!text.isEmpty() && !namesGroup(row, text) && !NUMBER.matcher(text).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean namesGroup(Block.Row row, String text) {
        return !text.isEmpty() && text.replaceAll("\\s", "").equals(row.group().replaceAll("\\s", ""));
    }
}
