package org.gongbao.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A plain static host on loopback: what a citizen's site would be served by.
 *
 * <p>Serves {@code index.html} for a folder and {@code 404.html} with status 404 for what is not there. It adds no
 * header that a plain host would not add; the content security policy under test is the one in the pages.
 */
public final class StaticServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"), Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"), Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"), Map.entry("xml", "application/xml"),
            Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"), Map.entry("ico", "image/x-icon"),
            Map.entry("txt", "text/plain; charset=utf-8"), Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"), Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"));

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final Path folder;
    private final String base;
    private final boolean gzip;
    private final List<Served> served = new CopyOnWriteArrayList<>();

    /**
     * An answer.
     *
     * @param path path asked for, decoded, without the sub-path and without a leading {@code /}
     * @param status HTTP status
     * @param bodyBytes bytes of the body as sent, compressed where the server compresses
     */
    public record Served(String path, int status, long bodyBytes) {}

    private StaticServer(HttpServer server, Path folder, String base, boolean gzip) {
        this.server = server;
        this.folder = folder.toAbsolutePath().normalize();
        this.base = base;
        this.gzip = gzip;
    }

    /**
     * Starts a server on a free port of the loopback interface.
     *
     * @param folder the site
     * @param subPath where the site hangs: {@code ""} for the root, or {@code "archive/hubei"} for a sub-path
     * @param gzip whether text is sent compressed to those who accept it
     */
    public static StaticServer start(Path folder, String subPath, boolean gzip) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String base = subPath.isEmpty() ? "/" : "/" + subPath + "/";
            StaticServer server = new StaticServer(http, folder, base, gzip);
            http.createContext("/", server::answer);
            http.setExecutor(server.workers);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address of the site's root, ending in {@code /}. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + base;
    }

    /** Returns the address of a path of the site. */
    public String address(String path) {
        return URI.create(address()).resolve(path).toString();
    }

    /** Returns what was served so far, in order. */
    public List<Served> served() {
        return List.copyOf(served);
    }

    /** Forgets what was served so far. */
    public void forget() {
        served.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith(base)) {
                send(exchange, path, 404, "text/plain; charset=utf-8", "outside the site".getBytes(StandardCharsets.UTF_8));
                return;
            }
            String name = path.substring(base.length());
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(folder) && Files.isDirectory(file) && (name.isEmpty() || name.endsWith("/"))) {
                file = file.resolve("index.html");
            }
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                send(exchange, name, 200, type(file), Files.readAllBytes(file));
                return;
            }
            Path lost = folder.resolve("404.html");
            byte[] body = Files.isRegularFile(lost) ? Files.readAllBytes(lost) : "not found".getBytes(StandardCharsets.UTF_8);
            send(exchange, name, 404, "text/html; charset=utf-8", body);
        }
    }

    private void send(HttpExchange exchange, String name, int status, String type, byte[] body) throws IOException {
        byte[] sent = body;
        exchange.getResponseHeaders().set("Content-Type", type);
        String accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
        if (gzip && accepted.contains("gzip") && !type.startsWith("image/p") && !type.startsWith("font/")) {
            sent = compress(body);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        }
        served.add(new Served(name, status, sent.length));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || sent.length == 0 ? -1 : sent.length);
        if (!head && sent.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(sent);
            }
        }
    }

    private static byte[] compress(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        return out.toByteArray();
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }

    /** Stops the server. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
