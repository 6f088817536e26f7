package org.gongbao.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.build.BuildResult;
import org.gongbao.build.SiteBuilder;
import org.gongbao.build.SiteConfig;
import org.gongbao.write.SiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gongbao serve}: a preview on this machine that follows every change of seeds and templates. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Previews the site on this machine; follows changes of seeds and templates. Stop with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8000;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Mixin
    private BuildOptions options;

    @Option(names = "--port", paramLabel = "N",
            description = "Port to listen on; 0 for any free one (default: " + USUAL_PORT + ", or any free one when that is taken).")
    private Integer port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port != null && (port < 0 || port > 65535)) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535: " + port);
        }
        Messages messages = Messages.of(spec);
        SiteConfig config = options.config();
        FolderWatch watch = new FolderWatch(watched(config));
        BuildResult first = build(config, messages);
        if (!first.published() && !new SiteFolder(config.site()).exists()) {
            return ExitCode.SOFTWARE;
        }
        try (PreviewServer server = listen(new SiteFolder(config.site()))) {
            messages.line("Preview at " + server.address() + " (Ctrl-C stops it)");
            messages.out().flush();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK_EVERY.toMillis());
                if (watch.changed() && build(config, messages).published()) {
                    server.reload();
                }
            }
        }
        return ExitCode.OK;
    }

    private static BuildResult build(SiteConfig config, Messages messages) {
        BuildResult result = SiteBuilder.build(config, messages.progress());
        messages.problems(result.problems());
        messages.summary(result, config.site());
        return result;
    }

    private static List<Path> watched(SiteConfig config) {
        List<Path> folders = new ArrayList<>(List.of(config.seeds()));
        config.templates().ifPresent(folders::add);
        return folders;
    }

    private PreviewServer listen(SiteFolder site) throws IOException {
        if (port != null) {
            return PreviewServer.start(site, port);
        }
        try {
            return PreviewServer.start(site, USUAL_PORT);
        } catch (BindException e) {
            return PreviewServer.start(site, 0);
        }
    }
}
