package org.gongbao.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.model.Block;
import org.gongbao.model.UnitName;
import org.gongbao.plan.PlannedReport;

/**
 * Divides one report into passages.
 *
 * <p>A run-in heading and the block after it become one passage; text that stands twice becomes one passage with two places;
 * markers are left out.
 */
final class Passages {

    /** A longer block is divided, so that no shard grows with it; pieces share enough for any query a reader would type. */
    private static final int LONGEST = 8000;
    private static final int OVERLAP = 100;

    private final Fold fold;
    private final PlannedReport planned;
    private final int report;
    private final Map<String, Block> byId = new HashMap<>();
    private final Map<String, Passage.Trail> trails = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Draft> byText = new LinkedHashMap<>();
    private final Set<String> ambiguousUnits;
    private final String facetSuffix;

    /** A passage on its way: what is known before the passages after it are. */
    private record Draft(Passage passage, String holder, String parent, List<Passage.Place> places) {}

    private Passages(Fold fold, PlannedReport planned, int report, Set<String> ambiguousUnits) {
        this.fold = fold;
        this.planned = planned;
        this.report = report;
        this.ambiguousUnits = ambiguousUnits;
        String region = planned.report().metadata().region().value();
        this.facetSuffix = region.isEmpty() ? "" : "（" + region + "）";
        for (Block block : planned.report().blocks()) {
            byId.put(block.id(), block);
        }
    }

    /**
     * Returns the passages of a report in reading order.
     *
     * @param report ordinal of the report in the plan
     * @param ambiguousUnits folded names of units that exist in several regions
     */
    static List<Passage> of(Fold fold, PlannedReport planned, int report, Set<String> ambiguousUnits) {
        return new Passages(fold, planned, report, ambiguousUnits).read();
    }

