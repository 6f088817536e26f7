package org.gongbao.parse.extract;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.sequence.CharSubSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongbao.model.Ledger;
import org.gongbao.model.Metadata;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.Severity;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.source.SourceText;
import org.gongbao.source.YamlMapping;

/**
 * Extracts a Markdown file. The text is the file's own; what flexmark takes for markup is dropped as such.
 *
 * <p>YAML front matter states metadata. Where a document is beyond what a Markdown parser takes in reasonable time (a
 * single line of megabytes, thousands of nested brackets) it is read as plain text, and a warning says so.
 */
final class MarkdownExtractor implements Extractor {

    private static final Parser PARSER = MarkdownSyntax.parser();
    private static final int LONGEST_LINE = 300_000;
    private static final int DEEPEST_NESTING = 500;
    private static final int DEEPEST_LIST_COLUMNS = 200;

    @Override
    public Result<List<Extraction>> extract(SourceText source) {
        String text = source.text();
        String path = source.seed().path();
        List<Problem> problems = new ArrayList<>();
        StatedMetadata stated = new StatedMetadata();
        int body = frontMatter(text, path, stated, problems);
        Metadata metadata = stated.metadata(text.substring(body));
        Optional<Extraction> extraction = isReasonable(text) ? parse(text, body, metadata) : Optional.empty();
        if (extraction.isEmpty()) {
            problems.add(Problem.warning(path, 0, "too deeply nested or too long a line for Markdown; read as plain text",
                    "put a blank line between paragraphs"));
        }
        return new Result<>(List.of(extraction.orElseGet(() -> TextExtractor.extract(text, 1, metadata))), problems);
    }

    private static Optional<Extraction> parse(String text, int body, Metadata metadata) {
        try {
            // Front matter becomes blanks, so that offsets stay those of the file.
            String blanked = body == 0 ? text : " ".repeat(body - 1) + "\n" + text.substring(body);
            MarkdownWalk walk = new MarkdownWalk(text);
            if (body > 0) {
                walk.drop(new Span(0, body), Ledger.Rule.METADATA);
            }
            // Of a sequence over an array each character is read directly.
            walk.walk(PARSER.parse(CharSubSequence.of(blanked)));
            return Optional.of(walk.extraction(metadata));
        } catch (StackOverflowError nestedTooDeeply) {
            return Optional.empty();
        }
    }

    /** Reads YAML between two lines of {@code ---} at the beginning; returns the offset after it, 0 when there is none. */
    private static int frontMatter(String text, String path, StatedMetadata stated, List<Problem> problems) {
        if (!text.startsWith("---\n") && !text.startsWith("---\r\n")) {
            return 0;
        }
        int start = text.indexOf('\n') + 1;
        int end = -1;
        for (int at = start; at < text.length() && end < 0; at = next(text, at)) {
            String line = text.substring(at, Math.min(text.length(), at + 4)).stripTrailing();
            end = line.equals("---") || line.equals("...") ? at : -1;
        }
        if (end < 0) {
            return 0;
        }
        Result<Optional<YamlMapping>> yaml = YamlMapping.read(path, text.substring(start, end), 1);
        for (Problem problem : yaml.problems()) {
            problems.add(new Problem(Severity.WARNING, path, problem.line(), "front matter is left out: " + problem.message(),
                    problem.hint()));
        }
        yaml.value().ifPresent(mapping -> mapping.entries().forEach((key, value) -> stated.put(key, words(value))));
        return next(text, end);
    }

    private static int next(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static String words(YamlMapping.Value value) {
        if (value instanceof YamlMapping.Text text) {
            return text.text();
        }
        return value instanceof YamlMapping.Items items
                ? items.values().stream().map(MarkdownExtractor::words).collect(Collectors.joining("、")) : "";
    }

    /** Returns whether no line is longer, and no brackets, quotes or lists nest deeper, than a document's would. */
    private static boolean isReasonable(String text) {
        int line = 0;
        int indent = 0;
        int quotes = 0;
        int deepest = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.plain(c) && line < LONGEST_LINE) {
                line++;
                continue;
            }
            boolean end = c == '\n' || c == '\r';
            indent = end ? 0 : line == indent && (c == ' ' || c == '\t') ? indent + 1 : indent;
            if (indent > DEEPEST_LIST_COLUMNS && line == indent && "-*+0123456789".indexOf(c) >= 0) {
                return false;
            }
            line = end ? 0 : line + 1;
            quotes = end ? 0 : c == '>' || c == '*' || c == '_' && line <= 2 * DEEPEST_NESTING ? quotes + 1 : quotes;
            depth = c == '[' || c == '(' ? depth + 1 : c == ']' || c == ')' ? Math.max(0, depth - 1) : depth;
            depth = end && i + 1 < text.length() && text.charAt(i + 1) <= '\r' ? 0 : depth;
            deepest = Math.max(deepest, Math.max(depth, quotes));
            if (line > LONGEST_LINE || deepest > DEEPEST_NESTING) {
                return false;
            }
        }
        return true;
    }
}
