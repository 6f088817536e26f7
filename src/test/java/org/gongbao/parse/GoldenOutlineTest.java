package org.gongbao.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares outlines with those in {@code golden/outline/<case>/outline.txt}: a folder for each phenomenon, its input
 * ({@code input.txt}, {@code .md} or {@code .html}) an excerpt of a real document. {@code -Dgolden.update=true} rewrites them; read the difference before keeping it.
 */
class GoldenOutlineTest {

    private static final Path CASES = Path.of("src/test/resources/golden/outline");
    private static final int WIDTH = 64;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheExcerptAsTheOutlineSays(Path folder) throws IOException {
        Path source;
        try (Stream<Path> files = Files.list(folder)) {
            source = files.filter(file -> file.getFileName().toString().startsWith("input.")).findFirst().orElseThrow();
        }
        String input = Files.readString(source, StandardCharsets.UTF_8);
        Result<List<Report>> result = ReportParser.parse(Sources.text(source.getFileName().toString(), input));
        StringBuilder actual = new StringBuilder(OutlineText.of(result.value().get(0), WIDTH));
        for (Problem problem : result.problems()) {
            actual.append(problem).append('\n');
        }
        Path outline = folder.resolve("outline.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(outline, actual.toString(), StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(outline, StandardCharsets.UTF_8), actual.toString(), folder.toString());
    }
}
