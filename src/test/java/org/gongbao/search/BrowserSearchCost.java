package org.gongbao.search;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.browser.BrowserFixture;
import org.gongbao.browser.StaticServer;
import org.gongbao.shard.SearchHit;
import org.gongbao.shard.ShardSearcher;

/**
 * Measures a built site in Chromium as an outside checker would, by hand: {@code BrowserSearchCost site}. Prints what ordinary
 * queries cost cold (bytes as a gzip host sends them, requests, dependent round trips), through the documented module and through
 * the search page; what each further query costs; and how long answers take at a fourth of the processor's speed.
 */
public final class BrowserSearchCost {

    private static final int HITS = 5;
    private static final String SEARCH = "async ([query, limit]) => (await window.search.search(query, { limit })).hits.length";
    private static final String OPEN = """
            async () => {
              const { openSearch } = await import('./search/gongbao-search.js');
              window.search = openSearch('search/');
            }""";
    private static final String TIME = """
            async ([query, limit]) => {
              const start = performance.now();
              await window.search.search(query, { limit });
              return performance.now() - start;
            }""";

    private final BrowserFixture fixture;
    private final StaticServer server;

    private BrowserSearchCost(BrowserFixture fixture) {
        this.fixture = fixture;
        this.server = fixture.server();
    }

    public static void main(String[] args) {
        try (BrowserFixture fixture = BrowserFixture.open(Path.of(args[0]), "", true)) {
            BrowserSearchCost cost = new BrowserSearchCost(fixture);
            cost.module();
            cost.page();
            cost.further();
            cost.latency();
            cost.typing();
            cost.kept(Path.of(args[0]));
        }
    }

    /** A cold query through the module's fixed address. */
    private void module() {
        Table table = new Table();
        for (String query : SearchCost.QUERIES) {
            try (BrowserContext context = fixture.browser().newContext()) {
                Page page = context.newPage();
                page.navigate(server.address("about.html"));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                server.forget();
                Trips trips = new Trips(page);
                page.evaluate(OPEN);
                page.evaluate(SEARCH, List.of(query, HITS));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                table.add(server.served(), trips.depth());
            }
        }
        table.print("cold, by module");
    }

    /** A cold visit of the search page with a query in its address. */
    private void page() {
        Table table = new Table();
        for (String query : SearchCost.QUERIES) {
            try (BrowserContext context = fixture.browser().newContext()) {
                Page page = context.newPage();
                server.forget();
                Trips trips = new Trips(page);
                page.navigate(server.address("search.html#q=" + query));
                page.locator("a.search-hit").first().waitFor();
                page.waitForLoadState(LoadState.NETWORKIDLE);
                table.add(server.served(), trips.depth());
            }
        }
        table.print("cold, by page");
    }

