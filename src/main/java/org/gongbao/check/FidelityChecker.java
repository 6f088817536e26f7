package org.gongbao.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gongbao.model.Metadata;
import org.gongbao.model.Problem;
import org.gongbao.source.Editorial;
import org.gongbao.source.Format;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceReader;
import org.gongbao.source.SourceText;

/**
 * Proves from finished files that no character of the sources was lost.
 *
 * <p>Knows nothing of the parser: it decodes each source again, and reads the published JSON and pages as a stranger would.
 * For each report: the source is the one that was read (SHA-256); each of its characters is in exactly one block or marker,
 * or dropped under a named rule, or blank; what each block prints is what its stretches of the source hold, corrections
 * undone; and the page shows for each block what the data says. Blanks are not compared.
 *
 * <p>For text and Markdown the stretches are compared by offset ({@link SourceCoverage}); for HTML, Word and CSV, whose
 * text an extractor found, the file's own text is extracted in a second, simpler way and the blocks must follow each other
 * in it with nothing between them but what was dropped ({@link SourceAlignment}).
 */
public final class FidelityChecker {

    private static final String INDEX = "data/index.json";

    private final Function<String, Optional<byte[]>> site;
    private final Function<String, Optional<byte[]>> seeds;
    private final List<Problem> problems = new ArrayList<>();

    private FidelityChecker(Function<String, Optional<byte[]>> site, Function<String, Optional<byte[]>> seeds) {
        this.site = site;
        this.seeds = seeds;
    }

    /**
     * Checks every report of a site.
     *
     * @param site gives the bytes of a file of the site by its path, or nothing
     * @param seeds gives the bytes of a source by its path in the seeds folder, or nothing; then the site's own copy of the
     *     source, which must have the SHA-256 that the data states, stands for it
     * @return what was lost or cannot be proved, each with the source file and line; empty when all is proved
     */
    public static List<Problem> check(Function<String, Optional<byte[]>> site, Function<String, Optional<byte[]>> seeds) {
        FidelityChecker checker = new FidelityChecker(site, seeds);
        checker.checkAll();
        return checker.problems.stream().sorted().toList();
    }

    private void checkAll() {
        Optional<JsonObject> index = json(INDEX);
        if (index.isEmpty() || !index.get().has("reports")) {
            return;
        }
        for (JsonElement entry : index.get().getAsJsonArray("reports")) {
            String path = "data/reports/" + entry.getAsJsonObject().get("id").getAsString() + ".json";
            json(path).ifPresent(report -> {
                try {
                    report(path, report);
                } catch (ClassCastException | IllegalStateException | NullPointerException | IndexOutOfBoundsException
                        | NumberFormatException e) {
                    problems.add(Problem.error(path, 0, "does not have the shape of a report", "build the site again"));
                }
            });
        }
    }

    private void report(String path, JsonObject report) {
        JsonObject source = report.getAsJsonObject("source");
        Optional<SourceText> text = source(source);
        if (text.isEmpty()) {
            return;
        }
        List<ClaimedBlock> blocks = new ArrayList<>();
        report.getAsJsonArray("blocks").forEach(block -> blocks.add(ClaimedBlock.of(block.getAsJsonObject())));
        List<ClaimedBlock.Stretch> dropped = new ArrayList<>();
        for (JsonElement each : report.getAsJsonArray("dropped")) {
            JsonObject stretch = each.getAsJsonObject();
            if (stretch.get("rule").getAsString().isBlank()) {
                problems.add(Problem.error(path, 0, "a stretch is dropped under no rule", ""));
            }
            dropped.add(ClaimedBlock.stretch(stretch.getAsJsonArray("offset")));
        }
        List<ClaimedBlock> own = blocks.stream().filter(block -> !block.inRow()).toList();
        String format = source.get("format").getAsString();
        String file = source.get("path").getAsString();
        if (format.equals("text") || format.equals("markdown")) {
            problems.addAll(SourceCoverage.check(file, text.get().text(), own, dropped, format.equals("markdown")));
        } else {
            List<String> printed = own.stream().map(block -> PrintedCharacters.of(block.source())).toList();
            problems.addAll(SourceAlignment.check(file, SecondReading.of(text.get(), format, printed), own, dropped));
        }
        problems.addAll(new ShownPages(site).check(file, report.get("address").getAsString(), blocks));
    }

    private Optional<SourceText> source(JsonObject source) {
        String path = source.get("path").getAsString();
        String format = source.get("format").getAsString();
        Optional<byte[]> bytes = seeds.apply(path)
                .or(() -> site.apply("data/sources/" + path + (format.equals("html") ? ".txt" : "")));
        if (bytes.isEmpty()) {
            problems.add(Problem.error(path, 0, "the source cannot be found, so nothing is proved about it",
                    "name the folder of the documents with --seeds"));
            return Optional.empty();
        }
        Seed seed = new Seed(path, Path.of(path), Format.valueOf(format.toUpperCase(Locale.ROOT)), "", Metadata.UNKNOWN,
                Editorial.NONE);
        Optional<SourceText> text = SourceReader.decode(seed, bytes.get()).value();
        if (text.isEmpty()) {
            problems.add(Problem.error(path, 0, "the source cannot be decoded any more", "build the site again"));
        } else if (!text.get().sha256().equals(source.get("sha256").getAsString())) {
            problems.add(Problem.error(path, 0, "is not the file the site was built from: its SHA-256 differs",
                    "build the site again"));
            return Optional.empty();
        }
        return text;
    }

    private Optional<JsonObject> json(String path) {
        Optional<byte[]> bytes = site.apply(path);
        try {
            if (bytes.isPresent()) {
                return Optional.of(JsonParser.parseString(new String(bytes.get(), StandardCharsets.UTF_8)).getAsJsonObject());
            }
            problems.add(Problem.error(path, 0, "is missing", "build the site again"));
        } catch (JsonParseException | IllegalStateException e) {
            problems.add(Problem.error(path, 0, "is no JSON object", "build the site again"));
        }
        return Optional.empty();
    }
}
