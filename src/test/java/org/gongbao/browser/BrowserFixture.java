package org.gongbao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium and a loopback host that serves a site to it.
 *
 * <p>Use one for each test class, in try-with-resources or from {@code @BeforeAll} to {@code @AfterAll}; Playwright
 * objects belong to the thread that made them. The browser is the one named by the environment variable
 * {@code CHROMIUM}, else an installed Chromium, else Playwright's own download. A machine without any of them skips the
 * tests aloud; with {@code CI=true} that is a failure.
 *
 * <pre>{@code
 * try (BrowserFixture browser = BrowserFixture.open(site); Visit visit = browser.visit(View.PHONE)) {
 *     visit.go("index.html");
 *     assertEquals(List.of(), visit.complaints());
 * }
 * }</pre>
 */
public final class BrowserFixture implements AutoCloseable {

    private static final List<String> INSTALLED = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** Nothing the browser does for itself may look like a request of the page. */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final StaticServer server;

    private BrowserFixture(Playwright playwright, Browser browser, StaticServer server) {
        this.playwright = playwright;
        this.browser = browser;
        this.server = server;
    }

    /** Opens a browser on a site served from the root of a host, uncompressed. */
    public static BrowserFixture open(Path site) {
        return open(site, "", false);
    }

    /**
     * Opens a browser on a site.
     *
     * @param site the folder to serve
     * @param subPath where the site hangs, {@code ""} for the root
     * @param gzip whether the host compresses
     */
    public static BrowserFixture open(Path site, String subPath, boolean gzip) {
        Optional<Path> installed = installed();
        Playwright playwright = null;
        try {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment(installed)));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            installed.ifPresent(options::setExecutablePath);
            Browser browser = playwright.chromium().launch(options);
            return new BrowserFixture(playwright, browser, StaticServer.start(site, subPath, gzip));
        } catch (PlaywrightException e) {
            if (playwright != null) {
                playwright.close();
            }
            String reason = "no Chromium could be started (set CHROMIUM to its path): " + e.getMessage();
            if (installed.isPresent() || "true".equals(System.getenv("CI"))) {
                throw new AssertionError(reason, e);
            }
            Assumptions.abort(reason);
            throw e;
        }
    }

    private static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Map<String, String> environment(Optional<Path> installed) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (installed.isPresent()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        return environment;
    }

    /** Begins a visit over HTTP with empty storage. */
    public Visit visit(View view) {
        return visit(view, server.address());
    }

    /** Begins a visit that reads the files of a folder directly, as from a memory stick. */
    public Visit visitFiles(View view, Path folder) {
        String address = folder.toAbsolutePath().normalize().toUri().toString();
        String root = address.endsWith("/") ? address : address + "/";
        return visit(view, root.replace("file:////", "file:///"));
    }

    private Visit visit(View view, String site) {
        return new Visit(browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(view.width(), view.height())
                .setHasTouch(view.touch())
                .setLocale("zh-CN")
                .setJavaScriptEnabled(view.javaScript())
                .setColorScheme(view.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)), site);
    }

    /** Returns the host, to ask what it served. */
    public StaticServer server() {
        return server;
    }

    /** Returns the browser, for what a {@link Visit} does not offer. */
    public Browser browser() {
        return browser;
    }

    /** Ends browser and host. */
    @Override
    public void close() {
        server.close();
        browser.close();
        playwright.close();
    }
}
