package org.gongbao.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongbao.model.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Compares what the pages show with what the data says, block by block.
 *
 * <p>A block is shown by the element that has its id; what is inside elements of class {@code aid} (permanent links, tools)
 * and inside other blocks is not its text. A table may show more than its cells say, for it repeats groups, but not less.
 */
final class ShownPages {

    private final Function<String, Optional<byte[]>> site;
    private final Set<String> ids = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private String openPath = "";
    private Document page;

    ShownPages(Function<String, Optional<byte[]>> site) {
        this.site = site;
    }

    /**
     * Returns the blocks of a report that its pages do not show, or show otherwise.
     *
     * @param file the source file, for messages
     * @param home address of the report's own page, which tells where the site's root is
     */
    List<Problem> check(String file, String home, List<ClaimedBlock> blocks) {
        int root = Math.max(0, home.indexOf("reports/"));
        blocks.stream().filter(block -> !block.inRow()).forEach(block -> ids.add(block.id()));
        for (ClaimedBlock block : blocks) {
            String address = block.address().substring(root);
            int hash = address.indexOf('#');
            Element element = element(address.substring(0, hash < 0 ? address.length() : hash), block.id());
            if (element == null) {
                problems.add(Problem.error(file, block.line(), "block " + block.id() + " is not shown at " + address,
                        "build the site again"));
                continue;
            }
            String shown = PrintedCharacters.of(words(element));
            if (!shows(block, shown)) {
                problems.add(Problem.error(file, block.line(), "the page shows block " + block.id() + " otherwise than the data: "
                        + (block.table() ? "a cell is lacking" : PrintedCharacters.difference(PrintedCharacters.of(block.shown()), shown)),
                        "build the site again; see " + address));
            }
        }
        return problems;
    }

    /** A row shows more than its task, a table its cells in any order. */
    private static boolean shows(ClaimedBlock block, String shown) {
        if (block.inRow()) {
            return holdsAll(block, shown);
        }
        if (block.table()) {
            return PrintedCharacters.lacking(once(block), shown).isEmpty() && holdsAll(block, shown);
        }
        return PrintedCharacters.of(block.shown()).equals(shown);
    }

    private static boolean holdsAll(ClaimedBlock table, String shown) {
        return table.shown().stream().flatMap(String::lines).allMatch(part -> shown.contains(PrintedCharacters.of(part)));
    }

    /** The titles of groups stand in the data beside the cells that print them; count them once. */
    private static String once(ClaimedBlock table) {
        return PrintedCharacters.of(table.shown().stream().distinct().toList());
    }

    private Element element(String path, String id) {
        if (!path.equals(openPath)) {
            openPath = path;
            page = site.apply(path).map(bytes -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8))).orElse(null);
        }
        return page == null ? null : page.getElementById(id);
    }

    private String words(Element element) {
        StringBuilder out = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                out.append(text.getWholeText());
            } else if (node instanceof Element inner && !inner.hasClass("aid") && !ids.contains(inner.id())) {
                out.append(words(inner));
            }
        }
        return out.toString();
    }
}
