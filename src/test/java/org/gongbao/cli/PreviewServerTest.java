package org.gongbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gongbao.write.SiteFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewServerTest {

    private static final String PAGE = "<!doctype html><html><head><title>湖北</title></head><body>正文</body></html>";

    @TempDir
    private Path site;
    private PreviewServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void serve() throws Exception {
        Files.writeString(site.resolve("index.html"), PAGE);
        Files.writeString(site.resolve("404.html"), "<!doctype html><head></head>没有这一页");
        Files.createDirectories(site.resolve("单位"));
        Files.writeString(site.resolve("单位/index.html"), PAGE);
        Files.writeString(site.resolve("a.js"), "export const a = 1;");
        Files.writeString(site.resolveSibling("secret.txt"), "secret");
        server = PreviewServer.start(new SiteFolder(site), 0);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        Files.deleteIfExists(site.resolveSibling("secret.txt"));
    }

    @Test
    void addsItsScriptOnTheWayOutOnly() throws Exception {
        HttpResponse<String> page = get("");
        assertEquals(200, page.statusCode());
        assertEquals("text/html; charset=utf-8", page.headers().firstValue("Content-Type").orElse(""));
        assertEquals(PAGE.replace("</head>", "<script src=\"/.gongbao/reload.js\" defer></script></head>"), page.body());
        assertEquals(PAGE, Files.readString(site.resolve("index.html")));
        assertTrue(get(".gongbao/reload.js").body().contains("EventSource(\"/.gongbao/events\")"));
    }

    @Test
    void tellsOpenPagesToReloadAfterABuild() throws Exception {
        CompletableFuture<String> event = CompletableFuture.supplyAsync(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(client.send(request(".gongbao/events"),
                    HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
                while (true) {
                    String line = lines.readLine();
                    if (line == null || line.startsWith("event: ")) {
                        return line;
                    }
                }
            } catch (java.io.IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int i = 0; i < 100 && !event.isDone(); i++) {
            Thread.sleep(50);
            server.reload();
        }
        assertEquals("event: reload", event.get(5, TimeUnit.SECONDS));
    }

    @Test
    void answersAsAStaticHostDoes() throws Exception {
        assertEquals("text/javascript; charset=utf-8", get("a.js").headers().firstValue("Content-Type").orElse(""));
        assertEquals(404, get("missing.html").statusCode());
        assertTrue(get("missing.html").body().contains("没有这一页"));
        assertEquals(301, get("%E5%8D%95%E4%BD%8D").statusCode());
        assertEquals("/%E5%8D%95%E4%BD%8D/", get("%E5%8D%95%E4%BD%8D").headers().firstValue("Location").orElse(""));
        assertEquals(200, get("%E5%8D%95%E4%BD%8D/").statusCode());
        assertEquals(200, get("a.js?x=1").statusCode());
    }

    @Test
    void neverLeavesTheSite() throws Exception {
        for (String path : new String[] {"../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "a/../../secret.txt"}) {
            HttpResponse<String> answer = get(path);
            assertEquals(404, answer.statusCode(), path);
            assertFalse(answer.body().contains("secret"), path);
        }
    }

    @Test
    void compressesForThoseWhoAsk() throws Exception {
        HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(server.address() + "a.js"))
                .header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals((byte) 0x1f, answer.body()[0]);
    }

    @Test
    void takesNoOrdersButGetAndHead() throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(server.address()))
                .POST(HttpRequest.BodyPublishers.ofString("x")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(405, answer.statusCode());
    }

    @Test
    void saysThatAPortIsTaken() {
        int port = URI.create(server.address()).getPort();
        Assertions.assertThrows(BindException.class, () -> PreviewServer.start(new SiteFolder(site), port));
    }

    @Test
    void noticesAChangeOnceTheFilesAreQuiet() throws Exception {
        FolderWatch watch = new FolderWatch(java.util.List.of(site));
        assertFalse(watch.changed());
        Files.writeString(site.resolve("new.txt"), "一");
        assertFalse(watch.changed(), "just written, perhaps half");
        assertTrue(watch.changed());
        assertFalse(watch.changed());
        Files.delete(site.resolve("new.txt"));
        assertFalse(watch.changed());
        assertTrue(watch.changed());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    }
}
