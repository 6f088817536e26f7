package org.gongbao.parse.structure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;
import org.gongbao.parse.structure.part.PassageBuilder;

/**
 * Finds what belongs to a table among the parts around it: its caption and unit of measure over it, its other half after
 * a page break, its notes under it.
 *
 * <p>A caption is numbered (表1) or ends in 表, or is the only kind of line without a number that is set apart among the divisions
 * of a document (“十二五”信息化发展基本情况); a unit line says 单位：; notes begin with 注：, 资料来源： or a mark, and further
 * marks follow. A second grid is the other half when it begins with the header of the first, or without one and with the next
 * number of a 序号 column.
 */
public final class TableParts {

    private static final Pattern CAPTION = Pattern.compile("^(?:附表|表)\\s?[\\d０-９一二三四五六七八九十]+.{0,60}$"
            + "|^[^。；;]{2,40}(?:表|[一][覽览]表)(?:[（(].{1,12}[)）])?$");
    /** The line that says in what unit the figures of a table are. */
    static final Pattern UNIT = Pattern.compile("^[（(]?(?:[计計]量)?[单單]位\\s?[:：].{1,24}$");
    /** What opens the first note under a table. */
    static final String NOTE_KEY = "(?:[备備]?[注註](?:[释釋])?|[说說]明|(?:[资資]料|[数數][据據])?[来來]源)\\s?(?:[:：]|[\\d①])";
    private static final Pattern NOTE = Pattern.compile("^" + NOTE_KEY + "|^[*＊※]");
    private static final Pattern FURTHER_NOTE = Pattern.compile("^(?:[①-⑳]|[\\[〔（(]?\\d{1,2}[\\]〕)）.．、]|[*＊※#＃^＾@])");

    /** The line under this is the title of the annex. */
    private static final Pattern LONELY_ANNEX = Pattern.compile("附(?:件|录|錄|表)?\\s*[\\d０-９一二三四五六七八九十]{0,3}\\s*[:：.、]?");

    /** The title of an annex behind its number, which is a heading though a table is all that stands under it. */
    private static final Pattern ANNEX = Pattern.compile("附件\\s*[\\d０-９一二三四五六七八九十]{1,3}\\s*[:：.、]?\\s*\\S");

