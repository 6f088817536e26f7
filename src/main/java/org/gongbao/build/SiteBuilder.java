package org.gongbao.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongbao.check.LinkChecker;
import org.gongbao.data.OpenData;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.SearchIndex;
import org.gongbao.index.SmartcnDictionary;
import org.gongbao.index.TitleBreaks;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Problem;
import org.gongbao.model.Provenance;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.model.Severity;
import org.gongbao.model.SiteFile;
import org.gongbao.model.Workers;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.SitePlan;
import org.gongbao.plan.SitePlanner;
import org.gongbao.plan.SourceAddress;
import org.gongbao.render.SiteRenderer;
import org.gongbao.shard.QualityProof;
import org.gongbao.shard.ShardPacker;
import org.gongbao.source.Seed;
import org.gongbao.source.Seeds;
import org.gongbao.source.SourceCopy;
import org.gongbao.source.SourceScanner;
import org.gongbao.source.Theme;
import org.gongbao.source.ThemeLoader;
import org.gongbao.write.OutputTree;
import org.gongbao.write.SiteFolder;
import org.gongbao.write.WriteException;

/**
 * The whole way from a folder of documents to a site.
 *
 * <pre>{@code
 * seeds → source → parse → plan ─┬→ render, data ──┬→ check → write → site
 *                                └→ index → shard ─┘
 * }</pre>
 *
 * <p>All documents are read and all their problems collected before anything is staged; an error then or later leaves
 * the old site where it is, unless the build is told to keep going.
 */
public final class SiteBuilder {

    private final SiteConfig config;
    private final ProgressListener progress;
    private final Stopwatch clock;
    private final List<Problem> problems = new ArrayList<>();
    private long indexTerms;

    private SiteBuilder(SiteConfig config, ProgressListener progress) {
        this.config = config;
        this.progress = progress;
        this.clock = new Stopwatch(progress);
    }

    /** Builds a site; whatever goes wrong with input or disk is in the result, not thrown. */
    public static BuildResult build(SiteConfig config, ProgressListener progress) {
        return new SiteBuilder(config, progress).build();
    }

    private BuildResult build() {
        List<Report> reports = List.of();
        try {
            problems.addAll(SiteFolder.recover(config.site()));
            clock.begin(Phase.SCAN, -1);
            Result<Seeds> seeds = SourceScanner.scan(config.seeds());
            Result<Theme> theme = ThemeLoader.load(config.templates());
            problems.addAll(seeds.problems());
            problems.addAll(theme.problems());

            clock.begin(Phase.PARSE, seeds.value().seeds().size());
            Result<List<Report>> read = DocumentReader.read(seeds.value().seeds(), config.jobs(), progress::step);
            problems.addAll(read.problems());
            reports = read.value();

            clock.begin(Phase.PLAN, -1);
            PortalSettings settings = settings(seeds.value().settings());
            Result<SitePlan> plan = Workers.within(config.jobs(), () -> SitePlanner.plan(read.value(), settings));
            problems.addAll(plan.problems());
            reports = plan.value().reports().stream().map(PlannedReport::report).toList();
            if (reports.isEmpty() || stops()) {
                return result(reports, null);
            }
            return publish(plan.value(), theme.value(), seeds.value().seeds(), reports);
        } catch (WriteException e) {
            problems.add(e.problem());
        } catch (UncheckedIOException | IOException e) {
            problems.add(Problem.error("", 0, e.getMessage(), "the site that was there is untouched"));
        }
        return result(reports, null);
    }

    private BuildResult publish(SitePlan plan, Theme theme, List<Seed> seeds, List<Report> reports) throws WriteException {
        try (OutputTree tree = OutputTree.open(config.site(), plan.settings().siteUrl(), config.precompress());
                SiteSink sink = new SiteSink(tree, new LinkChecker(plan.settings().siteUrl()), config.jobs())) {
            clock.begin(Phase.RENDER, -1);
            SmartcnDictionary dictionary = new SmartcnDictionary();
            problems.addAll(new SiteRenderer(theme, new TitleBreaks(dictionary)::pieces).render(plan, config.jobs(), file -> {
                sink.put(file);
                progress.step();
            }));
            sink.refuseAfterFailure();
            clock.begin(Phase.DATA, plan.reports().size());
            publishData(plan, sink);
            publishSources(seeds, reports, sink);
            sink.refuseAfterFailure();
            publishSearch(plan, dictionary, sink);

            clock.begin(Phase.CHECK, -1);
            List<Problem> deadLinks = sink.finish();
            if (stops()) {
                // Pages that could not be made leave links to them behind; telling each would bury the cause.
                return result(reports, null);
            }
            problems.addAll(deadLinks);
            if (stops()) {
                return result(reports, null);
            }
            clock.begin(Phase.WRITE, -1);
            OutputTree.Published published = tree.publish();
            problems.addAll(published.problems());
            return result(reports, published);
        }
    }

    private void publishData(SitePlan plan, SiteSink sink) {
        OpenData.shared(plan).forEach(sink::put);
        try (Workers workers = new Workers(config.jobs())) {
            workers.forEach(plan.reports(), report -> OpenData.perReport(report, plan.settings().siteUrl()),
                    files -> {
                        files.forEach(sink::put);
                        progress.step();
                    });
        }
    }

    private void publishSearch(SitePlan plan, SmartcnDictionary dictionary, SiteSink sink) {
        clock.begin(Phase.INDEX, -1);
        try (SearchIndex index = IndexBuilder.build(plan, config.jobs(), dictionary)) {
            indexTerms = index.termCount();
            clock.begin(Phase.SHARD, -1);
            List<SiteFile> files = ShardPacker.pack(index);
            files.forEach(sink::put);
            Result<SiteFile> proof = QualityProof.prove(index, files);
            sink.put(proof.value());
            problems.addAll(proof.problems());
        }
    }

    /** Puts the unchanged source files beside the data; a file that holds several reports is put once. */
    private void publishSources(List<Seed> seeds, List<Report> reports, SiteSink sink) {
        Map<String, Provenance> published = new TreeMap<>();
        reports.forEach(report -> published.put(report.provenance().path(), report.provenance()));
        for (Seed seed : seeds) {
            Provenance source = published.get(seed.path());
            if (source != null) {
                Result<Optional<SiteFile>> copy = SourceCopy.read(seed, SourceAddress.of(source), source.sha256());
                copy.value().ifPresent(sink::put);
                problems.addAll(copy.problems());
            }
        }
    }

    private PortalSettings settings(PortalSettings found) {
        return new PortalSettings(
                config.title().isEmpty() ? found.name() : config.title(), found.description(),
                config.siteUrl().isEmpty() ? found.siteUrl() : config.siteUrl(), found.contact(), found.footer(),
                found.languages(), found.synonyms(), found.fullLexicon(),
                        config.epochDay().isEmpty() ? found.epochDay() : config.epochDay());
    }

    private boolean failed() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR
                || config.strict() && problem.severity() == Severity.WARNING);
    }

    private boolean stops() {
        return failed() && !config.keepGoing();
    }

    private BuildResult result(List<Report> reports, OutputTree.Published published) {
        clock.end();
        long files = published == null ? 0 : published.manifest().entries().size();
        long sizeBytes = published == null ? 0 : published.manifest().sizeBytes();
        BuildSummary summary = BuildSummary.of(reports, indexTerms, files, sizeBytes, clock.phases(), clock.elapsed());
        return new BuildResult(published != null, failed(), summary, problems);
    }
}
