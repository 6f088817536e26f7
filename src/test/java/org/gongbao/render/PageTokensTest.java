package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.source.PageTokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;

/** Pages read tag by tag hold what a browser's parser finds in them. */
class PageTokensTest {

    private static final List<String> ATTRIBUTES = List.of("id", "name", "href", "src", "lang", "title", "content", "class",
            "aria-label", "data-column", "rel", "translate", "hidden");
    /** What a parser supplies by itself. */
    private static final Set<String> SUPPLIED = Set.of("#root", "html", "head", "body", "tbody");

    /** Lists start tags with attributes, end tags and text. */
    private static final class Log implements PageTokens.Listener {
        private final List<String> events = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void open(PageTokens.Tag tag) {
            StringBuilder event = new StringBuilder(tag.name());
            ATTRIBUTES.stream().filter(tag::has).forEach(name -> event.append(' ').append(name).append('=').append(tag.attribute(name)));
            events.add(event.toString());
        }

        @Override
        public void close(String name) {
            events.add("/" + name);
        }

        @Override
        public void text(String found) {
            events.add("'" + found);
            text.append(found);
        }
    }

    private static List<String> events(String html) {
        Log log = new Log();
        PageTokens.read(html, log);
        return log.events;
    }

    @Test
    void readsTagsAttributesAndReferences() {
        assertEquals(List.of("p id=a title=a \"b\" & c class=x y hidden=", "'1 < 2 ", "br", "/br", "'text", "/p"),
                events("<!doctype html><P id=a class='x y' TITLE=\"a &quot;b&quot; &amp; c\" hidden>1 < 2 <!-- <b> --><br/>text</P >"));
    }

    @Test
    void readsScriptsStylesAndTitlesToTheirEndTag() {
        assertEquals(List.of("script src=a.js", "'if (a<b) \"</p>\" &amp;", "/script", "title", "'甲 & <b>", "/title"),
                events("<script src=a.js>if (a<b) \"</p>\" &amp;</script><title>甲 &amp; <b></title>"));
    }

    @Test
    void closesElementsOfDrawingsAtTheirSlash() {
        assertEquals(List.of("svg", "use href=#a", "/use", "/svg", "div", "'x"), events("<svg><use href='#a'/></svg><div/>x"));
    }

    @Test
    void endsQuietlyInTheMiddleOfATag() {
        for (String html : List.of("a<", "<p id=\"", "<p id", "<!-- ", "</", "</p", "<script>x", "<p a=", "<?")) {
            events(html);
        }
        assertEquals(List.of("'a<"), events("a<"));
    }

    @Test
    void findsOnEveryPageOfASiteWhatAParserFinds() {
        int pages = 0;
        for (Map.Entry<String, byte[]> file : ShowcaseSite.files().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                compare(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
                pages++;
            }
        }
        assertTrue(pages > 20, pages + " pages");
    }

    private static void compare(String path, String html) {
        Log log = new Log();
        PageTokens.read(html, log);
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse((Node node, int depth) -> {
            if (node instanceof Element element && !SUPPLIED.contains(element.normalName())) {
                StringBuilder event = new StringBuilder(element.normalName());
                ATTRIBUTES.stream().filter(element::hasAttr)
                        .forEach(name -> event.append(' ').append(name).append('=').append(element.attr(name)));
                expected.add(event.toString());
            } else if (node instanceof TextNode part) {
                text.append(part.getWholeText());
            } else if (node instanceof DataNode part) {
                text.append(part.getWholeData());
            }
        }, Jsoup.parse(html));
        List<String> found = log.events.stream().filter(event -> event.charAt(0) != '/' && event.charAt(0) != '\'')
                .filter(event -> !SUPPLIED.contains(event.split(" ")[0])).toList();
        assertEquals(expected, found, path);
        // White space outside of the body is the parser's to drop
        assertEquals(text.toString().replaceAll("\\s+", ""), log.text.toString().replaceAll("\\s+", ""), path);
    }
}
