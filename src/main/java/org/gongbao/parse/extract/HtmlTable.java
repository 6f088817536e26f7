package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Tells what a table of a page is for. */
enum HtmlTable {
    /** Places things on the page; its cells hold prose. */
    LAYOUT,
    /** Rows and columns of data. */
    DATA,
    /** The table of 索引号, 发文机关, 成文日期 … that government sites print over a document. */
    METADATA;

    private static final int PROSE = 800;

    /** Returns what a table is for. */
    static HtmlTable of(Element table, HtmlShape shape) {
        if (shape.holdsTable(table)) {
            return LAYOUT;
        }
        List<List<Element>> rows = rows(table);
        int columns = 0;
        int cells = 0;
        int names = 0;
        long longest = 0;
        for (List<Element> row : rows) {
            columns = Math.max(columns, row.size());
            for (Element cell : row) {
                cells += shape.text(cell) > 0 ? 1 : 0;
                names += names(cell, shape) ? 1 : 0;
                longest = Math.max(longest, cell.childrenSize() > 3 ? shape.text(cell) : 0);
            }
        }
        boolean few = names == 1 && cells <= 2;
        if (names > 0 && (few || names >= 3) && names * 5 >= cells * 2 && shape.text(table) < 2000) {
            return METADATA;
        }
        boolean prose = longest > PROSE && longest * 2 > shape.text(table);
        boolean presentation = table.attr("role").equalsIgnoreCase("presentation");
        return rows.size() < 2 || columns < 2 || prose || presentation ? LAYOUT : DATA;
    }

    private static boolean names(Element cell, HtmlShape shape) {
        if (shape.text(cell) == 0 || shape.text(cell) > 60) {
            return false;
        }
        String text = cell.text();
        int colon = colon(text);
        return StatedMetadata.isName(text) || colon > 0 && StatedMetadata.isName(text.substring(0, colon));
    }

    /** Gathers what a metadata table states: a name and its value in the next cell, or both in one cell. */
    static void read(Element table, StatedMetadata stated) {
        for (List<Element> row : rows(table)) {
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i).text();
                int colon = colon(text);
                if (StatedMetadata.isName(text)) {
                    if (i + 1 < row.size() && !StatedMetadata.isName(row.get(i + 1).text())) {
                        stated.put(text, row.get(i + 1).text().replace('\u00a0', ' '));
                    }
                } else if (colon > 0) {
                    stated.put(text.substring(0, colon), text.substring(colon + 1));
                }
            }
        }
    }

    /** Returns the place of the colon after a short name, or -1. */
    static int colon(String text) {
        int full = text.indexOf('：');
        int half = text.indexOf(':');
        int colon = full < 0 || half >= 0 && half < full ? half : full;
        return colon > 12 ? -1 : colon;
    }

    private static List<List<Element>> rows(Element table) {
        List<List<Element>> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (part.normalName().equals("tr")) {
                rows.add(cells(part));
            } else {
                part.children().stream().filter(row -> row.normalName().equals("tr")).forEach(row -> rows.add(cells(row)));
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream().filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th")).toList();
    }
}
