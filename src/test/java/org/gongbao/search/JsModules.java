package org.gongbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
        try {
            Path file = FOLDER.resolve(name);
            return context.eval(Source.newBuilder("js", file.toFile()).mimeType("application/javascript+module").build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
