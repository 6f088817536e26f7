package org.gongbao.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongbao.build.BuiltSite;

/**
 * The site of the founding documents, and one page of each kind on it.
 *
 * <p>With {@code -Dgongbao.site=FOLDER} the tests look at a site that has been built before, by hand.
 */
final class SeedsPages {

    private SeedsPages() {}

    /** Returns the folder of the site. */
    static Path site() {
        String built = System.getProperty("gongbao.site");
        return built == null ? BuiltSite.ofSeeds() : Path.of(built);
    }

    /** Returns the path of one page of each kind by what it is, the largest of its kind where there are several. */
    static Map<String, String> oneOfEach() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "index.html");
        pages.put("list of reports", "reports/index.html");
        pages.put("report", largest("reports/[^/]+/index"));
        pages.put("chapter", largest("reports/[^/]+/(?!index|tasks|tables|terms|places)[^/]+"));
        pages.put("task board", largest("reports/[^/]+/tasks"));
        pages.put("page of a task board", largest("reports/[^/]+/tasks-[^/]+"));
        pages.put("tables of a report", largest("reports/[^/]+/tables"));
        pages.put("terms of a report", largest("reports/[^/]+/terms"));
        pages.put("places of a report", largest("reports/[^/]+/places"));
        pages.put("list of boards", "tasks/index.html");
        pages.put("units by tasks", "units/index.html");
        pages.put("units by name", "units/by-name/index.html");
        pages.put("unit", largest("units/(?!index)[^/]+"));
        pages.put("term index", "terms/index.html");
        pages.put("terms of a letter", largest("terms/letters-[^/]+"));
        pages.put("term", largest("terms/(?!index|letters)[^/]+"));
        pages.put("place index", "places/index.html");
        pages.put("place", largest("places/(?!index|letters)[^/]+"));
        pages.put("heading index", "headings/index.html");
        pages.put("headings of a letter", largest("headings/letters-[^/]+"));
        pages.put("list of tables", "indicators/index.html");
        pages.put("list of regions", "regions/index.html");
        pages.put("region", largest("regions/(?!index)[^/]+"));
        pages.put("year", largest("years/(?!index)[^/]+"));
        pages.put("kind", largest("kinds/(?!index)[^/]+"));
        pages.put("all indexes", "indexes.html");
        pages.put("about", "about.html");
        pages.put("search", "search.html");
        return pages;
    }

    /** Returns the paths of all pages, sorted. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(site())) {
            return files.filter(Files::isRegularFile).map(file -> site().relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".html")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String largest(String pattern) {
        return all().stream().filter(path -> path.matches(pattern + "\\.html"))
                .max(Comparator.comparing((String path) -> size(path)).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new AssertionError("the site has no page " + pattern));
    }

    private static long size(String path) {
        try {
            return Files.size(site().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
