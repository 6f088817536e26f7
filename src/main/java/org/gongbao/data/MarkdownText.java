package org.gongbao.data;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.model.Report;
import org.gongbao.plan.Labels;

/**
 * Writes a report as Markdown (CommonMark with the usual tables): the metadata as front matter, headings by level, run-in
 * headings bold, boxes as quotations.
 */
final class MarkdownText {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|]");
    private static final Pattern LINE_START = Pattern.compile("^(?:[#+=~-]|\\d+[.)])");

    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> boxes = new HashMap<>();

    private MarkdownText() {}

    /** Returns the Markdown; lines end in a line feed. */
    static String write(Report report) {
        MarkdownText text = new MarkdownText();
        text.frontMatter(report);
        boolean runIn = false;
        for (Block block : report.blocks()) {
            if (block instanceof Block.Task task && task.inRow()) {
                continue;
            }
            String quote = text.quote(block);
            if (!runIn) {
                text.out.append('\n');
            }
            text.out.append(runIn ? "" : quote);
            runIn = block instanceof Block.Heading heading && heading.runIn();
            text.block(block, quote, runIn);
        }
        return text.out.toString();
    }

    private void frontMatter(Report report) {
        out.append("---\n");
        JsonObject metadata = ReportJson.metadata(report.metadata());
        metadata.entrySet().forEach(fact -> out.append(fact.getKey()).append(": ")
                .append(ReportJson.GSON.toJson(fact.getValue().getAsJsonObject().get("value"))).append('\n'));
        out.append("source: ").append(ReportJson.GSON.toJson(report.provenance().path())).append('\n');
        out.append("sha256: ").append(report.provenance().sha256()).append("\n---\n");
    }

    /** Returns the quotation marks of a block inside boxes. */
    private String quote(Block block) {
        int depth = boxes.getOrDefault(block.parent(), 0);
        if (block instanceof Block.Box) {
            boxes.put(block.id(), depth + 1);
            return "> ".repeat(depth + 1);
        }
        boxes.put(block.id(), depth);
        return "> ".repeat(depth);
    }

    private void block(Block block, String quote, boolean runIn) {
        if (block instanceof Block.Table table) {
            table(table, quote);
            return;
        }
        String words = escape(PlainText.words(block));
        if (block instanceof Block.Heading heading && !runIn) {
            out.append("#".repeat(Math.min(6, heading.level() + 1))).append(' ').append(words);
        } else if (block instanceof Block.FrontLine front && front.role() == Block.FrontLine.Role.TITLE) {
            out.append("# ").append(words);
        } else if (runIn || block instanceof Block.Box) {
            out.append("**").append(words).append("** ");
        } else if (block instanceof Block.ListItem) {
            out.append("- ").append(words);
        } else if (block instanceof Block.Marker) {
            out.append('*').append(words).append('*');
        } else {
            out.append(LINE_START.matcher(words).find() ? lineStart(words) : words);
        }
        out.append(runIn ? "" : "\n");
    }

    /** A number or mark at the beginning of a paragraph is text, not a list. */
    private static String lineStart(String words) {
        if (!Character.isDigit(words.charAt(0))) {
            return "\\" + words;
        }
        int mark = 0;
        while (Character.isDigit(words.charAt(mark))) {
            mark++;
        }
        return words.substring(0, mark) + "\\" + words.substring(mark);
    }

    private void table(Block.Table table, String quote) {
        String title = Labels.joined(table.label(), table.caption());
        if (!title.isEmpty() || !table.unit().isEmpty()) {
            out.append("**").append(escape((title + " " + table.unit()).strip())).append("**\n").append(quote).append('\n')
                    .append(quote);
        }
        int width = table.rows().stream().mapToInt(row -> row.cells().size()).reduce(table.columns().size(), Math::max);
        row(table.columns(), width);
        out.append(quote).append("|").append(" --- |".repeat(width)).append('\n');
        String group = "";
        for (Block.Row row : table.rows()) {
            List<String> cells = row.cells().stream().map(Block.Cell::text).toList();
            if (!row.group().equals(group) && !cells.contains(row.group())) {
                out.append(quote);
                row(List.of(row.group()), width);
            }
            group = row.group();
            out.append(quote);
            row(cells, width);
        }
        for (Block.TableNote note : table.notes()) {
            out.append(quote).append('\n').append(quote).append(escape(note.mark() + note.text())).append('\n');
        }
    }

    private void row(List<String> cells, int width) {
        out.append('|');
        for (int i = 0; i < width; i++) {
            out.append(' ').append(i < cells.size() ? escape(cells.get(i)).replace("\n", " ") : "").append(" |");
        }
        out.append('\n');
    }

    private static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
