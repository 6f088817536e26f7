package org.gongbao.cli;

import com.google.gson.GsonBuilder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.index.QueryParser;
import org.gongbao.model.Problem;
import org.gongbao.shard.SearchAnswer;
import org.gongbao.shard.SearchHit;
import org.gongbao.shard.ShardPacker;
import org.gongbao.shard.ShardSearcher;
import org.gongbao.write.SiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao search}: asks a finished site what its search page would answer. */
@Command(name = "search", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Searches an existing site through its own search files.")
final class SearchCommand implements Callable<Integer> {

    private static final int EXCERPT = 90;

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

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "Passages to show (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() throws IOException {
        for (String filter : filters) {
            if (!QueryParser.FILTERS.contains(filter.substring(0, Math.max(0, filter.indexOf(':'))))) {
                throw new ParameterException(spec.commandLine(), "--filter is written name:value, like region:随州市, with one of the names "
                        + String.join(", ", QueryParser.FILTERS) + "; not " + filter);
            }
        }
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit must be 0 or more: " + limit);
        }
        Messages messages = Messages.of(spec);
        messages.problems(SiteFolder.recover(site));
        SiteFolder folder = new SiteFolder(site);
        if (folder.read(ShardPacker.MANIFEST).isEmpty()) {
            messages.problems(List.of(Problem.error(site.toString(), 0, "holds no site that can be searched",
                    "build one first, or name its folder with --out")));
            return ExitCode.SOFTWARE;
        }
        ShardSearcher searcher = ShardSearcher.open(path -> folder.read(path).orElseThrow(() ->
                new UncheckedIOException(new FileNotFoundException(path + " is missing from the site; run check"))));
        SearchAnswer answer = searcher.search(query, filters, limit);
        if (json) {
            messages.line(new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(answer));
        } else {
            print(answer, messages);
        }
        return ExitCode.OK;
    }

    private static void print(SearchAnswer answer, Messages messages) {
        messages.line(answer.literalTotal() + " with the words as typed, " + (answer.total() - answer.literalTotal())
                + " with parts of them");
        for (SearchHit hit : answer.hits()) {
            messages.line("");
            messages.line(hit.reportTitle() + (hit.headings().isEmpty() ? "" : " › " + String.join(" › ", hit.headings())));
            messages.line("  " + excerpt(hit));
            hit.addresses().forEach(address -> messages.line("  " + address));
        }
    }

    /** Returns the text around the first match, at most about {@value #EXCERPT} characters. */
    private static String excerpt(SearchHit hit) {
        int start = Math.max(0, Math.min(hit.match() - EXCERPT / 3, hit.text().length() - EXCERPT));
        int end = Math.min(hit.text().length(), start + EXCERPT);
        return (start > 0 ? "…" : "") + hit.text().substring(start, end).replace('\n', ' ').replace('\t', ' ')
                + (end < hit.text().length() ? "…" : "");
    }
}
