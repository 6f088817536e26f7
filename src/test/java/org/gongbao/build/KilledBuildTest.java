package org.gongbao.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongbao.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBuildTest {

    private static final int KILLS = 10;

    @TempDir
    private Path folder;

    /** Repeat a failure with {@code -Dseed=…}, as printed. */
    @Test
    void leavesACompleteSiteWheneverItIsKilled() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("KilledBuildTest seed: " + seed);
        Random random = new Random(seed);
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Path site = folder.resolve("site");

        copy("suizhou-2023-work-report", seeds);
        assertEquals(0, BuildProcess.await(start(seeds, site)));
        TreeMap<String, String> old = SiteTree.of(site);
        copy("xianning-2024-work-report", seeds);
        long began = System.nanoTime();
        Path whole = folder.resolve("whole");
        assertEquals(0, BuildProcess.await(start(seeds, whole)));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        TreeMap<String, String> complete = SiteTree.of(whole);

        int survivors = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process build = start(seeds, site);
            // Half of the kills fall into the last third, where files are moved.
            long moment = random.nextBoolean() ? random.nextLong(millis) : millis * 2 / 3 + random.nextLong(millis / 2);
            if (!build.waitFor(moment, TimeUnit.MILLISECONDS)) {
                build.destroyForcibly().waitFor();
            }
            StringWriter err = new StringWriter();
            int check = Main.run(new String[] {"check", "--out", site.toString()}, new PrintWriter(new StringWriter()), new PrintWriter(err));
            assertEquals(0, check, "kill " + kill + " after " + moment + " ms: " + err);
            TreeMap<String, String> found = SiteTree.of(site);
            assertTrue(found.equals(old) || found.equals(complete), "kill " + kill + " after " + moment + " ms left a mixture");
            assertEquals(List.of("seeds", "site", "whole"), names(folder), "kill " + kill + " left something behind");
            if (found.equals(complete)) {
                survivors++;
                restoreOld(seeds, site);
            }
        }
        assertTrue(survivors < KILLS, "no build was killed before it was done");
    }

    /** Brings the old site back, so that the next kill has something to lose. */
    private void restoreOld(Path seeds, Path site) throws Exception {
        for (String extension : List.of(".txt", ".yml")) {
            Files.move(seeds.resolve("xianning-2024-work-report" + extension), folder.resolve("aside" + extension));
        }
        assertEquals(0, BuildProcess.await(start(seeds, site)));
        for (String extension : List.of(".txt", ".yml")) {
            Files.move(folder.resolve("aside" + extension), seeds.resolve("xianning-2024-work-report" + extension));
        }
    }

    private Process start(Path seeds, Path site) throws Exception {
        return BuildProcess.start(folder, Map.of(), List.of(), "--seeds", seeds.toString(), "--out", site.toString());
    }

    private static void copy(String name, Path seeds) throws Exception {
        for (String extension : List.of(".txt", ".yml")) {
            Files.copy(Path.of("seeds", name + extension), seeds.resolve(name + extension));
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
