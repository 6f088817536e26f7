package org.gongbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongbao.model.SiteFile;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * The client's own modules, run inside the JVM by GraalJS just as they ship.
 *
 * <p>The engine has the language and nothing else: no DOM, no network, no timers. Values cross as {@link Value}s.
 */
final class JsModules implements AutoCloseable {

    private static final Path FOLDER = Path.of("templates/assets/js/search").toAbsolutePath();

    private final Context context = Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .allowHostAccess(HostAccess.ALL)
            .allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true")
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    /** Returns what a module exports. */
    Value module(String name) {
        return context.eval(source(FOLDER.resolve(name)));
    }

    /**
     * Reads a script as a module, without running it.
     *
     * @throws org.graalvm.polyglot.PolyglotException when it is malformed
     */
    void parse(Path file) {
        context.parse(source(file));
    }

    private static Source source(Path file) {
        try {
            return Source.newBuilder("js", file.toFile()).mimeType("application/javascript+module").build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the client over an index.
     *
     * @param read gives the text of a file by its path ({@code search/manifest.json}), null when there is none
     */
    Value openSearch(Function<String, String> read) {
        return eval("""
                (module, read) => {
                  const fetch = async (path) => {
                    const text = read(path);
                    return { ok: text !== null, status: text === null ? 404 : 200, json: async () => JSON.parse(text) };
                  };
                  return module.openSearch('search/', { fetch, pause: async () => {} });
                }""").execute(module("gongbao-search.js"), read);
    }

    /** Returns the client over an index that was just packed. */
    Value openSearch(List<SiteFile> index) {
        Map<String, byte[]> files = new HashMap<>();
        index.forEach(file -> files.put(file.path(), file.bytes()));
        return openSearch(path -> files.containsKey(path) ? new String(files.get(path), StandardCharsets.UTF_8) : null);
    }

    /** Evaluates an expression, such as an adapter between Java and JavaScript. */
    Value eval(String expression) {
        return context.eval("js", expression);
    }

    /**
     * Returns what a promise is settled with; everything it waits for must already be at hand.
     *
     * @throws AssertionError when it is rejected or still pending
     */
    Value await(Value promise) {
        Value[] settled = new Value[2];
        ProxyExecutable resolve = values -> settled[0] = values[0];
        ProxyExecutable reject = errors -> settled[1] = errors[0];
        promise.invokeMember("then", resolve, reject);
        // Each entry into the engine runs the promise jobs that are due; loading a module on demand makes further ones.
        for (int i = 0; i < 100 && settled[0] == null && settled[1] == null; i++) {
            context.eval("js", "undefined");
        }
        if (settled[1] != null) {
            throw new AssertionError("rejected: " + settled[1] + " " + settled[1].getMember("stack"));
        }
        if (settled[0] == null) {
            throw new AssertionError("still pending");
        }
        return settled[0];
    }

    /** Returns a value as JSON text. */
    String json(Value value) {
        return eval("JSON.stringify").execute(value).asString();
    }

    @Override
    public void close() {
        context.close(true);
    }
}
