package org.gongbao.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * A reference found in a file of the site, resolved to a path inside the site.
 *
 * @param path target relative to the site's root
 * @param fragment id in the target without {@code #}, decoded, or the empty string
 */
record Reference(String path, String fragment) {

    /** How a reference that is no {@link Reference} fails. */
    enum Trouble {
        /** It leaves the site: another host, or a scheme such as {@code mailto:}. */
        EXTERNAL,
        /** It climbs out of the site's root. */
        ESCAPES,
        /** It begins with {@code /}, so it breaks under a sub-path and from {@code file://}. */
        ABSOLUTE,
        /** It is not a web address at all. */
        MALFORMED
    }

    /** A reference, or why it is none; exactly one of the two is present. */
    record Resolution(Optional<Reference> reference, Optional<Trouble> trouble) {
        private static Resolution of(Trouble trouble) {
            return new Resolution(Optional.empty(), Optional.of(trouble));
        }
    }

    /**
     * Resolves an address as a browser would.
     *
     * @param from path of the file that holds the address
     * @param address as written, not empty
     * @param siteUrl absolute address of the site's root ending in {@code /}, or the empty string
     */
    static Resolution resolve(String from, String address, String siteUrl) {
        String target = address.strip();
        if (!siteUrl.isEmpty() && target.startsWith(siteUrl)) {
            return rooted(target.substring(siteUrl.length()));
        }
        if (target.startsWith("//") || scheme(target)) {
            return Resolution.of(Trouble.EXTERNAL);
        }
        if (target.startsWith("/")) {
            String prefix = siteUrl.isEmpty() ? "" : rootPath(siteUrl);
            return !prefix.isEmpty() && target.startsWith(prefix)
                    ? rooted(target.substring(prefix.length()))
                    : Resolution.of(Trouble.ABSOLUTE);
        }
        if (target.isEmpty() || target.startsWith("#") || target.startsWith("?")) {
            return inside(from, target);
        }
        int slash = from.lastIndexOf('/');
        return inside(slash < 0 ? "" : from.substring(0, slash + 1), target);
    }

    private static Resolution rooted(String rest) {
        // An absolute address may name a folder, as a host answers it with the folder's index.html.
        int end = firstOf(rest, "#?");
        String path = rest.substring(0, end);
        boolean folder = path.isEmpty() || path.endsWith("/");
        return inside("", (folder ? path + "index.html" : path) + rest.substring(end));
    }

    /** Joins {@code base} (a folder ending in a slash, or the page itself for a bare fragment) and {@code target}. */
    private static Resolution inside(String base, String target) {
        int hash = target.indexOf('#');
        String fragment = hash < 0 ? "" : target.substring(hash + 1);
        String path = target.substring(0, firstOf(target, "#?"));
        Optional<String> decodedPath = percentDecoded(path);
        Optional<String> decodedFragment = percentDecoded(fragment);
        if (decodedPath.isEmpty() || decodedFragment.isEmpty()) {
            return Resolution.of(Trouble.MALFORMED);
        }
        ArrayDeque<String> parts = new ArrayDeque<>();
        for (String part : (base + decodedPath.get()).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Resolution.of(Trouble.ESCAPES);
                }
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return new Resolution(Optional.of(new Reference(String.join("/", parts), decodedFragment.get())), Optional.empty());
    }

    private static int firstOf(String text, String characters) {
        int at = 0;
        while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean scheme(String target) {
        int colon = target.indexOf(':');
        return colon > 0 && colon < firstOf(target, "/?#")
                && target.substring(0, colon).chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
    }

    private static String rootPath(String siteUrl) {
        try {
            return new URI(siteUrl).getRawPath();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static Optional<String> percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        try {
            // A plus sign is itself in a path; only in a form's query does it mean a space.
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
