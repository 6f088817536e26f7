package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.check.FidelityChecker;
import org.gongbao.check.LinkChecker;
import org.gongbao.check.ManifestChecker;
import org.gongbao.check.SiteManifest;
import org.gongbao.model.Problem;
import org.gongbao.model.Severity;
import org.gongbao.write.SiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongbao check}: does the site on disk hold together? */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Checks an existing site: every internal link and fragment, every file of the manifest.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "site", description = "The site (default: ${DEFAULT-VALUE}).")
    private Path site;

    @Option(names = "--strict", description = "Treat warnings as errors.")
    private boolean strict;

    @Option(names = "--fidelity", description = "Also read the documents again and prove that no character of them was lost.")
    private boolean fidelity;

    @Option(names = "--seeds", paramLabel = "DIR", defaultValue = "seeds",
            description = "Folder of documents, for --fidelity (default: ${DEFAULT-VALUE}).")
    private Path seeds;

    @Override
    public Integer call() throws IOException {
        Messages messages = Messages.of(spec);
        List<Problem> problems = new ArrayList<>(SiteFolder.recover(site));
        SiteFolder folder = new SiteFolder(site);
        Optional<SiteManifest> manifest = folder.manifest();
        if (manifest.isEmpty()) {
            problems.add(Problem.error(site.toString(), 0, "holds no site of Gongbao",
                    "build one first, or name its folder with --out"));
            messages.problems(problems);
            return ExitCode.SOFTWARE;
        }
        ManifestChecker files = new ManifestChecker(manifest.get());
        LinkChecker links = new LinkChecker(manifest.get().siteUrl());
        folder.forEach(file -> {
            files.accept(file);
            links.accept(file);
        });
        problems.addAll(files.finish());
        problems.addAll(links.finish());
        if (fidelity) {
            problems.addAll(FidelityChecker.check(folder::read, new SiteFolder(seeds)::read));
        }
        messages.problems(problems);
        messages.line(manifest.get().entries().size() + " files checked, " + messages.count(problems));
        return failed(problems) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private boolean failed(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR
                || strict && problem.severity() == Severity.WARNING);
    }
}
