package org.gongbao.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.gongbao.write.SiteFolder;

/**
 * A web server for one site on the loopback interface, compressing as a static host does.
 *
 * <p>To each HTML page it adds, on the way out, a reference to a script of its own that waits for {@link #reload}. The
 * script comes from the same origin, so it keeps to the page's content security policy, and nothing on disk changes.
 */
final class PreviewServer implements AutoCloseable {

    private static final String OWN = "/.gongbao/";
    private static final String SCRIPT_PATH = OWN + "reload.js";
    private static final String EVENTS_PATH = OWN + "events";
    private static final String SCRIPT = """
            // Added by the preview only: reloads the page after each build.
            new EventSource("%s").addEventListener("reload", () => location.reload());
            """.replace("%s", EVENTS_PATH);
    private static final String SCRIPT_TAG = "<script src=\"" + SCRIPT_PATH + "\" defer></script>";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

    private final SiteFolder site;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Object news = new Object();
    private int builds;
    private boolean closed;

    private PreviewServer(SiteFolder site, HttpServer server, ExecutorService threads) {
        this.site = site;
        this.server = server;
        this.threads = threads;
    }

    /**
     * Begins to serve.
     *
     * @param port where to listen, 0 for any free port
     * @throws java.net.BindException when the port is taken
     */
    static PreviewServer start(SiteFolder site, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "gongbao-preview");
            thread.setDaemon(true);
            return thread;
        });
        PreviewServer preview = new PreviewServer(site, http, threads);
        http.setExecutor(threads);
        http.createContext("/", preview::answer);
        http.start();
        return preview;
    }

    /** Returns where the site is to be seen, ending in a slash. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Makes every open page load itself again. */
    void reload() {
        synchronized (news) {
            builds++;
            news.notifyAll();
        }
    }

    @Override
    public void close() {
        synchronized (news) {
            closed = true;
            news.notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path == null) {
                exchange.sendResponseHeaders(400, -1);
            } else if (path.equals(EVENTS_PATH)) {
                tellNews(exchange);
            } else if (path.equals(SCRIPT_PATH)) {
                send(exchange, 200, "js", SCRIPT.getBytes(StandardCharsets.UTF_8));
            } else {
                sendFile(exchange, path.substring(1));
            }
        }
    }

    private void sendFile(HttpExchange exchange, String path) throws IOException {
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        Optional<byte[]> content = file.startsWith(".") ? Optional.empty() : site.read(file);
        if (content.isEmpty() && site.read(file + "/index.html").isPresent()) {
            exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
            exchange.sendResponseHeaders(301, -1);
        } else if (content.isPresent()) {
            send(exchange, 200, extension(file), content.get());
        } else {
            byte[] missing = site.read("404.html").orElse("404".getBytes(StandardCharsets.UTF_8));
            send(exchange, 404, "html", missing);
        }
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static void send(HttpExchange exchange, int status, String extension, byte[] content) throws IOException {
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        byte[] body = extension.equals("html") ? withScript(content) : content;
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip") && (type.contains("charset") || type.contains("svg"))) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = gzip(body);
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] withScript(byte[] html) {
        String page = new String(html, StandardCharsets.UTF_8);
        int end = page.lastIndexOf("</head>");
        String changed = end < 0 ? page + SCRIPT_TAG : page.substring(0, end) + SCRIPT_TAG + page.substring(end);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        return out.toByteArray();
    }

    /** Keeps an event stream open (WHATWG server-sent events) and writes to it after each build. */
    private void tellNews(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        OutputStream stream = exchange.getResponseBody();
        stream.write(": listening\n\n".getBytes(StandardCharsets.UTF_8));
        stream.flush();
        int told;
        synchronized (news) {
            told = builds;
        }
        while (true) {
            synchronized (news) {
                try {
                    news.wait(15_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                if (closed) {
                    return;
                }
                // A comment now and then shows whether the page is still there.
                String message = builds > told ? "event: reload\ndata: " + builds + "\n\n" : ": still here\n\n";
                told = builds;
                stream.write(message.getBytes(StandardCharsets.UTF_8));
            }
            stream.flush();
        }
    }
}
