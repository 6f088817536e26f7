package org.gongbao.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.Severity;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML 1.2 mapping whose values keep the line they stand on and the words they are written in: {@code 2026} and
 * {@code 2026-11-22} are texts, because a sidecar has no use for numbers and dates of its own.
 *
 * @param path file, for messages
 * @param line 1-based line on which the mapping begins
 * @param entries in file order
 */
public record YamlMapping(String path, int line, Map<String, Value> entries) {

    private static final int MAX_CODE_POINTS = 4 * 1024 * 1024;

    public YamlMapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** A value: a text, a list, a mapping; exactly one of the three. */
    public sealed interface Value {
        /** Returns the 1-based line on which the value begins. */
        int line();
    }

    /** A text as written, null and nothing being the empty string. */
    public record Text(int line, String text) implements Value {}

    /** A list. */
    public record Items(int line, List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A mapping within. */
    public record Nested(YamlMapping mapping) implements Value {
        @Override
        public int line() {
            return mapping.line();
        }
    }

    /**
     * Reads a YAML document whose root is a mapping.
     *
     * @param lineOffset lines that stand before the YAML in its file, 0 for a file of its own
     * @return nothing for a document that is empty or all comment, and for a broken one, which is an error
     */
    public static Result<Optional<YamlMapping>> read(String path, String yaml, int lineOffset) {
        Reader reader = new Reader(path, lineOffset);
        Optional<YamlMapping> root = Optional.empty();
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(path).setCodePointLimit(MAX_CODE_POINTS)
                    .setAllowDuplicateKeys(true).build();
            Optional<Node> node = new Compose(settings).composeString(yaml);
            if (node.isPresent() && !isNothing(node.get())) {
                if (reader.value(node.get(), 0) instanceof Nested nested) {
                    root = Optional.of(nested.mapping());
                } else {
                    reader.error(node.get(), "expected lines of the form key: value", "write for example   title: 政府工作报告");
                }
            }
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().or(broken::getContextMark).map(Mark::getLine).orElse(-1) + 1;
            String what = Optional.ofNullable(broken.getProblem()).or(() -> Optional.ofNullable(broken.getContext()))
                    .orElse("unreadable");
            reader.problems.add(Problem.error(path, line == 0 ? 0 : line + lineOffset, "broken YAML: " + oneLine(what),
                    "check indentation, quotes and the space after each colon; quote a value that holds : or #"));
        } catch (YamlEngineException | StackOverflowError broken) {
            reader.problems.add(Problem.error(path, 0, "broken YAML: " + oneLine(String.valueOf(broken.getMessage())),
                    "keep to simple lines of the form key: value"));
        }
        boolean failed = reader.problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
        return new Result<>(failed ? Optional.empty() : root, reader.problems);
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().isBlank();
    }

    private static String oneLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** Turns composed nodes into values, with a bound on nesting so that anchors that hold themselves end. */
    private static final class Reader {
        private static final int MAX_DEPTH = 8;
        private static final int MAX_VALUES = 200_000;

        private final String path;
        private final int lineOffset;
        private final List<Problem> problems = new ArrayList<>();
        private int count;

        Reader(String path, int lineOffset) {
            this.path = path;
            this.lineOffset = lineOffset;
        }

        Value value(Node node, int depth) {
            int line = line(node);
            if (depth > MAX_DEPTH || ++count > MAX_VALUES) {
                if (problems.isEmpty()) {
                    error(node, "lists or anchors nested too deeply", "keep to simple lines of the form key: value");
                }
                return new Text(line, "");
            }
            if (node instanceof ScalarNode scalar) {
                boolean nothing = scalar.isPlain() && (scalar.getValue().equals("null") || scalar.getValue().equals("~"));
                return new Text(line, nothing ? "" : scalar.getValue());
            }
            if (node instanceof SequenceNode sequence) {
                List<Value> values = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    values.add(value(item, depth + 1));
                }
                return new Items(line, values);
            }
            Map<String, Value> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : ((MappingNode) node).getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    error(tuple.getKeyNode(), "a key must be a word", "");
                } else if (entries.containsKey(key.getValue())) {
                    error(key, "key '" + key.getValue() + "' stands here a second time", "keep one of the two");
                } else {
                    entries.put(key.getValue(), value(tuple.getValueNode(), depth + 1));
                }
            }
            return new Nested(new YamlMapping(path, line, entries));
        }

        int line(Node node) {
            return node.getStartMark().map(mark -> mark.getLine() + 1 + lineOffset).orElse(0);
        }

        void error(Node node, String message, String hint) {
            problems.add(Problem.error(path, line(node), message, hint));
        }
    }
}
