package org.gongbao.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.SiteFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What one file of the site points at, and what can be pointed at in it.
 *
 * @param path the file
 * @param page whether it is an HTML page, whose ids can be the target of a fragment
 * @param anchors hashes of its ids, sorted; 64 bits each, because a large site has millions of ids
 * @param links each address once, in order of appearance
 */
record FoundLinks(String path, boolean page, long[] anchors, List<Link> links) {

    /** How a browser uses an address. */
    enum Use {
        /** A reader follows it when he wants to. */
        FOLLOWED,
        /** The browser fetches it by itself to show the page. */
        FETCHED,
        /** A machine reads it: canonical address, sitemap, feed. It is absolute by nature. */
        NAMED
    }

    /**
     * An address as written.
     *
     * @param address with entities resolved
     * @param use what happens to it
     * @param line 1-based line in the file
     */
    record Link(String address, Use use, int line) {}

    // url(a.png), url("a.png"), @import "a.css"
    private static final Pattern CSS_REFERENCE = Pattern.compile(
            "url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\"')\\s]+))\\s*\\)|@import\\s+(?:\"([^\"]+)\"|'([^']+)')");
    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    // import x from "./a.js"; export * from "./a.js"; import "./a.js"; import("./a.js"); new URL("./a.js", import.meta.url)
    private static final Pattern MODULE_REFERENCE = Pattern.compile(
            "(?m)^\\s*(?:import|export)\\b[^\"'`;()=]*?\\bfrom\\s*[\"']([^\"'\\n]+)[\"']|^\\s*import\\s*[\"']([^\"'\\n]+)[\"']"
            + "|\\bimport\\(\\s*[\"'](\\.[^\"'\\n]+)[\"']\\s*\\)"
            + "|\\bnew URL\\(\\s*[\"']([^\"'\\n]+)[\"']\\s*,\\s*import\\.meta\\.url\\s*\\)");
    // <loc> of a sitemap; href of a feed
    private static final Pattern XML_REFERENCE = Pattern.compile("<loc>([^<]+)</loc>|\\bhref=\"([^\"]+)\"");
    private static final Pattern XML_ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    /** Reads a file; kinds of file that cannot point anywhere have no links. */
    static FoundLinks in(SiteFile file) {
        String name = file.path().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html")) {
            return inPage(file.path(), text(file));
        }
        if (name.endsWith(".css")) {
            return inText(file.path(), blankedComments(text(file)), CSS_REFERENCE, Use.FETCHED);
        }
        if (name.endsWith(".js") || name.endsWith(".mjs")) {
            return inText(file.path(), text(file), MODULE_REFERENCE, Use.FETCHED);
        }
        if (name.endsWith(".xml")) {
            return inText(file.path(), text(file), XML_REFERENCE, Use.NAMED);
        }
        if (name.endsWith(".svg")) {
            long[] anchors = XML_ID.matcher(text(file)).results().mapToLong(m -> hash(m.group(1))).sorted().toArray();
            return new FoundLinks(file.path(), true, anchors, List.of());
        }
        return new FoundLinks(file.path(), false, new long[0], List.of());
    }

    /** Returns whether the file has this id. */
    boolean hasAnchor(String id) {
        return Arrays.binarySearch(anchors, hash(id)) >= 0;
    }

    private static String text(SiteFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static FoundLinks inPage(String path, String html) {
        Document document = Jsoup.parse(html);
        List<Long> anchors = new ArrayList<>();
        LineFinder lines = new LineFinder(html);
        Map<String, Link> links = new LinkedHashMap<>();
        for (Element element : document.getAllElements()) {
            if (!element.id().isEmpty()) {
                anchors.add(hash(element.id()));
            }
            if (element.attributesSize() == 0) {
                continue;
            }
            switch (element.normalName()) {
                case "a", "area" -> {
                    add(links, lines, element.attr("href"), Use.FOLLOWED);
                    if (element.hasAttr("name")) {
                        anchors.add(hash(element.attr("name")));
                    }
                }
                case "link" -> add(links, lines, element.attr("href"), useOf(element));
                case "img", "source", "script", "iframe", "embed", "audio", "video", "track", "input" -> {
                    add(links, lines, element.attr("src"), Use.FETCHED);
                    add(links, lines, element.attr("poster"), Use.FETCHED);
                    addSet(links, lines, element.attr("srcset"));
                }
                case "object" -> add(links, lines, element.attr("data"), Use.FETCHED);
                case "use", "image" -> {
                    add(links, lines, element.attr("href"), Use.FETCHED);
                    add(links, lines, element.attr("xlink:href"), Use.FETCHED);
                }
                case "form" -> add(links, lines, element.attr("action"), Use.FOLLOWED);
                case "button" -> add(links, lines, element.attr("formaction"), Use.FOLLOWED);
                case "blockquote", "q", "ins", "del" -> add(links, lines, element.attr("cite"), Use.NAMED);
                case "meta" -> {
                    if (element.attr("http-equiv").equalsIgnoreCase("refresh") && element.attr("content").contains("url=")) {
                        add(links, lines, element.attr("content").replaceFirst(".*url=", ""), Use.FOLLOWED);
                    }
                }
                case "style" -> CSS_REFERENCE.matcher(element.data()).results()
                        .forEach(match -> add(links, lines, firstGroup(match), Use.FETCHED));
                default -> { }
            }
        }
        return new FoundLinks(path, true, anchors.stream().mapToLong(Long::longValue).sorted().toArray(),
                List.copyOf(links.values()));
    }

    private static Use useOf(Element link) {
        return switch (link.attr("rel").toLowerCase(Locale.ROOT)) {
            case "stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon" -> Use.FETCHED;
            case "canonical", "schema.dc", "schema.dcterms", "license" -> Use.NAMED;
            default -> Use.FOLLOWED;
        };
    }

    private static void addSet(Map<String, Link> links, LineFinder lines, String srcset) {
        for (String candidate : srcset.split(",")) {
            String address = candidate.strip();
            int blank = address.indexOf(' ');
            add(links, lines, blank < 0 ? address : address.substring(0, blank), Use.FETCHED);
        }
    }

    private static void add(Map<String, Link> links, LineFinder lines, String address, Use use) {
        if (!address.isEmpty() && !links.containsKey(address)) {
            links.put(address, new Link(address, use, lines.lineOf(address)));
        }
    }

    private static FoundLinks inText(String path, String text, Pattern pattern, Use use) {
        Map<String, Link> links = new LinkedHashMap<>();
        LineFinder lines = new LineFinder(text);
        pattern.matcher(text).results().forEach(match ->
                add(links, lines, firstGroup(match).replace("&amp;", "&"), use));
        return new FoundLinks(path, false, new long[0], List.copyOf(links.values()));
    }

    private static String firstGroup(java.util.regex.MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return "";
    }

    /** Replaces comments by their line ends, so that an address in a comment is none and lines stay where they are. */
    private static String blankedComments(String css) {
        return CSS_COMMENT.matcher(css).replaceAll(comment ->
                Matcher.quoteReplacement(comment.group().replaceAll("[^\n]", " ")));
    }

    /** FNV-1a, 64 bits, over UTF-16 units. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** Finds the line of addresses asked for in document order, walking the text once. */
    private static final class LineFinder {
        private final String text;
        private int position;
        private int line = 1;

        LineFinder(String text) {
            this.text = text;
        }

        int lineOf(String address) {
            // Entities may stand in the source where the address has a character, so the part before them is enough.
            int end = 0;
            while (end < address.length() && "&<>\"'".indexOf(address.charAt(end)) < 0) {
                end++;
            }
            int found = text.indexOf(address.substring(0, end), position);
            for (; position < found; position++) {
                if (text.charAt(position) == '\n') {
                    line++;
                }
            }
            return line;
        }
    }
}
