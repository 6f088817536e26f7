package org.gongbao.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Problem;
import org.gongbao.source.Theme;
import org.gongbao.source.Theme.ThemeFile;

/**
 * What the theme's assets refer to.
 *
 * <p>In JavaScript a reference is a quoted string that begins with {@code ./} or {@code ../} and ends in a file name;
 * that covers imports, exports, dynamic imports and workers. In CSS it is {@code url(…)} with a relative address. Data
 * addresses and fragments stay as they are.
 */
final class AssetReferences {

    private static final Pattern JS = Pattern.compile("([\"'])(\\.{1,2}/[\\w./-]+\\.\\w+)\\1");
    private static final Pattern CSS = Pattern.compile("(url\\(\\s*[\"']?)([\\w./-]+)([\"']?\\s*\\))");
    private static final Pattern CSS_IMPORT = Pattern.compile("@import\\s+[\"']([\\w./-]+)[\"']\\s*;[ \\t]*\\n?");

    private final SortedMap<String, byte[]> bytes;
    private final SortedMap<String, SortedSet<String>> from = new TreeMap<>();

    private AssetReferences(SortedMap<String, byte[]> bytes) {
        this.bytes = bytes;
    }

    /** Reads the assets in a folder of the theme; a reference that leads nowhere is added to the problems. */
    static AssetReferences read(Theme theme, String folder, List<Problem> problems) {
        SortedMap<String, ThemeFile> assets = theme.files().subMap(folder, folder + Character.MAX_VALUE);
        SortedSet<String> imported = new TreeSet<>();
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        for (Map.Entry<String, ThemeFile> asset : assets.entrySet()) {
            byte[] content = asset.getValue().bytes();
            if (asset.getKey().endsWith(".css")) {
                String text = inline(asset.getKey(), assets, new TreeSet<>(), imported, problems);
                content = text.getBytes(StandardCharsets.UTF_8);
            }
            if (!asset.getKey().endsWith(".md")) {
                bytes.put(asset.getKey(), content);
            }
        }
        bytes.keySet().removeAll(imported);
        AssetReferences references = new AssetReferences(bytes);
        for (String path : bytes.keySet()) {
            references.from.put(path, references.find(path, assets.get(path).origin(), problems));
        }
        return references;
    }

    /** Returns the paths of the assets that will be written, in the theme. */
    Set<String> paths() {
        return bytes.keySet();
    }

    /** Returns the assets that one refers to. */
    SortedSet<String> from(String path) {
        return from.get(path);
    }

    /** Returns the content of an asset before its references are rewritten. */
    byte[] bytes(String path) {
        return bytes.get(path);
    }

    /** Returns the content of an asset with references to the given addresses, as it is published at its own address. */
    byte[] rewritten(String path, Map<String, String> addresses) {
        return rewritten(path, addresses, addresses.get(path));
    }

    /** Returns the content of an asset with references to the given addresses, as it is published at {@code own}. */
    byte[] rewritten(String path, Map<String, String> addresses, String own) {
        Pattern pattern = pattern(path);
        if (pattern == null) {
            return bytes.get(path);
        }
        Matcher matcher = pattern.matcher(pattern == JS ? ModuleText.published(text(path)) : text(path));
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String target = addresses.get(Href.resolve(path, matcher.group(2)));
            String replacement = matcher.group();
            if (target != null) {
                String address = Href.relative(own, target);
                replacement = matcher.group().replace(matcher.group(2), address.startsWith(".") ? address : "./" + address);
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
        }
        matcher.appendTail(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private SortedSet<String> find(String path, String origin, List<Problem> problems) {
        SortedSet<String> found = new TreeSet<>();
        Pattern pattern = pattern(path);
        if (pattern == null) {
            return found;
        }
        String text = text(path);
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String target = Href.resolve(path, matcher.group(2));
            if (bytes.containsKey(target)) {
                found.add(target);
            } else if (pattern == CSS || isImport(text, matcher.start())) {
                problems.add(Problem.error(origin, pattern == CSS ? 0 : line(text, matcher.start()),
                        "refers to " + matcher.group(2) + ", which the theme does not have",
                        "add " + target + " or correct the reference"));
            }
        }
        return found;
    }

    /** Returns whether a string is what an import names; an example in a comment is not. */
    private static boolean isImport(String text, int start) {
        String line = text.substring(text.lastIndexOf('\n', start) + 1, start).strip();
        if (line.startsWith("*") || line.startsWith("//") || line.startsWith("/*")) {
            return false;
        }
        String before = text.substring(Math.max(0, start - 12), start).stripTrailing();
        return before.endsWith("from") || before.endsWith("import") || before.endsWith("import(");
    }

    private static String inline(String path, SortedMap<String, ThemeFile> assets, Set<String> above,
            SortedSet<String> imported, List<Problem> problems) {
        ThemeFile file = assets.get(path);
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        above.add(path);
        Matcher matcher = CSS_IMPORT.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String target = Href.resolve(path, matcher.group(1));
            String replacement = "";
            if (above.contains(target) || !assets.containsKey(target)) {
                problems.add(Problem.error(file.origin(), line(text, matcher.start()),
                        "imports " + matcher.group(1) + (above.contains(target) ? ", which imports it" : ", which the theme does not have"),
                        "remove the @import or add the file"));
            } else {
                imported.add(target);
                replacement = inline(target, assets, above, imported, problems);
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
        }
        matcher.appendTail(out);
        above.remove(path);
        return out.toString();
    }

    private String text(String path) {
        return new String(bytes.get(path), StandardCharsets.UTF_8);
    }

    private static Pattern pattern(String path) {
        if (path.endsWith(".js")) {
            return JS;
        }
        return path.endsWith(".css") ? CSS : null;
    }

    private static int line(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
