package org.gongbao.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongbao.model.SiteFile;
import org.gongbao.source.Theme;

/**
 * Makes the files by which a page is shown in the other script: {@code c2.hant.js} beside {@code c2.html}.
 *
 * <p>A file is a classic script, so that it also loads from {@code file://}, with one call:
 * <pre>{@code gongbaoScript({"script":"hant","from":"发后","to":"發後","phrases":["皇后","皇后"]});}</pre>
 * {@code from} and {@code to} say what single characters become, {@code phrases} holds pairs; see {@link ScriptTable}. It is
 * fetched only when a reader asks for that script. The page itself stays as it is.
 *
 * <p>Every page gets a traditional file, because its interface is in simplified script; a simplified one only when some of
 * it is traditional; neither when the portal does not offer that script.
 */
final class ScriptFiles {

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

    /** Returns the files of a page for those of the languages that it needs one for. */
    List<SiteFile> files(String page, String html, List<String> languages) {
        if (languages.isEmpty()) {
            return List.of();
        }
        PageTexts found = PageTexts.of(html);
        List<SiteFile> files = new ArrayList<>();
        for (Script script : Script.values()) {
            if (!languages.contains(script.lang())) {
                continue;
            }
            List<String> texts = found.in(script.from());
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
}
