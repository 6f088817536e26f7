package org.gongbao.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.SiteFile;
import org.gongbao.source.PageTokens;

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
        PageReader reader = new PageReader(html);
        PageTokens.read(html, reader);
        return new FoundLinks(path, true, reader.anchors.stream().mapToLong(Long::longValue).sorted().toArray(),
                List.copyOf(reader.links.values()));
    }

    /** Collects the links and ids of a page. */
    private static final class PageReader implements PageTokens.Listener {
        private final LineFinder lines;
        private final List<Long> anchors = new ArrayList<>();
        private final Map<String, Link> links = new LinkedHashMap<>();
        private int start;
        private boolean style;

        PageReader(String html) {
            this.lines = new LineFinder(html);
        }

        @Override
        public void open(PageTokens.Tag tag) {
            start = tag.start();
            style = tag.name().equals("style");
            if (!tag.hasAttributes()) {
                return;
            }
            String id = tag.attribute("id");
            if (!id.isEmpty()) {
                anchors.add(hash(id));
            }
            switch (tag.name()) {
                case "a", "area" -> {
                    add(tag.attribute("href"), Use.FOLLOWED);
                    if (tag.has("name")) {
                        anchors.add(hash(tag.attribute("name")));
                    }
                }
                case "link" -> add(tag.attribute("href"), useOf(tag.attribute("rel")));
                case "img", "source", "script", "iframe", "embed", "audio", "video", "track", "input" -> {
                    add(tag.attribute("src"), Use.FETCHED);
                    add(tag.attribute("poster"), Use.FETCHED);
                    addSet(tag.attribute("srcset"));
                }
                case "object" -> add(tag.attribute("data"), Use.FETCHED);
                case "use", "image" -> {
                    add(tag.attribute("href"), Use.FETCHED);
                    add(tag.attribute("xlink:href"), Use.FETCHED);
                }
                case "form" -> add(tag.attribute("action"), Use.FOLLOWED);
                case "button" -> add(tag.attribute("formaction"), Use.FOLLOWED);
                case "blockquote", "q", "ins", "del" -> add(tag.attribute("cite"), Use.NAMED);
                case "meta" -> {
                    if (tag.attribute("http-equiv").equalsIgnoreCase("refresh") && tag.attribute("content").contains("url=")) {
                        add(tag.attribute("content").replaceFirst(".*url=", ""), Use.FOLLOWED);
                    }
                }
                default -> { }
            }
        }

        @Override
        public void close(String name) {
            style = false;
        }

        @Override
        public void text(String text) {
            if (style) {
                CSS_REFERENCE.matcher(text).results().forEach(match -> add(firstGroup(match), Use.FETCHED));
            }
        }

        private void add(String address, Use use) {
            FoundLinks.add(links, lines, start, address, use);
        }

        private void addSet(String srcset) {
            for (String candidate : srcset.split(",")) {
                String address = candidate.strip();
                int blank = address.indexOf(' ');
                add(blank < 0 ? address : address.substring(0, blank), Use.FETCHED);
            }
        }
    }

    private static Use useOf(String rel) {
        return switch (rel.toLowerCase(Locale.ROOT)) {
            case "stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon" -> Use.FETCHED;
            case "canonical", "schema.dc", "schema.dcterms", "license" -> Use.NAMED;
            default -> Use.FOLLOWED;
        };
    }

    private static void add(Map<String, Link> links, LineFinder lines, int from, String address, Use use) {
        if (!address.isEmpty() && !links.containsKey(address)) {
            links.put(address, new Link(address, use, lines.lineOf(address, from)));
        }
    }

    private static FoundLinks inText(String path, String text, Pattern pattern, Use use) {
        Map<String, Link> links = new LinkedHashMap<>();
        LineFinder lines = new LineFinder(text);
        pattern.matcher(text).results().forEach(match ->
                add(links, lines, match.start(), firstGroup(match).replace("&amp;", "&"), use));
        return new FoundLinks(path, false, new long[0], List.copyOf(links.values()));
    }

    private static String firstGroup(MatchResult match) {
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

        /** Returns the line in which an address stands that begins at {@code from} or after it. */
        int lineOf(String address, int from) {
            // Entities may stand in the source where the address has a character, so the part before them is enough.
            int end = 0;
            while (end < address.length() && "&<>\"'".indexOf(address.charAt(end)) < 0) {
                end++;
            }
            int found = text.indexOf(address.substring(0, end), Math.max(position, from));
            for (; position < found; position++) {
                if (text.charAt(position) == '\n') {
                    line++;
                }
            }
            return line;
        }
    }
}