    private void further() {
        Table table = new Table();
        try (BrowserContext context = fixture.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.address("about.html"));
            page.evaluate(OPEN);
            page.evaluate(SEARCH, List.of("湖北", HITS));
            for (String query : SearchCost.QUERIES) {
                server.forget();
                page.evaluate(SEARCH, List.of(query, HITS));
                table.add(server.served(), 0);
            }
        }
        table.print("further");
    }

    private void latency() {
        try (BrowserContext context = fixture.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.address("about.html"));
            page.evaluate(OPEN);
            throttle(context, page);
            for (String round : List.of("first time (files from the loopback host)", "after load")) {
                List<Double> times = new ArrayList<>();
                for (String query : SearchCost.QUERIES) {
                    times.add(((Number) page.evaluate(TIME, List.of(query, HITS))).doubleValue());
                }
                times.sort(null);
                System.out.printf("latency at 4x slowdown, %s: median %.1f ms, p95 %.1f ms, most %.1f ms%n", round,
                        times.get(times.size() / 2), times.get((int) (times.size() * 0.95)), times.get(times.size() - 1));
            }
        }
    }

    /** Long tasks of the page's thread while a query is typed character by character. */
    private void typing() {
        try (BrowserContext context = fixture.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.address("search.html"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            throttle(context, page);
            page.evaluate("""
                    () => {
                      window.tasks = [];
                      new PerformanceObserver((list) => list.getEntries().forEach((entry) => tasks.push(entry.duration)))
                        .observe({ entryTypes: ['longtask'] });
                    }""");
            for (String query : SearchCost.QUERIES.subList(0, 12)) {
                page.locator("#search-input").fill("");
                page.locator("#search-input").pressSequentially(query, new Locator.PressSequentiallyOptions().setDelay(120));
                page.waitForTimeout(600);
            }
            System.out.println("typing at 4x slowdown, tasks over 50 ms: " + page.evaluate("() => tasks.map(Math.round).join(' ') || 'none'"));
        }
    }

    /** How many of the ten best passages the client finds, beside a reader that reads everything. */
    private void kept(Path site) {
        ShardSearcher complete = ShardSearcher.open(path -> read(site.resolve(path)));
        int kept = 0;
        int wanted = 0;
        int inexact = 0;
        try (BrowserContext context = fixture.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.address("search.html"));
            page.evaluate(OPEN);
            for (String query : SearchCost.QUERIES) {
                List<?> found = (List<?>) page.evaluate("""
                        async (query) => {
                          const { exact, hits } = await window.search.search(query, { limit: 10 });
                          return [exact ? 1 : 0, ...hits.map(({ passage }) => passage)];
                        }""", query);
                List<Integer> best = complete.search(query, 10).hits().stream().map(SearchHit::passage).toList();
                int own = (int) best.stream().filter(found.subList(1, found.size())::contains).count();
                if (own < best.size()) {
                    System.out.println("  " + query + ": " + own + " of " + best.size());
                }
                kept += own;
                wanted += best.size();
                inexact += 1 - (Integer) found.get(0);
            }
        }
        System.out.printf("kept %d of %d best hits; counts are lower bounds for %d of %d queries%n", kept, wanted, inexact,
                SearchCost.QUERIES.size());
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void throttle(BrowserContext context, Page page) {
        CDPSession session = context.newCDPSession(page);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", 4);
        session.send("Emulation.setCPUThrottlingRate", rate);
    }

    /** Follows the requests for data: one that begins after another has ended may depend on it. */
    private static final class Trips {

        private final List<Request> data = new ArrayList<>();

        Trips(Page page) {
            page.onRequestFinished(request -> {
                if (request.url().endsWith(".json")) {
                    data.add(request);
                }
            });
        }

        int depth() {
            data.sort(Comparator.comparingDouble(request -> request.timing().startTime));
            Map<Request, Integer> depths = new HashMap<>();
            for (Request request : data) {
                int before = depths.entrySet().stream().filter(entry -> end(entry.getKey()) <= request.timing().startTime)
                        .mapToInt(Map.Entry::getValue).max().orElse(0);
                depths.put(request, before + 1);
            }
            return depths.values().stream().mapToInt(depth -> depth).max().orElse(0);
        }

        private static double end(Request request) {
            return request.timing().startTime + request.timing().responseEnd;
        }
    }

    private static final class Table {

        private final Map<String, List<Integer>> columns = new LinkedHashMap<>();

        void add(List<StaticServer.Served> served, int trips) {
            int data = 0;
            int code = 0;
            int requests = 0;
            int modules = 0;
            int rest = 0;
            for (StaticServer.Served file : served) {
                if (file.path().endsWith(".json")) {
                    data += (int) file.bodyBytes();
                    requests++;
                } else if (file.path().contains("search/") && file.path().endsWith(".js")) {
                    code += (int) file.bodyBytes();
                    modules++;
                } else {
                    rest += (int) file.bodyBytes();
                }
            }
            column("code and data, bytes", code + data);
            column("code, bytes", code);
            column("modules", modules);
            column("data, bytes", data);
            column("data requests", requests);
            column("round trips", trips);
            column("rest of the page, bytes", rest);
        }

        private void column(String name, int value) {
            columns.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }

        void print(String title) {
            columns.forEach((name, values) -> {
                values.sort(null);
                System.out.printf("%-16s %-24s median %6d  p95 %6d  most %6d%n", title, name, values.get(values.size() / 2),
                        values.get((int) (values.size() * 0.95)), values.get(values.size() - 1));
            });
        }
    }
}
