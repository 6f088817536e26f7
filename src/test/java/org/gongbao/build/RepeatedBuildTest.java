package org.gongbao.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedBuildTest {

    @TempDir
    private Path folder;

    /** What {@code diff -r} would say of two builds on machines that have nothing in common but the seeds. */
    @Test
    void givesTheSameBytesWhateverTheMachine() throws Exception {
        Path seeds = Path.of("seeds").toAbsolutePath();
        Path copied = copyBackwards(seeds, folder.resolve("elsewhere"));
        Process here = BuildProcess.start(Path.of("").toAbsolutePath(),
                Map.of("TZ", "Asia/Shanghai", "LANG", "zh_CN.UTF-8", "LC_ALL", "zh_CN.UTF-8"), List.of(),
                "--seeds", "seeds", "--out", folder.resolve("one").toString(), "--jobs", "1",
                "--site-url", "https://example.org/gongbao/", "--precompress");
        Process there = BuildProcess.start(folder,
                Map.of("TZ", "America/Los_Angeles", "LANG", "C", "LC_ALL", "C"),
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1", "-Duser.timezone=Pacific/Kiritimati"),
                "--seeds", copied.toString(), "--templates", Path.of("templates").toAbsolutePath().toString(), "--out", "two",
                "--jobs", "4", "--site-url", "https://example.org/gongbao/", "--precompress");
        assertEquals(0, BuildProcess.await(here));
        assertEquals(0, BuildProcess.await(there));
        var one = SiteTree.of(folder.resolve("one"));
        var two = SiteTree.of(folder.resolve("two"));
        assertTrue(one.size() > 50, "a site of five reports has more files: " + one.size());
        assertEquals(one, two);
    }

    /** Copies a folder with its files in reverse order and other times, as an archive may be unpacked. */
    private static Path copyBackwards(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
                Files.setLastModifiedTime(to.resolve(file.getFileName()), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
            }
        }
        return to;
    }
}