    /** A word over the title of a table inside a text, which belongs to it: 附表： */
    private static final Pattern ANNOUNCED = Pattern.compile("附?表\\s*[:：]");
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,4}[.．、]?");
    private static final int LONGEST_CAPTION = 40;

    private TableParts() {}

    /** Returns the parts with halves of tables merged and captions, units and notes marked. */
    public static List<Part> find(List<Part> parts, String text) {
        List<Part> out = new ArrayList<>(parts.size());
        boolean underTable = false;
        boolean notes = false;
        boolean apart = setApartOverTables(parts);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.element() instanceof Element.Grid grid) {
                claimAbove(out, apart);
                int end = i + 1;
                int last = lastNumber(text, grid);
                while (end < parts.size() && parts.get(end).element() instanceof Element.Grid next
                        && (sameHeader(text, grid, next) || goesOn(text, grid, last, next))) {
                    last = lastNumber(text, next);
                    end++;
                }
                out.add(end == i + 1 ? part : Part.of(merged(parts.subList(i, end))));
                i = end - 1;
                underTable = true;
                notes = false;
            } else if (underTable && part.open() && (NOTE.matcher(part.text()).find()
                    || notes && FURTHER_NOTE.matcher(part.text()).find())) {
                out.add(part.with(Part.Role.TABLE_NOTE));
                notes = true;
            } else {
                out.add(part);
                underTable = false;
            }
        }
        return out;
    }

    /**
     * Returns whether, behind the first numbered division of a document, the lines without a number that are set apart all stand
     * between a paragraph and a table: titles of tables, and no headings.
     */
    private static boolean setApartOverTables(List<Part> parts) {
        boolean numbered = false;
        boolean some = false;
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part part = parts.get(i);
            Optional<Label> label = part.open() ? LabelGrammar.read(part.text()) : Optional.empty();
            numbered |= label.filter(l -> l.scheme().compareTo(Scheme.HAN) <= 0).isPresent();
            if (numbered && label.isEmpty() && apart(part)) {
                if (!(parts.get(i + 1).element() instanceof Element.Grid) || !paragraph(parts.get(i - 1))) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    private static boolean paragraph(Part part) {
        return part.open() && part.passage().style() != Element.Style.BOLD && LineEnd.finished(part.text());
    }

    private static boolean apart(Part part) {
        return part.open() && part.passage().style() == Element.Style.BOLD && part.text().length() <= LONGEST_CAPTION
                && !LineEnd.finished(part.text());
    }

    private static void claimAbove(List<Part> out, boolean apart) {
        int at = out.size() - 1;
        if (at >= 0 && out.get(at).open() && UNIT.matcher(out.get(at).text()).matches()) {
            out.set(at, out.get(at).with(Part.Role.TABLE_UNIT));
            at--;
        }
        if (at > 0 && out.get(at).open() && out.get(at - 1).open() && out.get(at).text().length() <= LONGEST_CAPTION
                && ANNOUNCED.matcher(out.get(at - 1).text()).matches()) {
            Passage whole = new PassageBuilder(out.get(at - 1).passage()).appendApart(out.get(at).passage()).build();
            out.remove(at);
            out.set(at - 1, Part.of(whole).with(Part.Role.TABLE_CAPTION));
            return;
        }
        boolean annex = at > 0 && out.get(at - 1).open() && LONELY_ANNEX.matcher(out.get(at - 1).text()).matches()
                || at >= 0 && out.get(at).open() && (ANNEX.matcher(out.get(at).text()).lookingAt() || markedAnnex(out.get(at)));
        // The first line of all is the title of a document that is one table.
        boolean titled = at >= 0 && out.subList(0, at).stream().allMatch(Part::dropped) && TitlePatterns.title(out.get(at).text());
        if (at >= 0 && !annex && !titled && out.get(at).open() && (CAPTION.matcher(out.get(at).text()).matches()
                || apart && apart(out.get(at)) && LabelGrammar.read(out.get(at).text()).isEmpty())) {
            out.set(at, out.get(at).with(Part.Role.TABLE_CAPTION));
        }
    }

    /** Returns whether markup sets a line as a heading that names an annex: ## 附　车船税税目税额表. */
    private static boolean markedAnnex(Part part) {
        return part.passage().style() == Element.Style.HEADING
                && LabelGrammar.read(part.text()).filter(label -> label.scheme() == Scheme.ANNEX).isPresent();
    }

    private static boolean sameHeader(String text, Element.Grid first, Element.Grid second) {
        return !first.rows().isEmpty() && !second.rows().isEmpty()
                && words(text, first.rows().get(0)).equals(words(text, second.rows().get(0)))
                && first.rows().get(0).cells().size() >= 2;
    }

    /** Whether a grid without a header has as many columns, and its first number follows the last of the grid before. */
    private static boolean goesOn(String text, Element.Grid first, int last, Element.Grid second) {
        if (last <= 0 || second.rows().isEmpty() || !ColumnNames.number(words(text, first.rows().get(0)).get(0))) {
            return false;
        }
        int columns = first.rows().get(0).cells().size();
        for (Element.GridRow row : second.rows()) {
            if (number(text, row) > 0 || row.cells().size() > 2) {
                return number(text, row) == last + 1 && row.cells().size() == columns;
            }
        }
        return false;
    }

    private static int lastNumber(String text, Element.Grid grid) {
        for (int i = grid.rows().size() - 1; i >= 0; i--) {
            if (number(text, grid.rows().get(i)) > 0) {
                return number(text, grid.rows().get(i));
            }
        }
        return 0;
    }

    /** Returns the number in the first cell of a row, or 0. */
    private static int number(String text, Element.GridRow row) {
        String first = row.cells().isEmpty() ? "" : words(text, row).get(0);
        return ROW_NUMBER.matcher(first).matches() ? Integer.parseInt(first.replaceAll("\\D", "")) : 0;
    }

    private static List<String> words(String text, Element.GridRow row) {
        return row.cells().stream().map(cell -> Element.read(text, cell.span(), cell.skips()).strip()).toList();
    }

    private static Element.Grid merged(List<Part> halves) {
        List<Element.Grid> grids = halves.stream().map(half -> (Element.Grid) half.element()).toList();
        return new Element.Grid(grids.get(0).firstLine(), grids.get(grids.size() - 1).lastLine(),
                grids.stream().flatMap(grid -> grid.rows().stream()).toList(), grids.get(0).caption(),
                grids.get(0).captionSkips());
    }
}
