package org.gongbao.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.model.Problem;

/**
 * Reads what a sidecar says about its document.
 *
 * <p>A value that means nothing (a level that is none, a day that is not in the calendar) is a warning and left out, so
 * that a slip of the pen does not keep a document from the public; an id that could leave its folder is an error.
 */
final class SidecarReader {

    static final List<String> KEYS = List.of("id", "title", "region", "level", "issuer", "kind", "year", "covers", "date",
            "number", "publisher", "issue", "url", "obtained", "licence", "added");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int MAX_ID = 80;

    private final YamlMapping yaml;
    private final List<Problem> problems;
    private final Map<String, String> values = new TreeMap<>();

    /** What a sidecar says. */
    record Sidecar(String id, Metadata metadata) {
        static final Sidecar NONE = new Sidecar("", Metadata.UNKNOWN);
    }

    private SidecarReader(YamlMapping yaml, List<Problem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** Reads a sidecar, adding what is wrong with it to {@code problems}. */
    static Sidecar read(YamlMapping yaml, List<Problem> problems) {
        return new SidecarReader(yaml, problems).read();
    }

    private Sidecar read() {
        yaml.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                problems.add(unknownKey(yaml.path(), value.line(), key, KEYS));
            } else if (value instanceof YamlMapping.Text text) {
                values.put(key, text.text().strip());
            } else {
                problems.add(Problem.error(yaml.path(), value.line(), "'" + key + "' must be a single text",
                        "write   " + key + ": text   on one line"));
            }
        });
        Metadata metadata = new Metadata(fact("title"), fact("region"),
                fact("level", MetadataWords::level, "one of " + String.join(", ", MetadataWords.LEVELS)),
                fact("issuer"),
                fact("kind", MetadataWords::kind, "one of " + String.join(", ", MetadataWords.KINDS)),
                fact("year", MetadataWords::year, "a year of four digits, such as 2026"),
                fact("covers", MetadataWords::years, "a year or two years in order, such as 2021-2025"),
                fact("date", MetadataWords::date, "a date as YYYY-MM-DD, such as 2026-01-27"),
                fact("number"), fact("publisher"), fact("issue"),
                fact("url", SidecarReader::webAddress, "an address that begins with https:// or http://"),
                fact("obtained"), fact("licence"),
                fact("added", MetadataWords::date, "a date as YYYY-MM-DD, such as 2026-11-22"));
        return new Sidecar(id(), metadata);
    }

    static Problem unknownKey(String path, int line, String key, List<String> known) {
        String hint = NearestWord.of(key, known).map(near -> "did you mean '" + near + "'?")
                .orElse("known keys: " + String.join(", ", known));
        return Problem.warning(path, line, "unknown key '" + key + "'", hint);
    }

    private String id() {
        String id = values.getOrDefault("id", "");
        if (id.isEmpty() || ID.matcher(id).matches() && id.length() <= MAX_ID) {
            return id;
        }
        String safe = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean hostile = id.contains("/") || id.contains("\\") || id.contains("..") || id.chars().anyMatch(c -> c < ' ');
        if (hostile || safe.isEmpty() || safe.length() > MAX_ID) {
            problems.add(Problem.error(yaml.path(), line("id"), "'" + id + "' can't be an id",
                    "use a-z, 0-9 and single hyphens, at most " + MAX_ID + " characters"));
            return "";
        }
        problems.add(Problem.warning(yaml.path(), line("id"), "'" + id + "' can't be an id; '" + safe + "' is used",
                "use a-z, 0-9 and single hyphens"));
        return safe;
    }

    private Fact fact(String key) {
        return Fact.of(values.get(key), Fact.Basis.SIDECAR);
    }

    private Fact fact(String key, Function<String, Optional<String>> meaning, String expected) {
        String written = values.getOrDefault(key, "");
        if (written.isEmpty()) {
            return Fact.UNKNOWN;
        }
        Optional<String> value = meaning.apply(written);
        if (value.isEmpty()) {
            problems.add(Problem.warning(yaml.path(), line(key), "'" + written + "' is no " + key + "; it is left out",
                    "write " + expected));
        }
        return Fact.of(value.orElse(null), Fact.Basis.SIDECAR);
    }

    private int line(String key) {
        return yaml.entries().get(key).line();
    }

    private static Optional<String> webAddress(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("https://") || lower.startsWith("http://");
        return web && written.chars().noneMatch(c -> c <= ' ') ? Optional.of(written) : Optional.empty();
    }
}
