package org.gongbao.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongbao.model.Problem;
import org.gongbao.model.Severity;
import org.gongbao.model.SiteFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTreeTest {

    @TempDir
    private Path folder;
    private Path site;

    @BeforeEach
    void nameSite() {
        site = folder.resolve("site");
    }

    @Test
    void writesFilesAndAManifestThatListsThemSorted() throws Exception {
        publish("b/two.html", "二", "a.html", "一");
        assertEquals("一", text("a.html"));
        assertEquals("二", text("b/two.html"));
        List<String> lines = text("manifest.json").lines().toList();
        assertEquals("{\"generator\":\"Gongbao\",\"formatVersion\":1,\"files\":[", lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"path\":\"a.html\",\"sizeBytes\":3,\"sha256\":\""), lines.get(1));
        assertTrue(lines.get(2).startsWith("{\"path\":\"b/two.html\",\"sizeBytes\":3,\"sha256\":\""), lines.get(2));
        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void removesFilesThatTheNewSiteDoesNotHave() throws Exception {
        publish("old.html", "x", "kept.html", "1");
        publish("kept.html", "2");
        assertEquals(List.of("kept.html", "manifest.json"), names(site));
        assertEquals("2", text("kept.html"));
    }

    @Test
    void keepsWhatOthersPutIntoTheSite() throws Exception {
        Files.createDirectories(site);
        Files.writeString(site.resolve(".gitignore"), "*\n");
        publish("a.html", "1");
        Files.writeString(site.resolve("CNAME"), "example.org");
        Files.createDirectories(site.resolve(".well-known"));
        Files.writeString(site.resolve(".well-known/security.txt"), "Contact: x");
        Files.createSymbolicLink(site.resolve("link"), Path.of("CNAME"));
        List<Problem> problems = publish("b.html", "2");
        assertEquals("*\n", text(".gitignore"));
        assertEquals("example.org", text("CNAME"));
        assertEquals("Contact: x", text(".well-known/security.txt"));
        assertTrue(Files.isSymbolicLink(site.resolve("link")));
        assertFalse(Files.exists(site.resolve("a.html")));
        assertEquals(List.of("CNAME: notice: was not written by Gongbao and was kept",
                "link: notice: was not written by Gongbao and was kept"), problems.stream().map(Problem::toString).toList());
    }

    @Test
    void refusesToOverwriteAFileOfOthersThatTheNewSiteWouldClaim() throws Exception {
        publish("a.html", "1");
        Files.writeString(site.resolve("robots.txt"), "mine");
        WriteException refused = assertThrows(WriteException.class, () -> publish("robots.txt", "ours"));
        assertEquals("robots.txt", refused.problem().path());
        assertEquals("mine", text("robots.txt"));
        assertEquals("1", text("a.html"));
        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void refusesAFolderThatIsNotOurs() throws Exception {
        Files.createDirectories(site);
        Files.writeString(site.resolve("thesis.docx"), "years of work");
        WriteException refused = assertThrows(WriteException.class, () -> publish("a.html", "1"));
        assertEquals(site + ": error: is not an output folder of Gongbao: it holds thesis.docx and no manifest.json of ours\n"
                + "    hint: choose an empty folder with --out; nothing was deleted", refused.problem().toString());
        assertEquals("years of work", text("thesis.docx"));
        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void refusesAFolderWithAManifestOfSomebodyElse() throws Exception {
        Files.createDirectories(site);
        Files.writeString(site.resolve("manifest.json"), "{\"name\":\"my web app\",\"icons\":[]}");
        assertThrows(WriteException.class, () -> publish("a.html", "1"));
        assertEquals(List.of("manifest.json"), names(site));
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws Exception {
        Files.writeString(site, "a file");
        WriteException refused = assertThrows(WriteException.class, () -> publish("a.html", "1"));
        assertEquals("is a file, not a folder", refused.problem().message());
        assertEquals("a file", Files.readString(site));
    }

    @Test
    void leavesTheOldSiteWhenTheDiskIsFull() throws Exception {
        publish("a.html", "old", "b.html", "old");
        OutputTree.FileStore full = (file, bytes) -> {
            if (file.endsWith("b.html")) {
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
            Files.write(file, bytes);
        };
        WriteException failed = assertThrows(WriteException.class, () -> {
            try (OutputTree tree = OutputTree.open(site, "", Optional.empty(), full)) {
                tree.put(new SiteFile("a.html", "new".getBytes(UTF_8)));
                tree.put(new SiteFile("b.html", "new".getBytes(UTF_8)));
                tree.publish();
            }
        });
        assertEquals("b.html: error: cannot be written: No space left on device\n"
                + "    hint: the site that was there is untouched", failed.problem().toString());
        assertEquals("old", text("a.html"));
        assertEquals("old", text("b.html"));
        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void publishesThoughTheOldSiteCannotBeRemoved() throws Exception {
        publish("a.html", "old");
        OutputTree.FileStore faulty = new OutputTree.FileStore() {
            @Override
            public void write(Path file, byte[] bytes) throws IOException {
                Files.write(file, bytes);
            }

            @Override
            public void remove(Path folder) throws IOException {
                throw new FileSystemException(folder.toString(), null, "Device or resource busy");
            }
        };
        OutputTree.Published published;
        try (OutputTree tree = OutputTree.open(site, "", Optional.empty(), faulty)) {
            tree.put(new SiteFile("a.html", "new".getBytes(UTF_8)));
            published = tree.publish();
        }
        assertEquals("new", text("a.html"));
        assertEquals(List.of("is the site before this one and cannot be removed: Device or resource busy"),
                published.problems().stream().map(Problem::message).toList());
        assertEquals(Severity.WARNING, published.problems().get(0).severity());
    }

    @Test
    void leavesTheOldSiteWhenItIsNotPublished() throws Exception {
        publish("a.html", "old");
        try (OutputTree tree = OutputTree.open(site, "", false)) {
            tree.put(new SiteFile("a.html", "new".getBytes(UTF_8)));
        }
        assertEquals("old", text("a.html"));
        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void refusesTwoFilesAtOnePath() throws Exception {
        try (OutputTree tree = OutputTree.open(site, "", false)) {
            tree.put(new SiteFile("a.html", "1".getBytes(UTF_8)));
            WriteException refused = assertThrows(WriteException.class,
                    () -> tree.put(new SiteFile("a.html", "2".getBytes(UTF_8))));
            assertEquals("is claimed by two files of the site", refused.problem().message());
        }
    }

    @Test
    void refusesToBuildBesideARunningBuild() throws Exception {
        try (OutputTree running = OutputTree.open(site, "", false)) {
            WriteException refused = assertThrows(WriteException.class, () -> OutputTree.open(site, "", false));
            assertEquals("is being written by another build", refused.problem().message());
            running.put(new SiteFile("a.html", "1".getBytes(UTF_8)));
            running.publish();
        }
        assertEquals("1", text("a.html"));
    }

    @Test
    void putsBackTheSiteOfABuildKilledBetweenTheTwoRenames() throws Exception {
        publish("a.html", "old");
        Path workplace = folder.resolve(".site.gongbao");
        Files.createDirectories(workplace.resolve("new/half"));
        Files.writeString(workplace.resolve("new/half/page.html"), "new");
        Files.writeString(workplace.resolve("lock"), "");
        Files.move(site, workplace.resolve("old"));
        List<Problem> problems = SiteFolder.recover(site);
        assertEquals("was put back after a build that was killed", problems.get(0).message());
        assertEquals("old", text("a.html"));
        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void sweepsWhatABuildKilledAfterTheSwapLeftBehind() throws Exception {
        publish("a.html", "new");
        Path workplace = folder.resolve(".site.gongbao");
        Files.createDirectories(workplace.resolve("old"));
        Files.writeString(workplace.resolve("old/a.html"), "old");
        assertEquals(List.of(), SiteFolder.recover(site));
        assertEquals("new", text("a.html"));
        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void leavesARunningBuildAloneWhenAnotherCommandLooksAtTheSite() throws Exception {
        publish("a.html", "old");
        try (OutputTree running = OutputTree.open(site, "", false)) {
            running.put(new SiteFile("a.html", "new".getBytes(UTF_8)));
            assertEquals(List.of(), SiteFolder.recover(site));
            running.publish();
        }
        assertEquals("new", text("a.html"));
    }

    @Test
    void replacesALinkedFolderWhereItReallyIs() throws Exception {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.createSymbolicLink(site, real);
        publish("a.html", "1");
        assertTrue(Files.isSymbolicLink(site));
        assertEquals("1", Files.readString(real.resolve("a.html")));
    }

    @Test
    void writesCompressedCopiesOfTextsThatGetSmaller() throws Exception {
        String page = "政府工作报告".repeat(200);
        try (OutputTree tree = OutputTree.open(site, "", Optional.of(new Precompressor(false)), Files::write)) {
            tree.put(new SiteFile("a.html", page.getBytes(UTF_8)));
            tree.put(new SiteFile("short.html", "一".getBytes(UTF_8)));
            tree.put(new SiteFile("b.png", new byte[4096]));
            OutputTree.Published published = tree.publish();
            assertEquals(List.of("a.html", "a.html.gz", "b.png", "short.html"),
                    published.manifest().entries().stream().map(entry -> entry.path()).toList());
            assertEquals("no Brotli for this machine, so --precompress writes gzip copies only",
                    published.problems().get(0).message());
        }
        try (var zip = new java.util.zip.GZIPInputStream(Files.newInputStream(site.resolve("a.html.gz")))) {
            assertEquals(page, new String(zip.readAllBytes(), UTF_8));
        }
    }

    /** Publishes a site of files given as path, text, path, text … */
    private List<Problem> publish(String... pathsAndTexts) throws WriteException {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        try (OutputTree tree = OutputTree.open(site, "", false)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                tree.put(new SiteFile(file.getKey(), file.getValue().getBytes(UTF_8)));
            }
            return new ArrayList<>(tree.publish().problems());
        }
    }

    private String text(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
