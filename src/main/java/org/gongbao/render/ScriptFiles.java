package org.gongbao.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongbao.model.SiteFile;
import org.gongbao.source.Theme;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Makes the files by which a page is shown in the other script: {@code c2.hant.js} beside {@code c2.html}.
 *
 * <p>A file is a classic script, so that it also loads from {@code file://}, with one call:
 * <pre>{@code gongbaoScript({"script":"hant","from":"发后","to":"發後","phrases":["皇后","皇后"]});}</pre>
 * {@code from} and {@code to} say what single characters become, {@code phrases} holds pairs; see {@link ScriptTable}. It is
 * fetched only when a reader asks for that script. The page itself stays as it is.
 *
 * <p>Every page gets a traditional file, because its interface is in simplified script; a simplified one only when some of
 * it is traditional.
 */
final class ScriptFiles {

    /** Elements that do not end a stretch of text; the same list is in {@code js/script-switch.js}. */
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "cite", "del", "em", "i", "ins", "mark", "q", "s",
            "small", "span", "strong", "sub", "sup", "time", "u", "wbr");
    /** Elements whose text is not for reading, or is to stay as it is. */
    private static final Set<String> LEFT = Set.of("script", "style", "code", "pre", "textarea");
    /** Attributes that are shown or read aloud. */
    private static final List<String> ATTRIBUTES = List.of("title", "aria-label", "placeholder", "alt", "data-column");
    /** A page that shows texts of other pages needs every character. */
    private static final String SHOWS_ANYTHING = "search.html";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Set<Character> interfaceCharacters;

    private ScriptFiles(Set<Character> interfaceCharacters) {
        this.interfaceCharacters = interfaceCharacters;
    }

    /** Prepares for a theme, whose scripts may show words of their own. */
    static ScriptFiles of(Theme theme) {
        SortedSet<Character> characters = new TreeSet<>();
        theme.files().forEach((path, file) -> {
            if (path.endsWith(".js")) {
                new String(file.bytes(), StandardCharsets.UTF_8).chars().filter(Character::isIdeographic)
                        .forEach(c -> characters.add((char) c));
            }
        });
        return new ScriptFiles(characters);
    }

    /** Returns the path of the file that shows a page in a script. */
    static String path(String page, Script script) {
        String stem = page.endsWith(".html") ? page.substring(0, page.length() - ".html".length()) : page;
        return stem + "." + script.code() + ".js";
    }

    /** Returns the files of a page. */
    List<SiteFile> files(String page, String html) {
        Element root = Jsoup.parse(html);
        List<SiteFile> files = new ArrayList<>();
        for (Script script : Script.values()) {
            List<String> texts = texts(root, script.from());
            if (script == Script.HANT || !texts.isEmpty() || page.equals(SHOWS_ANYTHING)) {
                files.add(new SiteFile(path(page, script), write(page, script, texts).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return files;
    }

    private String write(String page, Script script, List<String> texts) {
        Set<Character> more = page.equals(SHOWS_ANYTHING) ? all() : script == Script.HANT ? interfaceCharacters : Set.of();
        ScriptTable table = ScriptTable.of(script, texts, more);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("script", script.code());
        data.put("from", table.characters().get(0));
        data.put("to", table.characters().get(1));
        data.put("phrases", table.phrases());
        return "gongbaoScript(" + GSON.toJson(data) + ");\n";
    }

    private static Set<Character> all() {
        Set<Character> all = new TreeSet<>();
        for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
            all.add(c);
        }
        return all;
    }

    /** Returns the stretches of text of a page that are in a language, each once: text that no block element divides. */
    static List<String> texts(Element root, String lang) {
        Set<String> texts = new LinkedHashSet<>();
        StringBuilder open = new StringBuilder();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text && reads(text.parent(), lang)) {
                    open.append(text.getWholeText());
                } else if (node instanceof Element element) {
                    close(element);
                    for (String attribute : ATTRIBUTES) {
                        if (element.hasAttr(attribute) && reads(element, lang)) {
                            keep(element.attr(attribute), texts);
                        }
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    close(element);
                }
            }

            private void close(Element element) {
                if (!INLINE.contains(element.normalName())) {
                    keep(open.toString(), texts);
                    open.setLength(0);
                }
            }
        }, root);
        return List.copyOf(texts);
    }

    private static void keep(String text, Set<String> texts) {
        if (text.chars().anyMatch(Character::isIdeographic)) {
            texts.add(text.strip());
        }
    }

    /** Returns whether text in an element is to be read, and in a language. */
    private static boolean reads(Node parent, String lang) {
        boolean found = false;
        for (Node at = parent; at instanceof Element element; at = element.parent()) {
            if (LEFT.contains(element.normalName()) || element.attr("translate").equals("no")) {
                return false;
            }
            if (!found && element.hasAttr("lang")) {
                if (!element.attr("lang").equals(lang)) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }
}
