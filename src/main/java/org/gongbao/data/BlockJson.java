package org.gongbao.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Mark;
import org.gongbao.model.Origin;
import org.gongbao.model.Span;
import org.gongbao.model.UnitName;
import org.gongbao.plan.PlannedReport;

/** Writes blocks as JSON objects. */
final class BlockJson {

    private final PlannedReport planned;
    private final String siteUrl;

    BlockJson(PlannedReport planned, String siteUrl) {
        this.planned = planned;
        this.siteUrl = siteUrl;
    }

    /** Returns the object of a block. */
    JsonObject of(Block block) {
        JsonObject object = new JsonObject();
        object.addProperty("id", block.id());
        object.addProperty("type", block.type());
        object.add("parent", ReportJson.orNull(block.parent()));
        if (block instanceof Block.Heading heading) {
            object.addProperty("level", heading.level());
        }
        object.addProperty("label", block.label());
        words(object, block);
        object.add("lines", ReportJson.pair(block.origin().firstLine(), block.origin().lastLine()));
        object.add("offset", ReportJson.pair(block.origin().start(), block.origin().end()));
        if (block.origin().pieces().size() > 1) {
            object.add("pieces", pieces(block.origin()));
        }
        if (!block.marks().isEmpty()) {
            object.add("marks", marks(block.marks()));
        }
        object.addProperty("address", siteUrl + planned.address(block.id()));
        return object;
    }

    private void words(JsonObject object, Block block) {
        if (block instanceof Block.Heading heading) {
            object.addProperty("title", heading.title());
            object.addProperty("runIn", heading.runIn());
            object.addProperty("trailing", heading.trailing());
        } else if (block instanceof Block.Box box) {
            object.addProperty("title", box.title());
        } else if (block instanceof Block.Task task) {
            task(object, task);
        } else if (block instanceof Block.Table table) {
            table(object, table);
        } else {
            object.addProperty("text", block.text());
            joins(object, block);
            if (block instanceof Block.Marker marker) {
                object.addProperty("kind", marker.kind());
            }
        }
    }

    private static void joins(JsonObject object, Block block) {
        List<Integer> joins = block instanceof Block.Paragraph p ? p.joins()
                : block instanceof Block.ListItem i ? i.joins()
                : block instanceof Block.Article a ? a.joins() : List.of();
        if (!joins.isEmpty()) {
            JsonArray array = new JsonArray();
            joins.forEach(array::add);
            object.add("joins", array);
        }
    }

    private static void task(JsonObject object, Block.Task task) {
        object.addProperty("text", task.text());
        object.addProperty("tail", task.tail());
        object.addProperty("lead", task.lead());
        object.addProperty("responsible", task.responsible());
        object.add("leadUnits", units(task.leadUnits()));
        object.add("responsibleUnits", units(task.responsibleUnits()));
        object.addProperty("inRow", task.inRow());
    }

    private static JsonArray units(List<UnitName> units) {
        JsonArray array = new JsonArray();
        for (UnitName unit : units) {
            JsonObject object = new JsonObject();
            object.addProperty("name", unit.name());
            object.addProperty("printed", unit.printed());
            object.addProperty("note", unit.note());
            object.addProperty("folded", unit.folded());
            array.add(object);
        }
        return array;
    }

    private void table(JsonObject object, Block.Table table) {
        object.addProperty("title", table.caption());
        object.addProperty("unit", table.unit());
        JsonArray columns = new JsonArray();
        table.columns().forEach(columns::add);
        object.add("columns", columns);
        JsonArray rows = new JsonArray();
        JsonArray groups = new JsonArray();
        String group = "";
        int groupStart = 0;
        for (int i = 0; i <= table.rows().size(); i++) {
            String here = i < table.rows().size() ? table.rows().get(i).group() : "";
            if (!here.equals(group)) {
                if (!group.isEmpty()) {
                    groups.add(group(group, groupStart, i));
                }
                group = here;
                groupStart = i;
            }
            if (i < table.rows().size()) {
                rows.add(row(table, table.rows().get(i)));
            }
        }
        object.add("groups", groups);
        object.add("rows", rows);
        JsonArray notes = new JsonArray();
        for (Block.TableNote note : table.notes()) {
            JsonObject each = new JsonObject();
            each.addProperty("mark", note.mark());
            each.addProperty("text", note.text());
            notes.add(each);
        }
        object.add("notes", notes);
    }

    private static JsonObject group(String title, int from, int to) {
        JsonObject object = new JsonObject();
        object.addProperty("title", title);
        object.add("rows", ReportJson.pair(from, to));
        return object;
    }

    private JsonObject row(Block.Table table, Block.Row row) {
        JsonObject object = new JsonObject();
        object.addProperty("id", row.id());
        object.add("group", ReportJson.orNull(row.group()));
        JsonArray cells = new JsonArray();
        JsonArray noted = new JsonArray();
        for (int column = 0; column < row.cells().size(); column++) {
            Block.Cell cell = row.cells().get(column);
            JsonElement text = ReportJson.orNull(cell.text());
            cells.add(text);
            for (String mark : cell.noteMarks()) {
                JsonObject note = new JsonObject();
                note.addProperty("column", column);
                note.addProperty("mark", mark);
                note.add("note", ReportJson.orNull(noteOf(mark, table.notes())));
                noted.add(note);
            }
        }
        object.add("cells", cells);
        if (!noted.isEmpty()) {
            object.add("cellNotes", noted);
        }
        object.add("lines", ReportJson.pair(row.origin().firstLine(), row.origin().lastLine()));
        String address = planned.addresses().get(row.id());
        object.addProperty("address", siteUrl + (address == null ? planned.address(table.id()) : address));
        return object;
    }

    /** Returns the note whose own mark it is, else the one that speaks of it. */
    private static String noteOf(String mark, List<Block.TableNote> notes) {
        return notes.stream().filter(note -> note.mark().contains(mark)).findFirst()
                .or(() -> notes.stream().filter(note -> note.text().contains(mark)).findFirst())
                .map(Block.TableNote::text).orElse("");
    }

    private static JsonArray pieces(Origin origin) {
        JsonArray array = new JsonArray();
        for (Span piece : origin.pieces()) {
            array.add(ReportJson.pair(piece.start(), piece.end()));
        }
        return array;
    }

    private static JsonArray marks(List<Mark> marks) {
        JsonArray array = new JsonArray();
        for (Mark mark : marks) {
            JsonObject object = new JsonObject();
            object.add("range", ReportJson.pair(mark.start(), mark.end()));
            object.addProperty("kind", kind(mark.kind()));
            if (!mark.value().isEmpty()) {
                object.addProperty("value", mark.value());
            }
            if (!mark.detail().isEmpty()) {
                object.addProperty("detail", mark.detail());
            }
            array.add(object);
        }
        return array;
    }

    private static String kind(Mark.Kind kind) {
        return switch (kind) {
            case STRONG -> "strong";
            case NOTE_REF -> "noteRef";
            case CORRECTION -> "correction";
            case SUSPECT -> "suspect";
            case SUBSCRIPT -> "subscript";
            case SUPERSCRIPT -> "superscript";
        };
    }
}
