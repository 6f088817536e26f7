package org.gongbao.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Problem;

/**
 * Reads editorial facts from {@code <name>.corrections.yml}.
 *
 * <p>The file holds one key, {@code corrections}, with a list of facts:
 * <pre>
 * corrections:
 *   - kind: reading          # a misreading put right; source and reading are needed
 *     line: 23               # physical line of the document, 1-based; or a range 23-25
 *     source: 54453.23%      # the words as the document has them
 *     reading: 544.23亿元
 *     certainty: low         # high, medium, low; may be left out
 *     reason: 投资额不会以百分比计
 *   - kind: duplicate        # lines printed twice, kept out of the running text
 *     line: 140-142
 *   - kind: order            # lines that belong elsewhere: after the block that holds line 145, 0 for the beginning
 *     line: 139
 *     after: 145
 *   - kind: suspect          # looks wrong and is not settled; source is needed
 *     line: 31
 *     source: 精神 and 二十届二中全会
 * </pre>
 * A fact that lacks what its kind needs is an error, because a correction silently left out would be worse than none.
 */
final class EditorialReader {

    private static final List<String> KEYS =
            List.of("kind", "line", "source", "reading", "after", "certainty", "reason");
    private static final List<String> KINDS = List.of("reading", "order", "duplicate", "suspect");
    private static final List<String> CERTAINTIES = List.of("high", "medium", "low");
    private static final Pattern LINES = Pattern.compile("(\\d{1,8})(?:\\s*[-–—]\\s*(\\d{1,8}))?");

    private final String path;
    private final List<Problem> problems;
    private int errors;

    private EditorialReader(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** Reads the facts, adding what is wrong with them to {@code problems}. */
    static Editorial read(YamlMapping yaml, List<Problem> problems) {
        EditorialReader reader = new EditorialReader(yaml.path(), problems);
        List<Editorial.Item> items = new ArrayList<>();
        yaml.entries().forEach((key, value) -> {
            if (!key.equals("corrections")) {
                problems.add(SidecarReader.unknownKey(yaml.path(), value.line(), key, List.of("corrections")));
            } else if (value instanceof YamlMapping.Items list) {
                list.values().forEach(item -> reader.item(item, items));
            } else if (!(value instanceof YamlMapping.Text text && text.text().isBlank())) {
                reader.error(value.line(), "'corrections' must be a list", "begin each correction with '- kind: …'");
            }
        });
        return items.isEmpty() ? Editorial.NONE : new Editorial(yaml.path(), items);
    }

    private void item(YamlMapping.Value value, List<Editorial.Item> items) {
        if (!(value instanceof YamlMapping.Nested nested)) {
            error(value.line(), "a correction must be a mapping", "begin it with '- kind: …'");
            return;
        }
        int yamlLine = value.line();
        int before = errors;
        Map<String, String> texts = texts(nested.mapping());
        String kind = texts.getOrDefault("kind", "");
        if (!KINDS.contains(kind)) {
            error(yamlLine, "'" + kind + "' is no kind of correction", "write one of " + String.join(", ", KINDS));
            return;
        }
        Matcher lines = LINES.matcher(texts.getOrDefault("line", ""));
        if (!lines.matches()) {
            error(yamlLine, "a correction needs the line it concerns", "write   line: 23   or   line: 23-25");
            return;
        }
        int first = Integer.parseInt(lines.group(1));
        int last = lines.group(2) == null ? first : Integer.parseInt(lines.group(2));
        if (first < 1 || last < first) {
            error(yamlLine, "lines are counted from 1, the first before the last: " + lines.group(), "");
        }
        String source = texts.getOrDefault("source", "");
        String reading = texts.getOrDefault("reading", "");
        boolean quotes = kind.equals("reading") || kind.equals("suspect");
        if (quotes && source.isEmpty()) {
            error(yamlLine, "a correction of kind " + kind + " needs the words of the source", "write   source: …");
        }
        if (kind.equals("reading") && reading.isEmpty()) {
            error(yamlLine, "a correction of kind reading needs the proposed reading",
                    "write   reading: …   or use kind: suspect");
        }
        String after = texts.getOrDefault("after", "");
        if (kind.equals("order") && !after.matches("\\d{1,8}")) {
            error(yamlLine, "a correction of kind order needs the line after which its lines belong",
                    "write   after: 145   or   after: 0   for the beginning");
        }
        String certainty = texts.getOrDefault("certainty", "");
        if (!certainty.isEmpty() && !CERTAINTIES.contains(certainty)) {
            error(yamlLine, "'" + certainty + "' is no certainty", "write one of " + String.join(", ", CERTAINTIES));
        }
        if (errors == before) {
            items.add(new Editorial.Item(kind, yamlLine, first, last, source, reading,
                    kind.equals("order") ? Integer.parseInt(after) : 0, certainty, texts.getOrDefault("reason", "")));
        }
    }

    private Map<String, String> texts(YamlMapping mapping) {
        Map<String, String> texts = new TreeMap<>();
        mapping.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                problems.add(SidecarReader.unknownKey(path, value.line(), key, KEYS));
            } else if (value instanceof YamlMapping.Text text) {
                texts.put(key, text.text());
            } else {
                error(value.line(), "'" + key + "' must be a single text", "");
            }
        });
        return texts;
    }

    private void error(int line, String message, String hint) {
        errors++;
        problems.add(Problem.error(path, line, message, hint));
    }
}
