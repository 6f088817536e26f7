package org.gongbao.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.parse.ReportParser;
import org.gongbao.plan.SitePlan;
import org.gongbao.plan.SitePlanner;
import org.gongbao.source.Seed;
import org.gongbao.source.Seeds;
import org.gongbao.source.SourceReader;
import org.gongbao.source.SourceScanner;
import org.gongbao.source.SourceText;

/** Reads folders of documents through the whole pipeline up to the plan. */
public final class Corpus {

    private Corpus() {}

    /** Returns the plan of the founding documents. */
    public static SitePlan seeds() {
        return plan(Path.of("seeds"));
    }

    /** Returns the plan of every document in the folders. */
    public static SitePlan plan(Path... folders) {
        List<Report> reports = new ArrayList<>();
        PortalSettings settings = PortalSettings.defaults();
        for (Path folder : folders) {
            Seeds seeds = SourceScanner.scan(folder).value();
            settings = seeds.settings();
            for (Seed seed : seeds.seeds()) {
                Result<Optional<SourceText>> text = SourceReader.read(seed);
                text.value().ifPresent(source -> reports.addAll(ReportParser.parse(source).value()));
            }
        }
        return SitePlanner.plan(reports, settings).value();
    }
}
