package org.gongbao.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongbao.model.Problem;
import org.gongbao.model.SiteFile;

/**
 * Follows every internal reference of a site: links and their fragments, stylesheets, scripts, module imports, images,
 * sitemap and feed.
 *
 * <p>Files are handed in one by one, in any order and from any thread, while the build writes them; {@link #finish} tells
 * what led nowhere. Paths are compared letter for letter, because a web server does. A reference that makes the browser
 * fetch from another host is an error; a link that a reader may follow is not. A fragment that holds {@code =} is the
 * state of a page's script ({@code search.html#q=…}), not an id.
 *
 * <p>Ids are kept as 64-bit hashes: two thousand reports have some millions of them. A reference is forgotten as soon as
 * its target has been seen.
 */
public final class LinkChecker {

    private final String siteUrl;
    private final Map<String, FoundLinks> seen = new HashMap<>();
    private final Map<String, String> casefolded = new HashMap<>();
    private final Map<String, List<Waiting>> waiting = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private record Waiting(String from, int line, String address, String fragment) {}

    /**
     * Returns a checker.
     *
     * @param siteUrl absolute address of the site's root ending in {@code /}, or the empty string when it is not known
     */
    public LinkChecker(String siteUrl) {
        this.siteUrl = siteUrl;
    }

    /** Reads a file and follows what it points at, as far as the targets are known. */
    public void accept(SiteFile file) {
        FoundLinks found = FoundLinks.in(file);
        synchronized (this) {
            FoundLinks target = new FoundLinks(found.path(), found.page(), found.anchors(), List.of());
            seen.put(found.path(), target);
            casefolded.put(found.path().toLowerCase(Locale.ROOT), found.path());
            for (FoundLinks.Link link : found.links()) {
                follow(found.path(), link);
            }
            List<Waiting> arrivals = waiting.remove(found.path());
            if (arrivals != null) {
                arrivals.forEach(arrival -> arrive(arrival, target));
            }
        }
    }

    /** Returns everything that leads nowhere, sorted; call it once, after the last file. */
    public synchronized List<Problem> finish() {
        waiting.forEach((path, lost) -> {
            for (Waiting link : lost) {
                String twin = casefolded.get(path.toLowerCase(Locale.ROOT));
                problems.add(Problem.error(link.from, link.line, "links to " + link.address + ", which does not exist",
                        twin != null ? "there is " + twin + "; upper and lower case differ"
                                : seen.containsKey(folderIndex(path)) ? "name the file: " + folderIndex(path) : ""));
            }
        });
        waiting.clear();
        return problems.stream().sorted().toList();
    }

    private static String folderIndex(String path) {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path + "/index.html";
    }

    private void follow(String from, FoundLinks.Link link) {
        Reference.Resolution resolution = Reference.resolve(from, link.address(), siteUrl);
        if (resolution.trouble().isPresent()) {
            complain(from, link, resolution.trouble().get()).ifPresent(problems::add);
            return;
        }
        Reference reference = resolution.reference().orElseThrow();
        Waiting step = new Waiting(from, link.line(), link.address(), reference.fragment());
        FoundLinks target = seen.get(reference.path());
        if (target == null) {
            waiting.computeIfAbsent(reference.path(), path -> new ArrayList<>()).add(step);
        } else {
            arrive(step, target);
        }
    }

    private void arrive(Waiting step, FoundLinks target) {
        String fragment = step.fragment;
        boolean state = fragment.isEmpty() || fragment.equals("top") || fragment.indexOf('=') >= 0;
        if (!state && target.page() && !target.hasAnchor(fragment)) {
            problems.add(Problem.error(step.from, step.line, "links to " + step.address + ", but " + target.path()
                    + " has no id " + fragment, ""));
        }
    }

    private static Optional<Problem> complain(String from, FoundLinks.Link link, Reference.Trouble trouble) {
        String address = link.address();
        boolean fetched = link.use() == FoundLinks.Use.FETCHED;
        return switch (trouble) {
            case EXTERNAL -> {
                String lower = address.strip().toLowerCase(Locale.ROOT);
                if (fetched && !lower.startsWith("data:")) {
                    yield Optional.of(Problem.error(from, link.line(), "makes the browser fetch " + address,
                            "no request may leave the site; put the file into the theme"));
                }
                boolean active = lower.startsWith("javascript:") || lower.startsWith("vbscript:");
                yield active ? Optional.of(Problem.error(from, link.line(), "has a script as a link: " + address, "")) : Optional.empty();
            }
            case ESCAPES -> Optional.of(Problem.error(from, link.line(), "links out of the site: " + address, ""));
            case ABSOLUTE -> link.use() == FoundLinks.Use.NAMED ? Optional.empty()
                    : Optional.of(Problem.error(from, link.line(), "has an address that begins with a slash: " + address,
                    "relative addresses work under a sub-path and from file:// too"));
            case MALFORMED -> Optional.of(Problem.error(from, link.line(), "has a malformed address: " + address, ""));
        };
    }
}
