package org.gongbao.parse.structure.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.model.Block;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.TocEntry;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;

/** Compares a printed table of contents with the headings of the body. */
public final class ContentsCheck {

    private static final String HINT = "compare the table of contents with the text; one of them may be misprinted";

    private ContentsCheck() {}

    /** Returns the entries with the headings they announce, and a warning for each difference. */
    public static Result<List<TocEntry>> compare(List<TocEntry> entries, List<Block> blocks, String path) {
        List<Block.Heading> headings = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && !heading.runIn()) {
                headings.add(heading);
            }
        }
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = headings.size() - 1; i >= 0; i--) {
            places.computeIfAbsent(key(headings.get(i).label(), headings.get(i).title()), k -> new ArrayList<>()).add(i);
        }
        int[] match = new int[entries.size()];
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < match.length; i++) {
            List<Integer> found = places.getOrDefault(key(entries.get(i).label(), entries.get(i).title()), List.of());
            match[i] = found.isEmpty() ? -1 : found.remove(found.size() - 1);
            taken.add(match[i]);
        }
        List<Problem> problems = new ArrayList<>();
        List<TocEntry> out = new ArrayList<>();
        for (int i = 0; i < match.length; i++) {
            TocEntry entry = entries.get(i);
            if (match[i] < 0) {
                match[i] = differing(entry, i == 0 ? -1 : match[i - 1], headings, taken);
                tell(entry, match[i] < 0 ? null : headings.get(match[i]), path, problems);
            }
            out.add(new TocEntry(entry.label(), entry.title(), entry.page(), entry.line(),
                    match[i] < 0 ? "" : headings.get(match[i]).id()));
        }
        extra(entries, headings, taken, path, problems);
        return new Result<>(out, problems);
    }

    /**
     * Returns the next unmatched heading with the same label, or with the same title and no label of its own, when it stands
     * shortly after the heading before; or -1.
     */
    private static int differing(TocEntry entry, int before, List<Block.Heading> headings, Set<Integer> taken) {
        for (int k = before + 1; k < headings.size() && k < before + 40; k++) {
            Block.Heading heading = headings.get(k);
            boolean alike = heading.label().isEmpty() ? key("", heading.title()).equals(key("", entry.title()))
                    : key(heading.label(), "").equals(key(entry.label(), ""));
            if (!taken.contains(k) && alike) {
                taken.add(k);
                return k;
            }
        }
        return -1;
    }

    private static void tell(TocEntry entry, Block.Heading heading, String path, List<Problem> problems) {
        String announced = entry.label() + " " + entry.title();
        problems.add(Problem.warning(path, entry.line(), heading == null
                ? "the table of contents announces a heading that the text does not have: " + announced
                : "the table of contents and line " + heading.origin().firstLine() + " differ: " + announced + " / "
                        + (heading.label() + " " + heading.title()).strip(), HINT));
    }

    /** Headings of the ways of numbering that the table lists, but which it does not list, are told. */
    private static void extra(List<TocEntry> entries, List<Block.Heading> headings, Set<Integer> taken, String path,
            List<Problem> problems) {
        Set<Scheme> listed = new HashSet<>();
        for (TocEntry entry : entries) {
            LabelGrammar.read(entry.label() + "\u3000x").ifPresent(label -> listed.add(label.scheme()));
        }
        for (int k = 0; k < headings.size(); k++) {
            Block.Heading heading = headings.get(k);
            if (!taken.contains(k) && LabelGrammar.read(heading.label() + "\u3000x")
                    .filter(label -> listed.contains(label.scheme())).isPresent()) {
                problems.add(Problem.warning(path, heading.origin().firstLine(),
                        "the table of contents does not list " + heading.label() + " " + heading.title(), HINT));
            }
        }
    }

    private static String key(String label, String title) {
        return FrontPatterns.solid(label + title);
    }
}
