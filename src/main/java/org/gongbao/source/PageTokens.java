package org.gongbao.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Reads a finished page tag by tag, as the tokeniser of HTML does, without building a tree: a site has some hundred thousand
 * pages, each of which is read for its links and for its texts.
 *
 * <p>Made for pages that keep to the rules of HTML, as ours do; documents to be published are read with jsoup. Tags that may be
 * left out are not supplied.
 */
public final class PageTokens {

    /** Elements that have no end tag. */
    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
            "source", "track", "wbr");
    /** Elements inside which nothing but their own end tag is a tag. */
    private static final Set<String> RAW = Set.of("script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes");
    /** Of those, the ones in which character references count. */
    private static final Set<String> REFERENCES = Set.of("title", "textarea");
    private static final Set<String> FOREIGN = Set.of("svg", "math");

    /** Is told what stands on a page, in order. */
    public interface Listener {
        /** An element begins; the tag is good until this returns. */
        void open(Tag tag);

        /** An element ends: at its end tag, or at once when it cannot have one. */
        void close(String name);

        /** Text, its character references resolved; in scripts and style sheets as it stands. */
        void text(String text);
    }

    private final String html;
    private final Listener listener;
    private final Tag tag = new Tag();
    private int at;
    private int foreign;

    private PageTokens(String html, Listener listener) {
        this.html = html;
        this.listener = listener;
    }

    /** Reads a page to its end. */
    public static void read(String html, Listener listener) {
        new PageTokens(html, listener).read();
    }

    private void read() {
        int text = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0 || open + 1 == html.length()) {
                break;
            }
            char next = html.charAt(open + 1);
            boolean ends = next == '/' && open + 2 < html.length() && letter(html.charAt(open + 2));
            if (!letter(next) && !ends && next != '!' && next != '?' && next != '/') {
                at = open + 1;
                continue;
            }
            text(text, open);
            at = open;
            if (letter(next)) {
                startTag();
            } else if (ends) {
                endTag();
            } else {
                skip(html.startsWith("<!--", open) ? "-->" : ">");
            }
            text = at;
        }
        text(text, html.length());
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean space(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private void text(int start, int end) {
        if (end > start) {
            listener.text(resolved(html.substring(start, end), false));
        }
    }

    private static String resolved(String text, boolean attribute) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, attribute);
    }

    private void skip(String last) {
        int end = html.indexOf(last, at);
        at = end < 0 ? html.length() : end + last.length();
    }

    private String name() {
        int start = at;
        while (at < html.length() && !space(html.charAt(at)) && html.charAt(at) != '/' && html.charAt(at) != '>') {
            at++;
        }
        return html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private void endTag() {
        at += 2;
        String name = name();
        skip(">");
        if (!VOID.contains(name)) {
            foreign -= FOREIGN.contains(name) && foreign > 0 ? 1 : 0;
            listener.close(name);
        }
    }

    private void startTag() {
        tag.start = at++;
        tag.name = name();
        tag.count = 0;
        boolean closed = attributes();
        listener.open(tag);
        if (VOID.contains(tag.name) || closed && foreign > 0) {
            listener.close(tag.name);
        } else if (RAW.contains(tag.name)) {
            raw(tag.name);
        } else if (FOREIGN.contains(tag.name)) {
            foreign++;
        }
    }

    /** Reads attributes up to the end of the tag; returns whether the tag ends in a slash. */
    private boolean attributes() {
        boolean slash = false;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                at++;
                return slash;
            }
            slash = c == '/';
            if (slash || space(c)) {
                at++;
            } else {
                attribute();
            }
        }
        return slash;
    }

    private void attribute() {
        int nameStart = at++;
        while (at < html.length() && !space(html.charAt(at)) && "/>=".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        int nameEnd = at;
        int equals = at;
        while (equals < html.length() && space(html.charAt(equals))) {
            equals++;
        }
        if (equals == html.length() || html.charAt(equals) != '=') {
            tag.add(nameStart, nameEnd, nameEnd, nameEnd);
            return;
        }
        at = equals + 1;
        while (at < html.length() && space(html.charAt(at))) {
            at++;
        }
        char quote = at < html.length() ? html.charAt(at) : '>';
        int start = at;
        if (quote == '"' || quote == '\'') {
            start = ++at;
            int end = html.indexOf(quote, at);
            end = end < 0 ? html.length() : end;
            at = Math.min(html.length(), end + 1);
            tag.add(nameStart, nameEnd, start, end);
            return;
        }
        while (at < html.length() && !space(html.charAt(at)) && html.charAt(at) != '>') {
            at++;
        }
        tag.add(nameStart, nameEnd, start, at);
    }

    private void raw(String name) {
        int start = at;
        while (at < html.length()) {
            int end = html.indexOf("</", at);
            if (end < 0) {
                break;
            }
            int after = end + 2 + name.length();
            if (html.regionMatches(true, end + 2, name, 0, name.length()) && after < html.length()
                    && (space(html.charAt(after)) || html.charAt(after) == '/' || html.charAt(after) == '>')) {
                rawText(name, start, end);
                at = end;
                endTag();
                return;
            }
            at = end + 2;
        }
        rawText(name, start, html.length());
        at = html.length();
    }

    private void rawText(String name, int start, int end) {
        if (end > start) {
            String text = html.substring(start, end);
            listener.text(REFERENCES.contains(name) ? resolved(text, false) : text);
        }
    }

    /** The start tag at hand. */
    public final class Tag {
        private String name = "";
        private int start;
        /** For each attribute start and end of its name, start and end of its value. */
        private int[] bounds = new int[64];
        private int count;

        private Tag() {}

        private void add(int nameStart, int nameEnd, int valueStart, int valueEnd) {
            if (4 * count == bounds.length) {
                bounds = Arrays.copyOf(bounds, 8 * count);
            }
            bounds[4 * count] = nameStart;
            bounds[4 * count + 1] = nameEnd;
            bounds[4 * count + 2] = valueStart;
            bounds[4 * count + 3] = valueEnd;
            count++;
        }

        private int find(String attribute) {
            for (int i = 0; i < count; i++) {
                if (bounds[4 * i + 1] - bounds[4 * i] == attribute.length()
                        && html.regionMatches(true, bounds[4 * i], attribute, 0, attribute.length())) {
                    return i;
                }
            }
            return -1;
        }

        /** Returns the element's name in lower case. */
        public String name() {
            return name;
        }

        /** Returns where the tag begins in the page, UTF-16 units. */
        public int start() {
            return start;
        }

        /** Returns whether there are attributes. */
        public boolean hasAttributes() {
            return count > 0;
        }

        /** Returns whether there is an attribute of a name, given in lower case. */
        public boolean has(String attribute) {
            return find(attribute) >= 0;
        }

        /** Returns the value of an attribute, its character references resolved; the empty string when there is none. */
        public String attribute(String attribute) {
            int i = find(attribute);
            return i < 0 ? "" : resolved(html.substring(bounds[4 * i + 2], bounds[4 * i + 3]), true);
        }
    }
}
