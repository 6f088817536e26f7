package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.write.SiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao search}: asks a finished site what its search page would answer. */
@Command(name = "search", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Searches an existing site through its own search files.")
final class SearchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "QUERY", description = "What to look for, as typed on the search page.")
    private String query;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "site", description = "The site (default: ${DEFAULT-VALUE}).")
    private Path site;

    @Option(names = "--filter", paramLabel = "NAME:VALUE",
            description = "Only passages of this region, year, kind, unit …; may be given several times.")
    private List<String> filters = List.of();

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Messages messages = Messages.of(spec);
        messages.problems(SiteFolder.recover(site));
        return ExitCode.SOFTWARE;
    }
}
