package org.gongbao.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One reader's stay on the site in a browser context of its own, with a record of everything that went wrong.
 */
public final class Visit implements AutoCloseable {

    /** Runs before any script of the page, so that a violation during parsing is seen as well. */
    private static final String LISTEN_FOR_VIOLATIONS = """
            addEventListener('securitypolicyviolation', event => console.error(
                'CSP violation: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));
            """;

    private final BrowserContext context;
    private final Page page;
    private final String site;
    private final List<String> console = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    Visit(BrowserContext context, String site) {
        this.context = context;
        this.site = site;
        context.addInitScript(LISTEN_FOR_VIOLATIONS);
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> errors.add(error.error()));
        context.onRequest(request -> requests.add(request.url()));
        context.onRequestFailed(this::failed);
        context.onResponse(this::answered);
        this.page = context.newPage();
    }

    private void heard(ConsoleMessage message) {
        console.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
    }

    private void failed(Request request) {
        // A reader who types on abandons the request before; that is no failure.
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            failures.add(request.url() + " " + request.failure());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400) {
            failures.add(response.url() + " " + response.status());
        }
    }

    /** Returns the address of a path of the site. */
    String address(String path) {
        return site + path;
    }

    /** Goes to a path of the site, fragment included, and waits until nothing more is being loaded. */
    public Visit go(String path) {
        page.navigate(address(path));
        return settle();
    }

    /** Waits until nothing more is being loaded. */
    public Visit settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** Chooses the script in which the page is shown: {@code hans}, {@code hant}, or the empty string for the source's own. */
    void chooseScript(String script) {
        // After a click the page may still be arriving: its head is there, its switches are not.
        page.waitForLoadState();
        page.evaluate("""
                script => {
                    const control = document.querySelector(`input[name="script"][value="${script}"]`);
                    control.checked = true;
                    control.dispatchEvent(new Event('change', {bubbles: true}));
                }""", script);
        page.waitForCondition(() -> script.equals("hans")
                ? page.locator("[lang=zh-Hant]:not([translate=no])").count() == 0
                : page.getAttribute("html", "lang").equals(script.equals("hant") ? "zh-Hant" : "zh-Hans"));
    }

    /** Returns the layout shift of the page so far and during the next second. */
    double layoutShift() {
        return ((Number) page.evaluate("""
                () => new Promise(done => {
                    let shift = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => { shift += entry.value; }))
                        .observe({type: 'layout-shift', buffered: true});
                    setTimeout(() => done(shift), 1000);
                })""")).doubleValue();
    }

    /** Returns the page. */
    public Page page() {
        return page;
    }

    /** Returns the browser context. */
    public BrowserContext context() {
        return context;
    }

    /** Returns all console messages so far: {@code error: text (place)}; violations of the policy are among them. */
    public List<String> console() {
        return List.copyOf(console);
    }

    /** Returns all uncaught errors so far. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Returns the addresses of all requests so far, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Returns the requests that failed or were answered with 400 and above. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns the requests that left the site. */
    public List<String> strays() {
        return requests.stream().filter(url -> !url.startsWith(site) && !url.startsWith("data:")
                && !url.startsWith("blob:")).toList();
    }

    /** Returns everything a clean visit has none of: messages, errors, failed requests, requests that left the site. */
    public List<String> complaints() {
        List<String> all = new ArrayList<>(console);
        errors.forEach(error -> all.add("uncaught: " + error));
        failures.forEach(failure -> all.add("failed request: " + failure));
        strays().forEach(stray -> all.add("request outside the site: " + stray));
        return all;
    }

    /** Ends the visit and forgets everything the site stored. */
    @Override
    public void close() {
        context.close();
    }
}
