package org.gongbao.cli;

import java.util.concurrent.Callable;
import org.gongbao.build.BuildResult;
import org.gongbao.build.SiteBuilder;
import org.gongbao.build.SiteConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao build}: documents in, site out. */
@Command(name = "build", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Builds the site (this is what happens without a command).")
final class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BuildOptions options;

    @Override
    public Integer call() {
        Messages messages = Messages.of(spec);
        SiteConfig config = options.config();
        BuildResult result = SiteBuilder.build(config, messages.progress());
        messages.problems(result.problems());
        messages.summary(result, config.site());
        return result.failed() ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