    private List<Passage> read() {
        List<Block> blocks = planned.report().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Heading heading && heading.runIn() && i + 1 < blocks.size() && continues(blocks.get(i + 1))) {
                addRunIn(heading, blocks.get(i + 1));
                i++;
            } else if (block instanceof Block.Table table) {
                addTable(table);
            } else if (!(block instanceof Block.Marker || block instanceof Block.Task task && task.inRow())) {
                addBlock(block);
            }
        }
        return finish();
    }

    private static boolean continues(Block block) {
        return block instanceof Block.Paragraph || block instanceof Block.ListItem || block instanceof Block.Article;
    }

    private void addBlock(Block block) {
        String body = block instanceof Block.Task task ? task.text() + task.tail() : block.text();
        String text = labelled(block.label(), body).replace('\t', ' ');
        boolean holds = block instanceof Block.Heading || block instanceof Block.Box;
        boolean titled = holds || block.type().equals("title");
        add(block, text, titled ? title(block.label(), block.text(), text) : null, List.of(), holds);
    }

    private void addRunIn(Block.Heading heading, Block rest) {
        String lead = labelled(heading.label(), heading.title());
        String before = lead + heading.trailing();
        String text = (before + labelled(rest.label(), rest.text())).replace('\t', ' ');
        Passage.Title title = title(heading.label(), heading.title(), lead);
        add(heading, text, title, List.of(new Passage.Part(before.length(), rest.id())), true);
    }

    private void addTable(Block.Table table) {
        List<String> cells = new ArrayList<>();
        String caption = labelled(table.label(), table.caption());
        cells.add(caption);
        cells.add(table.unit());
        cells.addAll(table.columns());
        String group = "";
        for (Block.Row row : table.rows()) {
            if (!row.group().equals(group)) {
                group = row.group();
                cells.add(group);
            }
        }
        for (Block.TableNote note : table.notes()) {
            cells.add(note.mark() + note.text());
        }
        cells.removeIf(String::isBlank);
        boolean captioned = !table.caption().isBlank();
        if (!cells.isEmpty()) {
            add(table, cells(cells), captioned ? title(table.label(), table.caption(), caption) : null, List.of(), captioned);
        }
        for (Block.Row row : table.rows()) {
            String text = cells(row.cells().stream().map(Block.Cell::text).toList());
            List<String> units = byId.get(row.id()) instanceof Block.Task task ? units(task) : List.of();
            add("row", row.id(), table.id(), text, null, List.of(), units, false);
        }
    }

    private void add(Block block, String text, Passage.Title title, List<Passage.Part> parts, boolean holds) {
        List<String> units = block instanceof Block.Task task ? units(task) : List.of();
        add(block.type(), block.id(), block.parent(), text, title, parts, units, holds);
    }

    private void add(String type, String id, String parent, String raw, Passage.Title title, List<Passage.Part> parts,
            List<String> units, boolean holds) {
        if (raw.length() <= LONGEST) {
            addOne(type, id, parent, clean(raw), title, parts, units, holds);
            return;
        }
        for (int start = 0; start + OVERLAP < raw.length(); start += LONGEST - OVERLAP) {
            String piece = clean(raw.substring(start, Math.min(raw.length(), start + LONGEST)));
            addOne(type, id, parent, piece, start == 0 ? title : null, List.of(), units, start == 0 && holds);
        }
    }

    private void addOne(String type, String id, String parent, String text, Passage.Title title, List<Passage.Part> parts,
            List<String> units, boolean holds) {
        String folded = fold.passage(text).text();
        if (folded.isBlank()) {
            return;
        }
        Passage.Place place = place(id);
        Passage.Trail trail = trail(parent);
        if (holds) {
            String heading = parts.isEmpty() ? text.split("\t", 2)[0] : text.substring(0, parts.get(0).offset());
            trails.put(id, new Passage.Trail(trail, place, heading));
        }
        Draft first = byText.get((title == null) + folded);
        if (first != null) {
            if (!first.places.contains(place)) {
                first.places.add(place);
            }
            return;
        }
        Passage passage = new Passage(report, type, List.of(place), parts, trail, text, folded, title, 0, units);
        Draft draft = new Draft(passage, holds ? id : "", parent, new ArrayList<>(List.of(place)));
        byText.put((title == null) + folded, draft);
        drafts.add(draft);
    }

    /** Counts what stands under each title, now that the order is settled. */
    private List<Passage> finish() {
        int[] under = new int[drafts.size()];
        Map<String, Integer> open = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (String holder = drafts.get(i).parent; !holder.isEmpty(); holder = parent(holder)) {
                Integer at = open.get(holder);
                if (at != null && at + under[at] + 1 == i) {
                    under[at]++;
                }
            }
            if (!drafts.get(i).holder.isEmpty()) {
                open.put(drafts.get(i).holder, i);
            }
        }
        List<Passage> passages = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Passage p = drafts.get(i).passage;
            passages.add(new Passage(p.report(), p.type(), drafts.get(i).places, p.parts(), p.trail(), p.text(), p.folded(),
                    p.title(), under[i], p.units()));
        }
        return passages;
    }

    private String parent(String id) {
        Block block = byId.get(id);
        return block == null ? "" : block.parent();
    }

    private Passage.Trail trail(String parent) {
        for (String holder = parent; !holder.isEmpty(); holder = parent(holder)) {
            Passage.Trail trail = trails.get(holder);
            if (trail != null) {
                return trail;
            }
        }
        return null;
    }

    private Passage.Place place(String id) {
        String address = planned.address(id);
        int hash = address.indexOf('#');
        return hash < 0 ? new Passage.Place(address, id)
                : new Passage.Place(address.substring(0, hash), address.substring(hash + 1));
    }

    private Passage.Title title(String label, String title, String whole) {
        String key = Fold.key(fold.query(clean(title)));
        return key.isEmpty() ? null : new Passage.Title(clean(title), key, Fold.key(fold.query(clean(whole))));
    }

    private List<String> units(Block.Task task) {
        List<String> names = new ArrayList<>();
        for (List<UnitName> units : List.of(task.leadUnits(), task.responsibleUnits())) {
            for (UnitName unit : units) {
                String name = unit.folded().isEmpty() ? unit.name() : unit.folded();
                String facet = ambiguousUnits.contains(name) ? name + facetSuffix : name;
                if (!names.contains(facet)) {
                    names.add(facet);
                }
            }
        }
        return names;
    }

    /** Joins label and text with a space where they would otherwise run together: 第一章 总则, but (三)深化改革. */
    private static String labelled(String label, String text) {
        if (label.isEmpty() || text.isEmpty()) {
            return label + text;
        }
        boolean apart = Fold.word(label.codePointBefore(label.length())) && Fold.word(text.codePointAt(0))
                && label.startsWith("第");
        return apart ? label + " " + text : label + text;
    }

    private static String cells(List<String> cells) {
        return String.join("\t", cells.stream().map(cell -> cell.replace('\t', ' ')).toList());
    }

    /** Returns text that survives UTF-8: an unpaired surrogate becomes U+FFFD; outside tables tabs become spaces. */
    private static String clean(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                i++;
            } else {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? text : out.toString();
    }
}
