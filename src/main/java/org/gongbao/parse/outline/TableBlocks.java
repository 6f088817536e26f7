package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.model.Origin;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.extract.Extraction;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.table.TableParts;

/** Makes the block of a table of its grid and what {@link TableParts} found around it. */
final class TableBlocks {

    private static final Pattern NOTE_MARK = Pattern.compile("[①-⑳]|[\\[〔]\\d{1,2}[\\]〕]|(?<![\\d.])\\d{1,2}[.．、](?!\\d)|[*＊※]+(?!号|號)");
    private static final Pattern NOTE_KEY = Pattern.compile("^[\\p{IsHan}]{1,4}\\s?\\d{0,2}\\s?[:：]?\\s?");
    private static final Pattern SIGN_NAMED = Pattern.compile("[带帶标標][注有]?[“\"]?([*＊※#△▲^])[”\"]?(?:号|號|的|者|为|為)?");
    private static final Pattern CAPTION_LABEL = Pattern.compile("^(?:附表|表)\\s?[\\d０-９一二三四五六七八九十]+(?:[-－—.]\\d+)?[:：、.]?");

    private TableBlocks() {}

    /**
     * Returns the table whose grid is {@code parts[grid]}.
     *
     * @param dropped gets the headers printed again
     */
    static Block.Table of(String id, String parent, List<Part> parts, int grid, String text, List<Extraction.Dropped> dropped) {
        TableReader.Read read = TableReader.read(text, (Element.Grid) parts.get(grid).element());
        dropped.addAll(read.repeated());
        Part caption = null;
        Part unit = null;
        for (int i = grid - 1; i >= 0 && above(parts.get(i)); i--) {
            if (parts.get(i).role() == Part.Role.TABLE_UNIT) {
                unit = parts.get(i);
            } else {
                caption = parts.get(i);
            }
        }
        List<Part> under = new ArrayList<>();
        for (int i = grid + 1; i < parts.size() && parts.get(i).role() == Part.Role.TABLE_NOTE; i++) {
            under.add(parts.get(i));
        }
        List<Block.TableNote> notes = under.stream().flatMap(part -> notes(part.text()).stream()).toList();
        Set<String> signs = signs(notes);
        List<Block.Row> rows = new ArrayList<>();
        for (TableReader.Row row : read.rows()) {
            List<Block.Cell> cells = row.cells().stream().map(cell -> new Block.Cell(cell, marks(cell, signs))).toList();
            rows.add(new Block.Row(id + "-r" + (rows.size() + 1), row.group(), cells,
                    new Origin(row.firstLine(), row.lastLine(), row.pieces())));
        }
        Caption printed = Caption.of(text, (Element.Grid) parts.get(grid).element(), caption);
        return new Block.Table(id, parent, origin(parts.get(grid), printed, unit, read, under), printed.label(),
                printed.title(), unit == null ? "" : unit.text(), read.columns(), rows, notes, List.of());
    }

    /** Returns whether a part is set over a table and is shown with it. */
    static boolean above(Part part) {
        return part.role() == Part.Role.TABLE_UNIT || part.role() == Part.Role.TABLE_CAPTION;
    }

    /** The line set over a table, and the caption the markup gives it; where there are both, they follow each other. */
    private record Caption(String label, String title, List<Span> pieces, int line) {
        static Caption of(String text, Element.Grid grid, Part part) {
            String own = Element.read(text, grid.caption(), grid.captionSkips()).strip();
            List<Span> pieces = new ArrayList<>(part == null ? List.of() : part.passage().origin().pieces());
            pieces.addAll(CellSpans.ink(text, grid.caption(), grid.captionSkips()));
            String words = part == null ? own : own.isEmpty() ? part.text() : part.text() + " " + own;
            Matcher label = CAPTION_LABEL.matcher(words);
            int cut = label.find() ? label.end() : 0;
            return new Caption(words.substring(0, cut).strip(), words.substring(cut).strip(), pieces,
                    part != null ? part.line() : grid.firstLine());
        }
    }

    private static Origin origin(Part grid, Caption caption, Part unit, TableReader.Read read, List<Part> under) {
        List<Span> pieces = new ArrayList<>(caption.pieces());
        int first = Math.min(caption.line(), grid.element().firstLine());
        int last = grid.element().lastLine();
        if (unit != null) {
            pieces.addAll(unit.passage().origin().pieces());
            first = Math.min(first, unit.line());
        }
        pieces.addAll(read.pieces());
        for (Part note : under) {
            pieces.addAll(note.passage().origin().pieces());
            last = Math.max(last, note.passage().lastLine());
        }
        return new Origin(first, last, pieces);
    }

    /**
     * Divides what stands under a table at its marks: 注：①…②… are two notes, the key stays with the first mark. A mark right
     * behind another is what that note tells of.
     */
    private static List<Block.TableNote> notes(String printed) {
        Matcher key = NOTE_KEY.matcher(printed);
        int start = key.find() && printed.substring(0, key.end()).matches(".*[:：\\d]\\s?") ? key.end() : 0;
        List<Integer> cuts = new ArrayList<>();
        Matcher mark = NOTE_MARK.matcher(printed);
        while (mark.find()) {
            boolean opens = mark.start() == start || "。；;".indexOf(printed.charAt(Math.max(0, mark.start() - 1))) >= 0
                    || printed.charAt(mark.start()) >= '①' && printed.charAt(mark.start()) <= '⑳';
            boolean told = !cuts.isEmpty() && printed.substring(cuts.get(cuts.size() - 1), mark.start()).isBlank();
            if (opens && !told && mark.start() >= start && (cuts.isEmpty() ? mark.start() == start : true)) {
                cuts.add(mark.start());
                cuts.add(mark.end());
            }
        }
        if (cuts.isEmpty()) {
            return List.of(new Block.TableNote(printed.substring(0, start).strip(), printed.substring(start).strip()));
        }
        List<Block.TableNote> notes = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i += 2) {
            int end = i + 2 < cuts.size() ? cuts.get(i + 2) : printed.length();
            String name = printed.substring(i == 0 ? 0 : cuts.get(i), cuts.get(i + 1)).strip();
            notes.add(new Block.TableNote(name, printed.substring(cuts.get(i + 1), end).strip()));
        }
        return notes;
    }

    /** Returns the signs that the notes explain: their own marks, and those they name (带*号, []内). */
    private static Set<String> signs(List<Block.TableNote> notes) {
        Set<String> signs = new TreeSet<>();
        for (Block.TableNote note : notes) {
            Matcher own = NOTE_MARK.matcher(note.mark());
            if (own.find()) {
                signs.add(own.group());
            }
            Matcher named = SIGN_NAMED.matcher(note.text());
            if (named.find()) {
                signs.add(named.group(1));
            }
            for (String pair : List.of("[]", "〔〕", "【】", "()", "（）")) {
                if (note.text().startsWith(pair) || note.text().contains(pair + "内") || note.text().contains(pair + "內")) {
                    signs.add(pair);
                }
            }
        }
        return signs;
    }

    private static List<String> marks(String cell, Set<String> signs) {
        List<String> marks = new ArrayList<>();
        for (String sign : signs) {
            boolean pair = sign.length() == 2 && "[〔【(（".indexOf(sign.charAt(0)) >= 0;
            boolean digits = sign.length() > 1 && Character.isDigit(sign.charAt(0));
            if (pair ? cell.startsWith(sign.substring(0, 1)) && cell.endsWith(sign.substring(1)) && cell.length() > 2
                    : !digits && cell.contains(sign)) {
                marks.add(sign);
            }
        }
        return marks;
    }
}
