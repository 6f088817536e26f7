package org.gongbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that an archivist downloads, in a folder that holds nothing but documents. */
class RunnableJarIT {

    private static final Path JAR = Path.of(System.getProperty("gongbao.jar"));

    @TempDir
    private Path folder;

    @Test
    void buildsChecksAndSearchesWithoutACheckout() throws Exception {
        Files.createDirectories(folder.resolve("seeds"));
        for (String file : List.of("suizhou-2023-work-report.txt", "suizhou-2023-work-report.yml", "wuhan-2024-task-breakdown.txt")) {
            Files.copy(Path.of("seeds", file), folder.resolve("seeds").resolve(file));
        }
        String built = run(0);
        assertTrue(built.contains("documents    2"), built);
        assertTrue(Files.exists(folder.resolve("site/index.html")));
        String checked = run(0, "check");
        assertTrue(checked.contains("files checked"), checked);
        String found = run(0, "search", "乡村振兴");
        assertTrue(found.contains("乡村振兴"), found);
    }

    @Test
    void tellsItsVersionAndRefusesWhatItDoesNotKnow() throws Exception {
        assertTrue(run(0, "--version").matches("(?s)gongbao \\d+\\.\\d+.*"));
        assertTrue(run(2, "--sedes", "x").contains("did you mean --seeds?"));
    }

    @Test
    void carriesItsLicenceAndNotices() throws Exception {
        try (var jar = new java.util.jar.JarFile(JAR.toFile())) {
            String notice = new String(jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(notice.contains("ICTCLAS"), notice);
            assertTrue(jar.getEntry("META-INF/LICENSE") != null);
            assertTrue(jar.getEntry("templates/layout/base.peb") != null);
        }
    }

    private String run(int exitCode, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of(args));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("did not end: " + command);
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(exitCode, process.exitValue(), text);
        return text;
    }
}
