package org.gongbao.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.SiteFile;
import org.gongbao.source.Theme;

/**
 * The theme's assets under names that change with their content, so that a browser may keep them for ever.
 *
 * <p>{@code assets/css/gongbao.css} becomes {@code assets/css/gongbao.1a2b3c4d5e.css}. A name's fingerprint covers the
 * file and all files it refers to, directly or not, so it can be known before references are rewritten and modules may
 * import each other in a circle. Style sheets that another one imports are put in its place, because each further style
 * sheet would hold up the first view of a page.
 *
 * <p>The search entry module has a second, fixed address, {@value #SEARCH_ENTRY}. Scripts are published without the
 * comments that have lines of their own.
 */
final class AssetSet {

    /** Address at which others may rely on the search module. */
    static final String SEARCH_ENTRY = "search/gongbao-search.js";

    private static final String FOLDER = "assets/";
    private static final String SEARCH_MODULE = FOLDER + "js/search/gongbao-search.js";
    private static final int FINGERPRINT_DIGITS = 10;

    private final SortedMap<String, String> addresses;
    private final SortedMap<String, SortedSet<String>> references;
    private final List<SiteFile> files;

    private AssetSet(SortedMap<String, String> addresses, SortedMap<String, SortedSet<String>> references,
            List<SiteFile> files) {
        this.addresses = addresses;
        this.references = references;
        this.files = List.copyOf(files);
    }

    /** Returns the assets of a theme; a reference to a file that the theme lacks is an error with its line. */
    static Result<AssetSet> of(Theme theme) {
        List<Problem> problems = new ArrayList<>();
        AssetReferences sources = AssetReferences.read(theme, FOLDER, problems);
        SortedMap<String, String> addresses = new TreeMap<>();
        SortedMap<String, SortedSet<String>> references = new TreeMap<>();
        for (String path : sources.paths()) {
            SortedSet<String> reachable = reachable(path, sources);
            references.put(path, reachable);
            addresses.put(path, fingerprinted(path, reachable, sources));
        }
        List<SiteFile> files = new ArrayList<>();
        for (Map.Entry<String, String> entry : addresses.entrySet()) {
            files.add(new SiteFile(entry.getValue(), sources.rewritten(entry.getKey(), addresses)));
        }
        if (addresses.containsKey(SEARCH_MODULE)) {
            files.add(new SiteFile(SEARCH_ENTRY, sources.rewritten(SEARCH_MODULE, addresses, SEARCH_ENTRY)));
        }
        return new Result<>(new AssetSet(addresses, references, files), problems);
    }

    /** Returns the files to be written, in order of address. */
    List<SiteFile> files() {
        return files;
    }

    /**
     * Returns the address of an asset relative to the site's root.
     *
     * @param name path below {@code assets/}: {@code css/gongbao.css}
     * @throws IllegalArgumentException when the theme has no such asset
     */
    String address(String name) {
        String address = addresses.get(FOLDER + name);
        if (address == null) {
            throw new IllegalArgumentException("the theme has no asset " + name);
        }
        return address;
    }

    /** Returns whether the theme has an asset of that name. */
    boolean has(String name) {
        return addresses.containsKey(FOLDER + name);
    }

    /**
     * Returns the addresses of a module and of all modules it imports, directly or not, for preloading.
     *
     * @throws IllegalArgumentException when the theme has no such asset
     */
    List<String> modules(String name) {
        List<String> result = new ArrayList<>();
        result.add(address(name));
        for (String path : references.get(FOLDER + name)) {
            if (path.endsWith(".js") && !path.equals(FOLDER + name)) {
                result.add(addresses.get(path));
            }
        }
        return result;
    }

    private static SortedSet<String> reachable(String path, AssetReferences sources) {
        SortedSet<String> found = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(path));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(sources.from(next));
            }
        }
        return found;
    }

    private static String fingerprinted(String path, SortedSet<String> reachable, AssetReferences sources) {
        MessageDigest digest = sha256();
        digest.update(sources.bytes(path));
        for (String other : reachable) {
            digest.update(other.getBytes(StandardCharsets.UTF_8));
            digest.update(sources.bytes(other));
        }
        String print = HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_DIGITS);
        int dot = path.lastIndexOf('.');
        return dot <= path.lastIndexOf('/') ? path + "." + print : path.substring(0, dot) + "." + print + path.substring(dot);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
